package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Part;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

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
    Checks.within(most, 0, MOST, "most");
  }

  /** Begins a cap on all contacts together; what is wrong is told when the policy is made. */
  public static Builder of(int most, ContactWindow window) {
    return new Builder(
        new Entry().write(ClauseForms.MOST, (long) most).put(ContactWindowForm.WITHIN, window));
  }

  /** A cap as its author writes it, right or wrong. Immutable; the methods give changed copies. */
  public static final class Builder extends Part<ContactCap> {

    private Builder(Entry entry) {
      super(entry);
    }

    /** The same cap on contacts over the channel only. */
    public Builder over(Channel channel) {
      return new Builder(entry.without().write(ClauseForms.CHANNEL, channel.code()));
    }

    /** The same cap on contacts for the purpose only. */
    public Builder forPurpose(Purpose purpose) {
      return new Builder(entry.without().write(ClauseForms.PURPOSE, purpose.code()));
    }

    /** The same cap on contacts of the group of campaigns only. */
    public Builder inGroup(String group) {
      return new Builder(entry.without().write(ClauseForms.GROUP, group));
    }
  }
}
