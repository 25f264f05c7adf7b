package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.condition.Condition;

/**
 * A rule that declines a customer whatever the points: a bankruptcy, a customer under age.
 *
 * <p>TRUE declines; UNKNOWN leaves the grade open and is told, it never passes for FALSE.
 *
 * @param reason the code and the words for the customer
 * @param when whom it declines
 */
public record KnockOut(CodedText reason, Condition when) {
  /** Refuses nulls. */
  public KnockOut {
    requireNonNull(reason, "reason");
    requireNonNull(when, "when");
  }

  @Override
  public String toString() {
    return "KnockOut " + reason;
  }
}
