package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.party.BeneficialOwnership;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.EmployedBy;
import org.bankcrm.customer.party.FamilyTie;
import org.bankcrm.customer.party.Guarantee;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.OfficeHeld;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Relationship;

/** How the customer belongs to others, of several records. */
final class RelationshipMerge {

  private final Ranks ranks;
  private final PartyId self;
  private final Set<PartyId> same = new HashSet<>();

  RelationshipMerge(Ranks ranks) {
    this.ranks = ranks;
    this.self = ranks.stays().party().id();
    ranks.sources().forEach(source -> same.add(source.party().id()));
  }

  /** The survivor's key for a key of any of the records, every other key as it is. */
  PartyId key(PartyId party) {
    return same.contains(party) ? self : party;
  }

  /** Whether it is the key of one of the records. */
  boolean isOne(PartyId party) {
    return same.contains(party);
  }

  /**
   * Each of them once, the survivor's first. What bound one of the records to another binds nobody
   * any more; memberships in households are as {@link HouseholdMerge} has them.
   */
  List<Relationship> relationships() {
    Set<Relationship> all = new LinkedHashSet<>();
    for (MergedSource source : ranks.survivorFirst()) {
      source.relationships().forEach(each -> own(each).ifPresent(all::add));
    }
    return dayByDay(all);
  }

  /** A relationship of one of the records as the survivor's; empty if it bound it to another. */
  Optional<Relationship> own(Relationship each) {
    List<PartyId> parties = each.parties().stream().map(this::key).toList();
    return parties.size() > new HashSet<>(parties).size()
        ? Optional.empty()
        : Optional.of(renamed(each, this::key));
  }

  /** The same relationship in other days. */
  static Relationship during(Relationship each, DateRange period) {
    return renamed(each, UnaryOperator.identity(), period);
  }

  /** A relationship of the survivor with the key of the record that it is of. */
  Relationship of(Relationship each, PartyId own) {
    return renamed(each, party -> party.equals(self) ? own : party);
  }

  private static Relationship renamed(Relationship each, UnaryOperator<PartyId> key) {
    return renamed(each, key, each.period());
  }

  private static Relationship renamed(
      Relationship each, UnaryOperator<PartyId> key, DateRange period) {
    if (each instanceof HouseholdMembership is) {
      return new HouseholdMembership(
          key.apply(is.party()), is.household(), is.primary(), is.rollsUp(), period);
    } else if (each instanceof FamilyTie is) {
      return new FamilyTie(key.apply(is.party()), key.apply(is.relative()), is.role(), period);
    } else if (each instanceof Guarantee is) {
      return new Guarantee(key.apply(is.guarantor()), key.apply(is.debtor()), period);
    } else if (each instanceof EmployedBy is) {
      return new EmployedBy(key.apply(is.employee()), key.apply(is.employer()), period);
    } else if (each instanceof BeneficialOwnership is) {
      return new BeneficialOwnership(
          key.apply(is.owner()), key.apply(is.organisation()), is.share(), period);
    } else if (each instanceof OfficeHeld is) {
      return new OfficeHeld(
          key.apply(is.holder()), key.apply(is.organisation()), is.office(), period);
    }
    return renamedCare(each, key, period);
  }

  /** Who looks after the customer. */
  private static Relationship renamedCare(
      Relationship each, UnaryOperator<PartyId> key, DateRange period) {
    if (each instanceof ManagerAssignment is) {
      return new ManagerAssignment(key.apply(is.party()), is.manager(), period);
    }
    BranchAssignment is = (BranchAssignment) each;
    return new BranchAssignment(key.apply(is.party()), is.branch(), period);
  }

  /** Memberships day by day, in the place of the first in each household. */
  private List<Relationship> dayByDay(Set<Relationship> all) {
    List<HouseholdMembership> own = new ArrayList<>();
    all.forEach(each -> ownMembership(each).ifPresent(own::add));
    HouseholdMerge households = new HouseholdMerge(own);
    Set<HouseholdId> done = new HashSet<>();
    List<Relationship> merged = new ArrayList<>();
    for (Relationship each : all) {
      Optional<HouseholdMembership> membership = ownMembership(each);
      if (membership.isEmpty()) {
        merged.add(each);
      } else if (done.add(membership.get().household())) {
        merged.addAll(households.in(membership.get().household()));
      }
    }
    return merged;
  }

  private Optional<HouseholdMembership> ownMembership(Relationship each) {
    return each instanceof HouseholdMembership is && is.party().equals(self)
        ? Optional.of(is)
        : Optional.empty();
  }
}
