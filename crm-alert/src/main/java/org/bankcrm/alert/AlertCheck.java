package org.bankcrm.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Member;
import org.bankcrm.lifecycle.Trigger;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** Looks for what is wrong with the parts of an alert policy together. */
final class AlertCheck {

  /** So many times of all levels leave room for the others that a lifecycle waits for. */
  private static final int MOST_TIMES = 50;

  private final Draft draft;

  AlertCheck(Draft draft) {
    this.draft = draft;
  }

  void check() {
    AlertForm.payload(draft).forEach(each -> checkCarried(each.value(), each.place()));
    AlertForm.indicators(draft).forEach(each -> checkIndicator(each.value(), each.place()));
    AlertForm.levels(draft).forEach(each -> checkLevel(each.value(), each.place()));
    checkTimes();
    checkCoolDown(draft.get(AlertForm.COOL_DOWN));
    if (draft.isSound()) {
      Trigger.checkCalendar(draft, AlertForm.make(draft).times());
    }
  }

  private void checkCarried(Attribute<?> attribute, int place) {
    String path = "/payload/" + place;
    if (attribute.info().sensitivity() == Sensitivity.PROTECTED) {
      draft.problem(
          path + "/sensitivity",
          CoreProblem.WRONG_VALUE,
          "an alert must not rest on something protected.",
          "Leave the value out.");
    }
    if (attribute instanceof ElementsAttribute || !attribute.info().purposes().isEmpty()) {
      draft.problem(
          path,
          CoreProblem.WRONG_VALUE,
          "an event's value has a name, a unit and a sensitivity, and no parts.",
          "Leave out the rest.");
    }
  }

  private void checkIndicator(Indicator indicator, int place) {
    Optional<String> of = indicator.how().measured();
    Optional<Attribute<?>> carried =
        AlertForm.payload(draft).stream()
            .<Attribute<?>>map(Member::value)
            .filter(each -> of.isPresent() && each.id().equals(of.get()))
            .findFirst();
    String path = "/indicators/" + place;
    if (of.isPresent() && carried.isEmpty() && isPayloadWhole()) {
      draft.problem(
          path,
          AlertProblem.NOT_CARRIED,
          "events do not carry '" + of.get() + "'.",
          "List it under 'payload', or measure one that stands there.");
    }
    carried.ifPresent(each -> checkMeasure(indicator.how(), each, path));
    checkReads(indicator.where(), path + "/where");
    indicator.how().asks().forEach(each -> checkReads(each, path));
  }

  /** Whether every value of events could be read; of one that could not, nothing more is said. */
  private boolean isPayloadWhole() {
    return AlertForm.payload(draft).size() == draft.size(AlertForm.PAYLOAD);
  }

  /** Of an event nothing is known but what it carries. */
  private void checkReads(Condition condition, String path) {
    Set<String> unknown = new TreeSet<>(condition.attributeIds());
    AlertForm.payload(draft).forEach(each -> unknown.remove(each.value().id()));
    for (String each : isPayloadWhole() ? unknown : Set.<String>of()) {
      draft.problem(
          path,
          AlertProblem.NOT_CARRIED,
          "events do not carry '" + each + "'.",
          "Ask for what stands under 'payload'; what is known of the subject, 'raise' may read.");
    }
  }

  private void checkMeasure(Reckoning how, Attribute<?> carried, String path) {
    ValueType.Kind kind = carried.type().kind();
    boolean isCodeOrText = kind == ValueType.Kind.CODE || kind == ValueType.Kind.TEXT;
    if (how.tellsApart() ? !isCodeOrText : !kind.isExact()) {
      draft.problem(
          path,
          AlertProblem.WRONG_MEASURE,
          "'" + carried.id() + "' is " + carried.type() + ", which is not reckoned with so.",
          how.tellsApart()
              ? "Measure a code or a text."
              : "Measure a whole number, a decimal or an amount.");
    }
  }

  private void checkLevel(AlertLevel level, int place) {
    String path = "/levels/" + place;
    if (level.code().equals(AlertPolicy.NONE)) {
      draft.problem(
          path + "/code",
          CoreProblem.RESERVED_CODE,
          "NONE says that there is no alert.",
          "Choose another code.");
    }
    List<AlertLevel.Escalation> all = level.escalations();
    for (int i = 1; i < all.size(); i++) {
      if (!isBefore(all.get(i - 1).after(), all.get(i).after())) {
        draft.problem(
            path + "/escalate/" + i + "/after",
            AlertProblem.ESCALATION_ORDER,
            "it is not later than the one above, or counted otherwise.",
            "Write escalations in the order of their times, all counted alike.");
      }
    }
  }

  /** Each is a timer that an open alert waits for. */
  private void checkTimes() {
    long times =
        AlertForm.levels(draft).stream()
            .map(Member::value)
            .mapToLong(each -> each.within().stream().count() + each.escalations().size())
            .sum();
    if (times > MOST_TIMES) {
      draft.problem(
          "/levels",
          CoreProblem.WRONG_SIZE,
          "at most "
              + MOST_TIMES
              + " times under 'within' and 'escalate' but these are "
              + times
              + ".",
          "Leave out escalations.");
    }
  }

  private void checkCoolDown(AfterTime coolDown) {
    if (coolDown.length() == 0) {
      draft.problem(
          "/coolDown",
          AlertProblem.NO_COOL_DOWN,
          "without time between alerts their number has no bound.",
          "Write a time, such as 24 hours.");
    }
  }

  private static boolean isBefore(AfterTime one, AfterTime other) {
    return one.isInUnitOf(other) && one.length() < other.length();
  }
}
