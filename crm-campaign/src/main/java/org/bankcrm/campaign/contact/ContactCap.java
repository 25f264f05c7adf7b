package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

/**
 * At most so many contacts of a scope within a window.
 *
 * <p>It holds for a history of contacts if at each of them no more than {@code most} count, itself
 * included: those of the same scope at or before it whose {@link ContactWindow#endOf end} has not
 * come.
 *
 * @param most how many, 0 to 1,000
 * @param window how long each of them counts
 * @param scope which contacts are counted and held back
 */
public record ContactCap(int most, ContactWindow window, ContactScope scope) {

  static final int MOST = 1_000;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is out of bounds
   */
  public ContactCap {
    requireNonNull(window, "window");
    requireNonNull(scope, "scope");
    if (most < 0 || most > MOST) {
      throw new IllegalArgumentException("most must be within 0 and 1000 but was " + most);
    }
  }

  /** A cap on all contacts together. */
  public static ContactCap of(int most, ContactWindow window) {
    return new ContactCap(most, window, ContactScope.all());
  }

  /** The same cap on the contacts of a scope only. */
  public ContactCap on(ContactScope newScope) {
    return new ContactCap(most, window, newScope);
  }
}
