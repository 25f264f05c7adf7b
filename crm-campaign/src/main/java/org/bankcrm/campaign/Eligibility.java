package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateVerdict;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.customer.activity.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may be made the offer of a campaign, over which channels, and why not.
 *
 * <p>The first reason is at hand; those of all gates are made when asked for. Of a rule that asks
 * about something protected nothing is told but what all rules come to: whether the offer may be
 * made, over which channels, and at which gate the customer stops. Immutable and thread-safe; the
 * text form shows the campaign only.
 */
public final class Eligibility {

  private final Campaign campaign;
  private final Verdict verdict;
  private final boolean asked;
  private final ClauseFindings findings;

  /** Made when first asked for. */
  private @Nullable Optional<GateVerdict> stop;

  Eligibility(Campaign campaign, Verdict verdict, boolean asked, ClauseFindings findings) {
    this.asked = asked;
    this.campaign = requireNonNull(campaign, "campaign");
    this.verdict = verdict;
    this.findings = findings;
  }

  /** The campaign. */
  public PolicyRef campaign() {
    return campaign.ref();
  }

  /** Whether the customer passes all gates. Not where it cannot be told. */
  public boolean isEligible() {
    return verdict == Verdict.PASS;
  }

  /**
   * What the gates say together; only {@link Verdict#PASS} opens the offer. {@link Verdict#UNKNOWN}
   * where missing values keep it open.
   */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * Whether the campaign is about the customer, so that its gates were asked. If not, no gate tells
   * anything, and the verdict is {@link Verdict#NOT_APPLICABLE}, or {@link Verdict#UNKNOWN} where
   * that cannot be told.
   */
  public boolean applies() {
    return asked;
  }

  /**
   * The gate that stops the customer as a word, {@link Campaign#PASSED} if none does; {@link
   * Decisions#NOT_APPLICABLE} or {@link Decisions#UNDECIDED} for whoever is not known to be of the
   * campaign's population: as {@link Decisions#code} tells it.
   */
  public String code() {
    if (!asked) {
      return verdict == Verdict.NOT_APPLICABLE ? Decisions.NOT_APPLICABLE : Decisions.UNDECIDED;
    }
    return stoppedAt().map(CampaignGate::name).orElse(Campaign.PASSED);
  }

  /**
   * The first gate that stops the customer; empty if none does, or none was asked. Gates after it
   * are told nevertheless, so that an author sees what else would stop the customer.
   */
  public Optional<CampaignGate> stoppedAt() {
    return first().map(GateReason::gate);
  }

  /** The first reason of the first gate that stops the customer; empty if none does. */
  public Optional<GateReason> first() {
    return isEligible() || !asked ? Optional.empty() : stop().map(gate -> gate.reasons().get(0));
  }

  /** What the first gate that stops the customer says; empty if none does. */
  public Optional<GateVerdict> stop() {
    Optional<GateVerdict> known = stop;
    if (known == null) {
      known = asked ? findings.stop(campaign) : Optional.empty();
      stop = known; // whoever makes it again makes the same
    }
    return known;
  }

  /**
   * What every gate says, in order. Up to the first that stops the customer, a gate is told over
   * the channels that passed the gates before it; after it each is told for itself, over the
   * channels that may still be open, or over all if none is.
   */
  public List<GateVerdict> gates() {
    return asked ? findings.gates(campaign) : List.of();
  }

  /**
   * The channels over which the customer passes all gates, in the order of the campaign. Empty for
   * whoever stops at any gate.
   */
  public List<Channel> channels() {
    List<Channel> open = new ArrayList<>();
    for (int place = 0; place < campaign.channels().size(); place++) {
      if ((asked ? findings.of(place) : verdict) == Verdict.PASS) {
        open.add(campaign.channels().get(place).channel());
      }
    }
    return List.copyOf(open);
  }

  /**
   * What the gates say together of one channel.
   *
   * @throws IllegalArgumentException if the campaign does not use the channel
   */
  public Verdict verdict(Channel channel) {
    if (!asked) {
      place(channel);
      return verdict;
    }
    return findings.of(place(channel));
  }

  /**
   * What one gate says of one channel; {@link Verdict#WITHHELD} where it asks about something
   * protected and no other rule of it fails.
   *
   * @throws IllegalArgumentException if the campaign does not use the channel
   */
  public Verdict verdict(CampaignGate gate, Channel channel) {
    return findings.own(gate, Clause.WHOLE).and(findings.own(gate, place(channel)));
  }

  private int place(Channel channel) {
    requireNonNull(channel, "channel");
    for (int place = 0; place < campaign.channels().size(); place++) {
      if (campaign.channels().get(place).channel().equals(channel)) {
        return place;
      }
    }
    List<Channel> all = campaign.channels().stream().map(CampaignChannel::channel).toList();
    throw new IllegalArgumentException("'" + channel + "' is not one of " + all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Eligibility that
        && campaign.equals(that.campaign)
        && asked == that.asked
        && findings.verdicts().equals(that.findings.verdicts())
        && findings.from().equals(that.findings.from())
        && findings.outcome().equals(that.findings.outcome());
  }

  @Override
  public int hashCode() {
    return Objects.hash(campaign, findings.verdicts());
  }

  /** The campaign, and nothing of the customer. */
  @Override
  public String toString() {
    return "Eligibility for " + campaign.ref();
  }
}
