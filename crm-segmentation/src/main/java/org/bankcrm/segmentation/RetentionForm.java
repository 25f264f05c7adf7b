package org.bankcrm.segmentation;

import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;
import org.bankcrm.segmentation.TierRetention.Timing;

/** The form of what a ladder does with those who stand on a rung already. */
final class RetentionForm {

  private static final Value<Timing> TIMING = Values.word(Timing.class, timing -> timing.word);

  static final Key<Timing> PROMOTION =
      Key.of("promotion", TIMING, "升级何时生效", "when a customer rises");

  static final Key<Timing> DEMOTION =
      Key.of("demotion", TIMING, "降级何时生效", "when a customer comes down");

  static final Key<Integer> REVIEW_MONTHS =
      Key.of(
          "reviewEveryMonths",
          Values.whole(1, 12)
              .where(
                  TierRetention::divideAYear,
                  CoreProblem.WRONG_VALUE,
                  "the months do not divide a year.",
                  "Write 1, 2, 3, 4, 6 or 12."),
          "评定周期（月）：1、2、3、4、6 或 12",
          "the months from review to review: 1, 2, 3, 4, 6 or 12");

  static final Key<Integer> GRACE_DAYS =
      Key.of(
          "graceDays",
          Values.whole(0, TierRetention.MAX_GRACE),
          "降级前的宽限日历天数",
          "calendar days of grace before a demotion");

  static final Key<String> FLOOR =
      Key.of("floor", Values.code(), "保底等级", "the rung below which nobody falls from above");

  static final Key<Boolean> ONE_RUNG_DOWN =
      Key.of("oneRungDown", Values.yesNo(), "每次评定至多降一级", "whether a review takes one rung at most");

  static final Form<TierRetention> FORM =
      Form.<TierRetention>of()
          .needed(PROMOTION, TierRetention::promotion)
          .needed(DEMOTION, TierRetention::demotion)
          .maybe(REVIEW_MONTHS, each -> each.reviewMonths().stream().boxed().findFirst())
          .usually(GRACE_DAYS, 0, TierRetention::graceDays)
          .maybe(FLOOR, TierRetention::floor)
          .usually(ONE_RUNG_DOWN, false, TierRetention::oneRungDown)
          .makes(RetentionForm::make);

  private RetentionForm() {}

  private static TierRetention make(Draft draft) {
    return new TierRetention(
        draft.get(PROMOTION),
        draft.get(DEMOTION),
        number(draft.find(REVIEW_MONTHS)),
        draft.get(GRACE_DAYS),
        draft.find(FLOOR),
        draft.get(ONE_RUNG_DOWN));
  }

  static OptionalInt number(Optional<Integer> number) {
    return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
  }
}
