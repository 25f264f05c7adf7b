package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.WayReasons.Way;

/** What has to hold so that a transition goes without an event, each part with what it means. */
final class WayGates {

  private final Lifecycle lifecycle;
  private final StageAttributes attributes;
  private final Planner planner;

  /** A condition and why a subject stays for which it does not hold. */
  private record Part(Condition condition, StageReason otherwise) {}

  WayGates(Lifecycle lifecycle, Planner planner) {
    this.lifecycle = lifecycle;
    this.attributes = lifecycle.attributes();
    this.planner = planner;
  }

  Way of(Transition transition) {
    List<Part> parts = parts(transition);
    String path = "/transitions/" + lifecycle.transitions().indexOf(transition) + "/when";
    Condition all = new All(parts.stream().map(Part::condition).toList());
    return new Way(
        transition,
        planner.gate(all, path, transition.name()),
        parts.stream().map(Part::otherwise).toList());
  }

  private List<Part> parts(Transition transition) {
    List<Part> parts = new ArrayList<>();
    add(parts, attributes.stage().isIn(transition.from()), StageReason.NOTHING_DUE);
    due(transition.trigger()).ifPresent(due -> add(parts, due, StageReason.NOT_DUE));
    Dwell dwell = transition.dwell();
    dwelt(dwell.atLeast()).ifPresent(up -> add(parts, up, StageReason.NOT_DUE));
    dwelt(dwell.lessThan()).ifPresent(up -> add(parts, up.not(), StageReason.DWELL_OVER));
    if (transition.stays()) {
      Condition fresh = attributes.taken().hasNone(transition.code());
      add(parts, fresh, StageReason.ALREADY_TAKEN);
    } else if (lifecycle.find(transition.to()).orElseThrow().entries().isPresent()) {
      Condition open = attributes.closed().hasNone(transition.to());
      add(parts, open, StageReason.ENTRIES_USED_UP);
    }
    transition
        .holds()
        .forEach(value -> add(parts, value.read().isKnown(), StageReason.VALUE_MISSING));
    transition.when().ifPresent(guard -> add(parts, guard, StageReason.GUARD_NOT_MET));
    return parts;
  }

  private static void add(List<Part> parts, Condition condition, StageReason otherwise) {
    parts.add(new Part(condition, otherwise));
  }

  /** What holds from the due day on, of what waits for time or a day. */
  private Optional<Condition> due(Trigger trigger) {
    if (trigger instanceof AfterTime time) {
      return Optional.of(DueTime.condition(time, attributes));
    }
    return trigger instanceof AtDate date ? Optional.of(DueTime.condition(date)) : Optional.empty();
  }

  /** What holds from the day on, on which the subject has been in the stage so long. */
  private Optional<Condition> dwelt(Optional<StageTime> time) {
    return time.map(attributes::isUp);
  }
}
