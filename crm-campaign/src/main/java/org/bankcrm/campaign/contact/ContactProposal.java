package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/**
 * A contact that the bank has in mind: what for, by which channel, of which group of campaigns.
 *
 * @param purpose what for
 * @param channel by which channel
 * @param group the group of campaigns that it belongs to, if to one
 */
public record ContactProposal(Purpose purpose, Channel channel, Optional<String> group) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the group is no code
   */
  public ContactProposal {
    requireNonNull(purpose, "purpose");
    requireNonNull(channel, "channel");
    group.ifPresent(code -> IdPart.check(code, "group"));
  }

  /** A contact that belongs to no group. */
  public static ContactProposal of(Purpose purpose, Channel channel) {
    return new ContactProposal(purpose, channel, Optional.empty());
  }

  /** The same as one of a group. */
  public ContactProposal inGroup(String newGroup) {
    return new ContactProposal(purpose, channel, Optional.of(newGroup));
  }
}
