package org.bankcrm.campaign;

import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Part;
import org.bankcrm.customer.activity.Channel;

/**
 * A channel over which a campaign can make its offer.
 *
 * @param channel the channel, whose code has 1 to 40 of a–z, 0–9 and hyphens, a letter first
 * @param staffed whether a person makes the offer there, who must be qualified to sell the product
 */
public record CampaignChannel(Channel channel, boolean staffed) {

  static final int MOST = 20;

  /**
   * Checks that attributes can be named after the channel.
   *
   * @throws IllegalArgumentException if its code has other characters
   */
  public CampaignChannel {
    IdPart.check(channel.code(), "channel");
  }

  /** A channel without a person, such as a message or an app. */
  public static Builder of(Channel channel) {
    return new Builder(new Entry().write(CampaignForm.CHANNEL, channel.code()));
  }

  /**
   * A channel on which a person makes the offer, such as the phone or the branch. Where the offer
   * asks for a qualification, the seller's is asked on these alone.
   */
  public static Builder staffed(Channel channel) {
    Entry staffed = new Entry().write(CampaignForm.CHANNEL, channel.code());
    return new Builder(staffed.write(CampaignForm.STAFFED, true));
  }

  /** A channel as its author writes it, right or wrong. Immutable. */
  public static final class Builder extends Part<CampaignChannel> {

    private Builder(Entry entry) {
      super(entry);
    }
  }
}
