package org.bankcrm.segmentation;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.segmentation.TierRetention.Timing;

/** What must hold of the parts of a ladder together, as far as they could be read. */
final class LadderCheck {

  private final Draft draft;
  private final List<Member<Tier>> tiers;
  private final int size;

  LadderCheck(Draft draft) {
    this.draft = draft;
    this.tiers = draft.members(TierLadderForm.TIERS);
    this.size = draft.size(TierLadderForm.TIERS);
  }

  void check() {
    checkBottom();
    draft.find(TierLadderForm.RETENTION).ifPresentOrElse(this::checkRetention, this::checkNoHold);
  }

  private void checkRoom() {
    int most = TierLadder.MOST_RETAINED;
    if (size > most) {
      String message = "a ladder with retention has at most " + most + " tiers, not ";
      draft.problem("/tiers", CoreProblem.WRONG_SIZE, message + size + ".", "Leave some out.");
    }
  }

  private void checkBottom() {
    for (Member<Tier> tier : tiers) {
      boolean last = tier.place() == size - 1;
      boolean open = tier.value().when().isEmpty();
      if (open && !last) {
        draft.problem(
            "/tiers/" + tier.place() + "/otherwise",
            SegmentationProblem.TIER_AFTER_BOTTOM,
            "tier '" + tier.value().code() + "' is open to all, but others come after it.",
            "Put it last, or give it a condition.");
      } else if (!open && last) {
        draft.problem(
            "/tiers",
            SegmentationProblem.NO_BOTTOM_TIER,
            "the last tier has a condition, so that some customers would stand nowhere.",
            "End the ladder with a tier that is open to all (otherwise).");
      }
    }
  }

  private void checkNoHold() {
    for (Member<Tier> tier : tiers) {
      if (tier.value().guaranteed().isPresent()) {
        draft.problem(
            guaranteePath(tier.place()),
            CoreProblem.MISPLACED_KEY,
            "'guaranteed' has no meaning here: the ladder looks at no past.",
            "Say how the ladder retains customers (retention), or remove it.");
      }
      if (tier.value().hold().isPresent()) {
        String named = "tier '" + tier.value().code() + "'";
        draft.problem(
            RetentionGates.holdPath(tier.place()),
            SegmentationProblem.HOLD_WITHOUT_RETENTION,
            named + " has a hold condition, but the ladder looks at no past.",
            "Say how the ladder retains customers (retention), or leave out the hold condition.");
      }
    }
  }

  private void checkRetention(TierRetention retention) {
    checkRoom();
    checkBottomHold();
    checkReviews(retention);
    retention.floor().ifPresent(this::checkFloor);
    for (Member<Tier> tier : tiers) {
      checkGuarantee(tier);
    }
  }

  /** What is promised on a rung covers what was promised on those below it. */
  private void checkGuarantee(Member<Tier> tier) {
    Optional<TierGuarantee> own = tier.value().guaranteed();
    if (own.isEmpty()) {
      return;
    } else if (tier.value().when().isEmpty()) {
      draft.problem(
          guaranteePath(tier.place()),
          CoreProblem.MISPLACED_KEY,
          "'guaranteed' has no meaning here: nobody falls from the bottom.",
          "Remove it.");
    }
    tiers.stream()
        .filter(lower -> lower.place() > tier.place())
        .filter(lower -> lower.value().guaranteed().filter(o -> !own.get().covers(o)).isPresent())
        .findFirst()
        .ifPresent(lower -> reportShorter(tier, lower));
  }

  private void reportShorter(Member<Tier> tier, Member<Tier> lower) {
    String better = "tier '" + tier.value().code() + "' may be guaranteed for less time than '";
    draft.problem(
        guaranteePath(tier.place()),
        SegmentationProblem.SHORTER_GUARANTEE,
        better + lower.value().code() + "' below it, whose promise would be lost by rising.",
        "Promise the better rung for as long, counted alike.");
  }

  private static String guaranteePath(int place) {
    return "/tiers/" + place + "/guaranteed";
  }

  private void checkFloor(String floor) {
    List<String> codes =
        draft.members(TierLadderForm.TIERS, Key.CODE).stream().map(Member::value).toList();
    if (codes.size() == size && !codes.contains(floor)) {
      draft.problem(
          "/retention/floor",
          SegmentationProblem.UNKNOWN_TIER,
          "there is no tier '" + floor + "'.",
          "Name one of " + codes + ".");
    }
  }

  private void checkBottomHold() {
    for (Member<Tier> tier : tiers) {
      if (tier.value().when().isEmpty() && tier.value().hold().isPresent()) {
        draft.problem(
            RetentionGates.holdPath(tier.place()),
            SegmentationProblem.HOLD_AT_BOTTOM,
            "tier '" + tier.value().code() + "' is open to all and has a hold condition.",
            "Leave it out: nobody falls from there.");
      }
    }
  }

  private void checkReviews(TierRetention retention) {
    boolean told = retention.reviewMonths().isPresent() || retention.reviewDays().isPresent();
    if (retention.reviews() && !told) {
      draft.problem(
          "/retention/reviewEveryMonths",
          CoreProblem.MISSING_KEY,
          "something waits for reviews, but it is not said when they are.",
          "Say every how many months: 1, 2, 3, 4, 6 or 12.");
    }
    if (!retention.reviews() && told) {
      boolean months = retention.reviewMonths().isPresent();
      draft.problem(
          months ? "/retention/reviewEveryMonths" : "/retention/reviews",
          SegmentationProblem.UNUSED_REVIEW,
          "nothing waits for reviews.",
          "Let promotion or demotion wait for them, or leave them out.");
    }
    checkSteps(retention);
  }

  private void checkSteps(TierRetention retention) {
    if (retention.oneRungDown() && retention.demotion() != Timing.ON_REVIEW) {
      draft.problem(
          "/retention/oneRungDown",
          SegmentationProblem.STEP_WITHOUT_REVIEW,
          "one rung at a time goes by reviews, but demotion is at once.",
          "Let demotion wait for reviews, or drop the limit.");
    }
  }
}
