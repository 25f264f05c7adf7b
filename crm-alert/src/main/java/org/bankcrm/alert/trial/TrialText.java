package org.bankcrm.alert.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bankcrm.alert.measure.Proportion;
import org.bankcrm.alert.measure.WeeklyRate;
import org.bankcrm.core.language.Language;

/** Trials in sentences, one line each; for one thread. */
final class TrialText {

  private static final int HUNDRED = 2;

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private TrialText(Language language) {
    this.language = language;
  }

  static String of(ThresholdReport report, Language language) {
    TrialText text = new TrialText(language);
    text.terms(report.terms());
    text.say(TrialSaying.NOW, Map.of("value", report.now()));
    for (ThresholdReport.Point each : report.points()) {
      text.say(TrialSaying.AT, Map.of("value", each.value()));
      text.counts(each.counts());
    }
    return text.text();
  }

  static String of(CostChoice choice, Language language) {
    TrialText text = new TrialText(language);
    for (CostChoice.Priced each : choice.priced()) {
      text.say(
          TrialSaying.COSTS, Map.of("value", each.value(), "cost", language.money(each.cost())));
    }
    text.say(TrialSaying.CHEAPEST, Map.of("value", choice.best()));
    if (!choice.ties().isEmpty()) {
      text.say(TrialSaying.TIES, Map.of("values", language.list(choice.ties())));
    }
    return text.text();
  }

  static String of(BackTest test, Language language) {
    TrialText text = new TrialText(language);
    text.terms(test.terms());
    text.counts(test.counts());
    for (BackTest.Week each : test.weeks()) {
      text.say(TrialSaying.WEEK, Map.of("day", language.day(each.from()), "alerts", each.alerts()));
    }
    test.peak()
        .ifPresent(
            each ->
                text.say(
                    TrialSaying.PEAK,
                    Map.of("day", language.day(each.day()), "alerts", each.alerts())));
    text.say(TrialSaying.BOUND, Map.of("most", test.mostADay()));
    text.counted(TrialSaying.LEVELS, test.levels());
    text.counted(TrialSaying.TOLD, test.told());
    return text.text();
  }

  static String of(AlertDrift drift, Language language) {
    TrialText text = new TrialText(language);
    for (AlertDrift.Point each : drift.striking()) {
      text.say(
          TrialSaying.DRIFT,
          Map.of(
              "day", language.day(each.week().from()),
              "alerts", each.week().alerts(),
              "low", language.number(each.low()),
              "high", language.number(each.high()),
              "signs", language.list(each.signs().stream().map(language::label).toList())));
    }
    if (text.lines.isEmpty()) {
      text.say(TrialSaying.NO_DRIFT, Map.of());
    }
    return text.text();
  }

  private void terms(TrialTerms terms) {
    say(
        TrialSaying.TERMS,
        Map.of(
            "from", language.day(terms.from()),
            "until", language.day(terms.until().minusDays(1)),
            "acknowledged", time(terms.acknowledged()),
            "closed", time(terms.closed()),
            "grace", time(terms.grace())));
  }

  private String time(Duration time) {
    boolean hours = time.toMinutesPart() == 0 && !time.isZero();
    return hours
        ? language.measure(Long.toString(time.toHours()), "hours")
        : language.measure(Long.toString(time.toMinutes()), "minutes");
  }

  private void counts(TrialCounts counts) {
    WeeklyRate rate = counts.aWeek();
    say(
        TrialSaying.ALERTS,
        Map.of(
            "alerts", counts.alerts(),
            "subjects", counts.subjects(),
            "rate", number(rate.rate()),
            "from", number(rate.from()),
            "to", number(rate.to())));
    share(counts.precision(), TrialSaying.RIGHT, TrialSaying.NO_ALERTS);
    share(counts.recall(), TrialSaying.FOUND, TrialSaying.NO_CASES);
    counts.medianDelay().ifPresent(median -> delay(median, counts.longestDelay().orElseThrow()));
  }

  private void delay(long median, long longest) {
    say(
        TrialSaying.DELAY,
        Map.of(
            "median", time(Duration.ofMinutes(median)),
            "longest", time(Duration.ofMinutes(longest))));
  }

  private void share(Proportion share, TrialSaying some, TrialSaying none) {
    if (share.of() == 0) {
      say(none, Map.of());
      return;
    }
    say(
        some,
        Map.of(
            "hits", share.hits(),
            "of", share.of(),
            "share", percent(share.share().orElseThrow()),
            "from", percent(share.from()),
            "to", percent(share.to())));
  }

  private void counted(TrialSaying saying, List<BackTest.Counted> counts) {
    if (!counts.isEmpty()) {
      List<String> each =
          counts.stream()
              .map(
                  some ->
                      language.say(
                          TrialSaying.COUNTED, Map.of("code", some.code(), "count", some.count())))
              .toList();
      say(saying, Map.of("counts", language.list(each)));
    }
  }

  private String number(BigDecimal number) {
    return language.number(number.setScale(1, RoundingMode.HALF_UP));
  }

  private String percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    return language.say(TrialSaying.PERCENT, Map.of("number", language.number(percent)));
  }

  private void say(TrialSaying saying, Map<String, ?> values) {
    lines.add(values.isEmpty() ? language.say(saying) : language.say(saying, values));
  }

  private String text() {
    return String.join("\n", lines);
  }
}
