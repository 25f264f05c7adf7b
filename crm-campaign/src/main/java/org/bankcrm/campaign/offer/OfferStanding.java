package org.bankcrm.campaign.offer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.activity.Channel;

/** Where one offer stands for a customer; the text forms show nothing of the customer. */
public sealed interface OfferStanding {

  /** The id of the campaign. */
  String campaign();

  /** What people call it. */
  LocalizedText name();

  /**
   * It may be made, and has a rank.
   *
   * @param campaign the id of the campaign
   * @param name what people call it
   * @param rank from 1, the best
   * @param channel the best channel for it
   * @param open all channels that are open for it, in the author's order; the best alone where the
   *     others would tell something protected
   * @param priority the product of its factors, exact; empty where one of them is withheld
   * @param factors what was multiplied, in the order of {@link FactorKind}
   */
  record Ranked(
      String campaign,
      LocalizedText name,
      int rank,
      Channel channel,
      List<Channel> open,
      Optional<BigDecimal> priority,
      List<FactorValue> factors)
      implements OfferStanding {
    /** Copies the lists. */
    public Ranked {
      requireNonNull(campaign, "campaign");
      requireNonNull(name, "name");
      requireNonNull(channel, "channel");
      open = List.copyOf(open);
      requireNonNull(priority, "priority");
      factors = List.copyOf(factors);
    }

    /** The campaign, and nothing of the customer. */
    @Override
    public String toString() {
      return "OfferStanding of " + campaign;
    }
  }

  /**
   * It may be made, but a better offer of the same exclusive group is.
   *
   * @param campaign the id of the campaign
   * @param name what people call it
   * @param group the group
   * @param by the id of the campaign that is made instead
   */
  record GroupTaken(String campaign, LocalizedText name, String group, String by)
      implements OfferStanding {
    /** Refuses nulls. */
    public GroupTaken {
      requireNonNull(campaign, "campaign");
      requireNonNull(name, "name");
      requireNonNull(group, "group");
      requireNonNull(by, "by");
    }

    /** The campaign, and nothing of the customer. */
    @Override
    public String toString() {
      return "OfferStanding of " + campaign;
    }
  }

  /**
   * It may be made, but has no priority: a factor is missing, zero or negative, and the policy
   * leaves such offers out.
   *
   * @param campaign the id of the campaign
   * @param name what people call it
   * @param factor the first such factor
   * @param missing whether it is missing
   */
  record NoPriority(String campaign, LocalizedText name, FactorKind factor, boolean missing)
      implements OfferStanding {
    /** Refuses nulls. */
    public NoPriority {
      requireNonNull(campaign, "campaign");
      requireNonNull(name, "name");
      requireNonNull(factor, "factor");
    }

    /** The campaign, and nothing of the customer. */
    @Override
    public String toString() {
      return "OfferStanding of " + campaign;
    }
  }

  /**
   * It may not be made over any channel that the policy lists, though over another one.
   *
   * @param campaign the id of the campaign
   * @param name what people call it
   */
  record NoChannel(String campaign, LocalizedText name) implements OfferStanding {
    /** Refuses nulls. */
    public NoChannel {
      requireNonNull(campaign, "campaign");
      requireNonNull(name, "name");
    }

    /** The campaign, and nothing of the customer. */
    @Override
    public String toString() {
      return "OfferStanding of " + campaign;
    }
  }

  /**
   * It is not made, and why is told to nobody, since it would tell something protected.
   *
   * @param campaign the id of the campaign
   * @param name what people call it
   */
  record Withheld(String campaign, LocalizedText name) implements OfferStanding {
    /** Refuses nulls. */
    public Withheld {
      requireNonNull(campaign, "campaign");
      requireNonNull(name, "name");
    }

    /** The campaign, and nothing of the customer. */
    @Override
    public String toString() {
      return "OfferStanding of " + campaign;
    }
  }

  /**
   * A gate of the campaign is shut.
   *
   * @param campaign the id of the campaign
   * @param name what people call it
   * @param gate the first gate that is
   * @param verdict {@link Verdict#FAIL} or {@link Verdict#UNKNOWN}
   */
  record Closed(String campaign, LocalizedText name, CampaignGate gate, Verdict verdict)
      implements OfferStanding {
    /**
     * Checks the verdict.
     *
     * @throws IllegalArgumentException if the gate is open
     */
    public Closed {
      requireNonNull(campaign, "campaign");
      requireNonNull(name, "name");
      requireNonNull(gate, "gate");
      if (requireNonNull(verdict, "verdict") == Verdict.PASS) {
        throw new IllegalArgumentException("a gate that closes an offer must not pass");
      }
    }

    /** The campaign, and nothing of the customer. */
    @Override
    public String toString() {
      return "OfferStanding of " + campaign;
    }
  }
}
