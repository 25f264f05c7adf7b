package org.bankcrm.campaign.offer;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.internal.CampaignYields;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Part;
import org.bankcrm.customer.activity.Channel;

/**
 * A campaign as it takes part in the choice of the next best offer.
 *
 * <p>Made of a campaign by {@code Campaign.arbitrated()} and the methods that add to it: {@code
 * campaign.arbitrated() .with(FactorKind.VALUE, Factor.constant(120)).inGroup("wealth")}. Immutable
 * and thread-safe.
 *
 * @param campaign the campaign's id
 * @param name what people call it
 * @param factors what its priority is the product of; a factor that is not listed is one
 * @param group of the offers of one group only the best is made, if it is in one
 * @param channels the channels over which it can be made, in the order in which ties are broken
 */
public record ArbitratedOffer(
    String campaign,
    LocalizedText name,
    Map<FactorKind, Factor> factors,
    Optional<String> group,
    List<WeightedChannel> channels) {

  static final int MOST_CHANNELS = 20;

  /**
   * A channel, and how well it reaches the customer.
   *
   * @param channel the channel
   * @param weight the larger the better; a missing one counts as zero
   */
  public record WeightedChannel(Channel channel, Factor weight) {
    /**
     * Checks that attributes can be named after the channel.
     *
     * @throws IllegalArgumentException if its code has other characters than a–z, 0–9 and hyphens
     */
    public WeightedChannel {
      IdPart.check(channel.code(), "channel");
      requireNonNull(weight, "weight");
    }
  }

  /**
   * Copies map and list.
   *
   * @throws IllegalArgumentException if the campaign is no id, the group no code, or a channel is
   *     missing or listed twice
   */
  public ArbitratedOffer {
    campaign = CampaignYields.checked(campaign);
    requireNonNull(name, "name");
    factors = complete(factors);
    group.ifPresent(code -> Codes.check(code, "group"));
    channels = List.copyOf(channels);
    Set<Channel> seen = new HashSet<>();
    channels.forEach(each -> seen.add(each.channel()));
    if (channels.isEmpty() || seen.size() != channels.size()) {
      throw new IllegalArgumentException(
          "campaign '" + campaign + "' must have channels, each listed once");
    }
  }

  private static Map<FactorKind, Factor> complete(Map<FactorKind, Factor> some) {
    Map<FactorKind, Factor> all = new EnumMap<>(FactorKind.class);
    for (FactorKind kind : FactorKind.values()) {
      all.put(kind, some.getOrDefault(kind, Factor.ONE));
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * Begins the offer of a campaign over these channels, those preferred first, with all factors
   * one; {@code Campaign.arbitrated()} makes it of a campaign. What is wrong is told when the
   * policy is made.
   */
  public static Builder of(String campaign, LocalizedText name, List<Channel> channels) {
    return new Builder(campaign, name, channels);
  }

  /** Gathers what is said of an offer, right or wrong; for one thread. */
  public static final class Builder extends Part<ArbitratedOffer> {

    private final List<Channel> channels;
    private final Map<Channel, Factor.Builder> weights = new HashMap<>();

    private Builder(String campaign, LocalizedText name, List<Channel> channels) {
      super(
          new Entry()
              .write(OfferArbitrationForm.CAMPAIGN, campaign)
              .put(OfferArbitrationForm.NAME, name));
      this.channels = List.copyOf(channels);
    }

    /** Gives it this factor instead of one. */
    public Builder with(FactorKind kind, Factor.Builder factor) {
      entry.put(OfferArbitrationForm.factor(kind), factor);
      return this;
    }

    /** Makes it one of a group of which only the best is made. */
    public Builder inGroup(String group) {
      entry.write(OfferArbitrationForm.GROUP, group);
      return this;
    }

    /**
     * Gives a channel this weight instead of one.
     *
     * @throws IllegalArgumentException if the offer does not use the channel
     */
    public Builder weigh(Channel channel, Factor.Builder weight) {
      Checks.require(channels.contains(channel), "'" + channel + "'", "is no channel of the offer");
      weights.put(channel, weight);
      return this;
    }

    @Override
    protected Entry whole() {
      return entry.fill(OfferArbitrationForm.CHANNELS, channels.stream().map(this::way).toList());
    }

    private Entry way(Channel channel) {
      Entry way = new Entry().write(OfferArbitrationForm.CHANNEL, channel.code());
      Optional.ofNullable(weights.get(channel))
          .ifPresent(weight -> way.put(OfferArbitrationForm.WEIGHT, weight));
      return way;
    }
  }
}
