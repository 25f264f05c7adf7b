package org.bankcrm.alert.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.alert.Alert;
import org.bankcrm.core.LocalDays;

/** Counts the alerts of one subject after another; for one thread. */
final class TrialTally {

  private static final int WEEK = 7;

  private final TrialTerms terms;
  private final ZoneId zone;
  private final Instant from;
  private final Instant until;
  private long subjects;
  private long alerts;
  private long right;
  private long cases;
  private final List<Long> delays = new ArrayList<>();
  private final long[] weeks;
  private final SortedMap<LocalDate, Long> days = new TreeMap<>();
  private final SortedMap<String, Long> levels = new TreeMap<>();
  private final SortedMap<String, Long> told = new TreeMap<>();

  TrialTally(TrialTerms terms, ZoneId zone) {
    this.terms = terms;
    this.zone = zone;
    this.from = LocalDays.startOf(terms.from(), zone);
    this.until = LocalDays.startOf(terms.until(), zone);
    this.weeks = new long[terms.weeks()];
  }

  Instant until() {
    return until;
  }

  /** Counts a subject with all alerts that were raised, in their order. */
  void add(List<Alert> raised, List<Episode> known) {
    subjects++;
    List<Alert> counted = raised.stream().filter(each -> isWithin(each.raisedAt())).toList();
    for (Alert each : counted) {
      count(each);
      right += known.stream().anyMatch(some -> isOf(each.raisedAt(), some)) ? 1 : 0;
    }
    for (Episode each : known) {
      if (isWithin(each.from())) {
        cases++;
        first(counted, each).ifPresent(delays::add);
      }
    }
  }

  private boolean isWithin(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  private boolean isOf(Instant at, Episode episode) {
    return !at.isBefore(episode.from()) && at.isBefore(episode.until().plus(terms.grace()));
  }

  private Optional<Long> first(List<Alert> raised, Episode episode) {
    return raised.stream()
        .map(Alert::raisedAt)
        .filter(at -> isOf(at, episode))
        .findFirst()
        .map(at -> Duration.between(episode.from(), at).toMinutes());
  }

  private void count(Alert alert) {
    alerts++;
    LocalDate day = LocalDays.of(alert.raisedAt(), zone);
    weeks[(int) (ChronoUnit.DAYS.between(terms.from(), day) / WEEK)]++;
    days.merge(day, 1L, Long::sum);
    levels.merge(alert.evidence().get(0).level(), 1L, Long::sum);
    alert.steps().stream()
        .flatMap(step -> step.tells().stream())
        .forEach(role -> told.merge(role, 1L, Long::sum));
  }

  TrialCounts counts() {
    Collections.sort(delays);
    int found = delays.size();
    return new TrialCounts(
        subjects,
        terms.days(),
        alerts,
        right,
        cases,
        found,
        delays.stream().mapToLong(Long::longValue).sum(),
        found == 0 ? Optional.empty() : Optional.of(delays.get((found - 1) / 2)),
        found == 0 ? Optional.empty() : Optional.of(delays.get(found - 1)));
  }

  BackTest backTest(long mostADay) {
    List<BackTest.Week> each = new ArrayList<>();
    for (int i = 0; i < weeks.length; i++) {
      each.add(new BackTest.Week(terms.from().plusWeeks(i), weeks[i]));
    }
    return new BackTest(terms, counts(), each, peak(), mostADay, counted(levels), counted(told));
  }

  private Optional<BackTest.PeakDay> peak() {
    long most = days.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return days.entrySet().stream()
        .filter(each -> each.getValue() == most)
        .findFirst()
        .map(each -> new BackTest.PeakDay(each.getKey(), most));
  }

  private static List<BackTest.Counted> counted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> new BackTest.Counted(each.getKey(), each.getValue()))
        .toList();
  }
}
