package org.bankcrm.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateVerdict;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.internal.CampaignSaying;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.customer.activity.Channel;

/** Tells in a few sentences whether a customer may be made an offer, and what stops it. */
final class EligibilityWords {

  private final Campaign campaign;
  private final Eligibility eligibility;
  private final Sentences text;

  EligibilityWords(Campaign campaign, Eligibility eligibility, Sentences text) {
    this.campaign = campaign;
    this.eligibility = eligibility;
    this.text = text;
  }

  /** For the bank. */
  void tell() {
    if (eligibility.isEligible()) {
      text.say(
          CampaignSaying.OFFERED, Map.of("offer", offer(), "channels", eligibility.channels()));
      return;
    }
    boolean shut = eligibility.verdict() == Verdict.FAIL;
    text.say(
        shut ? CampaignSaying.NOT_OFFERED : CampaignSaying.OFFER_OPEN, Map.of("offer", offer()));
    eligibility.stop().filter(gate -> text.showsRules()).ifPresent(this::stop);
  }

  private Object offer() {
    return campaign.offer().name();
  }

  /** Each rule once, with the channels that it shuts. */
  private void stop(GateVerdict gate) {
    Map<String, List<Channel>> channels = new LinkedHashMap<>();
    for (GateReason reason : gate.reasons()) {
      if (reason.verdict() == gate.verdict()) {
        List<Channel> ways = channels.computeIfAbsent(words(reason), none -> new ArrayList<>());
        reason.channel().ifPresent(ways::add);
      }
    }
    List<String> reasons = new ArrayList<>();
    channels.forEach((told, ways) -> reasons.add(ways.isEmpty() ? told : text.remark(told, ways)));
    text.say(CampaignSaying.GATE, Map.of("gate", gate.gate(), "reasons", text.together(reasons)));
    gate.passesFrom().ifPresent(at -> text.say(CampaignSaying.PASSES_FROM, Map.of("moment", at)));
  }

  /**
   * Whom a control group holds out is for those who measure, not for who has the customer there.
   */
  private String words(GateReason reason) {
    if (reason.code().equals(Clause.CONTROL) && !campaign.control().isEmpty()) {
      return text.words(CampaignSaying.OWN_REASON, Map.of());
    }
    return text.words(saying(reason), Map.of("rule", reason.rule(), "missing", reason.missing()));
  }

  private static CampaignSaying saying(GateReason reason) {
    return switch (reason.verdict()) {
      case FAIL -> reason.excludes() ? CampaignSaying.EXCLUDED : CampaignSaying.NOT_MET;
      case UNKNOWN ->
          reason.excludes() ? CampaignSaying.EXCLUSION_NOT_KNOWN : CampaignSaying.NOT_KNOWN;
      case PASS, NOT_APPLICABLE, WITHHELD -> CampaignSaying.NOT_TOLD;
    };
  }

  /** For the customer: the offer if it may be made, and otherwise nothing. */
  void write() {
    if (eligibility.isEligible()) {
      text.say(CampaignSaying.WE_OFFER, Map.of("offer", offer()));
      campaign
          .period()
          .end()
          .ifPresent(
              end -> text.say(CampaignSaying.VALID_THROUGH, Map.of("day", end.minusDays(1))));
    }
  }
}
