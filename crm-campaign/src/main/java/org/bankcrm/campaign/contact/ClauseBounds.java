package org.bankcrm.campaign.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.campaign.internal.TimeRule;

/**
 * All clauses that bear on one contact of one customer. A clause is told in words only where it is
 * against the contact.
 */
final class ClauseBounds {

  private static final TimeRule NEVER = from -> Optional.empty();

  /** A clause that bears on the contact, told at an instant, and when it allows it. */
  private record Bound(Function<Instant, ContactClause> clause, TimeRule rule) {}

  private final List<Bound> all = new ArrayList<>();
  private boolean shutForGood;

  /** Says that some of the clauses together leave no instant, whatever each of them does. */
  void shutForGood() {
    shutForGood = true;
  }

  void add(Supplier<ContactClause> clause, TimeRule rule) {
    all.add(new Bound(at -> clause.get(), rule));
  }

  /** The same of a clause that has something else to say at other instants. */
  void addTold(Function<Instant, ContactClause> clause, TimeRule rule) {
    all.add(new Bound(clause, rule));
  }

  /** A clause that no time mends. */
  void forbid(Supplier<ContactClause> clause) {
    add(clause, NEVER);
  }

  ContactAnswer check(Instant at) {
    List<ContactClause> against = List.of();
    for (Bound each : all) {
      if (!each.rule.allows(at)) {
        against = against.isEmpty() ? new ArrayList<>() : against; // most are allowed
        against.add(each.clause.apply(at));
      }
    }
    return against.isEmpty()
        ? new ContactAnswer.Allowed(at)
        : new ContactAnswer.Refused(against, shutForGood ? Optional.empty() : firstAllowed(at));
  }

  /**
   * Goes on to where the last of the clauses would allow it, until none moves further. No earlier
   * instant can do, for that clause. It ends: after the last event, the last festival and the end
   * of the calendars only hours and days of the week are left, which leave a part of one open.
   */
  private Optional<Instant> firstAllowed(Instant at) {
    Instant reached = at;
    while (true) {
      Instant next = reached;
      for (Bound each : all) {
        Optional<Instant> own = each.rule.firstAllowed(reached);
        if (own.isEmpty()) {
          return own;
        }
        next = own.get().isAfter(next) ? own.get() : next;
      }
      if (next.equals(reached)) {
        return Optional.of(reached);
      }
      reached = next;
    }
  }
}
