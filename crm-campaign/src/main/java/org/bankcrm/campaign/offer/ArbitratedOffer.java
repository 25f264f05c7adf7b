package org.bankcrm.campaign.offer;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.internal.CampaignYields;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
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
   * The offer of a campaign over these channels, those preferred first, with all factors one;
   * {@code Campaign.arbitrated()} makes it of a campaign.
   */
  public static ArbitratedOffer of(String campaign, LocalizedText name, List<Channel> channels) {
    return new ArbitratedOffer(
        campaign,
        name,
        Map.of(),
        Optional.empty(),
        channels.stream().map(each -> new WeightedChannel(each, Factor.ONE)).toList());
  }

  /** The same with this factor. */
  public ArbitratedOffer with(FactorKind kind, Factor factor) {
    Map<FactorKind, Factor> all = new EnumMap<>(factors);
    all.put(kind, requireNonNull(factor, "factor"));
    return new ArbitratedOffer(campaign, name, all, group, channels);
  }

  /** The same as one of a group of which only the best is made. */
  public ArbitratedOffer inGroup(String newGroup) {
    return new ArbitratedOffer(campaign, name, factors, Optional.of(newGroup), channels);
  }

  /**
   * The same with this weight of a channel.
   *
   * @throws IllegalArgumentException if the offer does not use the channel
   */
  public ArbitratedOffer weigh(Channel channel, Factor weight) {
    if (channels.stream().noneMatch(each -> each.channel().equals(channel))) {
      throw new IllegalArgumentException("'" + channel + "' is not a channel of " + campaign);
    }
    return new ArbitratedOffer(
        campaign,
        name,
        factors,
        group,
        channels.stream()
            .map(
                each ->
                    each.channel().equals(channel) ? new WeightedChannel(channel, weight) : each)
            .toList());
  }
}
