package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;

/**
 * One step of a subject from stage to stage, or what a transition did without leaving the stage.
 *
 * <p>A host carries out the effects and stores the step; both are done once, under the step's event
 * or day, since the engine tells the same step again for the same input. Immutable, thread-safe and
 * comparable by value; the text form tells nothing of the subject.
 *
 * @param transition the code of the transition; empty for the entry into the lifecycle
 * @param reason what people call it
 * @param from the stage that was left; empty for the entry into the lifecycle
 * @param to the stage that was entered
 * @param day the day of the step, in the zone of the facts
 * @param effects what the host is to do: those of the stage that is left, of the transition, of the
 *     stage that is entered; due on a day, or where the calendar is not at hand or does not reach
 *     so far, in business days
 * @param stays whether the subject stayed in its stage, and the effects are all that came of it
 */
public record Move(
    Optional<String> transition,
    LocalizedText reason,
    Optional<String> from,
    String to,
    LocalDate day,
    List<Effect> effects,
    boolean stays) {
  private static final LocalizedText ENTRY = LocalizedText.of("进入生命周期", "Enters the lifecycle");

  /** Those of a transition and of two stages. */
  static final int MOST_EFFECTS = 3 * Effect.MOST;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a code is malformed, the day does not lie in the years 1 to
   *     9999, or there are more than 150 effects, or it stays in another stage
   */
  public Move {
    transition.ifPresent(code -> Codes.check(code, "transition"));
    requireNonNull(reason, "reason");
    from.ifPresent(code -> Codes.check(code, "from"));
    Codes.check(to, "to");
    Checks.require(
        day.getYear() > 0 && day.getYear() < 10_000, "day", "must lie in the years 1 to 9999");
    effects = onDay(Checks.copy(effects, "effects"), day);
    Checks.require(!stays || from.equals(Optional.of(to)), "stays", "must stay in the stage");
    Checks.require(effects.size() <= MOST_EFFECTS, "effects", "must be at most " + MOST_EFFECTS);
  }

  private static List<Effect> onDay(List<Effect> effects, LocalDate day) {
    if (effects.isEmpty()) {
      return effects;
    }
    Checks.require(
        effects.stream().allMatch(effect -> effect.values().isEmpty()),
        "effects",
        "must tell their values");
    return effects.stream().map(effect -> effect.on(day, Optional.empty())).toList();
  }

  /** A step that leaves the stage, or enters the lifecycle. */
  public Move(
      Optional<String> transition,
      LocalizedText reason,
      Optional<String> from,
      String to,
      LocalDate day,
      List<Effect> effects) {
    this(transition, reason, from, to, day, effects, false);
  }

  /**
   * A step to a stage, with what it asks for: on leaving, on the way, on entering.
   *
   * @param from the stage that is left, and the way out of it; both empty for the entry
   */
  static Move entering(
      Optional<Stage> from,
      Optional<Transition> way,
      Stage to,
      LocalDate day,
      Function<EffectValue, Optional<?>> values) {
    List<Effect> effects = new ArrayList<>(0);
    from.ifPresent(stage -> effects.addAll(stage.leaving()));
    way.ifPresent(transition -> effects.addAll(transition.effects()));
    effects.addAll(to.effects());
    return new Move(
        way.map(Transition::code),
        way.map(Transition::name).orElse(ENTRY),
        from.map(Stage::code),
        to.code(),
        day,
        told(effects, values));
  }

  private static List<Effect> told(
      List<Effect> effects, Function<EffectValue, Optional<?>> values) {
    return effects.isEmpty()
        ? List.of()
        : effects.stream().flatMap(effect -> effect.told(values).stream()).toList();
  }

  /** A step that stays in a stage. */
  static Move staying(Transition way, LocalDate day, Function<EffectValue, Optional<?>> values) {
    return new Move(
        Optional.of(way.code()),
        way.name(),
        Optional.of(way.to()),
        way.to(),
        day,
        told(way.effects(), values),
        true);
  }

  /**
   * The same with the business days by which effects are due counted by the bank's calendar, as far
   * as it covers them: for what a book decided, which has no calendar.
   *
   * @param calendar the one that the lifecycle names, {@code PolicyBook.held}
   */
  public Move by(BusinessCalendar calendar) {
    return new Move(
        transition,
        reason,
        from,
        to,
        day,
        effects.stream().map(effect -> effect.on(day, Optional.of(calendar))).toList(),
        stays);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "Move";
  }
}
