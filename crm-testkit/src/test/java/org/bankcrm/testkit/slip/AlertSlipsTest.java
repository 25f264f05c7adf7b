package org.bankcrm.testkit.slip;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.alert.AlertLevel;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertPolicyBuilder;
import org.bankcrm.alert.Indicator;
import org.bankcrm.alert.Reckoning;
import org.bankcrm.alert.Reckoning.What;
import org.bankcrm.alert.Within;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;

class AlertSlipsTest extends SlipsOfKinds {

  private static final MoneyAttribute AMOUNT =
      Attributes.money(
          "event.amount", Currency.getInstance("CNY"), AttributeInfo.named("金额", "Amount"));
  private static final CodeAttribute WAY =
      Attributes.code("event.way", List.of("IN", "OUT"), AttributeInfo.named("方向", "Way"));
  private static final IntegerAttribute PAID =
      Attributes.integer("signal.paid", AttributeInfo.named("笔数", "Payments"));
  private static final MoneyAttribute SUM =
      Attributes.money("signal.sum", Currency.getInstance("CNY"), AttributeInfo.named("合计", "Sum"));

  private static final Map<String, Object> FOUR_HOURS = Map.of("hours", 4L);
  private static final Map<String, Object> ONE_HOUR = Map.of("hours", 1L);

  private static final Slips<AlertPolicyBuilder> SLIPS = slips();

  AlertSlipsTest() {
    super(SLIPS);
  }

  private static AfterTime hours(int length) {
    return new AfterClock(ClockSpan.hours(length));
  }

  private static AlertPolicyBuilder sound() {
    return AlertPolicy.builder("pass", 1)
        .name("快进快出", "Pass-through")
        .payload(AMOUNT, WAY)
        .indicators(
            Indicator.of("signal.paid", "笔数", "Payments", new Reckoning.Count(Within.hours(1)))
                .types("PAYMENT"),
            Indicator.of(
                    "signal.sum",
                    "合计",
                    "Sum",
                    new Reckoning.Measured(What.SUM, "event.amount", Within.days(2)))
                .where(WAY.is("OUT")))
        .level(
            AlertLevel.of("CRITICAL", "严重", "Critical", PAID.atLeast(9), "HEAD")
                .clearedWhen(PAID.lessThan(2))
                .acknowledgedWithin(hours(1)))
        .level(
            AlertLevel.of("WARNING", "警示", "Warning", PAID.atLeast(5), "DESK")
                .lapsingAfter(Within.hours(6))
                .escalating(hours(2), "HEAD"))
        .coolDown(hours(24));
  }

  private static AlertLevel.Builder more() {
    return AlertLevel.of("NOTICE", "提示", "Notice", PAID.atLeast(3), "DESK");
  }

  private static Pages more(Pages policy) {
    return policy
        .again("levels", 1)
        .put("code", "NOTICE")
        .put("name", "提示", "Notice")
        .put("raise", DocumentWriter.tree(PAID.atLeast(3)))
        .without("lapsesAfter", "escalate");
  }

  private static Indicator.Builder other(String id) {
    return Indicator.of(id, "其他", "Other", new Reckoning.Count(Within.hours(1)));
  }

  private static Pages other(Pages policy, String id) {
    return policy.again("indicators", 0).put("id", id).put("name", "其他", "Other").without("types");
  }

  private static Map<String, Object> measured(String of) {
    return Map.of("of", of, "within", ONE_HOUR);
  }

  private static Slips<AlertPolicyBuilder> slips() {
    Slips<AlertPolicyBuilder> slips =
        new Slips<>(AlertSlipsTest::sound, AttributeCatalog.of(), AlertKinds.all());
    addHead(slips);
    addPayload(slips);
    addIndicators(slips);
    addLevels(slips);
    addTimes(slips);
    return slips;
  }

  private static void addHead(Slips<AlertPolicyBuilder> slips) {
    slips
        .slip("name", b -> b.name("", "x"), d -> d.put("name", "", "x"))
        .slip("subject", b -> b.subject("a b"), d -> d.put("subject", "a b"))
        .slip(
            "override without end",
            b -> b.longestOverride(3_661),
            d -> d.put("longestOverride", 3_661L))
        .slip("override of less", b -> b.longestOverride(-1), d -> d.put("longestOverride", -1L))
        .slip("calendar for nothing", b -> b.calendar("bank"), d -> d.put("calendar", "bank"))
        .slip("calendar of no id", b -> b.calendar("Bank 1"), d -> d.put("calendar", "Bank 1"));
  }

  private static void addPayload(Slips<AlertPolicyBuilder> slips) {
    slips
        .slip("value twice", b -> b.payload(AMOUNT), d -> d.again("payload", 0))
        .slip(
            "value without the prefix",
            b -> b.payload(Attributes.integer("amount", PAID.info())),
            d -> integer(d, "amount"))
        .slip(
            "protected value",
            b ->
                b.payload(
                    Attributes.integer(
                        "event.age", PAID.info().withSensitivity(Sensitivity.PROTECTED))),
            d -> integer(d, "event.age").put("sensitivity", "protected"))
        .slip(
            "value for one purpose",
            b ->
                b.payload(
                    Attributes.integer("event.age", PAID.info().withPurposes(List.of("credit")))),
            d -> integer(d, "event.age").put("purposes", List.of("credit")));
  }

  private static Pages integer(Pages policy, String id) {
    return policy
        .again("payload", 0)
        .put("id", id)
        .put("type", "integer")
        .put("name", "笔数", "Payments")
        .without("currency");
  }

  private static void addIndicators(Slips<AlertPolicyBuilder> slips) {
    slips
        .slip(
            "indicator twice",
            b -> b.indicators(other("signal.paid")),
            d -> other(d, "signal.paid"))
        .slip("id without the prefix", b -> b.indicators(other("paid")), d -> other(d, "paid"))
        .slip("prefix alone", b -> b.indicators(other("signal.")), d -> other(d, "signal."))
        .slip("id of capitals", b -> b.indicators(other("signal.A")), d -> other(d, "signal.A"))
        .slip(
            "name of an indicator",
            b ->
                b.indicators(
                    Indicator.of("signal.o", " ", "x", new Reckoning.Count(Within.hours(1)))),
            d -> other(d, "signal.o").put("name", " ", "x"))
        .slip(
            "no type",
            b -> b.indicators(other("signal.o").types()),
            d -> other(d, "signal.o").put("types", List.of()))
        .slip(
            "type of no event",
            b -> b.indicators(other("signal.o").types("A B")),
            d -> other(d, "signal.o").put("types", List.of("A B")))
        .slip(
            "counts by what events do not carry",
            b -> b.indicators(other("signal.o").where(PAID.atLeast(1))),
            d -> other(d, "signal.o").put("where", DocumentWriter.tree(PAID.atLeast(1))))
        .slip(
            "measures what events do not carry",
            b ->
                b.indicators(
                    reckoned(new Reckoning.Measured(What.LARGEST, "event.sum", Within.hours(1)))),
            d -> other(d, "signal.o").without("count").put("largest", measured("event.sum")))
        .slip(
            "counts amounts apart",
            b ->
                b.indicators(
                    reckoned(
                        new Reckoning.Measured(What.DISTINCT, "event.amount", Within.hours(1)))),
            d -> other(d, "signal.o").without("count").put("distinct", measured("event.amount")))
        .slip(
            "adds up codes",
            b ->
                b.indicators(
                    reckoned(new Reckoning.Measured(What.SUM, "event.way", Within.hours(1)))),
            d -> other(d, "signal.o").without("count").put("sum", measured("event.way")));
  }

  private static Indicator.Builder reckoned(Reckoning how) {
    return Indicator.of("signal.o", "其他", "Other", how);
  }

  private static void addLevels(Slips<AlertPolicyBuilder> slips) {
    slips
        .slip(
            "level twice",
            b -> b.level(AlertLevel.of("WARNING", "提示", "Notice", PAID.atLeast(3), "DESK")),
            d -> more(d).put("code", "WARNING"))
        .slip(
            "level of a code that is taken",
            b -> b.level(AlertLevel.of("NONE", "提示", "Notice", PAID.atLeast(3), "DESK")),
            d -> more(d).put("code", "NONE"))
        .slip(
            "code of a level",
            b -> b.level(AlertLevel.of("A B", "提示", "Notice", PAID.atLeast(3), "DESK")),
            d -> more(d).put("code", "A B"))
        .slip(
            "name of a level",
            b -> b.level(AlertLevel.of("NOTICE", "提示", "\n", PAID.atLeast(3), "DESK")),
            d -> more(d).put("name", "提示", "\n"))
        .slip(
            "nobody to tell",
            b -> b.level(AlertLevel.of("NOTICE", "提示", "Notice", PAID.atLeast(3), "")),
            d -> more(d).put("tell", ""))
        .slip(
            "clears and lapses",
            b -> b.level(more().clearedWhen(PAID.is(0)).lapsingAfter(Within.hours(1))),
            d -> more(d).put("clear", DocumentWriter.tree(PAID.is(0))).put("lapsesAfter", ONE_HOUR))
        .slip("levels without end", AlertSlipsTest::levels, AlertSlipsTest::levels);
  }

  private static void levels(AlertPolicyBuilder builder) {
    for (int i = 0; i < 7; i++) {
      builder.level(AlertLevel.of("L" + i, "提示", "Notice", PAID.atLeast(3), "DESK"));
    }
  }

  private static void levels(Pages policy) {
    for (int i = 0; i < 7; i++) {
      more(policy).put("code", "L" + i).without("within");
    }
  }

  private static void addTimes(Slips<AlertPolicyBuilder> slips) {
    slips
        .slip(
            "no cool-down", b -> b.coolDown(hours(0)), d -> d.put("coolDown", Map.of("hours", 0L)))
        .slip(
            "business days without a calendar",
            b -> b.snooze(new AfterBusinessDays(2)),
            d -> d.put("snooze", Map.of("businessDays", 2L)))
        .slip(
            "escalations that go back",
            b -> b.level(more().escalating(hours(4), "HEAD").escalating(hours(4), "BOARD")),
            d -> escalating(d, FOUR_HOURS, FOUR_HOURS))
        .slip(
            "escalations by months, then days",
            b -> b.level(more().escalating(months(1), "HEAD").escalating(days(40), "BOARD")),
            d -> escalating(d, Map.of("months", 1L), Map.of("days", 40L)))
        .slip(
            "escalation to nobody",
            b -> b.level(more().escalating(hours(4), "the head")),
            d -> more(d).put("escalate", List.of(Map.of("after", FOUR_HOURS, "tell", "the head"))));
  }

  private static AfterTime days(int length) {
    return new AfterSpan(CalendarSpan.days(length));
  }

  private static AfterTime months(int length) {
    return new AfterSpan(CalendarSpan.months(length));
  }

  private static void escalating(Pages policy, Map<String, Object> one, Map<String, Object> other) {
    more(policy)
        .put(
            "escalate",
            List.of(Map.of("after", one, "tell", "HEAD"), Map.of("after", other, "tell", "BOARD")));
  }
}
