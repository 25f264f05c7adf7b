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

  /**
   * Each of them once, the survivor's first. What bound one of the records to another binds nobody
   * any more. Memberships of one household that touch each other are one, which rolls up if all of
   * them did; at one time one household is the main one: the survivor's.
   */
  List<Relationship> relationships() {
    Set<Relationship> all = new LinkedHashSet<>();
    for (MergedSource source : ranks.survivorFirst()) {
      source.relationships().forEach(each -> own(each).ifPresent(all::add));
    }
    return withOneMain(joined(new ArrayList<>(all)));
  }

  private Optional<Relationship> own(Relationship each) {
    List<PartyId> parties = each.parties().stream().map(this::key).toList();
    return parties.size() > new HashSet<>(parties).size()
        ? Optional.empty()
        : Optional.of(renamed(each, this::key));
  }

  /** A relationship of the survivor with the key of the record that it is of. */
  Relationship of(Relationship each, PartyId own) {
    return renamed(each, party -> party.equals(self) ? own : party);
  }

  private static Relationship renamed(Relationship each, UnaryOperator<PartyId> key) {
    DateRange period = each.period();
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
    } else if (each instanceof ManagerAssignment is) {
      return new ManagerAssignment(key.apply(is.party()), is.manager(), period);
    }
    BranchAssignment is = (BranchAssignment) each;
    return new BranchAssignment(key.apply(is.party()), is.branch(), period);
  }

  private List<Relationship> joined(List<Relationship> all) {
    List<Relationship> joined = new ArrayList<>();
    for (Relationship each : all) {
      Relationship next = each;
      int place = joined.size();
      for (int i = 0; i < joined.size(); i++) {
        Optional<HouseholdMembership> both = both(joined.get(i), next);
        if (both.isPresent()) { // it may touch others that stood apart: they are looked at again
          joined.remove(i);
          next = both.get();
          place = Math.min(place - 1, i);
          i = -1;
        }
      }
      joined.add(place, next);
    }
    return joined;
  }

  private Optional<HouseholdMembership> both(Relationship one, Relationship other) {
    boolean touching =
        one instanceof HouseholdMembership a
            && other instanceof HouseholdMembership b
            && a.party().equals(b.party())
            && a.party().equals(self)
            && a.household().equals(b.household())
            && !a.period().fromInclusive().isAfter(b.period().toExclusive())
            && !b.period().fromInclusive().isAfter(a.period().toExclusive());
    if (!touching) {
      return Optional.empty();
    }
    HouseholdMembership a = (HouseholdMembership) one;
    HouseholdMembership b = (HouseholdMembership) other;
    return Optional.of(
        new HouseholdMembership(
            self,
            a.household(),
            a.primary() || b.primary(),
            a.rollsUp() && b.rollsUp(),
            spanning(a.period(), b.period())));
  }

  private static DateRange spanning(DateRange a, DateRange b) {
    boolean first = a.fromInclusive().isBefore(b.fromInclusive());
    boolean last = a.toExclusive().isAfter(b.toExclusive());
    return DateRange.of(
        first ? a.fromInclusive() : b.fromInclusive(), last ? a.toExclusive() : b.toExclusive());
  }

  private List<Relationship> withOneMain(List<Relationship> all) {
    List<Relationship> kept = new ArrayList<>();
    List<DateRange> main = new ArrayList<>();
    for (Relationship each : all) {
      if (each instanceof HouseholdMembership is && is.primary() && is.party().equals(self)) {
        boolean second = main.stream().anyMatch(is.period()::overlaps);
        if (!second) {
          main.add(is.period());
        }
        kept.add(new HouseholdMembership(self, is.household(), !second, is.rollsUp(), is.period()));
      } else {
        kept.add(each);
      }
    }
    return kept;
  }
}
