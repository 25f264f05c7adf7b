package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import org.bankcrm.segmentation.Membership.Status;

/** What happened to one customer between two decisions, and the clause that caused it. */
public sealed interface MembershipChange {

  /** The clause that caused it. */
  Cause cause();

  /**
   * Out or undecided before, in now.
   *
   * @param from {@code OUT} or {@code UNDECIDED}
   */
  record Entered(Status from, Cause cause) implements MembershipChange {
    /** Refuses nulls. */
    public Entered {
      requireNonNull(from, "from");
      requireNonNull(cause, "cause");
    }

    /** Shows nothing of the customer. */
    @Override
    public String toString() {
      return "MembershipChange";
    }
  }

  /** In before, out now. */
  record Left(Cause cause) implements MembershipChange {
    /** Refuses nulls. */
    public Left {
      requireNonNull(cause, "cause");
    }

    /** Shows nothing of the customer. */
    @Override
    public String toString() {
      return "MembershipChange";
    }
  }

  /**
   * In or out before, undecided for want of data now.
   *
   * @param from {@code IN} or {@code OUT}
   */
  record BecameUndecided(Status from, Cause cause) implements MembershipChange {
    /** Refuses nulls. */
    public BecameUndecided {
      requireNonNull(from, "from");
      requireNonNull(cause, "cause");
    }

    /** Shows nothing of the customer. */
    @Override
    public String toString() {
      return "MembershipChange";
    }
  }

  /** Undecided before, out now. */
  record RuledOut(Cause cause) implements MembershipChange {
    /** Refuses nulls. */
    public RuledOut {
      requireNonNull(cause, "cause");
    }

    /** Shows nothing of the customer. */
    @Override
    public String toString() {
      return "MembershipChange";
    }
  }

  /**
   * From one rung of a ladder, or one code of an exclusive family, to another; of any grouping into
   * its population or out of it.
   *
   * @param from the code before
   * @param to the code now
   */
  record Moved(String from, String to, Cause cause) implements MembershipChange {
    /** Refuses nulls. */
    public Moved {
      requireNonNull(from, "from");
      requireNonNull(to, "to");
      requireNonNull(cause, "cause");
    }

    /** Shows nothing of the customer. */
    @Override
    public String toString() {
      return "MembershipChange";
    }
  }
}
