package org.bankcrm.campaign.budget;

import static java.util.Objects.requireNonNull;

import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.core.check.Checks;

/**
 * At most so many contacts of a budget within a window, of all subjects together or of each.
 *
 * @param most how many, 0 to 1,000,000,000
 * @param window how long each of them counts
 * @param perSubject whether it binds each subject for itself
 */
public record BudgetCap(int most, ContactWindow window, boolean perSubject) {

  static final int MOST = 1_000_000_000;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is out of bounds
   */
  public BudgetCap {
    requireNonNull(window, "window");
    Checks.within(most, 0, MOST, "most");
  }

  /** A cap on all subjects together, as on the calls that a branch can make a day. */
  public static BudgetCap overall(int most, ContactWindow window) {
    return new BudgetCap(most, window, false);
  }

  /** A cap on each subject, as on the contacts of a customer. */
  public static BudgetCap each(int most, ContactWindow window) {
    return new BudgetCap(most, window, true);
  }

  /**
   * Whether one contact more keeps the cap: a matter of two counts alone, so that an adapter has
   * nothing else to ask of its store. Both are taken of the contacts that the cap looks at, all of
   * the budget or those of the subject.
   *
   * @param counting how many of them count at the instant of the new one
   * @param fullest the most that count at any one of them that is planned later, before the new one
   *     stops counting; 0 if none is
   */
  public boolean admits(long counting, long fullest) {
    return counting < most && fullest < most;
  }
}
