package org.bankcrm.testkit.slip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.ApprovedException;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.Transition;

class LifecycleSlipsTest extends SlipsOfKinds {

  private static final IntegerAttribute BALANCE =
      Attributes.integer("balance", AttributeInfo.named("余额", "Balance"));
  private static final DateAttribute MATURITY =
      Attributes.date("maturity", AttributeInfo.named("到期日", "Maturity"));
  private static final IntegerAttribute AMOUNT =
      Attributes.integer("event.amount", AttributeInfo.named("金额", "Amount"));
  private static final ApprovedException.Builder APPROVED =
      approved("e1", "balance", "批准", "board", "2027-01-01");

  private static ApprovedException.Builder approved(
      String id, String attribute, String zh, String approver, String until) {
    return ApprovedException.of(id, attribute, zh, "Approved", approver, LocalDate.parse(until));
  }

  private static final Map<String, Object> WORKING = Map.of("businessDays", 9L);

  private static final Slips<Lifecycle.Builder> SLIPS = slips();

  LifecycleSlipsTest() {
    super(SLIPS);
  }

  private static Lifecycle.Builder sound() {
    return Lifecycle.builder("rel", 1)
        .name("客户关系", "Relationship")
        .purpose("客户经营", "Care for customers")
        .subject("customer")
        .exception(APPROVED)
        .stage(Stage.of("LEAD", "潜在客户", "Lead"))
        .stage(Stage.of("ACTIVE", "活跃客户", "Active"))
        .stage(Stage.of("CLOSED", "销户", "Closed").asFinal())
        .ignores("PAID", "付款", "Payment")
        .payload(AMOUNT)
        .transition(way("pays").from("LEAD").to("ACTIVE").on("PAID").when(AMOUNT.atLeast(1)))
        .transition(way("grows").from("LEAD").to("ACTIVE").when(BALANCE.atLeast(100)))
        .transition(way("tires").from("ACTIVE").to("CLOSED").afterDays(9).withPriority(2))
        .transition(way("matures").from("ACTIVE").to("CLOSED").at(MATURITY, 0).withPriority(1));
  }

  private static Transition.Builder way(String code) {
    return Transition.of(code, "转换", "Way");
  }

  private static AttributeCatalog catalog() {
    List<Attribute<?>> all = new ArrayList<>(List.of(BALANCE, MATURITY));
    all.addAll(sound().build().attributes().needed());
    return AttributeCatalog.of(all);
  }

  private static Transition.Builder working() {
    return way("working").from("ACTIVE").to("CLOSED").afterBusinessDays(9).withPriority(2);
  }

  private static Pages lost(Pages lifecycle) {
    return lifecycle.again("transitions", 2).put("code", "lost").without("priority");
  }

  private static Transition.Builder lost() {
    return way("lost").from("ACTIVE").to("CLOSED").afterDays(9);
  }

  private static Slips<Lifecycle.Builder> slips() {
    Slips<Lifecycle.Builder> slips =
        new Slips<>(LifecycleSlipsTest::sound, catalog(), LifecycleKinds.all());
    addHead(slips);
    addLists(slips);
    addTransitions(slips);
    addParts(slips);
    addTriggers(slips);
    return slips
        .lacking(
            () -> Lifecycle.builder("No Id", 0),
            d ->
                d.put("id", "No Id")
                    .put("version", 0L)
                    .without("name", "purpose", "subject", "exceptions")
                    .without("stages", "events", "payload", "transitions"))
        .lacking(
            () -> Lifecycle.builder("r".repeat(101), 1).name("某", "X").subject("case"),
            d ->
                d.put("id", "r".repeat(101))
                    .put("name", "某", "X")
                    .put("subject", "case")
                    .without(
                        "purpose", "exceptions", "stages", "events", "payload", "transitions"));
  }

  private static Pages more(Pages lifecycle) {
    return lifecycle.again("stages", 1).put("code", "MORE");
  }

  private static Stage.Builder more() {
    return Stage.of("MORE", "活跃客户", "Active");
  }

  /** Parts that are wrong by themselves. */
  private static void addParts(Slips<Lifecycle.Builder> slips) {
    slips
        .slip(
            "code of a stage",
            b -> b.stage(Stage.of("A B", "活跃客户", "Active")),
            d -> more(d).put("code", "A B"))
        .slip(
            "name of a stage",
            b -> b.stage(Stage.of("MORE", "", "Active")),
            d -> more(d).put("name", "", "Active"))
        .slip(
            "strategy",
            b -> b.stage(more().withStrategy("x", " ")),
            d -> more(d).put("strategy", "x", " "))
        .slip(
            "time that stands still for nothing",
            b -> b.stage(more().pausedWhile(BALANCE.atLeast(1))),
            d -> more(d).put("pausedWhile", DocumentWriter.tree(BALANCE.atLeast(1))))
        .slip(
            "months that stand still",
            b ->
                b.stage(more().pausedWhile(BALANCE.atLeast(1)))
                    .transition(
                        way("late")
                            .from("MORE")
                            .to("CLOSED")
                            .afterMonths(2)
                            .dwellAtLeast(CalendarSpan.months(1))),
            d -> {
              more(d).put("pausedWhile", DocumentWriter.tree(BALANCE.atLeast(1)));
              lost(d)
                  .put("code", "late")
                  .put("from", List.of("MORE"))
                  .put("after", Map.of("months", 2L))
                  .put("dwell", Map.of("atLeast", Map.of("months", 1L)));
            })
        .slip(
            "parameter that is the customer's own, twice",
            b ->
                b.stage(
                    more()
                        .withEffect(
                            Effect.of("e", "动", "x")
                                .with("own", "1")
                                .withValueOrHold("own", BALANCE))),
            d -> {
              Map<String, Object> effect = new TreeMap<>(effect("e", "动", "x"));
              effect.put("parameters", List.of(Map.of("code", "own", "value", "1")));
              effect.put(
                  "values",
                  List.of(Map.of("code", "own", "attribute", "balance", "missing", "hold")));
              more(d).put("effects", List.of(effect));
            })
        .slip("no entry", b -> b.stage(more().withEntries(0)), d -> more(d).put("entries", 0L))
        .slip(
            "effect",
            b -> b.stage(more().withEffect("e e", "动", "\n")),
            d -> more(d).put("effects", List.of(effect("e e", "动", "\n"))))
        .slip(
            "type of an event",
            b -> b.ignores("A/B", "付", "Paid"),
            d -> d.again("events", 0).put("type", "A/B").put("name", "付", "Paid"))
        .slip(
            "name of an event",
            b -> b.refuses("LEFT", "", ""),
            d ->
                d.again("events", 0)
                    .put("type", "LEFT")
                    .put("name", "", "")
                    .put("unfitting", "refuse"));
  }

  private static Map<String, Object> effect(String code, String zh, String en) {
    return Map.of("code", code, "text", Map.of("zh", zh, "en", en));
  }

  private static void addTriggers(Slips<Lifecycle.Builder> slips) {
    slips
        .slip(
            "code of a way",
            b ->
                b.transition(
                    Transition.of("a b", "转换", "Way").from("ACTIVE").to("CLOSED").afterDays(9)),
            d -> lost(d).put("code", "a b"))
        .slip(
            "effect of a way",
            b -> b.transition(lost().withEffect("", "动", "x").withEffect("f", "动", "x")),
            d -> lost(d).put("effects", List.of(effect("", "动", "x"), effect("f", "动", "x"))))
        .slip(
            "no priority",
            b -> b.transition(lost().withPriority(0)),
            d -> lost(d).put("priority", 0L))
        .slip(
            "from one twice",
            b -> b.transition(lost().from("ACTIVE", "ACTIVE")),
            d -> lost(d).put("from", List.of("ACTIVE", "ACTIVE")))
        .slip(
            "before it came",
            b -> b.transition(lost().afterDays(-1)),
            d -> lost(d).put("after", Map.of("days", -1L)))
        .slip(
            "months without end",
            b -> b.transition(lost().afterMonths(1_201)),
            d -> lost(d).put("after", Map.of("months", 1_201L)))
        .slip(
            "business days without end",
            b -> b.transition(lost().afterBusinessDays(36_501)),
            d -> lost(d).put("after", Map.of("businessDays", 36_501L)))
        .slip(
            "a day far away",
            b -> b.transition(lost().at(MATURITY, 36_501)),
            d ->
                lost(d)
                    .without("after")
                    .put("at", Map.of("attribute", "maturity", "days", 36_501L)))
        .slip(
            "type of no event",
            b -> b.transition(lost().on("A B")),
            d -> lost(d).without("after").put("on", "A B"));
  }

  private static void addHead(Slips<Lifecycle.Builder> slips) {
    slips
        .slip("name", b -> b.name(" ", "x"), d -> d.put("name", " ", "x"))
        .slip("purpose", b -> b.purpose("用", ""), d -> d.put("purpose", "用", ""))
        .slip("line", b -> b.purpose("用", "a\nb"), d -> d.put("purpose", "用", "a\nb"))
        .slip("calendar", b -> b.calendar("no id"), d -> d.put("calendar", "no id"))
        .slip("calendar for nothing", b -> b.calendar("bank"), d -> d.put("calendar", "bank"))
        .slip(
            "no calendar",
            b -> b.transition(working()),
            d -> d.again("transitions", 2).put("code", "working").put("after", WORKING))
        .slip("subject", b -> b.subject("a b"), d -> d.put("subject", "a b"))
        .slip("exception", b -> b.exception(APPROVED), d -> d.again("exceptions", 0))
        .slip(
            "exception of no id",
            b -> b.exception(approved("E 1", "balance", "批准", "board", "2027-01-01")),
            d -> d.again("exceptions", 0).put("id", "E 1"))
        .slip(
            "exception without words",
            b -> b.exception(approved("e2", " ", "", "\n", "2027-01-01")),
            d ->
                d.again("exceptions", 0)
                    .put("id", "e2")
                    .put("attribute", " ")
                    .put("reason", "", "Approved")
                    .put("approver", "\n"))
        .slip(
            "exception of long ago",
            b -> b.exception(approved("e3", "balance", "批准", "board", "1899-12-31")),
            d -> d.again("exceptions", 0).put("id", "e3").put("until", "1899-12-31"));
  }

  private static void addLists(Slips<Lifecycle.Builder> slips) {
    slips
        .slip("stage twice", b -> b.stage(Stage.of("LEAD", "潜", "Lead")), d -> d.again("stages", 0))
        .slip("event twice", b -> b.ignores("PAID", "付", "Paid"), d -> d.again("events", 0))
        .slip("value twice", b -> b.payload(AMOUNT), d -> d.again("payload", 0))
        .slip(
            "value without the prefix",
            b -> b.payload(Attributes.integer("amount", AMOUNT.info())),
            d -> d.again("payload", 0).put("id", "amount"))
        .slip(
            "value that changes",
            b -> b.payload(Attributes.integer("event.loose", AMOUNT.info().asChangeable())),
            d -> d.again("payload", 0).put("id", "event.loose").put("changeable", true))
        .slip("stages without end", LifecycleSlipsTest::stages, LifecycleSlipsTest::stages)
        .slip("events without end", LifecycleSlipsTest::events, LifecycleSlipsTest::events)
        .slip("waits without end", LifecycleSlipsTest::waits, LifecycleSlipsTest::waits)
        .slip("ways without end", LifecycleSlipsTest::ways, LifecycleSlipsTest::ways);
  }

  private static void stages(Lifecycle.Builder builder) {
    for (int i = 0; i < 40; i++) {
      builder.stage(Stage.of("S" + i, "阶", "Stage"));
    }
  }

  private static void stages(Pages lifecycle) {
    for (int i = 0; i < 40; i++) {
      lifecycle.again("stages", 1).put("code", "S" + i);
    }
  }

  private static void events(Lifecycle.Builder builder) {
    for (int i = 0; i < 200; i++) {
      builder.ignores("E" + i, "事", "Event");
    }
  }

  private static void events(Pages lifecycle) {
    for (int i = 0; i < 200; i++) {
      lifecycle.again("events", 0).put("type", "E" + i);
    }
  }

  private static void waits(Lifecycle.Builder builder) {
    for (int i = 0; i < 60; i++) {
      builder.transition(lost().withPriority(i + 1));
    }
  }

  private static void waits(Pages lifecycle) {
    for (int i = 0; i < 60; i++) {
      lost(lifecycle).put("priority", i + 1L);
    }
  }

  private static void ways(Lifecycle.Builder builder) {
    for (int i = 0; i < 1_000; i++) {
      builder.transition(way("w" + i).from("LEAD").to("ACTIVE").on("PAID"));
    }
  }

  private static void ways(Pages lifecycle) {
    for (int i = 0; i < 1_000; i++) {
      lifecycle.again("transitions", 0).put("code", "w" + i).without("when");
    }
  }

  private static void addTransitions(Slips<Lifecycle.Builder> slips) {
    slips
        .slip(
            "way twice",
            b -> b.transition(lost()).transition(lost()),
            d -> {
              lost(d);
              lost(d);
            })
        .slip(
            "from nowhere",
            b -> b.transition(way("lost").to("CLOSED").afterDays(9)),
            d -> lost(d).without("from"))
        .slip(
            "to nowhere",
            b -> b.transition(way("lost").from("ACTIVE").afterDays(9)),
            d -> lost(d).without("to"))
        .slip("to a place", b -> b.transition(lost().to("AWAY")), d -> lost(d).put("to", "AWAY"))
        .slip("to no code", b -> b.transition(lost().to("A B")), d -> lost(d).put("to", "A B"))
        .slip(
            "from a place",
            b -> b.transition(lost().from("ACTIVE", "AWAY")),
            d -> lost(d).put("from", List.of("ACTIVE", "AWAY")))
        .slip(
            "from the end",
            b -> b.transition(lost().from("CLOSED")),
            d -> lost(d).put("from", List.of("CLOSED")))
        .slip("backwards", b -> b.transition(lost().to("LEAD")), d -> lost(d).put("to", "LEAD"))
        .slip(
            "no such event",
            b -> b.transition(lost().on("DANCED")),
            d -> lost(d).without("after").put("on", "DANCED"))
        .slip(
            "nothing sets it off",
            b -> b.transition(way("lost").from("ACTIVE").to("CLOSED")),
            d -> lost(d).without("after"))
        .slip(
            "reads no event",
            b -> b.transition(lost().when(AMOUNT.atLeast(1))),
            d -> lost(d).put("when", DocumentWriter.tree(AMOUNT.atLeast(1))));
  }
}
