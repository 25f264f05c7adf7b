package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;

/** Tells a lifecycle's decision in a few sentences. */
final class StageWords {

  private final Lifecycle lifecycle;
  private final Sentences text;

  StageWords(Lifecycle lifecycle, Sentences text) {
    this.lifecycle = lifecycle;
    this.text = text;
  }

  void tell(StageDecision decision) {
    if (decision instanceof Moved moved) {
      moved.moves().forEach(this::move);
      moved.passed().forEach(this::passed);
      moved.obstacles().forEach(this::obstacle);
    } else if (decision instanceof Stayed stayed) {
      boolean open = stayed.reason() == StageReason.MISSING_DATA;
      StageSaying stays = open ? StageSaying.FOR_NOW : StageSaying.STAYS;
      rests(stayed.stage(), stayed.reason(), stays, StageSaying.OUTSIDE);
      stayed.obstacles().forEach(this::obstacle);
    } else if (decision instanceof Refused refused) {
      rests(refused.stage(), refused.reason(), StageSaying.REFUSED, StageSaying.REFUSED_OUTSIDE);
      refused.obstacles().forEach(this::obstacle);
    }
    if (!decision.isSettled()) {
      List<String> lacking = text.lacking();
      text.missing(lacking.isEmpty() ? decision.missingToApply() : lacking);
    }
    ahead(decision);
  }

  private void ahead(StageDecision decision) {
    decision
        .stage()
        .flatMap(lifecycle::find)
        .flatMap(Stage::strategy)
        .ifPresent(words -> text.say(StageSaying.STRATEGY, Map.of("strategy", words)));
    decision
        .standsStill()
        .filter(still -> still != Truth.FALSE)
        .map(still -> still == Truth.TRUE ? StageSaying.STANDS_STILL : StageSaying.MAY_STAND_STILL)
        .ifPresent(saying -> text.say(saying, Map.of()));
    if (showsTimes()) {
      decision.nextDueAt().ifPresent(this::lookAgain);
    }
  }

  /** From the next day those can be reckoned from which time is counted. */
  private boolean showsTimes() {
    Stream<String> counted =
        lifecycle.attributes().needed().stream()
            .filter(each -> each.type().kind().isOrdered())
            .map(Attribute::id);
    Stream<String> dates =
        lifecycle.transitions().stream()
            .map(Transition::trigger)
            .filter(Trigger.AtDate.class::isInstance)
            .map(each -> ((Trigger.AtDate) each).attribute().id());
    return Stream.concat(counted, dates)
        .flatMap(id -> text.find(id).stream())
        .allMatch(each -> each.info().sensitivity() == Sensitivity.NORMAL || text.shows(each));
  }

  /** The start of a day is told as the day. */
  private void lookAgain(ZonedDateTime at) {
    LocalDate day = LocalDays.of(at.toInstant(), at.getZone());
    if (at.toInstant().equals(LocalDays.startOf(day, at.getZone()))) {
      text.say(StageSaying.LOOK_AGAIN, Map.of("day", day));
    } else {
      text.say(StageSaying.LOOK_AGAIN_AT, Map.of("at", at));
    }
  }

  private void move(Move move) {
    Object to = name(move.to());
    if (move.stays()) {
      text.say(StageSaying.ACTED, Map.of("stage", to, "reason", move.reason()));
    } else if (move.from().isEmpty()) {
      text.say(StageSaying.ENTERED, Map.of("stage", to));
    } else {
      Object from = name(move.from().get());
      text.say(StageSaying.MOVED, Map.of("from", from, "stage", to, "reason", move.reason()));
    }
    effects(move.effects());
  }

  /** Those that are due together in one sentence, in the order in which each is first asked for. */
  private void effects(List<Effect> effects) {
    Map<Optional<EffectDue>, List<LocalizedText>> byDue = new LinkedHashMap<>();
    effects.forEach(
        each -> byDue.computeIfAbsent(each.due(), due -> new ArrayList<>()).add(each.text()));
    byDue.forEach(
        (due, texts) -> {
          if (due.isEmpty()) {
            text.say(StageSaying.TO_DO, Map.of("effects", texts));
          } else if (due.get() instanceof EffectDue.AfterBusinessDays within) {
            text.say(StageSaying.TO_DO_WITHIN, Map.of("effects", texts, "days", within.length()));
          } else if (due.get() instanceof EffectDue.On on) {
            text.say(StageSaying.TO_DO_BY, Map.of("effects", texts, "day", on.day()));
          }
        });
  }

  private void rests(
      Optional<String> stage, StageReason reason, StageSaying inside, StageSaying outside) {
    if (stage.isPresent()) {
      text.say(inside, Map.of("stage", name(stage.get()), "reason", reason));
    } else {
      text.say(outside, Map.of("reason", reason));
    }
  }

  /** What might have led elsewhere before. */
  private void passed(Obstacle passed) {
    lifecycle.transitions().stream()
        .filter(each -> each.code().equals(passed.transition()))
        .map(each -> Map.of("stage", name(each.to()), "reason", passed.reason()))
        .forEach(values -> text.say(StageSaying.MIGHT_HAVE_MOVED, values));
  }

  /** Those alone that may be open: what is shut is no news. */
  private void obstacle(Obstacle obstacle) {
    if (obstacle.reason().isUndecided()) {
      boolean plain = obstacle.reason() == StageReason.MISSING_DATA;
      StageSaying saying = plain ? StageSaying.MIGHT_MOVE : StageSaying.MIGHT_MOVE_AS;
      lifecycle.transitions().stream()
          .filter(each -> each.code().equals(obstacle.transition()))
          .map(each -> Map.of("stage", name(each.to()), "reason", obstacle.reason()))
          .forEach(values -> text.say(saying, values));
    }
  }

  /** A stage that is none of the lifecycle's has no name but its code. */
  private Object name(String code) {
    return lifecycle.find(code).<Object>map(Stage::name).orElse(code);
  }
}
