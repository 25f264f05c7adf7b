package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

/**
 * A part of a policy as its author writes it in Java, right or wrong: a stage, a service, a cap.
 * What is wrong with it is told with all the rest when the policy is made of it, with the code,
 * words and path that a document gets.
 *
 * <p>Extended by a nested builder of the part, with a method for each key that may be there. For
 * one thread, as builders are; nothing is refused here but null.
 *
 * @param <P> what is made of it
 */
public abstract class Part<P> {

  /** What was said so far; methods of a builder put and write into it, or into a copy of it. */
  protected final Entry entry;

  /** A part of which this was said so far. */
  protected Part(Entry entry) {
    this.entry = requireNonNull(entry, "entry");
  }

  /** All that was said, for the policy, in whatever order it was said. */
  protected Entry whole() {
    return entry;
  }
}
