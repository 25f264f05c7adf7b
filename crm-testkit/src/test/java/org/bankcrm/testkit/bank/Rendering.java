package org.bankcrm.testkit.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bankcrm.core.Money;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Counterparty;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.BeneficialOwnership;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.FamilyTie;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.OfficeHeld;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.Relationship;

/** Writes everything that a record says, in one way, and digests it. */
final class Rendering {
  private Rendering() {}

  /** SHA-256, in hexadecimal digits, over the records in their order. */
  static String digest(Iterable<CustomerRecord> records) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      records.forEach(r -> digest.update(text(r).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String text(CustomerRecord record) {
    return lines(
        record.id(),
        record.asOf(),
        record.zone(),
        record.customerSince(),
        party(record.party()),
        all(record.relationships(), Rendering::relationship),
        all(record.relatedParties(), Rendering::party),
        all(record.holdings(), Rendering::holding),
        all(record.transactions(), Rendering::transaction),
        all(record.interactions(), Rendering::interaction),
        all(record.consents().events(), Rendering::consent));
  }

  private static String party(Party party) {
    String details =
        lines(
            party.id(),
            all(party.documents(), Rendering::document),
            all(party.contactPoints(), Rendering::contactPoint),
            all(party.addresses(), Rendering::address),
            all(party.statements(), Rendering::statement));
    return details
        + (party instanceof Individual person
            ? person(person)
            : organisation((Organisation) party));
  }

  private static String person(Individual person) {
    return lines(
        person.name().chinese(),
        person.name().latin(),
        person.birthDate(),
        person.deceasedOn(),
        person.gender(),
        person.maritalStatus(),
        person.education(),
        person.workStatus(),
        person.nationality(),
        person.language(),
        all(person.employments(), Rendering::employment),
        all(person.riskAssessments(), a -> words(a.appetite(), a.validity())));
  }

  private static String organisation(Organisation organisation) {
    return lines(
        organisation.legalNameZh(),
        organisation.legalNameEn(),
        organisation.industry(),
        organisation.size(),
        organisation.establishedOn(),
        organisation.dissolvedOn(),
        organisation.country());
  }

  private static String document(IdentityDocument document) {
    return words(
        document.identifier().getClass().getSimpleName(),
        document.identifier().number(),
        document.validity());
  }

  private static String contactPoint(ContactPoint point) {
    return words(point.id(), point.kind(), point.value(), point.verifiedOn());
  }

  private static String address(Address address) {
    return words(
        address.use(),
        address.country(),
        address.province(),
        address.city(),
        address.district(),
        address.line(),
        address.postcode(),
        address.verifiedOn());
  }

  private static String statement(FinancialStatement statement) {
    return words(statement.kind(), statement.amount(), statement.statedOn(), statement.source());
  }

  private static String employment(Employment employment) {
    return words(
        employment.period(),
        employment.employer(),
        employment.occupation(),
        employment.industry(),
        employment.position());
  }

  private static String relationship(Relationship relationship) {
    String common =
        words(
            relationship.getClass().getSimpleName(), relationship.parties(), relationship.period());
    if (relationship instanceof HouseholdMembership m) {
      return words(common, m.household(), m.primary(), m.rollsUp());
    }
    if (relationship instanceof FamilyTie tie) {
      return words(common, tie.role());
    }
    if (relationship instanceof BeneficialOwnership ownership) {
      return words(common, ownership.share());
    }
    if (relationship instanceof OfficeHeld office) {
      return words(common, office.office());
    }
    if (relationship instanceof ManagerAssignment manager) {
      return words(common, manager.manager());
    }
    return relationship instanceof BranchAssignment branch
        ? words(common, branch.branch())
        : common;
  }

  private static String holding(Holding holding) {
    return words(
        holding.id(),
        holding.product().id(),
        holding.participants().stream().map(p -> words(p.party(), p.role())).toList(),
        holding.openedOn(),
        holding.closedOn(),
        holding.maturesOn(),
        holding.status(),
        holding.accountNumber().map(number -> number.value()),
        holding.balance(),
        holding.balanceOn(),
        holding.limit(),
        holding.instalment(),
        holding.annualRate(),
        holding.daysPastDue());
  }

  private static String transaction(Transaction transaction) {
    return words(
        transaction.id(),
        transaction.holding(),
        transaction.bookedOn(),
        transaction.occurredAt(),
        transaction.direction(),
        transaction.amount(),
        transaction.type(),
        transaction.channel(),
        transaction.counterparty().map(Rendering::counterparty),
        transaction.balanceAfter().map(Money::toString));
  }

  private static String counterparty(Counterparty other) {
    return words(other.kind(), other.country(), other.merchantCategory());
  }

  private static String interaction(Interaction interaction) {
    return words(
        interaction.id(),
        interaction.kind(),
        interaction.channel(),
        interaction.initiative(),
        interaction.at(),
        interaction.outcome(),
        interaction.topic(),
        interaction.campaign(),
        interaction.contactPoint(),
        interaction.staff());
  }

  private static String consent(ConsentEvent event) {
    return words(event.decision(), event.scope(), event.at(), event.toldText(), event.proof());
  }

  private static <T> String all(List<T> parts, Function<T, String> rendering) {
    return parts.stream().map(rendering).collect(Collectors.joining("\n", "[", "]"));
  }

  private static String lines(Object... parts) {
    return joined("\n", parts);
  }

  private static String words(Object... parts) {
    return joined(" | ", parts);
  }

  private static String joined(String separator, Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(part instanceof Optional<?> o ? o.map(Object::toString).orElse("-") : part);
      text.append(separator);
    }
    return text.toString();
  }
}
