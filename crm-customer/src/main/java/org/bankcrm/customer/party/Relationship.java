package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.DateRange;

/**
 * How a party belongs to another party, to a household or to the bank's staff, for a stretch of
 * days. Relationships end, they are never overwritten: a divorce ends one and leaves it readable.
 */
public sealed interface Relationship
    permits HouseholdMembership,
        FamilyTie,
        Guarantee,
        EmployedBy,
        BeneficialOwnership,
        OfficeHeld,
        ManagerAssignment,
        BranchAssignment {
  /** The party of which the relationship speaks. */
  PartyId party();

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  static Relationship parse(Object tree) {
    return RelationshipDocuments.parse(requireNonNull(tree, "tree"));
  }

  /**
   * The relationship as a tree of maps and texts, which {@link #parse} reads back as equal; equal
   * relationships have equal documents. Treat it as personal data.
   */
  default Map<String, Object> toDocument() {
    return RelationshipDocuments.write(this).tree();
  }

  /** All parties in it, the one of which it speaks first. */
  List<PartyId> parties();

  /** The days for which it holds. */
  DateRange period();

  /** Whether it holds on the given day. */
  default boolean isActiveOn(LocalDate day) {
    return period().contains(requireNonNull(day, "day"));
  }
}
