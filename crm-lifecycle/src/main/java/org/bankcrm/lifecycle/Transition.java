package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;

/**
 * A way from one stage, or one of several, to another.
 *
 * <pre>{@code
 * Transition.of("goes-quiet", "转为睡眠", "Goes quiet")
 *     .from("ACTIVE", "AT_RISK").to("DORMANT").afterMonths(6).when(LAST_USED.inLastMonths(6).not())
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param code what systems know it by, unique in the lifecycle; written like a stage's
 * @param name what people call it; the reason that is given for a move
 * @param from the stages that it leads out of, none of them twice
 * @param to the stage that it leads to
 * @param trigger what sets it off
 * @param when the guard: it opens on TRUE alone; empty for always
 * @param priority from 1, the smallest goes first; those without come last
 * @param backwards whether the author knows that it leads to an earlier stage
 * @param effects what the host is to do when it is taken, before those of the stage
 */
public record Transition(
    String code,
    LocalizedText name,
    List<String> from,
    String to,
    Trigger trigger,
    Optional<Condition> when,
    OptionalInt priority,
    boolean backwards,
    List<Effect> effects) {

  /** The largest number of a priority. */
  static final int LAST_PRIORITY = 1_000_000;

  /**
   * Checks each part by itself; the lifecycle checks them together.
   *
   * @throws IllegalArgumentException if a code is malformed or doubled, the priority out of bounds,
   *     or there are more than 50 effects
   */
  public Transition {
    Codes.check(code, "code");
    requireNonNull(name, "name");
    from = List.copyOf(from);
    from.forEach(stage -> Codes.check(stage, "from"));
    if (new LinkedHashSet<>(from).size() != from.size()) {
      throw new IllegalArgumentException("a stage is listed twice under from");
    }
    requireNonNull(to, "to");
    requireNonNull(trigger, "trigger");
    requireNonNull(when, "when");
    if (priority.orElse(1) < 1 || priority.orElse(1) > LAST_PRIORITY) {
      throw new IllegalArgumentException(
          "priority must be within 1 and " + LAST_PRIORITY + " but was " + priority.getAsInt());
    }
    effects = List.copyOf(effects);
    if (effects.size() > Effect.MOST) {
      throw new IllegalArgumentException("a transition has at most " + Effect.MOST + " effects");
    }
  }

  /**
   * Begins a transition that the facts alone set off, from nowhere to nowhere yet; what is wrong
   * with it is told when the lifecycle is made.
   */
  public static TransitionBuilder of(String code, String zh, String en) {
    return new TransitionBuilder(code, zh, en);
  }
}
