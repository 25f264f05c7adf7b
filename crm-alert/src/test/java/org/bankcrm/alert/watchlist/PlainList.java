package org.bankcrm.alert.watchlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A watch list kept by plain code, that counts hours and the days of a probation by itself. */
final class PlainList {

  private final WatchListPolicy policy;
  private final ZoneId zone;
  final List<String> steps = new ArrayList<>();

  /** When each stay began. */
  final List<Instant> stays = new ArrayList<>();

  WatchListStage stage = WatchListStage.OFF;
  String owner = "";
  private Instant since = Instant.MIN;
  private Instant looked = Instant.MIN;
  private int escalated;

  PlainList(WatchListPolicy policy, ZoneId zone) {
    this.policy = policy;
    this.zone = zone;
  }

  private Instant after(int hours) {
    return since.plus(Duration.ofHours(hours));
  }

  private static int hours(org.bankcrm.lifecycle.Trigger.AfterTime time) {
    return time.length() / 60;
  }

  /** When the next timer goes; none where time alone brings nothing. */
  private Optional<Instant> due(boolean good) {
    return switch (stage) {
      case OFF -> Optional.empty();
      case LISTED -> Optional.of(after(hours(policy.reviewEvery())));
      case REVIEW_DUE -> Optional.of(after(hours(policy.reviewWithin())));
      case OVERDUE ->
          escalated < policy.escalations().size()
              ? Optional.of(after(hours(policy.escalations().get(escalated).after())))
              : Optional.empty();
      case PROBATION -> good ? Optional.of(endOfProbation()) : Optional.empty();
      case AWAY -> Optional.of(after(hours(policy.reenterAfter())));
    };
  }

  private Instant endOfProbation() {
    LocalDate end = LocalDate.ofInstant(since, zone).plusDays(policy.probation());
    return end.atStartOfDay(zone).toInstant();
  }

  private void go(WatchListStage to, Instant at) {
    stage = to;
    since = at;
    escalated = 0;
  }

  private void tell(String what, Instant at) {
    steps.add(what + "@" + at);
  }

  /** Goes on to an instant by what is known then. */
  void look(Instant now, boolean signs, Optional<Boolean> well) {
    boolean good = well.orElse(false);
    while (due(good).filter(at -> !at.isAfter(now)).isPresent()) {
      Instant due = due(good).orElseThrow();
      Instant at =
          due.isAfter(looked) ? due : now; // it was looked at then, and not known to be good
      boolean enters = stage != WatchListStage.OVERDUE; // an escalation enters no stage
      timer(at);
      if (enters) {
        facts(at, signs, well);
      }
    }
    facts(now, signs, well);
    looked = now;
  }

  private void timer(Instant at) {
    switch (stage) {
      case LISTED -> {
        go(WatchListStage.REVIEW_DUE, at);
        tell("REVIEW_DUE", at);
      }
      case REVIEW_DUE -> {
        go(WatchListStage.OVERDUE, at);
        tell("OVERDUE", at);
      }
      case OVERDUE -> {
        escalated++;
        tell("ESCALATED", at);
      }
      case PROBATION -> {
        go(WatchListStage.AWAY, at);
        tell("LEFT", at);
      }
      default -> go(WatchListStage.OFF, at);
    }
  }

  private void facts(Instant at, boolean signs, Optional<Boolean> well) {
    if (stage == WatchListStage.OFF && signs) {
      enter("ENTERED", at);
    }
    boolean worked =
        stage == WatchListStage.LISTED
            || stage == WatchListStage.REVIEW_DUE
            || stage == WatchListStage.OVERDUE;
    if (worked && well.orElse(false)) {
      go(WatchListStage.PROBATION, at);
      tell("PROBATION", at);
    } else if (stage == WatchListStage.PROBATION && !well.orElse(true)) {
      go(WatchListStage.LISTED, at);
      tell("RELAPSED", at);
    }
  }

  private void enter(String what, Instant at) {
    go(WatchListStage.LISTED, at);
    owner = policy.owner();
    stays.add(at);
    tell(what, at);
  }

  /** Whether it could be done; after a look as of the same instant. */
  boolean act(WatchListAction action, boolean signs, Optional<Boolean> well) {
    Instant at = action.at();
    switch (action.kind()) {
      case PUT_ON -> {
        if (stage.isOn()) {
          return false;
        }
        enter("PUT_ON", at);
      }
      case ALERT -> {
        if (stage == WatchListStage.AWAY) {
          return false;
        } else if (stage == WatchListStage.OFF) {
          enter("ALERTED", at);
        } else {
          tell("ALERTED", at);
          if (stage == WatchListStage.PROBATION) {
            go(WatchListStage.LISTED, at);
          }
        }
      }
      case REVIEW -> {
        if (!stage.isOn()) {
          return false;
        }
        tell("REVIEWED", at);
        if (stage != WatchListStage.PROBATION) {
          go(WatchListStage.LISTED, at);
        }
      }
      case HAND_OVER -> {
        if (!stage.isOn()) {
          return false;
        }
        owner = action.to().orElseThrow();
        tell("HANDED_OVER", at);
      }
      default -> {
        if (!stage.isOn()) {
          return false;
        }
        go(WatchListStage.AWAY, at);
        tell("TAKEN_OFF", at);
      }
    }
    look(at, signs, well);
    return true;
  }
}
