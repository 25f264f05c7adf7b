package org.bankcrm.alert.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.jspecify.annotations.Nullable;

/** Writes down what happens to one subject in one call; for one thread. */
final class WatchListBook {

  /** The id of the action that the policy itself plans. */
  private static final String RETENTION = "retention";

  private final WatchListPolicy policy;
  private final ZoneId zone;
  private final boolean heldBack;
  private StageState stage;
  private @Nullable Listing listing;
  private final List<Listing> earlier;
  private final List<WatchListStep> steps = new ArrayList<>();

  WatchListBook(WatchListPolicy policy, WatchListState state, ZoneId zone) {
    this.policy = policy;
    this.zone = zone;
    this.heldBack = state.heldBack();
    this.stage = state.state();
    this.listing = state.listing().orElse(null);
    this.earlier = new ArrayList<>(state.earlier());
  }

  /** One that goes on after a look. */
  WatchListBook(WatchListPolicy policy, WatchListNews looked, ZoneId zone) {
    this(policy, looked.state(), zone);
    steps.addAll(looked.steps());
  }

  StageState stage() {
    return stage;
  }

  List<WatchListStep> steps() {
    return steps;
  }

  WatchListState state(Optional<Instant> due) {
    WatchListStage now = stage.stage().map(WatchListLifecycle::stage).orElse(WatchListStage.OFF);
    Optional<Listing> with =
        Optional.ofNullable(listing).map(each -> each.in(now, now.isOn() ? due : Optional.empty()));
    return new WatchListState(stage, heldBack, with, earlier);
  }

  /** Takes what the lifecycle did, set off by an action or by none. */
  WatchListBook moved(StageResult result, Optional<WatchListAction> action) {
    for (StageChange each : result.changes()) {
      each.move()
          .transition()
          .ifPresent(code -> step(code, each.at(), each.event().flatMap(id -> action)));
    }
    stage = result.state();
    return this;
  }

  /** Takes an action that is possible. */
  WatchListBook acted(StageResult result, WatchListAction action) {
    int before = steps.size();
    moved(result, Optional.of(action));
    boolean told = steps.size() > before;
    switch (action.kind()) {
      case HAND_OVER -> handOver(action);
      case PLAN -> plan(action, action.planned().orElseThrow());
      case DONE -> done(action);
      case ALERT, REVIEW -> {
        if (!told) {
          write(by(action, what(action)));
        }
      }
      case PUT_ON, TAKE_OFF -> {}
    }
    return this;
  }

  private void handOver(WatchListAction action) {
    write(by(action, WatchListStep.What.HANDED_OVER));
    listing = require().with(action.to().orElseThrow());
  }

  private void plan(WatchListAction action, PlannedAction planned) {
    write(by(action, WatchListStep.What.PLANNED).to(planned.id()));
    listing = require().planning(planned);
  }

  private void done(WatchListAction action) {
    PlannedAction planned = require().action(action.to().orElseThrow()).orElseThrow();
    write(by(action, WatchListStep.What.DONE));
    listing = require().replacing(planned.done(day(action.at()), action.reason().orElseThrow()));
  }

  private void step(String transition, Instant at, Optional<WatchListAction> action) {
    if (transition.startsWith(WatchListLifecycle.ESCALATE)) {
      int place = Integer.parseInt(transition.substring(WatchListLifecycle.ESCALATE.length()));
      String role = policy.escalations().get(place).role();
      write(WatchListStep.of(at, WatchListStep.What.ESCALATED).to(role));
      return;
    }
    switch (transition) {
      case "put-on", "put-back" -> enter(by(action.orElseThrow(), WatchListStep.What.PUT_ON));
      case "alerted" -> enter(by(action.orElseThrow(), WatchListStep.What.ALERTED));
      case "enter" -> enter(WatchListStep.of(at, WatchListStep.What.ENTERED));
      case "falls-due" -> tellOwner(at, WatchListStep.What.REVIEW_DUE);
      case "overdue" -> tellOwner(at, WatchListStep.What.OVERDUE);
      case "good" -> write(WatchListStep.of(at, WatchListStep.What.PROBATION));
      case "relapse" -> tellOwner(at, WatchListStep.What.RELAPSED);
      case "leave" -> write(WatchListStep.of(at, WatchListStep.What.LEFT));
      case "reenter" -> {}
      default -> write(by(action.orElseThrow(), what(action.orElseThrow())));
    }
  }

  private static WatchListStep.What what(WatchListAction action) {
    return switch (action.kind()) {
      case ALERT -> WatchListStep.What.ALERTED;
      case TAKE_OFF -> WatchListStep.What.TAKEN_OFF;
      case PUT_ON -> WatchListStep.What.PUT_ON;
      case HAND_OVER -> WatchListStep.What.HANDED_OVER;
      case PLAN -> WatchListStep.What.PLANNED;
      case DONE -> WatchListStep.What.DONE;
      case REVIEW -> WatchListStep.What.REVIEWED;
    };
  }

  private static WatchListStep by(WatchListAction action, WatchListStep.What what) {
    boolean isAlert = action.kind() == WatchListAction.Kind.ALERT;
    return new WatchListStep(
        action.at(),
        what,
        Optional.of(action.by()),
        isAlert ? Optional.empty() : action.to(),
        isAlert ? action.to() : action.reason());
  }

  private void tellOwner(Instant at, WatchListStep.What what) {
    write(WatchListStep.of(at, what).to(require().owner()));
  }

  private void enter(WatchListStep step) {
    if (listing != null) {
      earlier.add(listing.over());
    }
    listing =
        new Listing(
            step.at(),
            policy.owner(),
            WatchListStage.LISTED,
            Optional.empty(),
            List.of(),
            List.of());
    write(step.to(policy.owner()));
    if (step.what() != WatchListStep.What.PUT_ON && !heldBack) {
      policy.retention().ifPresent(each -> retain(each, step.at()));
    }
  }

  private void retain(Retention retention, Instant at) {
    LocalDate due = day(at).plusDays(retention.within());
    PlannedAction planned =
        PlannedAction.of(RETENTION, retention.action(), due, policy.owner(), retention.effect());
    write(WatchListStep.of(at, WatchListStep.What.PLANNED).to(RETENTION));
    listing = require().planning(planned);
  }

  private void write(WatchListStep step) {
    listing = require().stepping(step);
    steps.add(step);
  }

  private Listing require() {
    return Optional.ofNullable(listing).orElseThrow();
  }

  private LocalDate day(Instant at) {
    return LocalDays.of(at, zone);
  }
}
