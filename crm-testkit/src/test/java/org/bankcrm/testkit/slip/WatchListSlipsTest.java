package org.bankcrm.testkit.slip;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicyBuilder;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;

class WatchListSlipsTest extends SlipsOfKinds {

  private static final IntegerAttribute PURCHASES =
      Attributes.integer("purchases", AttributeInfo.named("消费笔数", "Purchases"));

  private static final Slips<WatchListPolicyBuilder> SLIPS = slips();

  WatchListSlipsTest() {
    super(SLIPS, ofRetention());
  }

  private static AfterTime days(int length) {
    return new AfterSpan(CalendarSpan.days(length));
  }

  private static Map<String, Object> tree(int days) {
    return Map.of("days", (long) days);
  }

  private static WatchListPolicyBuilder sound() {
    return unfinished()
        .owner("RM")
        .reviewEvery(days(30))
        .reviewWithin(days(5))
        .reenterAfter(days(60))
        .retention("CALL", "stays", 3, Share.ofPercent(10), "s", 90);
  }

  private static WatchListPolicyBuilder unfinished() {
    return WatchListPolicy.builder("leaving", 1)
        .name("流失观察", "Leaving")
        .enter(PURCHASES.atMost(2))
        .alert("pass", "CRITICAL")
        .exit(PURCHASES.atLeast(10), 90)
        .escalate(days(5), "HEAD");
  }

  private static Slips<WatchListPolicyBuilder> slips() {
    Slips<WatchListPolicyBuilder> slips = unslipped();
    addHead(slips);
    addTimes(slips);
    return slips.lacking(
        WatchListSlipsTest::unfinished,
        d -> d.without("owner", "reviewEvery", "reviewWithin", "reenterAfter", "retention"));
  }

  private static Slips<WatchListPolicyBuilder> unslipped() {
    return new Slips<>(WatchListSlipsTest::sound, AttributeCatalog.of(PURCHASES), AlertKinds.all());
  }

  private static void addHead(Slips<WatchListPolicyBuilder> slips) {
    slips
        .slip("name", b -> b.name("", "x"), d -> d.put("name", "", "x"))
        .slip("subject", b -> b.subject("a b"), d -> d.put("subject", "a b"))
        .slip("owner", b -> b.owner("my boss"), d -> d.put("owner", "my boss"))
        .slip("alert twice", b -> b.alert("pass"), d -> d.again("alerts", 0).without("levels"))
        .slip(
            "alert of no id",
            b -> b.alert("Pass 1"),
            d -> d.again("alerts", 0).put("policy", "Pass 1").without("levels"))
        .slip(
            "level twice",
            b -> b.alert("mule", "HIGH", "HIGH"),
            d -> d.again("alerts", 0).put("policy", "mule").put("levels", List.of("HIGH", "HIGH")))
        .slip(
            "level of no code",
            b -> b.alert("mule", "very high"),
            d -> d.again("alerts", 0).put("policy", "mule").put("levels", List.of("very high")))
        .slip(
            "no day of probation",
            b -> b.exit(PURCHASES.atLeast(10), 0),
            d -> d.put("probationDays", 0L))
        .slip(
            "probation without end",
            b -> b.exit(PURCHASES.atLeast(10), 3_661),
            d -> d.put("probationDays", 3_661L))
        .slip("calendar for nothing", b -> b.calendar("bank"), d -> d.put("calendar", "bank"));
  }

  private static void addTimes(Slips<WatchListPolicyBuilder> slips) {
    slips
        .slip(
            "reviewed all the time",
            b -> b.reviewEvery(days(0)),
            d -> d.put("reviewEvery", tree(0)))
        .slip("overdue at once", b -> b.reviewWithin(days(0)), d -> d.put("reviewWithin", tree(0)))
        .slip("back at once", b -> b.reenterAfter(days(0)), d -> d.put("reenterAfter", tree(0)))
        .slip(
            "escalations that go back",
            b -> b.escalate(days(5), "BOARD"),
            d -> d.again("escalate", 0).put("tell", "BOARD"))
        .slip(
            "escalation to nobody",
            b -> b.escalate(days(9), " "),
            d -> d.again("escalate", 0).put("after", tree(9)).put("tell", " "))
        .slip(
            "business days without a calendar",
            b -> b.reenterAfter(new AfterBusinessDays(9)),
            d -> d.put("reenterAfter", Map.of("businessDays", 9L)));
  }

  /** Each says all of the action anew in Java. */
  private static Slips<WatchListPolicyBuilder> ofRetention() {
    Share tenth = Share.ofPercent(10);
    return unslipped()
        .eachAlone()
        .slip(
            "action of no code",
            b -> b.retention("call him", "stays", 3, tenth, "s", 90),
            d -> d.in("retention").put("action", "call him"))
        .slip(
            "effect of no words",
            b -> b.retention("CALL", " ", 3, tenth, "s", 90),
            d -> d.in("retention").put("effect", " "))
        .slip(
            "done before",
            b -> b.retention("CALL", "stays", -1, tenth, "s", 90),
            d -> d.in("retention").put("withinDays", -1L))
        .slip(
            "looked at on the same day",
            b -> b.retention("CALL", "stays", 3, tenth, "s", 0),
            d -> d.in("retention").put("horizonDays", 0L))
        .slip(
            "salt of two words",
            b -> b.retention("CALL", "stays", 3, tenth, "a salt", 90),
            d -> d.in("retention").put("salt", "a salt"))
        .slip(
            "part of a millionth",
            b -> b.retention("CALL", "stays", 3, part(), "s", 90),
            d -> d.in("retention").put("heldBack", "0.00001%"));
  }

  private static Share part() {
    return Share.ofFraction(new BigDecimal("0.0000001"));
  }
}
