package org.bankcrm.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.Trigger.OnFacts;
import org.bankcrm.lifecycle.Trigger.Unit;
import org.bankcrm.lifecycle.internal.Codes;

/** Reads one transition of a document. */
final class TransitionReader {

  /** Stands in where no trigger can be read, which was reported. */
  private static final Trigger STAND_IN = new AfterTime(1, Unit.DAYS);

  private static final List<String> TRIGGERS = List.of("on", "after", "at");
  private static final List<String> UNITS = List.of("days", "months", "businessDays");

  private TransitionReader() {}

  static Transition read(
      DocumentReader object, int place, List<Stage> stages, List<Attribute<?>> payload) {
    Optional<Condition> when =
        object.has("when") ? Optional.of(object.condition("when", payload)) : Optional.empty();
    OptionalInt priority =
        object.has("priority")
            ? OptionalInt.of((int) object.integer("priority", 1, Transition.LAST_PRIORITY))
            : OptionalInt.empty();
    return new Transition(
        LifecycleKind.code(object, "code", place),
        object.localized("name"),
        from(object, stages),
        to(object, stages),
        trigger(object),
        when,
        priority,
        object.has("backwards") && object.yesNo("backwards"),
        LifecycleKind.effects(object));
  }

  private static List<String> from(DocumentReader object, List<Stage> stages) {
    List<String> from = object.texts("from", LifecycleCheck.MOST_STAGES);
    List<String> codes = from.stream().filter(Codes::isCode).toList();
    if (codes.size() < from.size()) {
      object.problem("from", "wrong-value", "a code must have " + Codes.RULE + ".", "");
    }
    return object.has("from") ? codes : firstOf(stages).toList();
  }

  private static String to(DocumentReader object, List<Stage> stages) {
    String to = object.text("to", Codes.MAX_LENGTH);
    return to.isEmpty() ? firstOf(stages).findFirst().orElse("") : to;
  }

  /** Stands in for a stage that is not named, which was reported. */
  private static Stream<String> firstOf(List<Stage> stages) {
    return stages.stream().limit(1).map(Stage::code);
  }

  private static Trigger trigger(DocumentReader object) {
    List<String> given = TRIGGERS.stream().filter(object::has).toList();
    if (given.size() > 1) {
      object.problem(
          given.get(1),
          "several-triggers",
          "it is set off by " + String.join(" and by ", given) + ".",
          "Write one transition for each.");
    }
    Trigger trigger = object.has("on") ? onEvent(object) : new OnFacts();
    if (object.has("after")) {
      trigger = afterTime(object.object("after"));
    }
    return object.has("at") ? atDate(object.object("at")) : trigger;
  }

  private static Trigger onEvent(DocumentReader object) {
    String type = object.text("on", Codes.MAX_LENGTH);
    if (Codes.isCode(type)) {
      return new OnEvent(type);
    }
    if (!type.isEmpty()) {
      object.problem("on", "wrong-value", "a code must have " + Codes.RULE + ".", "");
    }
    return STAND_IN;
  }

  private static Trigger afterTime(DocumentReader object) {
    List<String> given = UNITS.stream().filter(object::has).toList();
    if (given.size() != 1) {
      object.problem(
          "",
          given.isEmpty() ? "missing-key" : "several-units",
          "one of days, months and businessDays is needed, and not more.",
          "");
    }
    Trigger trigger = STAND_IN;
    for (String word : given) {
      Unit unit = Unit.values()[UNITS.indexOf(word)];
      int most = unit == Unit.MONTHS ? Trigger.MOST_MONTHS : Trigger.MOST_DAYS;
      trigger = new AfterTime((int) object.integer(word, 0, most), unit);
    }
    return trigger;
  }

  private static Trigger atDate(DocumentReader object) {
    int days =
        object.has("days")
            ? (int) object.integer("days", -Trigger.MOST_DAYS, Trigger.MOST_DAYS)
            : 0;
    Optional<Attribute<?>> attribute = object.attribute("attribute");
    if (attribute.isPresent() && !attribute.get().type().equals(ValueType.DATE)) {
      String message = "'" + attribute.get().id() + "' is no date.";
      object.problem("attribute", "wrong-type", message, "Name an attribute that is a date.");
      return STAND_IN;
    }
    return attribute.<Trigger>map(a -> new AtDate(a.ref(), days)).orElse(STAND_IN);
  }

  static String word(Unit unit) {
    return UNITS.get(unit.ordinal());
  }
}
