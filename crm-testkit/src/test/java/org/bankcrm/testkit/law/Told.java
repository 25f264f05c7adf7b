package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bankcrm.alert.AlertReading;
import org.bankcrm.alert.watchlist.WatchListReading;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.campaign.budget.BudgetStanding;
import org.bankcrm.campaign.contact.ContactStanding;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.control.Holdout;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.offer.NextBestOffer;
import org.bankcrm.campaign.offer.OfferStanding;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.needs.Interview;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.EffectDue;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageReason;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.Grade;
import org.bankcrm.scoring.ModelScore;
import org.bankcrm.scoring.Score;
import org.bankcrm.segmentation.FamilyMembership;
import org.bankcrm.segmentation.Membership;
import org.bankcrm.segmentation.TierPlacement;
import org.bankcrm.segmentation.TierState;

/** Results of the engine in the words of the clerks. */
final class Told {

  private Told() {}

  /**
   * @param channels those of the campaign, if it is one
   */
  static String of(Object result, List<Channel> channels) {
    if (result instanceof Membership member) {
      return truth(member) + " " + member.firstNotTrue() + " excluded " + member.exclusion();
    } else if (result instanceof FamilyMembership family) {
      return family.codes() + " settled " + family.settled() + " remainder " + family.remainder();
    } else if (result instanceof TierPlacement placed) {
      return of(placed);
    } else if (result instanceof Score score) {
      return of(score);
    } else if (result instanceof ModelScore score) {
      return score.value()
          + " by "
          + score.parts().stream().map(part -> part.id() + " " + plain(part.adds())).toList();
    } else if (result instanceof StageDecision decision) {
      return of(decision);
    } else if (result instanceof Eligibility eligibility) {
      return of(eligibility, channels);
    } else if (result instanceof ContactStanding standing) {
      return of(standing);
    } else if (result instanceof BudgetStanding standing) {
      return truth(standing.verdict()) + " " + standing.nextAllowed();
    } else if (result instanceof Holdout holdout) {
      return truth(holdout).toString();
    } else if (result instanceof Interview asked) {
      return asked.complete() + " next " + asked.next() + " open " + asked.open();
    } else if (result instanceof AlertReading alert) {
      return "raised " + alert.level().orElse("NOTHING") + " open " + !alert.isSettled();
    } else if (result instanceof WatchListReading list) {
      return list.enters() + " good " + list.good();
    }
    return ((NextBestOffer) result).standings().stream().map(Told::of).toList().toString();
  }

  /** In the words of {@link OutsideClerk} what a result says of a policy that was not asked. */
  static Optional<String> notAsked(Object result, Truth applies) {
    Truth said = applies(result).orElse(applies == Truth.FALSE ? Truth.TRUE : applies);
    return applies == Truth.TRUE && said == Truth.TRUE
        ? Optional.empty()
        : Optional.of("notAsked_" + said);
  }

  /** What a result says is missing; empty where results of its kind do not say. */
  static Optional<List<String>> missing(Object result) {
    if (result instanceof Membership member) {
      return Optional.of(member.missing());
    } else if (result instanceof Score score) {
      return Optional.of(List.copyOf(score.missing()));
    } else if (result instanceof ModelScore score) {
      return Optional.of(List.copyOf(score.missing()));
    }
    if (result instanceof Holdout holdout) {
      return Optional.of(holdout.missing());
    } else if (result instanceof Interview asked) {
      return Optional.of(asked.missing());
    } else if (result instanceof AlertReading alert) {
      return Optional.of(alert.missing());
    } else if (result instanceof WatchListReading list) {
      return Optional.of(list.missing());
    }
    return result instanceof StageDecision stage
        ? Optional.of(stage.missingToApply())
        : Optional.empty();
  }

  /** Whether the result says that the policy is about the customer; empty if it says nothing. */
  private static Optional<Truth> applies(Object result) {
    if (result instanceof Membership member) {
      return foreign(member.status() == Membership.Status.NOT_APPLICABLE);
    } else if (result instanceof FamilyMembership family) {
      return Optional.of(ofCode(family.codes().get(0), family.applies()));
    } else if (result instanceof TierPlacement placed) {
      return Optional.of(ofCode(placed.code(), placed.applies()));
    } else if (result instanceof Score score) {
      return Optional.of(score.applies());
    } else if (result instanceof ModelScore score) {
      return Optional.of(score.applies());
    } else if (result instanceof Eligibility eligibility) {
      return eligibility.applies()
          ? Optional.of(Truth.TRUE)
          : Optional.of(eligibility.verdict() == Verdict.UNKNOWN ? Truth.UNKNOWN : Truth.FALSE);
    } else if (result instanceof ContactStanding standing) {
      return foreign(
          standing.lanes().stream().allMatch(l -> l.verdict() == Verdict.NOT_APPLICABLE));
    } else if (result instanceof BudgetStanding standing) {
      return foreign(standing.verdict() == Verdict.NOT_APPLICABLE);
    } else if (result instanceof Holdout holdout) {
      return foreign(holdout.status() == Holdout.Status.NOT_APPLICABLE);
    } else if (result instanceof Interview asked) {
      return Optional.of(asked.applies());
    } else if (result instanceof StageDecision decision) {
      return foreign(
          decision instanceof StageDecision.Stayed stayed
              && stayed.reason() == StageReason.NOT_APPLICABLE);
    }
    if (result instanceof AlertReading alert) {
      return Optional.of(alert.applies());
    } else if (result instanceof WatchListReading list) {
      return Optional.of(list.applies());
    }
    return Optional.of(((NextBestOffer) result).applies());
  }

  private static Optional<Truth> foreign(boolean told) {
    return told ? Optional.of(Truth.FALSE) : Optional.empty();
  }

  private static Truth ofCode(String code, boolean applies) {
    return applies
        ? Truth.TRUE
        : code.equals(Decisions.NOT_APPLICABLE) ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static Truth truth(Membership member) {
    return switch (member.status()) {
      case IN -> Truth.TRUE;
      case OUT -> Truth.FALSE;
      case UNDECIDED -> Truth.UNKNOWN;
      case NOT_APPLICABLE -> throw new AssertionError("the segment was not asked");
    };
  }

  private static Truth truth(Holdout holdout) {
    return switch (holdout.status()) {
      case HELD_OUT -> Truth.TRUE;
      case NOT_HELD_OUT -> Truth.FALSE;
      case UNDECIDED -> Truth.UNKNOWN;
      case NOT_APPLICABLE -> throw new AssertionError("the group was not asked");
    };
  }

  private static String of(TierPlacement placed) {
    String text =
        placed.code()
            + " settled "
            + placed.settled()
            + " "
            + placed.standing().reason()
            + " "
            + placed.standing().earned();
    return text + placed.standing().next().map(Told::of).orElse("");
  }

  private static String of(TierState next) {
    return " since "
        + next.since()
        + " below "
        + next.belowSince()
        + " review "
        + next.nextReview()
        + " until "
        + next.guaranteedUntil();
  }

  private static String of(Score score) {
    return score.points()
        + " "
        + score.grade().map(Grade::code)
        + " out "
        + score.knockedOut().stream().map(CodedText::code).toList()
        + " perhaps "
        + score.undecided().stream().map(CodedText::code).toList()
        + " by "
        + score.contributions().stream().map(c -> c.characteristic() + " " + c.points()).toList()
        + " reasons "
        + score.reasons().stream().map(r -> r.code() + " " + plain(r.shortfall())).toList();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String of(StageDecision decision) {
    if (decision instanceof StageDecision.Stayed stayed) {
      if (stayed.stage().isEmpty()) {
        return "stayed nowhere " + stayed.reason();
      }
      return "stayed "
          + stayed.stage().get()
          + " "
          + stayed.reason()
          + " due "
          + stayed.nextDueAt()
          + still(decision);
    }
    StageDecision.Moved moved = (StageDecision.Moved) decision;
    String moves =
        moved.moves().stream()
            .map(move -> move.transition().orElse("enters") + " " + told(move.effects()) + " ")
            .collect(Collectors.joining());
    String to = moved.stage().orElseThrow();
    return "moved " + moves + "to " + to + " due " + moved.nextDueAt() + still(moved);
  }

  private static String still(StageDecision decision) {
    return decision.standsStill().map(stands -> " still " + stands).orElse("");
  }

  private static List<String> told(List<Effect> effects) {
    return effects.stream()
        .map(each -> each.code() + each.parameters() + each.due().map(Told::told).orElse(""))
        .toList();
  }

  private static String told(EffectDue due) {
    return due instanceof EffectDue.On on
        ? " by " + on.day()
        : " within " + ((EffectDue.AfterBusinessDays) due).length();
  }

  private static String of(Eligibility eligibility, List<Channel> channels) {
    List<String> ways = new ArrayList<>();
    for (Channel channel : channels) {
      StringBuilder told = new StringBuilder(channel.code());
      for (CampaignGate gate : CampaignGate.values()) {
        told.append(' ').append(truth(eligibility.verdict(gate, channel)));
      }
      ways.add(told.toString());
    }
    return truth(eligibility.verdict()) + " stopped at " + eligibility.stoppedAt() + " " + ways;
  }

  private static Truth truth(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Truth.TRUE;
      case FAIL -> Truth.FALSE;
      case UNKNOWN -> Truth.UNKNOWN;
      case NOT_APPLICABLE -> throw new AssertionError("the policy was not asked");
      case WITHHELD -> throw new AssertionError("nothing is protected here");
    };
  }

  private static String of(ContactStanding standing) {
    StringBuilder told = new StringBuilder();
    for (LaneStanding lane : standing.lanes()) {
      told.append(truth(lane.verdict()))
          .append(' ')
          .append(lane.nextAllowed())
          .append(' ')
          .append(lane.hold().map(hold -> hold.kind().name()))
          .append("; ");
    }
    return told.toString();
  }

  private static String of(OfferStanding standing) {
    String id = standing.campaign();
    if (standing instanceof OfferStanding.Ranked ranked) {
      return id + " over " + ranked.channel() + " with " + plain(ranked.priority().orElseThrow());
    } else if (standing instanceof OfferStanding.Closed closed) {
      return id
          + " closed by "
          + closed.gate()
          + (closed.verdict() == Verdict.NOT_APPLICABLE
              ? " foreign"
              : " " + truth(closed.verdict()));
    } else if (standing instanceof OfferStanding.GroupTaken taken) {
      return id + " taken by " + taken.by();
    }
    return standing instanceof OfferStanding.NoPriority none
        ? id + " without " + none.factor()
        : id + " without channel";
  }
}
