package org.bankcrm.customer.party;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Share;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** Relationships as documents: what it is, who belongs to whom, and when. */
final class RelationshipDocuments {

  private static final long FORMAT = 1;
  private static final String HOUSEHOLD = "household";
  private static final String FAMILY = "family";
  private static final String GUARANTEE = "guarantee";
  private static final String EMPLOYMENT = "employment";
  private static final String OWNERSHIP = "ownership";
  private static final String OFFICE = "office";
  private static final String MANAGER = "manager";
  private static final String BRANCH = "branch";
  private static final List<String> TYPES =
      List.of(HOUSEHOLD, FAMILY, GUARANTEE, EMPLOYMENT, OWNERSHIP, OFFICE, MANAGER, BRANCH);

  private RelationshipDocuments() {}

  static DataWriter write(Relationship relationship) {
    DataWriter document = DataWriter.document(FORMAT);
    write(relationship, document);
    return document
        .text("party", relationship.party().value())
        .text("period", relationship.period().toString());
  }

  private static void write(Relationship relationship, DataWriter document) {
    if (relationship instanceof HouseholdMembership is) {
      document.text("type", HOUSEHOLD).text("household", is.household().value());
      document.yesNo("primary", is.primary()).yesNo("rollsUp", is.rollsUp());
    } else if (relationship instanceof FamilyTie is) {
      document.text("type", FAMILY).text("other", is.relative().value());
      document.text("role", is.role().name());
    } else if (relationship instanceof Guarantee is) {
      document.text("type", GUARANTEE).text("other", is.debtor().value());
    } else if (relationship instanceof EmployedBy is) {
      document.text("type", EMPLOYMENT).text("other", is.employer().value());
    } else if (relationship instanceof BeneficialOwnership is) {
      document.text("type", OWNERSHIP).text("other", is.organisation().value());
      document.text("share", is.share().fraction().toPlainString());
    } else if (relationship instanceof OfficeHeld is) {
      document.text("type", OFFICE).text("other", is.organisation().value());
      document.text("office", is.office().name());
    } else {
      writeCare(relationship, document);
    }
  }

  /** Who looks after the customer. */
  private static void writeCare(Relationship relationship, DataWriter document) {
    if (relationship instanceof ManagerAssignment is) {
      document.text("type", MANAGER).text("manager", is.manager().value());
    } else if (relationship instanceof BranchAssignment is) {
      document.text("type", BRANCH).text("branch", is.branch().value());
    }
  }

  static Relationship parse(Object tree) {
    return DataReader.read(tree, FORMAT, RelationshipDocuments::read);
  }

  /** Who it is of, and when. */
  private record Basis(Optional<PartyId> party, Optional<DateRange> period) {
    PartyId of() {
      return party.orElseThrow();
    }

    DateRange in() {
      return period.orElseThrow();
    }
  }

  private static Optional<Relationship> read(DataReader document) {
    String type = document.oneOf("type", TYPES).orElse("");
    Optional<PartyId> party = document.text("party", "a party's key", PartyId::of);
    Basis basis = new Basis(party, PartyParts.range(document, "period"));
    Supplier<Relationship> making =
        switch (type) {
          case HOUSEHOLD -> household(document, basis);
          case MANAGER -> {
            Optional<StaffId> manager = key(document, "manager", StaffId::of);
            yield () -> new ManagerAssignment(basis.of(), manager.orElseThrow(), basis.in());
          }
          case BRANCH -> {
            Optional<BranchId> branch = key(document, "branch", BranchId::of);
            yield () -> new BranchAssignment(basis.of(), branch.orElseThrow(), basis.in());
          }
          default -> between(type, document, basis);
        };
    return document.made("a relationship whose parts fit together", making);
  }

  private static Supplier<Relationship> household(DataReader document, Basis basis) {
    Optional<HouseholdId> household = key(document, "household", HouseholdId::of);
    Optional<Boolean> primary = document.yesNo("primary");
    Optional<Boolean> rollsUp = document.yesNo("rollsUp");
    return () ->
        new HouseholdMembership(
            basis.of(),
            household.orElseThrow(),
            primary.orElseThrow(),
            rollsUp.orElseThrow(),
            basis.in());
  }

  private static Supplier<Relationship> between(String type, DataReader document, Basis basis) {
    Optional<PartyId> other = key(document, "other", PartyId::of);
    return switch (type) {
      case GUARANTEE -> () -> new Guarantee(basis.of(), other.orElseThrow(), basis.in());
      case EMPLOYMENT -> () -> new EmployedBy(basis.of(), other.orElseThrow(), basis.in());
      case OWNERSHIP -> ownership(document, other, basis);
      case OFFICE -> {
        Optional<Office> office = PartyDocuments.word(document, "office", Office.class);
        yield () ->
            new OfficeHeld(basis.of(), other.orElseThrow(), office.orElseThrow(), basis.in());
      }
      default -> {
        Optional<FamilyRole> role = PartyDocuments.word(document, "role", FamilyRole.class);
        yield () -> new FamilyTie(basis.of(), other.orElseThrow(), role.orElseThrow(), basis.in());
      }
    };
  }

  private static Supplier<Relationship> ownership(
      DataReader document, Optional<PartyId> other, Basis basis) {
    Optional<Share> share =
        document.text("share", "a part of one", text -> Share.ofFraction(fraction(text)));
    return () ->
        new BeneficialOwnership(basis.of(), other.orElseThrow(), share.orElseThrow(), basis.in());
  }

  private static BigDecimal fraction(String text) {
    if (text.length() > 64) {
      throw new IllegalArgumentException("share must be short");
    }
    return new BigDecimal(text);
  }

  private static <T> Optional<T> key(DataReader document, String key, Function<String, T> reading) {
    return document.text(key, "a key", reading);
  }
}
