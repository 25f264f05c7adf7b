package org.bankcrm.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.Trigger;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/**
 * One policy's alerts of one subject, led by plain code from one instant to the next: no lifecycle,
 * no figures that are kept, written apart from the engine. Times are in minutes, hours and days.
 */
final class PlainDesk {

  /** An alert as far as the law compares it. */
  static final class Found {
    final Instant raisedAt;
    final List<String> steps = new ArrayList<>();
    String level = "";
    AlertStage stage = AlertStage.OPEN;

    Found(Instant raisedAt) {
      this.raisedAt = raisedAt;
    }

    @Override
    public String toString() {
      return raisedAt + " " + level + " " + stage + " " + steps;
    }
  }

  /** A condition as of an instant, with an event at hand or none. */
  interface Asked extends BiFunction<Condition, Boolean, Truth> {}

  final List<Found> alerts = new ArrayList<>();

  private final AlertPolicy policy;
  private final ZoneId zone;
  private final Set<Integer> on = new TreeSet<>();
  private final long[] lastRaised;
  private AlertStage stage = AlertStage.QUIET;
  private Instant since = Instant.MIN;
  private final Set<String> taken = new HashSet<>();
  private boolean armed = true;
  private int worst;
  private Optional<LocalDate> until = Optional.empty();

  PlainDesk(AlertPolicy policy, ZoneId zone) {
    this.policy = policy;
    this.zone = zone;
    this.lastRaised = new long[policy.levels().size()];
  }

  private Found alert() {
    return alerts.get(alerts.size() - 1);
  }

  private int gravest() {
    return on.iterator().next();
  }

  /** What has gone off meanwhile comes on anew, if it does. */
  void lookBefore(Asked asked, Instant at) {
    if (!on.isEmpty()) {
      decide(asked, false, at);
    }
  }

  /** Looks at the levels. */
  void decide(Asked asked, boolean hand, Instant at) {
    Set<Integer> before = new TreeSet<>(on);
    for (int i = 0; i < policy.levels().size(); i++) {
      AlertLevel level = policy.levels().get(i);
      boolean raised = asked.apply(level.raise(), hand) == Truth.TRUE;
      if (level.lapses().isPresent() && raised) {
        lastRaised[i] = tick(at, level.lapses().get().unit());
      }
      if (before.contains(i)) {
        boolean over =
            level.lapses().isPresent()
                ? tick(at, level.lapses().get().unit()) - lastRaised[i]
                    >= level.lapses().get().length()
                : level
                    .clear()
                    .map(clear -> asked.apply(clear, hand) == Truth.TRUE)
                    .orElseGet(() -> asked.apply(level.raise(), hand) == Truth.FALSE);
        if (over) {
          on.remove(i);
        }
      } else if (raised) {
        on.add(i);
      }
    }
    changed(before, at);
  }

  private void changed(Set<Integer> before, Instant at) {
    if (on.equals(before)) {
      return;
    }
    int gravestBefore = before.isEmpty() ? Integer.MAX_VALUE : before.iterator().next();
    if (!on.isEmpty() && gravest() < gravestBefore) {
      comesOn(at);
    } else if (on.isEmpty()) {
      armed = true;
      if (stage.isOpen()) {
        step("CLEARED", at);
        if (policy.closesWhenCleared()) {
          step("CLOSED", at);
          enter(AlertStage.COOLING, at);
        }
      }
    } else if (stage.isOpen() && gravest() > gravestBefore) {
      alert().level = policy.levels().get(gravest()).code();
      step("EASED", at);
    }
    timersOfNow(at);
  }

  private void comesOn(Instant at) {
    if (stage == AlertStage.QUIET) {
      raise(at);
    } else if (stage.isOpen()) {
      boolean worse = gravest() < worst;
      alert().level = policy.levels().get(gravest()).code();
      step(worse ? "WORSENED" : "RETURNED", at);
      if (worse) {
        worst = gravest();
        if (stage != AlertStage.OPEN) {
          enter(AlertStage.OPEN, at);
        }
      }
    }
  }

  private void raise(Instant at) {
    alerts.add(new Found(at));
    alert().level = policy.levels().get(gravest()).code();
    step("RAISED", at);
    worst = gravest();
    armed = false;
    enter(AlertStage.OPEN, at);
  }

  private void step(String what, Instant at) {
    alert().steps.add(what + "@" + at);
  }

  private void enter(AlertStage to, Instant at) {
    boolean shown = stage.isOpen() || to == AlertStage.OPEN;
    stage = to;
    since = at;
    taken.clear();
    if (shown && !alerts.isEmpty()) {
      alert().stage = to;
    }
    if (to != AlertStage.OVERRIDDEN) {
      until = Optional.empty();
    }
  }

  /** When time alone may change something after an instant. */
  Optional<Instant> next(Instant after) {
    return dues().stream().filter(due -> due.isAfter(after)).min(Instant::compareTo);
  }

  private List<Instant> dues() {
    List<Instant> dues = new ArrayList<>();
    switch (stage) {
      case OPEN -> {
        for (AlertLevel level : policy.levels()) {
          level.within().ifPresent(time -> dues.add(after(time)));
          level.escalations().forEach(each -> dues.add(after(each.after())));
        }
      }
      case ACKNOWLEDGED -> policy.resolveWithin().ifPresent(time -> dues.add(after(time)));
      case SNOOZED -> dues.add(after(policy.snooze().orElseThrow()));
      case OVERRIDDEN -> dues.add(until.orElseThrow().plusDays(1).atStartOfDay(zone).toInstant());
      case COOLING -> dues.add(after(policy.coolDown()));
      case QUIET -> {}
    }
    return dues;
  }

  private Instant after(AfterTime time) {
    if (time instanceof Trigger.AfterClock clock) {
      return since.plus(Duration.ofMinutes(clock.span().minutes()));
    }
    LocalDate day = LocalDate.ofInstant(since, zone).plusDays(time.length());
    return time.length() == 0 ? since : day.atStartOfDay(zone).toInstant();
  }

  /** A timer at its instant. */
  void timer(Asked asked, Instant at) {
    timersOfNow(at);
    if (stage == AlertStage.QUIET) {
      lookBefore(asked, at);
    }
    if (stage == AlertStage.QUIET && !on.isEmpty()) {
      raise(at);
      timersOfNow(at);
    }
  }

  private void timersOfNow(Instant at) {
    switch (stage) {
      case OPEN -> late(at);
      case ACKNOWLEDGED ->
          policy
              .resolveWithin()
              .filter(time -> isDue(time, at))
              .ifPresent(t -> once("unresolved", "OVERDUE", at));
      case SNOOZED -> {
        if (isDue(policy.snooze().orElseThrow(), at)) {
          step("RESUMED", at);
          enter(AlertStage.OPEN, at);
        }
      }
      case OVERRIDDEN -> {
        if (!at.isBefore(until.orElseThrow().plusDays(1).atStartOfDay(zone).toInstant())) {
          enter(AlertStage.COOLING, at);
        }
      }
      case COOLING -> {
        boolean may = policy.rearm() == AlertPolicy.Rearm.TIME || armed;
        if (may && isDue(policy.coolDown(), at)) {
          enter(AlertStage.QUIET, at);
        }
      }
      case QUIET -> {}
    }
  }

  private boolean isDue(AfterTime time, Instant at) {
    return !at.isBefore(after(time));
  }

  private void late(Instant at) {
    for (AlertLevel level : policy.levels()) {
      if (level.code().equals(alert().level)) {
        List<String> due = new ArrayList<>();
        if (level.within().filter(time -> isDue(time, at)).isPresent()) {
          once("overdue-" + level.code(), "OVERDUE", at);
        }
        for (int i = 0; i < level.escalations().size(); i++) {
          if (isDue(level.escalations().get(i).after(), at)) {
            once("escalate-" + level.code() + i, "ESCALATED", at);
          }
        }
      }
    }
  }

  private void once(String timer, String what, Instant at) {
    if (taken.add(timer)) {
      step(what, at);
    }
  }

  /** What somebody does; whether it could be done. */
  boolean act(AlertAction action) {
    boolean could =
        switch (action.kind()) {
          case ACKNOWLEDGE -> stage == AlertStage.OPEN || stage == AlertStage.SNOOZED;
          case SNOOZE ->
              policy.snooze().isPresent()
                  && (stage == AlertStage.OPEN || stage == AlertStage.ACKNOWLEDGED);
          case CLOSE -> stage.isOpen();
          case OVERRIDE -> mayOverride(action);
          case LIFT -> stage == AlertStage.OVERRIDDEN;
        };
    if (could) {
      done(action);
    }
    return could;
  }

  private boolean mayOverride(AlertAction action) {
    LocalDate today = LocalDate.ofInstant(action.at(), zone);
    LocalDate last = action.until().orElseThrow();
    return stage != AlertStage.OVERRIDDEN
        && policy.longestOverride() > 0
        && !last.isBefore(today)
        && !last.isAfter(today.plusDays(policy.longestOverride()));
  }

  private void done(AlertAction action) {
    boolean open = stage.isOpen();
    String what =
        switch (action.kind()) {
          case ACKNOWLEDGE -> "ACKNOWLEDGED";
          case SNOOZE -> "SNOOZED";
          case CLOSE -> "CLOSED";
          case OVERRIDE -> "OVERRIDDEN";
          case LIFT -> "";
        };
    if (open) {
      step(what, action.at());
    }
    enter(
        switch (action.kind()) {
          case ACKNOWLEDGE -> AlertStage.ACKNOWLEDGED;
          case SNOOZE -> AlertStage.SNOOZED;
          case CLOSE, LIFT -> AlertStage.COOLING;
          case OVERRIDE -> AlertStage.OVERRIDDEN;
        },
        action.at());
    until = action.until();
  }

  private long tick(Instant at, Within.Unit unit) {
    return switch (unit) {
      case MINUTES -> Math.floorDiv(at.getEpochSecond(), 60L);
      case HOURS -> Math.floorDiv(at.getEpochSecond(), 3_600L);
      case DAYS -> LocalDate.ofInstant(at, zone).toEpochDay();
    };
  }

  /** Events in their order, for whom it matters. */
  static List<StageEvent> upTo(List<StageEvent> events, Instant at) {
    return events.stream().filter(each -> !each.at().isAfter(at)).toList();
  }
}
