package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageResult;
import org.jspecify.annotations.Nullable;

/** Leads one policy's alerts of one subject at one instant. */
final class Desk {

  private final WatchedPolicy watched;
  private final Slot slot;
  private final Moment now;
  private final Consumer<Alert> change;
  private final Consumer<Alert> replace;

  /**
   * @param change is told of an alert to which something happened
   * @param replace is told of an alert in whose place another one comes
   */
  Desk(
      WatchedPolicy watched,
      Slot slot,
      Moment now,
      Consumer<Alert> change,
      Consumer<Alert> replace) {
    this.watched = watched;
    this.slot = slot;
    this.now = now;
    this.change = change;
    this.replace = replace;
  }

  /** Looks which levels come on and go off by the figures of the moment. */
  void decide(Row row, @Nullable String event) {
    int before = slot.on;
    int gravest = slot.gravest();
    slot.on = levels(row);
    if (slot.on != before) {
      if (before == 0 || (slot.on != 0 && slot.gravest() < gravest)) {
        comesOn(row, event);
      } else {
        goesOff(gravest);
      }
    }
  }

  private int levels(Row row) {
    boolean applies = watched.applies(row);
    int on = 0;
    for (int i = 0; i < watched.levels(); i++) {
      boolean was = (slot.on & (1 << i)) != 0;
      boolean raised = (!was || lapses(i).isPresent()) && applies && watched.raises(i, row);
      if (raised || (was && !isOver(i, row))) {
        on |= 1 << i;
      }
      if (raised) {
        slot.lastRaised[i] = lapses(i).map(each -> now.tick(each.unit())).orElse(0L);
      }
    }
    return on;
  }

  private Optional<Within> lapses(int level) {
    return watched.policy.levels().get(level).lapses();
  }

  private boolean isOver(int level, Row row) {
    Optional<Within> lapses = lapses(level);
    return lapses.isPresent()
        ? now.tick(lapses.get().unit()) - slot.lastRaised[level] >= lapses.get().length()
        : watched.clears(level, row);
  }

  private void comesOn(Row row, @Nullable String event) {
    if (slot.stage() == AlertStage.QUIET) {
      raise(watched.evidence(slot.gravest(), row, now.at(), event));
    } else if (slot.stage().isOpen()) {
      onAgain(watched.evidence(slot.gravest(), row, now.at(), event));
    }
  }

  private AlertLevel gravest() {
    return watched.policy.levels().get(slot.gravest());
  }

  private void raise(Evidence evidence) {
    AlertLevel level = gravest();
    if (slot.alert != null) {
      replace.accept(slot.alert);
    }
    slot.alert =
        opened(level, evidence)
            .stepping(
                AlertStep.of(
                    now.at(),
                    AlertStep.What.RAISED,
                    Optional.of(level.code()),
                    Optional.of(level.tell())));
    slot.armed = false;
    slot.worst = slot.gravest();
    tell(AlertLifecycle.RAISE, Optional.empty());
  }

  private Alert opened(AlertLevel level, Evidence evidence) {
    return new Alert(
        watched.policy.ref().id(),
        now.at(),
        level.code(),
        true,
        AlertStage.OPEN,
        Optional.empty(),
        List.of(),
        List.of(evidence));
  }

  /** A level came on of an alert that is open: somebody is told only of a graver one. */
  private void onAgain(Evidence evidence) {
    AlertLevel level = gravest();
    boolean worse = slot.gravest() < slot.worst;
    AlertStep step =
        AlertStep.of(
            now.at(),
            worse ? AlertStep.What.WORSENED : AlertStep.What.RETURNED,
            Optional.of(level.code()),
            worse ? Optional.of(level.tell()) : Optional.empty());
    slot.alert = requireNonNull(slot.alert).at(level.code(), true).on(evidence).stepping(step);
    if (worse) {
      slot.worst = slot.gravest();
      tell(AlertLifecycle.WORSEN, Optional.empty());
    } else {
      tick();
    }
  }

  private void goesOff(int gravestBefore) {
    if (slot.on == 0) {
      slot.armed = true;
    }
    Alert alert = slot.alert;
    if (alert == null || !slot.stage().isOpen()) {
      tick();
    } else if (slot.on == 0) {
      slot.alert = alert.at(alert.level(), false).stepping(step(AlertStep.What.CLEARED));
      tell(AlertLifecycle.CLEAR, Optional.empty());
    } else if (slot.gravest() > gravestBefore) {
      slot.alert = alert.at(gravest().code(), true).stepping(step(AlertStep.What.EASED));
      tick();
    }
  }

  private AlertStep step(AlertStep.What what) {
    Optional<String> level = slot.on == 0 ? Optional.empty() : Optional.of(gravest().code());
    return AlertStep.of(now.at(), what, level, Optional.empty());
  }

  /**
   * Raises an alert where levels are still on and one may be raised since the time alone passed.
   */
  void raiseAgain(Row row) {
    if (mayRaiseAgain()) {
      decide(row, null);
    }
    if (mayRaiseAgain()) {
      raise(watched.evidence(slot.gravest(), row, now.at(), null));
    }
  }

  private boolean mayRaiseAgain() {
    return slot.on != 0 && slot.stage() == AlertStage.QUIET;
  }

  /** Takes what somebody does; whether it could be done. */
  boolean act(AlertAction action) {
    if (action.until().isPresent()) {
      if (!isAllowed(action.until().get())) {
        return false;
      }
      slot.overriddenUntil = action.until().get();
    }
    return tell(action.kind().name(), Optional.of(action));
  }

  private boolean isAllowed(LocalDate until) {
    return slot.stage() != AlertStage.OVERRIDDEN
        && watched.policy.longestOverride() > 0
        && !until.isBefore(now.date())
        && !until.isAfter(now.date().plusDays(watched.policy.longestOverride()));
  }

  /** Looks what the time alone brings. */
  void tick() {
    boolean wasOpen = slot.stage().isOpen();
    take(watched.lifecycle.tick(slot.state, watched.facts(slot, now)), wasOpen, Optional.empty());
  }

  /** Whether the lifecycle moved. */
  private boolean tell(String type, Optional<AlertAction> action) {
    slot.told++;
    boolean wasOpen = slot.stage().isOpen() || type.equals(AlertLifecycle.RAISE);
    StageEvent event = StageEvent.of(type + "-" + slot.told, type, now.at());
    StageResult result = watched.lifecycle.on(slot.state, event, watched.facts(slot, now));
    take(result, wasOpen, action);
    return result.changes().stream().anyMatch(each -> each.move().transition().isPresent());
  }

  private void take(StageResult result, boolean wasOpen, Optional<AlertAction> action) {
    slot.state = result.state();
    if (!(result.decision() instanceof StageDecision.Refused)) {
      slot.due = result.decision().nextDueAt().map(ZonedDateTime::toInstant).orElse(null);
    }
    if (slot.due != null && !slot.due.isAfter(now.at())) {
      slot.due = null;
    }
    AlertStage stage = slot.stage();
    if (stage != AlertStage.OVERRIDDEN) {
      slot.overriddenUntil = null;
    }
    Alert alert = slot.alert;
    if (wasOpen && alert != null) {
      Alert stepped = stepped(alert, result, action);
      slot.alert = stepped;
      slot.alert = stepped.in(stage, stage.isOpen() ? due() : Optional.empty());
      change.accept(slot.alert);
    }
  }

  /**
   * The first time that runs out for the level as it is; the lifecycle knows those of all levels.
   */
  private Optional<Instant> due() {
    int level = watched.policy.place(requireNonNull(slot.alert).level()).orElseThrow();
    return watched.lifecycle.permitted(slot.state, watched.facts(slot, now)).stream()
        .filter(exit -> AlertLifecycle.isOf(level, exit.transition().code()))
        .flatMap(exit -> exit.dueAt().stream())
        .map(ZonedDateTime::toInstant)
        .filter(due -> due.isAfter(now.at()))
        .min(Comparator.naturalOrder());
  }

  private Alert stepped(Alert alert, StageResult result, Optional<AlertAction> action) {
    Alert stepped = alert;
    for (StageChange each : result.changes()) {
      Optional<AlertStep> step =
          each.move().transition().flatMap(code -> step(code, each.at(), action));
      if (step.isPresent()) {
        stepped = stepped.stepping(step.get());
      }
    }
    return stepped;
  }

  /** What a transition of the lifecycle is to the alert. */
  private Optional<AlertStep> step(String code, Instant at, Optional<AlertAction> action) {
    if (code.startsWith(AlertLifecycle.ESCALATE)) {
      return Optional.of(escalated(code, at));
    } else if (code.startsWith(AlertLifecycle.OVERDUE) || code.equals(AlertLifecycle.UNRESOLVED)) {
      return Optional.of(plain(at, AlertStep.What.OVERDUE));
    } else if (code.equals(AlertLifecycle.RESUME)) {
      return Optional.of(plain(at, AlertStep.What.RESUMED));
    } else if (code.equals(AlertLifecycle.CLEARED)) {
      return Optional.of(AlertStep.unreviewed(at));
    }
    return AlertLifecycle.deed(code).flatMap(what -> action.map(each -> AlertStep.of(what, each)));
  }

  private AlertStep escalated(String code, Instant at) {
    int place = Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
    String level = requireNonNull(slot.alert).level();
    String role = watched.policy.level(level).orElseThrow().escalations().get(place).role();
    return AlertStep.of(at, AlertStep.What.ESCALATED, Optional.empty(), Optional.of(role));
  }

  private static AlertStep plain(Instant at, AlertStep.What what) {
    return AlertStep.of(at, what, Optional.empty(), Optional.empty());
  }
}
