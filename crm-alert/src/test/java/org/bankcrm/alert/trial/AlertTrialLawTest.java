package org.bankcrm.alert.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.Money;

/** Whatever the logs are: a trial counts what plain code counts. */
class AlertTrialLawTest {

  private static final int SUBJECTS = 2;
  private static final List<Money> VALUES =
      List.of(Trials.euro(2), Trials.euro(5), Trials.euro(7), Trials.euro(9));

  private static TrialTerms terms(Random random) {
    return TrialTerms.of(Trials.FIRST, Trials.FIRST.plusDays(1 + random.nextInt(9)))
        .withGrace(Duration.ofHours(random.nextInt(12)))
        .withDesk(Duration.ZERO, Duration.ofMinutes(1));
  }

  private static List<TrialSubject> logs(Random random) {
    List<TrialSubject> logs = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      logs.add(Trials.subject(random));
    }
    return logs;
  }

  @Property(tries = 8)
  void plainCodeCountsTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    TrialTerms terms = terms(random);
    List<TrialSubject> logs = logs(random);
    ThresholdReport report =
        Trials.trial(terms).thresholds(Trials.THRESHOLD, VALUES, logs.iterator());
    for (int i = 0; i < VALUES.size(); i++) {
      TrialCounts counts = report.points().get(i).counts();
      assertEquals(plain(terms, logs, VALUES.get(i)), text(counts));
      BigDecimal to = counts.precision().to();
      assertTrue(counts.recall().from().signum() >= 0 && to.compareTo(BigDecimal.ONE) <= 0);
      if (i > 0) {
        TrialCounts looser = report.points().get(i - 1).counts();
        assertTrue(counts.found() <= looser.found() && counts.alerts() <= looser.alerts());
      }
    }
    Collections.shuffle(logs, random);
    assertEquals(report, Trials.trial(terms).thresholds(Trials.THRESHOLD, VALUES, logs.iterator()));
    BackTest test = Trials.trial(terms).backTest(logs.iterator());
    assertEquals(report.points().get(1).counts(), test.counts());
    assertEquals(test, BackTest.parse(test.toDocument()));
    assertTrue(test.isWithinBound());
  }

  private static String text(TrialCounts counts) {
    return counts.alerts()
        + " "
        + counts.right()
        + " "
        + counts.cases()
        + " "
        + counts.found()
        + " "
        + counts.delay();
  }

  private static String plain(TrialTerms terms, List<TrialSubject> logs, Money least) {
    long alerts = 0;
    long right = 0;
    long cases = 0;
    long found = 0;
    long delay = 0;
    for (TrialSubject log : logs) {
      List<Instant> raised = raised(terms, log, least);
      alerts += raised.size();
      for (Instant at : raised) {
        right += log.cases().stream().anyMatch(each -> isOf(terms, at, each)) ? 1 : 0;
      }
      for (Episode each : log.cases()) {
        if (isOnDays(terms, each.from())) {
          cases++;
          List<Instant> of = raised.stream().filter(at -> isOf(terms, at, each)).toList();
          found += of.isEmpty() ? 0 : 1;
          delay += of.isEmpty() ? 0 : Duration.between(each.from(), of.get(0)).toMinutes();
        }
      }
    }
    return alerts + " " + right + " " + cases + " " + found + " " + delay;
  }

  private static List<Instant> raised(TrialTerms terms, TrialSubject log, Money least) {
    return log.events().stream()
        .filter(each -> each.get(Trials.AMOUNT).orElseThrow().compareTo(least) >= 0)
        .map(each -> each.at())
        .filter(at -> isOnDays(terms, at))
        .sorted()
        .toList();
  }

  private static boolean isOnDays(TrialTerms terms, Instant at) {
    java.time.LocalDate day = java.time.LocalDate.ofInstant(at, Trials.BERLIN);
    return !day.isBefore(terms.from()) && day.isBefore(terms.until());
  }

  private static boolean isOf(TrialTerms terms, Instant at, Episode of) {
    return !at.isBefore(of.from()) && at.isBefore(of.until().plus(terms.grace()));
  }
}
