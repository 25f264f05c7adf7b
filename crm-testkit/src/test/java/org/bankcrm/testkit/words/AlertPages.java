package org.bankcrm.testkit.words;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.testkit.words.Said.AGE;
import static org.bankcrm.testkit.words.Said.ASSETS;
import static org.bankcrm.testkit.words.Said.CARDS;
import static org.bankcrm.testkit.words.Said.GENDER;
import static org.bankcrm.testkit.words.Said.PAST_DUE;
import static org.bankcrm.testkit.words.Said.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertAction;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertLevel;
import org.bankcrm.alert.AlertOutcome;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.alert.Indicator;
import org.bankcrm.alert.Reckoning;
import org.bankcrm.alert.Reckoning.What;
import org.bankcrm.alert.Within;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;

/** What is said of alerts and watch lists. */
final class AlertPages {

  private static final MoneyAttribute AMOUNT =
      Attributes.money(
          "event.amount",
          yuan(0).currency(),
          AttributeInfo.named("金额", "Amount").withSensitivity(Sensitivity.SENSITIVE));
  private static final IntegerAttribute COUNT =
      Attributes.integer("signal.out", AttributeInfo.named("转出笔数", "Payments out"));
  private static final MoneyAttribute SUM =
      Attributes.money(
          "signal.sum",
          yuan(0).currency(),
          AttributeInfo.named("转出合计", "Paid out").withSensitivity(Sensitivity.SENSITIVE));

  private static final AlertPolicy FLIGHT =
      AlertPolicy.builder("flight", 1)
          .name("资金外流", "Money leaving")
          .population(PERSON.isTrue())
          .payload(AMOUNT)
          .indicators(
              Indicator.of("signal.out", "转出笔数", "Payments out", count()),
              Indicator.of("signal.sum", "转出合计", "Paid out", sum()))
          .level(
              AlertLevel.of(
                      "CRITICAL",
                      "严重",
                      "Critical",
                      COUNT.atLeast(2).and(SUM.atLeast(yuan(50_000))),
                      "HEAD")
                  .clearedWhen(COUNT.is(0))
                  .acknowledgedWithin(new AfterClock(ClockSpan.hours(1))))
          .level(
              AlertLevel.of("WARNING", "警示", "Warning", CARDS.is(0).or(COUNT.atLeast(2)), "DESK")
                  .clearedWhen(CARDS.atLeast(1).and(COUNT.is(0)))
                  .escalating(new AfterClock(ClockSpan.hours(4)), "HEAD"))
          .coolDown(new AfterClock(ClockSpan.hours(24)))
          .build();

  private static final AlertPolicy GUARDED =
      AlertPolicy.builder("guarded", 1)
          .name("受保护", "Guarded")
          .level(AlertLevel.of("WARNING", "警示", "Warning", GENDER.is("FEMALE"), "DESK"))
          .coolDown(new AfterClock(ClockSpan.hours(24)))
          .build();

  private static final WatchListPolicy LEAVING =
      WatchListPolicy.builder("leaving", 1)
          .name("流失观察", "Leaving")
          .population(PERSON.isTrue())
          .enter(ASSETS.atMost(yuan(1_000)).and(PAST_DUE.is(0)))
          .exit(ASSETS.atLeast(yuan(20_000)), 30)
          .owner("RM")
          .reviewEvery(days(30))
          .reviewWithin(days(5))
          .reenterAfter(days(60))
          .build();

  private static final WatchListPolicy BY_HAND =
      WatchListPolicy.builder("by-hand", 1)
          .name("人工名单", "By hand")
          .owner("RM")
          .reviewEvery(days(30))
          .reviewWithin(days(5))
          .reenterAfter(days(60))
          .build();

  private AlertPages() {}

  private static Reckoning count() {
    return new Reckoning.Count(Within.hours(24));
  }

  private static Reckoning sum() {
    return new Reckoning.Measured(What.SUM, "event.amount", Within.hours(24));
  }

  private static AfterSpan days(int length) {
    return new AfterSpan(CalendarSpan.days(length));
  }

  private static Consumer<Facts.Builder> figures(long count, long sum, long cards) {
    return f -> f.put(COUNT, count).put(SUM, yuan(sum)).put(CARDS, cards);
  }

  static Said alerts() {
    Said said = Said.of(FLIGHT, GUARDED);
    said.add("alert: the gravest level", FLIGHT, figures(3, 60_000, 1))
        .add("alert: a lesser level", FLIGHT, figures(3, 40_000, 1))
        .add("alert: nothing", FLIGHT, figures(1, 60_000, 1))
        .add("alert: a level, perhaps a graver one", FLIGHT, f -> f.put(COUNT, 2L).put(CARDS, 0L))
        .add("alert: open", FLIGHT, f -> f.put(COUNT, 1L))
        .add("alert: does not apply", FLIGHT, f -> f.put(PERSON, false))
        .add("alert: may not apply", FLIGHT, f -> f.absent(PERSON, Absence.NOT_KNOWN))
        .add("alert: protected", GUARDED, f -> f.put(GENDER, "FEMALE"));
    AlertEngine engine = AlertEngine.of(said.engine().book(), "customer", Said.SHANGHAI);
    AlertWatch watch = engine.begin(said.facts(f -> f.put(CARDS, 1L)));
    pay(watch, 1, 20_000);
    pay(watch, 2, 20_000);
    standing(said, engine, "alert: raised", watch);
    pay(watch, 3, 20_000);
    Instant later = Said.NOW.plus(Duration.ofHours(2));
    watch.look(later);
    standing(said, engine, "alert: worse, and late", watch);
    watch.act(AlertAction.acknowledge("a-1", "flight", later, "rm-7"));
    watch.act(
        AlertAction.close("a-2", "flight", later.plusSeconds(60), "rm-7", AlertOutcome.FALSE));
    standing(said, engine, "alert: closed", watch);
    return said;
  }

  private static void pay(AlertWatch watch, int number, long amount) {
    Instant at = Said.NOW.plus(Duration.ofMinutes(10L * number));
    watch.on(StageEvent.of("e" + number, "PAYMENT", at).with(AMOUNT, yuan(amount)));
  }

  private static void standing(Said said, AlertEngine engine, String heading, AlertWatch watch) {
    Alert alert = watch.alert("flight").orElseThrow();
    for (Disclosure each : Disclosure.values()) {
      List<String> texts = new ArrayList<>();
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        texts.add(engine.words(alert, Language.of(locale), each));
      }
      said.add(heading + ", " + each.name().toLowerCase(Locale.ROOT), texts);
    }
  }

  static Said lists() {
    return Said.of(LEAVING, BY_HAND)
        .add(
            "watch list: comes onto it",
            LEAVING,
            f -> f.put(ASSETS, yuan(500)).put(PAST_DUE, 0L).put(AGE, 60L))
        .add("watch list: does not", LEAVING, f -> f.put(ASSETS, yuan(5_000)))
        .add("watch list: open", LEAVING, f -> f.put(ASSETS, yuan(500)))
        .add("watch list: does not apply", LEAVING, f -> f.put(PERSON, false))
        .add("watch list: may not apply", LEAVING, f -> f.absent(PERSON, Absence.NOT_KNOWN))
        .add("watch list: people alone bring onto it", BY_HAND, f -> {});
  }
}
