package org.bankcrm.customer.catalogue;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.party.BeneficialOwnership;
import org.bankcrm.customer.party.Classification;
import org.bankcrm.customer.party.EmployedBy;
import org.bankcrm.customer.party.Guarantee;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.OfficeHeld;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PartyKind;
import org.bankcrm.customer.party.RelatedRole;
import org.bankcrm.customer.party.Relationship;

/** The parties that a customer has to do with today, relatives apart. */
final class RelatedFacts {

  private final CustomerRecord customer;
  private final PartyId self;

  private record Related(PartyId party, RelatedRole role, Relationship by) {}

  RelatedFacts(CustomerRecord customer) {
    this.customer = customer;
    this.self = customer.party().id();
  }

  /**
   * Each once for each role, in the order of the record's relationships; of several in one role
   * that which began last tells. Empty where the record has none of any day: then nobody knows
   * whether there are any.
   */
  Optional<List<Facts>> all() {
    List<Related> told =
        customer.relationships().stream().flatMap(each -> related(each).stream()).toList();
    Map<List<Object>, Related> today = new LinkedHashMap<>();
    told.stream()
        .filter(each -> each.by().isActiveOn(customer.asOfDate()))
        .forEach(
            each -> today.merge(List.of(each.party(), each.role()), each, RelatedFacts::later));
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(today.values().stream().map(this::facts).toList());
  }

  private static Related later(Related one, Related other) {
    LocalDate first = one.by().period().fromInclusive();
    return other.by().period().fromInclusive().isAfter(first) ? other : one;
  }

  private Optional<Related> related(Relationship by) {
    return role(by)
        .flatMap(role -> others(by).findFirst().map(other -> new Related(other, role, by)));
  }

  private Stream<PartyId> others(Relationship by) {
    return by.parties().stream().filter(party -> !party.equals(self));
  }

  private Optional<RelatedRole> role(Relationship by) {
    boolean first = by.party().equals(self);
    if (!by.parties().contains(self)) {
      return Optional.empty();
    } else if (by instanceof Guarantee) {
      return Optional.of(first ? RelatedRole.DEBTOR : RelatedRole.GUARANTOR);
    } else if (by instanceof EmployedBy) {
      return Optional.of(first ? RelatedRole.EMPLOYER : RelatedRole.EMPLOYEE);
    } else if (by instanceof BeneficialOwnership) {
      return Optional.of(first ? RelatedRole.OWNED : RelatedRole.OWNER);
    }
    return by instanceof OfficeHeld
        ? Optional.of(first ? RelatedRole.OFFICE_AT : RelatedRole.OFFICER)
        : Optional.empty();
  }

  private Facts facts(Related related) {
    Facts.Builder told =
        Facts.builder(BankAttributes.RELATED_PARTIES.parts(), customer.asOf(), customer.zone());
    told.put(BankRelated.ROLE, related.role().name());
    related
        .by()
        .period()
        .start()
        .filter(PartyFacts::isInCalendar)
        .ifPresent(day -> told.put(BankRelated.SINCE, day));
    share(related.by(), told);
    customer.relatedParty(related.party()).ifPresent(party -> party(party, told));
    return told.build();
  }

  private static void share(Relationship by, Facts.Builder told) {
    if (by instanceof BeneficialOwnership owned) {
      told.put(BankRelated.SHARE, owned.share().fraction().setScale(4, RoundingMode.HALF_UP));
    } else {
      told.absent(BankRelated.SHARE, Absence.NOT_APPLICABLE);
    }
  }

  private void party(Party party, Facts.Builder told) {
    if (party instanceof Individual person) {
      told.put(BankRelated.KIND, PartyKind.INDIVIDUAL.name());
      told.absent(BankRelated.INDUSTRY, Absence.NOT_APPLICABLE);
      person
          .birthDate()
          .filter(born -> !born.isAfter(customer.asOfDate()))
          .map(born -> Period.between(born, customer.asOfDate()).getYears())
          .ifPresent(age -> told.put(BankRelated.AGE, age));
    } else if (party instanceof Organisation organisation) {
      told.put(BankRelated.KIND, PartyKind.ORGANISATION.name());
      told.absent(BankRelated.AGE, Absence.NOT_APPLICABLE);
      organisation
          .industry()
          .map(Classification::code)
          .ifPresent(code -> told.put(BankRelated.INDUSTRY, code));
    }
  }
}
