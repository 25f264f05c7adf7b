package org.bankcrm.campaign.port;

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

/** The contacts of one budget, counted for each of its caps. Not thread-safe. */
final class BudgetTallies {

  private final BudgetPolicy limits;
  private final List<Tally> overall;
  private final List<Tally> none; // those of a subject without contacts
  private final Map<String, List<Tally>> bySubject = new HashMap<>();

  BudgetTallies(BudgetPolicy limits) {
    this.limits = limits;
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

  void add(BudgetClaim claim) {
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

  /** The first cap that one contact more would break. */
  Optional<BudgetCap> firstBroken(String subject, Instant at) {
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

  /** Goes on to where the last of the caps would allow it, until none moves further. */
  Optional<Instant> firstAllowed(String subject, Instant from) {
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
}
