package org.bankcrm.customer.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;

/**
 * The memberships of one customer in households, of several records, day by day: it belongs to a
 * household while any of them did, its balances roll up while all that did said so, and at one time
 * one household is the main one, the survivor's before the others'.
 */
final class HouseholdMerge {

  private final List<HouseholdMembership> own;
  private final List<LocalDate> bounds;

  /**
   * @param own the survivor's, then those of the others in their order, all under the key of the
   *     survivor
   */
  HouseholdMerge(List<HouseholdMembership> own) {
    this.own = own;
    SortedSet<LocalDate> days = new TreeSet<>();
    for (HouseholdMembership each : own) {
      days.add(each.period().fromInclusive());
      days.add(each.period().toExclusive());
    }
    this.bounds = List.copyOf(days);
  }

  /** Those in one household, by day; each as long as nothing changes. */
  List<HouseholdMembership> in(HouseholdId household) {
    List<HouseholdMembership> all = new ArrayList<>();
    for (int i = 1; i < bounds.size(); i++) {
      DateRange days = DateRange.of(bounds.get(i - 1), bounds.get(i));
      in(household, days).ifPresent(next -> add(all, next));
    }
    return all;
  }

  /** Within days on which nothing changes. */
  private Optional<HouseholdMembership> in(HouseholdId household, DateRange days) {
    List<HouseholdMembership> then =
        own.stream().filter(each -> each.period().encloses(days)).toList();
    Optional<HouseholdId> main =
        then.stream()
            .filter(HouseholdMembership::primary)
            .map(HouseholdMembership::household)
            .findFirst();
    List<HouseholdMembership> here =
        then.stream().filter(each -> each.household().equals(household)).toList();
    boolean rollsUp = here.stream().allMatch(HouseholdMembership::rollsUp);
    return here.stream()
        .findFirst()
        .map(HouseholdMembership::party)
        .map(
            party ->
                new HouseholdMembership(
                    party, household, main.filter(household::equals).isPresent(), rollsUp, days));
  }

  private static void add(List<HouseholdMembership> all, HouseholdMembership next) {
    int last = all.size() - 1;
    boolean goesOn =
        last >= 0
            && all.get(last).primary() == next.primary()
            && all.get(last).rollsUp() == next.rollsUp()
            && all.get(last).period().toExclusive().equals(next.period().fromInclusive());
    if (goesOn) {
      HouseholdMembership before = all.remove(last);
      DateRange both = DateRange.of(before.period().fromInclusive(), next.period().toExclusive());
      all.add(
          new HouseholdMembership(
              next.party(), next.household(), next.primary(), next.rollsUp(), both));
    } else {
      all.add(next);
    }
  }
}
