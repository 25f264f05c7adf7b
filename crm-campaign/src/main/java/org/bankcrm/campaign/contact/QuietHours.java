package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.List;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.Channel;

/**
 * Hours of the day in which the customer is left in peace, by the clock of the policy's zone or,
 * where the policy names one, the customer's.
 *
 * <p>What the clock shows counts, also when it is changed: from 23:00 to 07:00 the night on which
 * the clocks go back is an hour longer.
 *
 * @param from the first moment of quiet
 * @param until the first moment after it; earlier than {@code from} where midnight lies between
 * @param channels the channels that fall silent, in the author's order; none for all of them
 */
public record QuietHours(LocalTime from, LocalTime until, List<Channel> channels) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the two times are the same
   */
  public QuietHours {
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    channels = List.copyOf(channels);
    Checks.require(DayHours.end(from, until), "quiet hours", DayHours.RULE);
  }

  /**
   * Whether it is quiet when the clock shows this time. The beginning is included, the end is not.
   *
   * @param time as the clock on the wall shows it; of a night on which clocks are put back each
   *     hour counts both times
   */
  public boolean isQuiet(LocalTime time) {
    return hours().contains(time);
  }

  /** The hours without the channels. */
  DayHours hours() {
    return new DayHours(from, until);
  }

  /** Whether the channel falls silent. All channels do where none is named. */
  public boolean covers(Channel channel) {
    return channels.isEmpty() || channels.contains(requireNonNull(channel, "channel"));
  }
}
