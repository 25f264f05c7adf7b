package org.bankcrm.benchmarks;

import java.util.List;
import java.util.Locale;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.offer.NextBestOffer;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionExplainer;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.ScoreReason;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierPlacement;

/**
 * Reads every result that the retail book has of one customer, as a desk would: the segments, the
 * tier and the state to keep of it, the score with its reasons, the stage, what stops each
 * campaign, and the next best offer.
 */
final class RetailResults {

  private static final Language ENGLISH = Language.of(Locale.ENGLISH);

  private final DecisionEngine engine;
  private final TierLadder tiers;
  private final Scorecard card;
  private final Lifecycle lifecycle;
  private final List<Campaign> campaigns;
  private final OfferArbitration offers;
  private final List<Policy<?>> told;
  private final int[] granted;
  private final int[] firstNotTrue;

  RetailResults(RetailBook book) {
    engine = book.engine();
    tiers = only(TierLadder.class);
    card = only(Scorecard.class);
    lifecycle = only(Lifecycle.class);
    campaigns = engine.book().policies(Campaign.class);
    offers = only(OfferArbitration.class);
    granted = new int[engine.book().policies().size()];
    firstNotTrue = new int[granted.length];
    told =
        engine.book().policies().stream()
            .filter(
                each ->
                    List.of(tiers, card, lifecycle, offers).contains(each)
                        || campaigns.contains(each))
            .toList();
  }

  private <P extends Policy<?>> P only(Class<P> kind) {
    return engine.book().policies(kind).get(0);
  }

  /** Decides and reads everything; what was read is counted, so that none of it is left out. */
  long read(Facts customer) {
    Decision decision = engine.decide(customer);
    long read = decision.granted(granted);
    decision.firstNotTrue(firstNotTrue);
    read += read(decision.result(tiers)) + read(decision.result(card));
    read += read(decision.result(lifecycle)) + read(decision.result(offers));
    for (Campaign campaign : campaigns) {
      read += read(decision.result(campaign));
    }
    return read;
  }

  private static long read(TierPlacement tier) {
    return tier.code().length() + tier.standing().next().map(state -> 1).orElse(0);
  }

  private static long read(Score score) {
    long read = score.points().map(points -> points.longValue()).orElse(-1L);
    for (ScoreReason reason : score.reasons()) {
      read += reason.code().length();
    }
    return read;
  }

  private static long read(StageDecision stage) {
    return stage.stage().map(String::length).orElse(0);
  }

  private static long read(NextBestOffer offer) {
    return offer.chosen().map(chosen -> chosen.campaign().length() + chosen.rank()).orElse(0);
  }

  private static long read(Eligibility campaign) {
    return campaign.channels().size()
        + campaign.first().map(GateReason::code).map(String::length).orElse(0);
  }

  /** The same in a teller's sentences, those of the segments left out. */
  long inSentences(Facts customer) {
    DecisionExplainer explainer = engine.decide(customer).explainer(Disclosure.FULL);
    long length = 0;
    for (Policy<?> policy : told) {
      length += explainer.words(policy, ENGLISH).length();
    }
    return length;
  }

  /** Checks that each result says what was decided in columns. */
  void check(Facts[] customers, Decisions all) {
    long[] points = new long[customers.length];
    all.points(card, points);
    for (int row = 0; row < customers.length; row++) {
      Decision decision = engine.decide(customers[row]);
      same(decision.result(tiers).code(), all.code(row, tiers));
      same(points(decision.result(card)), points[row]);
      same(
          decision.result(lifecycle).stage().orElse(""),
          all.result(row, lifecycle).stage().orElse(""));
      same(decision.result(offers), all.result(row, offers));
      for (Campaign campaign : campaigns) {
        same(decision.result(campaign).code(), all.code(row, campaign));
        same(decision.result(campaign).first(), all.result(row, campaign).first());
      }
    }
  }

  private static long points(Score score) {
    return score
        .points()
        .map(points -> points.unscaledValue().longValueExact())
        .orElse(Decisions.NO_POINTS);
  }

  private static void same(Object given, Object right) {
    if (!given.equals(right)) {
      throw new IllegalStateException("read otherwise than decided in columns: " + given);
    }
  }
}
