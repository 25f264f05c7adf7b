package org.bankcrm.lifecycle;

import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;

/**
 * A stage as its author writes it, right or wrong: what is wrong is told, with all the rest, when
 * the lifecycle is made of it.
 *
 * <p>Immutable; the methods give changed copies.
 */
public final class StageBuilder {

  private final Entry entry;

  StageBuilder(String code, String zh, String en) {
    this(new Entry().write(Key.CODE, code).write(Key.NAME, zh, en));
  }

  private StageBuilder(Entry entry) {
    this.entry = entry;
  }

  /** The same with the bank's strategy for who stands here. */
  public StageBuilder withStrategy(String zh, String en) {
    return new StageBuilder(entry.without().write(LifecycleForm.STRATEGY, zh, en));
  }

  /** The same as the end of the lifecycle. */
  public StageBuilder asFinal() {
    return new StageBuilder(entry.without().write(LifecycleForm.FINAL, true));
  }

  /** The same, to be entered at most so many times in all; 1 forbids to come back. */
  public StageBuilder withEntries(int most) {
    return new StageBuilder(entry.without().write(LifecycleForm.ENTRIES, (long) most));
  }

  /** The same with one more effect on entry: its code, and what it is for people. */
  public StageBuilder withEffect(String code, String zh, String en) {
    return new StageBuilder(entry.without().add(Common.EFFECTS, Common.effect(code, zh, en)));
  }

  Entry entry() {
    return entry;
  }
}
