package org.bankcrm.alert;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.lifecycle.StageState;

/**
 * What is remembered of a policy as a document. Levels stand by their codes, so that it is read by
 * a later book too: what is no longer there is left out, but for an alert that is open.
 */
final class SlotDocument {

  private final AlertPolicy policy;
  private final DataReader object;
  private final Slot slot;

  private SlotDocument(AlertPolicy policy, DataReader object) {
    this.policy = policy;
    this.object = object;
    this.slot = new Slot(policy.levels().size());
  }

  static DataWriter write(AlertPolicy policy, Slot slot) {
    List<Integer> places = IntStream.range(0, policy.levels().size()).boxed().toList();
    DataWriter object =
        DataWriter.object()
            .objects("levels", places, place -> level(policy, slot, place))
            .yesNo("armed", slot.armed)
            .integer("told", slot.told)
            .instant("due", slot.due())
            .day("overriddenUntil", Optional.ofNullable(slot.overriddenUntil))
            .object("state", DataWriter.of(slot.state.toDocument()));
    Optional.ofNullable(slot.alert)
        .ifPresent(alert -> object.object("alert", AlertDocuments.write(alert)));
    return object;
  }

  private static DataWriter level(AlertPolicy policy, Slot slot, int place) {
    return DataWriter.object()
        .text("code", policy.levels().get(place).code())
        .yesNo("on", (slot.on & (1 << place)) != 0)
        .yesNo("worst", slot.worst == place)
        .integer("lastRaised", slot.lastRaised[place]);
  }

  /** What is remembered of each policy that the engine has; of another one none may be open. */
  static SortedMap<String, Slot> read(AlertEngine engine, DataReader document) {
    return document.entries(
        "policies",
        "a policy",
        id -> true,
        (policies, id) -> {
          Optional<DataReader> object = policies.object(id);
          Optional<Integer> place = engine.place(id);
          if (place.isEmpty()) {
            object.ifPresent(SlotDocument::checkGone);
            return Optional.empty();
          }
          AlertPolicy policy = engine.policies().get(place.get()).policy;
          return object.flatMap(each -> new SlotDocument(policy, each).slot());
        });
  }

  private static void checkGone(DataReader object) {
    if (object.has("alert")
        && object.object("alert").flatMap(AlertDocuments::alert).stream()
            .anyMatch(alert -> alert.stage().isOpen())) {
      tell(object, "an alert is open of a policy that the engine has not got.");
    }
  }

  private static void tell(DataReader object, String message) {
    object.problem(
        "alert",
        CoreProblem.WRONG_VALUE,
        message,
        "Close it by the book that raised it, or let the new one keep the policy and its levels.");
  }

  private Optional<Slot> slot() {
    object.objects("levels", AlertForm.MOST_LEVELS, this::level);
    object.yesNo("armed").ifPresent(armed -> slot.armed = armed);
    object.integer("told", 0, Long.MAX_VALUE - 1).ifPresent(told -> slot.told = told);
    if (object.has("due")) {
      object.instant("due").ifPresent(due -> slot.due = due);
    }
    if (object.has("overriddenUntil")) {
      object.day("overriddenUntil").ifPresent(day -> slot.overriddenUntil = day);
    }
    object.document("state", StageState::parse).ifPresent(state -> slot.state = state);
    if (object.has("alert")) {
      object.object("alert").flatMap(AlertDocuments::alert).ifPresent(this::alert);
    }
    return object.made("what is remembered of a policy", this::whole);
  }

  private Optional<Integer> level(DataReader level) {
    Optional<String> code = level.text("code", AlertDocuments.LONGEST);
    Optional<Boolean> on = level.yesNo("on");
    Optional<Boolean> worst = level.yesNo("worst");
    Optional<Long> raised = level.integer("lastRaised", Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);
    code.flatMap(policy::place)
        .ifPresent(
            place -> {
              slot.on |= on.orElse(false) ? 1 << place : 0;
              slot.worst = worst.orElse(false) ? place : slot.worst;
              slot.lastRaised[place] = raised.orElse(0L);
            });
    return level.made("a level", () -> 0);
  }

  private void alert(Alert alert) {
    if (policy.place(alert.level()).isPresent()) {
      slot.alert = alert;
    } else if (alert.stage().isOpen()) {
      tell(object, "an alert is open of a level that the policy has not got.");
    }
  }

  /** The alert, where it stands and what is on must agree. */
  private Slot whole() {
    Optional<Alert> alert = Optional.ofNullable(slot.alert);
    boolean others = alert.isPresent() && !alert.get().policy().equals(policy.ref().id());
    boolean isOpen = alert.isPresent() && alert.get().stage().isOpen();
    Checks.require(!others && slot.stage().isOpen() == isOpen, "alert", "is of where it stands");
    slot.armed |= slot.on == 0;
    return slot;
  }
}
