package org.bankcrm.campaign.offer;

import java.util.List;
import java.util.Map;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.internal.CampaignSaying;
import org.bankcrm.campaign.offer.OfferStanding.Closed;
import org.bankcrm.campaign.offer.OfferStanding.GroupTaken;
import org.bankcrm.campaign.offer.OfferStanding.NoChannel;
import org.bankcrm.campaign.offer.OfferStanding.NoPriority;
import org.bankcrm.campaign.offer.OfferStanding.Ranked;
import org.bankcrm.core.policy.Sentences;

/** Tells in a few sentences which offer comes next, and what stands in the way of the others. */
final class OfferWords {

  private final NextBestOffer result;
  private final Sentences text;

  OfferWords(NextBestOffer result, Sentences text) {
    this.result = result;
    this.text = text;
  }

  /** For the bank. */
  void tell() {
    List<Ranked> ranked = result.ranked();
    if (ranked.isEmpty()) {
      text.say(CampaignSaying.NO_OFFER);
    } else {
      Ranked best = ranked.get(0);
      text.say(CampaignSaying.BEST, Map.of("offer", best.name(), "channel", best.channel()));
    }
    list(
        CampaignSaying.FURTHER,
        ranked.stream().skip(1).map(each -> text.remark(each.name(), each.channel())).toList());
    list(
        CampaignSaying.CLOSED,
        result.standings().stream()
            .filter(each -> !(each instanceof Ranked))
            .map(each -> text.remark(each.name(), why(each)))
            .toList());
    text.missing();
  }

  private void list(CampaignSaying saying, List<String> offers) {
    if (!offers.isEmpty()) {
      text.say(saying, Map.of("offers", offers));
    }
  }

  private String why(OfferStanding standing) {
    if (standing instanceof Closed closed) {
      boolean shut = closed.verdict() == Verdict.FAIL;
      return text.words(
          shut ? CampaignSaying.STOPPED_AT : CampaignSaying.OPEN_AT, Map.of("gate", closed.gate()));
    } else if (standing instanceof GroupTaken taken) {
      Object other = result.find(taken.by()).<Object>map(OfferStanding::name).orElse(taken.by());
      return text.words(CampaignSaying.GAVE_WAY, Map.of("offer", other));
    } else if (standing instanceof NoPriority none) {
      return text.words(
          none.missing() ? CampaignSaying.FACTOR_MISSING : CampaignSaying.FACTOR_TOO_LOW,
          Map.of("factor", none.factor()));
    } else if (standing instanceof NoChannel) {
      return text.words(CampaignSaying.NO_CHANNEL, Map.of());
    }
    return text.language().label(Verdict.WITHHELD);
  }

  /** For the customer: the offer that comes next, if one does. */
  void write() {
    result
        .chosen()
        .ifPresent(best -> text.say(CampaignSaying.WE_OFFER, Map.of("offer", best.name())));
  }
}
