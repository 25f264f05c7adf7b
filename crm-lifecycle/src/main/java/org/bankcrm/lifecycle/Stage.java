package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;

/**
 * Where a subject can stand in its lifecycle: prospect, active, dormant, closed.
 *
 * @param code what systems know it by: 1 to 64 of the characters A-Z, a-z, 0-9, '.', '-' and '_',
 *     beginning with a letter or digit
 * @param name what people call it
 * @param strategy how the bank means to treat subjects that stand here, if the author says so
 * @param isFinal whether the lifecycle ends here; nothing leads out of a final stage
 * @param entries how often a subject may enter it in all, from 1; empty for any number
 * @param pausedWhile while this is TRUE, the time in the stage stands still: that after which
 *     transitions go and that for which they ask, in days and business days. Afterwards it goes on
 *     with what had run. Whether it holds is seen on each call and counts until the next ({@link
 *     StagePauses}). Of days on which it was UNKNOWN it cannot be told whether they counted: as
 *     long as a transition would be due in one case and not in the other, it is undecided, as with
 *     any other missing data. Days that are attributes go on. Empty for a time that never stops
 * @param effects what the host is to do when a subject enters, in the author's order
 * @param leaving what the host is to do when a subject leaves, whichever way it goes; none of a
 *     final stage
 */
public record Stage(
    String code,
    LocalizedText name,
    Optional<LocalizedText> strategy,
    boolean isFinal,
    OptionalInt entries,
    Optional<Condition> pausedWhile,
    List<Effect> effects,
    List<Effect> leaving) {

  /** The largest number of entries. */
  static final int MOST_ENTRIES = 1_000_000;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code or the number of entries is out of bounds, or
   *     there are more than 50 effects on entering or on leaving
   */
  public Stage {
    Codes.check(code, "code");
    requireNonNull(name, "name");
    requireNonNull(strategy, "strategy");
    Checks.within(entries.orElse(1), 1, MOST_ENTRIES, "entries");
    requireNonNull(pausedWhile, "pausedWhile");
    effects = List.copyOf(effects);
    Checks.within(effects.size(), 0, Effect.MOST, "the number of effects");
    leaving = List.copyOf(leaving);
    Checks.within(leaving.size(), 0, Effect.MOST, "the number of effects on leaving");
  }

  /**
   * Begins a stage that a subject may enter any number of times and leave again; what is wrong with
   * it is told when the lifecycle is made.
   */
  public static Builder of(String code, String zh, String en) {
    return new Builder(code, zh, en);
  }

  /**
   * A stage as its author writes it, right or wrong: what is wrong is told, with all the rest, when
   * the lifecycle is made of it.
   *
   * <p>Immutable; the methods give changed copies.
   */
  public static final class Builder extends Part<Stage> {

    Builder(String code, String zh, String en) {
      this(new Entry().write(Key.CODE, code).write(Key.NAME, zh, en));
    }

    private Builder(Entry entry) {
      super(entry);
    }

    /** The same with the bank's strategy for who stands here. */
    public Builder withStrategy(String zh, String en) {
      return new Builder(entry.without().write(StageForm.STRATEGY, zh, en));
    }

    /**
     * The same as the end of the lifecycle. Nothing leads out of it; a subject in it is asked
     * nothing more.
     */
    public Builder asFinal() {
      return new Builder(entry.without().write(StageForm.FINAL, true));
    }

    /**
     * The same, to be entered at most so many times in all; 1 forbids to come back.
     *
     * @param most 1 or more; the entry at the beginning counts
     */
    public Builder withEntries(int most) {
      return new Builder(entry.without().write(StageForm.ENTRIES, (long) most));
    }

    /**
     * The same whose time stands still while this is TRUE.
     *
     * @param condition asked at each look; see {@link StagePauses} for what holds between two looks
     */
    public Builder pausedWhile(Condition condition) {
      requireNonNull(condition, "condition");
      return new Builder(entry.without().put(StageForm.PAUSED_WHILE, condition));
    }

    /** The same with one more effect on entry: its code, and what it is for people. */
    public Builder withEffect(String code, String zh, String en) {
      return withEffect(Effect.of(code, zh, en));
    }

    /** The same with one more effect on entry, which may have parameters and be due. */
    public Builder withEffect(Effect.Builder effect) {
      return new Builder(entry.without().add(Common.EFFECTS, effect));
    }

    /**
     * The same with one more effect on leaving. It is asked for before those of the transition and
     * of the stage that is entered.
     */
    public Builder withLeavingEffect(Effect.Builder effect) {
      return new Builder(entry.without().add(StageForm.LEAVING, effect));
    }
  }
}
