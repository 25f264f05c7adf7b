package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.internal.Tally;

/**
 * The contacts of one budget, counted for each of its caps: what an adapter of {@link
 * ContactBudget} counts with once it has read the claims under its lock. The same counting stands
 * behind {@link InMemoryContactBudget}.
 *
 * <pre>{@code
 * BudgetTallies tallies = new BudgetTallies(policy);
 * Duration reach = BudgetTallies.reach(policy);
 * claimsBetween(claim.at().minus(reach), claim.at().plus(reach)).forEach(tallies::add);
 * tallies.firstBroken(claim.subject(), claim.at()); // empty: there is room
 * }</pre>
 *
 * <p>Subjects are counted as the claims name them: those that are joined are handed in under one
 * key. Counting in a claim and asking cost O(log n) for each cap. Not thread-safe.
 */
public final class BudgetTallies {

  private static final int LONGEST_MONTH = 31;

  private final BudgetPolicy limits;
  private final List<Tally> overall;
  private final List<Tally> none; // those of a subject without contacts
  private final Map<String, List<Tally>> bySubject = new HashMap<>();

  /** Nothing counted yet, by these limits. */
  public BudgetTallies(BudgetPolicy limits) {
    this.limits = requireNonNull(limits, "limits");
    this.overall = tallies(false);
    this.none = tallies(true);
  }

  private List<Tally> tallies(boolean perSubject) {
    return limits.caps().stream()
        .filter(cap -> cap.perSubject() == perSubject)
        .map(cap -> tally(cap.window(), limits.zone()))
        .toList();
  }

  private static Tally tally(ContactWindow window, ZoneId zone) {
    return window.unit() == ContactWindow.Unit.HOURS
        ? Tally.ofHours(window.length())
        : Tally.ofDays(window::endOf, zone);
  }

  /** Whether a policy limits as these are counted, whatever else it says. */
  boolean isBy(BudgetPolicy policy) {
    return policy.zone().equals(limits.zone()) && policy.caps().equals(limits.caps());
  }

  /**
   * How far from an instant claims may lie that matter to whether there is room at it, before and
   * after: the longest window of the caps and three days, since clocks change and zones move.
   */
  public static Duration reach(BudgetPolicy policy) {
    return policy.caps().stream()
        .map(cap -> reach(cap.window()))
        .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** The same of one window. */
  public static Duration reach(ContactWindow window) {
    return length(window).plusDays(3);
  }

  private static Duration length(ContactWindow window) {
    return switch (window.unit()) {
      case HOURS -> Duration.ofHours(window.length());
      case DAYS -> Duration.ofDays(window.length());
      case MONTHS -> Duration.ofDays((long) window.length() * LONGEST_MONTH);
      case CALENDAR_DAY -> Duration.ofDays(1);
      case CALENDAR_WEEK -> Duration.ofDays(7);
      case CALENDAR_MONTH -> Duration.ofDays(LONGEST_MONTH);
    };
  }

  /** Counts a contact. */
  public void add(BudgetClaim claim) {
    overall.forEach(tally -> tally.add(claim.at()));
    bySubject
        .computeIfAbsent(claim.subject(), subject -> tallies(true))
        .forEach(tally -> tally.add(claim.at()));
  }

  void remove(BudgetClaim claim) {
    overall.forEach(tally -> tally.remove(claim.at()));
    List<Tally> own = of(claim.subject());
    own.forEach(tally -> tally.remove(claim.at()));
    if (own.stream().allMatch(Tally::isEmpty)) {
      bySubject.remove(claim.subject());
    }
  }

  private List<Tally> of(String subject) {
    return bySubject.getOrDefault(subject, none);
  }

  /**
   * The first cap that one contact more would break, in the order of the budget; empty if there is
   * room.
   */
  public Optional<BudgetCap> firstBroken(String subject, Instant at) {
    List<Tally> own = of(subject);
    int ownPlace = 0;
    int overallPlace = 0;
    for (BudgetCap cap : limits.caps()) {
      Tally tally = cap.perSubject() ? own.get(ownPlace++) : overall.get(overallPlace++);
      if (!cap.admits(tally.counting(at), tally.fullest(at))) {
        return Optional.of(cap);
      }
    }
    return Optional.empty();
  }

  /**
   * The first instant, not before the given one, at which one contact more would break no cap;
   * empty if there is none. It goes on to where the last of the caps would allow it, until none
   * moves further.
   */
  public Optional<Instant> firstAllowed(String subject, Instant from) {
    List<Tally> own = of(subject);
    Instant reached = from;
    while (true) {
      Instant next = reached;
      int ownPlace = 0;
      int overallPlace = 0;
      for (BudgetCap cap : limits.caps()) {
        Tally tally = cap.perSubject() ? own.get(ownPlace++) : overall.get(overallPlace++);
        Optional<Instant> allowed = tally.firstFit(next, cap.most());
        if (allowed.isEmpty()) {
          return allowed;
        }
        next = allowed.get();
      }
      if (next.equals(reached)) {
        return Optional.of(reached);
      }
      reached = next;
    }
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "BudgetTallies";
  }
}
