package org.bankcrm.core.internal.analysis;

/**
 * How much work may be done, counted and not timed, so that the answers are the same on every
 * machine. A step is about what it takes to look at one literal.
 */
final class Budget {

  /** The work that was allowed is done; thrown without a trace, since it is no error. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Spent INSTANCE = new Spent();

    private Spent() {
      super("the work that was allowed is done", null, false, false);
    }
  }

  private final long question;
  private long leftInAll;
  private long left;

  Budget(long question, long all) {
    this.question = question;
    this.leftInAll = all;
  }

  /** Begins a question. */
  void begin() {
    left = Math.min(question, leftInAll);
  }

  /** Whether nothing is left for any more questions. */
  boolean isSpent() {
    return leftInAll <= 0;
  }

  /** Does so many steps, or refuses to. */
  void spend(long steps) {
    left -= steps;
    leftInAll -= steps;
    if (left < 0) {
      throw Spent.INSTANCE;
    }
  }
}
