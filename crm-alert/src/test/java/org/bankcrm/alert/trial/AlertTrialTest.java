package org.bankcrm.alert.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.language.Language;
import org.bankcrm.lifecycle.StageEvent;
import org.junit.jupiter.api.Test;

class AlertTrialTest {

  private static final Language ZH = Language.of(Locale.CHINESE);
  private static final Language EN = Language.of(Locale.ENGLISH);

  private static Instant at(int day, int hour) {
    return Trials.FIRST.plusDays(day).atTime(hour, 0).atZone(Trials.BERLIN).toInstant();
  }

  /** Large payments on days 1, 3 and 8; a case on day 3, and one on day 9 that nothing finds. */
  private static TrialSubject subject() {
    List<StageEvent> events = new ArrayList<>();
    for (int day : new int[] {-1, 1, 3, 8}) {
      events.add(Trials.payment("p" + day, at(day, 10), day == 3 ? 9 : 6));
      events.add(Trials.payment("n" + day, at(day, 11), 0));
    }
    return new TrialSubject(
        Trials.opening(),
        List.of(),
        events,
        List.of(new Episode(at(3, 8), at(3, 20)), new Episode(at(9, 8), at(9, 20))));
  }

  private static final TrialTerms TERMS = TrialTerms.lastWeeks(2, Trials.FIRST.plusWeeks(2));

  private static ThresholdReport report() {
    return Trials.trial(TERMS)
        .thresholds(
            Trials.THRESHOLD,
            List.of(Trials.euro(5), Trials.euro(7), Trials.euro(8), Trials.euro(10)),
            List.of(subject()).iterator());
  }

  @Test
  void thresholds_areCountedByHand() {
    List<ThresholdReport.Point> points = report().points();
    assertEquals("EUR 5.00", points.get(0).value());
    TrialCounts five = points.get(0).counts();
    assertEquals(List.of(3L, 1L, 2L, 1L, 120L), list(five));
    assertEquals(Optional.of(new BigDecimal("2.00")), five.wrongPerRight());
    assertEquals(0, five.aWeek().rate().compareTo(new BigDecimal("1.5")));
    assertEquals(List.of(1L, 1L, 2L, 1L, 120L), list(points.get(1).counts()));
    assertEquals(List.of(0L, 0L, 2L, 0L, 0L), list(points.get(3).counts()));
    assertEquals(Optional.empty(), points.get(3).counts().medianDelay());
  }

  private static List<Long> list(TrialCounts counts) {
    return List.of(counts.alerts(), counts.right(), counts.cases(), counts.found(), counts.delay());
  }

  @Test
  void cheapest_tellsTies() {
    TrialCosts costs = new TrialCosts(Trials.euro(1_000), Trials.euro(30), Trials.euro(12));
    CostChoice choice = report().cheapest(costs);
    assertEquals("EUR 7.00", choice.best());
    assertEquals(List.of("EUR 8.00"), choice.ties());
    assertEquals(Trials.euro(1_061), choice.priced().get(0).cost());
    assertEquals(Trials.euro(1_001), choice.priced().get(1).cost());
    assertEquals(choice, CostChoice.parse(choice.toDocument()));
    CostChoice careless =
        report().cheapest(new TrialCosts(Trials.euro(0), Trials.euro(1), Trials.euro(1)));
    assertEquals("EUR 10.00", careless.best());
    assertEquals(
        "取EUR 5.00：成本1,061.00 欧元。\n取EUR 7.00：成本1,001.00 欧元。\n取EUR 8.00：成本1,001.00 欧元。\n"
            + "取EUR 10.00：成本2,000.00 欧元。\n成本最低：EUR 7.00。\n成本相同、预警不更少：EUR 8.00。",
        choice.words(ZH));
  }

  @Test
  void backTest_tellsWeeksPeakAndRoles() {
    BackTest test = Trials.trial(TERMS).backTest(List.of(subject()).iterator());
    assertEquals(
        List.of(
            new BackTest.Week(Trials.FIRST, 2), new BackTest.Week(Trials.FIRST.plusWeeks(1), 1)),
        test.weeks());
    assertEquals(Optional.of(new BackTest.PeakDay(Trials.FIRST.plusDays(1), 1)), test.peak());
    assertEquals(1_440, test.mostADay());
    assertEquals(List.of(new BackTest.Counted("WARNING", 3)), test.levels());
    assertEquals(List.of(new BackTest.Counted("DESK", 3)), test.told());
    assertEquals(test, BackTest.parse(test.toDocument()));
    TrialTerms slow = TERMS.withDesk(java.time.Duration.ofHours(3), java.time.Duration.ofHours(4));
    assertEquals(
        List.of(new BackTest.Counted("DESK", 3), new BackTest.Counted("HEAD", 3)),
        Trials.trial(slow).backTest(List.of(subject()).iterator()).told());
  }

  @Test
  void words_sayIt() {
    String english = report().words(EN);
    assertTrue(english.contains("3 alerts of 1 subject: 1.5 a week (95 %: 0.3 to 4.4)."), english);
    assertTrue(
        english.contains("1 of 3 alerts were right: 33.3 % (95 %: 6.1 % to 79.2 %)."), english);
    String chinese = report().words(ZH);
    assertTrue(chinese.contains("1个对象共发出3条预警，每周1.5条（95%置信区间0.3至4.4）。"), chinese);
    assertTrue(chinese.contains("没有预警，无从计算准确率。"), chinese);
    BackTest test = Trials.trial(TERMS).backTest(List.of(subject()).iterator());
    assertTrue(test.words(EN).contains("At most 1440 within any 24 hours"), test.words(EN));
    assertTrue(test.words(ZH).contains("通知岗位：DESK 3。"), test.words(ZH));
  }

  @Test
  void report_comesBackFromItsDocument() {
    ThresholdReport report = report();
    assertEquals(report, ThresholdReport.parse(report.toDocument()));
    assertThrows(
        InvalidDocumentException.class,
        () -> ThresholdReport.parse(Map.of("format", 1, "policy", 7, "points", List.of())));
  }

  @Test
  void threshold_thatIsNotThere_isRefused() {
    Threshold level = new Threshold("large", "SEVERE", "signal.amount");
    Threshold attribute = new Threshold("large", "WARNING", "signal.other");
    Threshold policy = new Threshold("x", "WARNING", "signal.amount");
    for (Threshold each : List.of(level, attribute, policy)) {
      assertThrows(IllegalArgumentException.class, () -> each.in(Trials.book()));
    }
    assertThrows(
        IllegalArgumentException.class, () -> Trials.THRESHOLD.with(Trials.book(), "five"));
    assertEquals(Trials.book(), Trials.THRESHOLD.with(Trials.book(), Trials.euro(5)));
  }

  private static BackTest before(long... weeks) {
    long all = java.util.Arrays.stream(weeks).sum();
    List<BackTest.Week> each = new ArrayList<>();
    for (int i = 0; i < weeks.length; i++) {
      each.add(new BackTest.Week(Trials.FIRST.plusWeeks(i), weeks[i]));
    }
    TrialTerms terms = TrialTerms.lastWeeks(weeks.length, Trials.FIRST.plusWeeks(weeks.length));
    return new BackTest(
        terms,
        new TrialCounts(
            100, terms.days(), all, all / 2, 1, 0, 0, Optional.empty(), Optional.empty()),
        each,
        Optional.empty(),
        1_000,
        List.of(new BackTest.Counted("WARNING", all)),
        List.of());
  }

  private static DriftWeek week(int place, long subjects, long alerts, long right, long wrong) {
    LocalDate from = LocalDate.of(2026, 6, 1).plusWeeks(place);
    return new DriftWeek(from, subjects, alerts, right, wrong, 0);
  }

  /** A mean of 16 a week, whose deviation is 4: limits of 4 to 28. */
  @Test
  void drift_liesBetweenLimits() {
    AlertDrift drift =
        AlertDrift.of(
            before(15, 17, 16, 16),
            List.of(
                week(0, 100, 28, 5, 5),
                week(1, 100, 29, 0, 9),
                week(2, 100, 3, 10, 0),
                week(3, 400, 29, 0, 8)));
    assertEquals(new BigDecimal("4.00"), drift.weeks().get(0).low());
    assertEquals(new BigDecimal("28.00"), drift.weeks().get(0).high());
    assertEquals(List.of(), drift.weeks().get(0).signs());
    // 9 of 9 wrong where half is expected: (0 - 9/2)^2 = 20.25 is not more than 9 * 9 / 4
    assertEquals(List.of(DriftSign.MORE_ALERTS), drift.weeks().get(1).signs());
    assertEquals(
        List.of(DriftSign.FEWER_ALERTS, DriftSign.MORE_PRECISE), drift.weeks().get(2).signs());
    assertEquals(List.of(DriftSign.FEWER_ALERTS), drift.weeks().get(3).signs());
    assertEquals(drift, AlertDrift.parse(drift.toDocument()));
    assertTrue(drift.words(ZH).contains("2026年6月8日起一周：29条，控制限4.00至28.00。"), drift.words(ZH));
    assertTrue(AlertDrift.of(before(1, 1), List.of()).words(EN).startsWith("All weeks"));
  }

  @Test
  void drift_seesEightOnOneSide() {
    List<DriftWeek> weeks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      weeks.add(week(i, 100, i == 0 ? 16 : 17, 1, 1));
    }
    AlertDrift drift = AlertDrift.of(before(16, 16), weeks);
    assertEquals(List.of(), drift.weeks().get(7).signs());
    assertEquals(List.of(DriftSign.RUN_ABOVE), drift.weeks().get(8).signs());
    assertThrows(
        IllegalArgumentException.class,
        () -> AlertDrift.of(before(16, 16), List.of(weeks.get(1), weeks.get(0))));
    assertThrows(IllegalArgumentException.class, () -> AlertDrift.of(before(16), weeks));
  }
}
