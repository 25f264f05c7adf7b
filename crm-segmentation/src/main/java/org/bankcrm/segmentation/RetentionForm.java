package org.bankcrm.segmentation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;
import org.bankcrm.segmentation.TierGuarantee.Unit;
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

  static final Key<Integer> MONTHS =
      Key.of(
          "months",
          Values.whole(1, TierGuarantee.MOST_MONTHS),
          "自达到之日起的日历月数",
          "so many calendar months from the day on which it is reached");

  static final Key<Integer> END_OF_YEAR =
      Key.of(
          "untilEndOfYear",
          Values.whole(0, TierGuarantee.MOST_YEARS),
          "至第几年年末：0 为当年，1 为次年",
          "until the end of a year: 0 for that in which it is reached, 1 for the next");

  static final Form<TierGuarantee> GUARANTEE =
      Form.<TierGuarantee>of()
          .maybe(MONTHS, each -> length(each, Unit.MONTHS))
          .maybe(END_OF_YEAR, each -> length(each, Unit.YEAR_ENDS))
          .oneOf(MONTHS, END_OF_YEAR)
          .makes(
              draft ->
                  draft
                      .find(MONTHS)
                      .map(TierGuarantee::ofMonths)
                      .orElseGet(() -> TierGuarantee.untilEndOfYear(draft.get(END_OF_YEAR))));

  static final Key<List<Integer>> REVIEW_IN =
      Key.of(
          "months",
          Values.list(Values.whole(1, 12), 1, 12),
          "评定的月份，1 至 12",
          "the months of reviews, 1 to 12");

  static final Key<Integer> REVIEW_DAY =
      Key.of(
          "day",
          Values.whole(1, TierReviews.LAST_DAY),
          "评定日；当月无该日则为月末，31 即每月最后一日",
          "the day of the month, or its last where it has none such; 31 for the last of every month");

  static final Key<AttributeRef> ANNIVERSARY =
      Key.of(
          "anniversaryOf",
          Values.attribute()
              .where(
                  TierReviews::isDate,
                  CoreProblem.WRONG_TYPE,
                  day -> "'" + day.id() + "' is no date.",
                  "Name an attribute that is a date."),
          "每年在客户的该日期周年日评定；2 月 29 日在平年为 28 日",
          "once a year on the anniversary of this date of the customer's; 29 February is the 28th"
              + " in other years");

  private static final Form<TierReviews> REVIEWS_FORM =
      Form.<TierReviews>of()
          .maybe(
              REVIEW_IN, each -> Optional.of(List.copyOf(each.months())).filter(m -> !m.isEmpty()))
          .maybe(ANNIVERSARY, TierReviews::anniversaryOf)
          .usually(REVIEW_DAY, 1, TierReviews::day)
          .oneOf(REVIEW_IN, ANNIVERSARY)
          .check(RetentionForm::checkDay)
          .makes(
              draft ->
                  new TierReviews(
                      new TreeSet<>(draft.find(REVIEW_IN).orElse(List.of())),
                      draft.get(REVIEW_DAY),
                      draft.find(ANNIVERSARY)));

  static final Key<TierReviews> REVIEWS =
      Key.of(
          "reviews",
          Values.object(REVIEWS_FORM),
          "评定日：若干月份的某日，或客户的周年日",
          "the review days: a day of some months, or an anniversary of the customer's own");

  static final Key<Integer> GRACE_DAYS =
      Key.of(
          "graceDays",
          Values.whole(0, TierRetention.MAX_GRACE),
          "降级前的宽限日历天数，自首次判定不再达标之日起算",
          "calendar days of grace before a demotion, from the first decision that finds the rung"
              + " not kept");

  static final Key<Integer> GRACE_MONTHS =
      Key.of(
          "graceMonths",
          Values.whole(1, TierRetention.MAX_GRACE_MONTHS),
          "宽限的日历月数，代替天数",
          "the grace in calendar months, in place of days");

  static final Key<String> FLOOR =
      Key.of("floor", Values.code(), "保底等级", "the rung below which nobody falls from above");

  static final Key<Boolean> ONE_RUNG_DOWN =
      Key.of("oneRungDown", Values.yesNo(), "每次评定至多降一级", "whether a review takes one rung at most");

  static final Form<TierRetention> FORM =
      Form.<TierRetention>of()
          .needed(PROMOTION, TierRetention::promotion)
          .needed(DEMOTION, TierRetention::demotion)
          .maybe(REVIEW_MONTHS, each -> each.reviewMonths().stream().boxed().findFirst())
          .maybe(REVIEWS, TierRetention::reviewDays)
          .usually(GRACE_DAYS, 0, TierRetention::graceDays)
          .maybe(GRACE_MONTHS, each -> Optional.of(each.graceMonths()).filter(m -> m > 0))
          .maybe(FLOOR, TierRetention::floor)
          .usually(ONE_RUNG_DOWN, false, TierRetention::oneRungDown)
          .check(RetentionForm::checkReviews)
          .check(RetentionForm::checkGrace)
          .makes(RetentionForm::make);

  private RetentionForm() {}

  private static Optional<Integer> length(TierGuarantee guarantee, Unit unit) {
    return guarantee.unit() == unit ? Optional.of(guarantee.length()) : Optional.empty();
  }

  private static void checkReviews(Draft draft) {
    if (draft.has(REVIEW_MONTHS) && draft.has(REVIEWS)) {
      draft.problem(
          "/reviews",
          CoreProblem.MISPLACED_KEY,
          "'reviews' has no meaning here: it is said every how many months they are.",
          "Remove one of the two.");
    }
  }

  private static void checkGrace(Draft draft) {
    if (draft.has(GRACE_DAYS) && draft.has(GRACE_MONTHS)) {
      draft.problem(
          "/graceMonths",
          CoreProblem.MISPLACED_KEY,
          "'graceMonths' has no meaning here: the grace is said in days.",
          "Remove one of the two.");
    }
  }

  private static void checkDay(Draft draft) {
    if (draft.has(ANNIVERSARY) && draft.has(REVIEW_DAY)) {
      draft.problem(
          "/day",
          CoreProblem.MISPLACED_KEY,
          "'day' has no meaning here: an anniversary has its own.",
          "Remove it, or name months.");
    }
  }

  private static TierRetention make(Draft draft) {
    return new TierRetention(
        draft.get(PROMOTION),
        draft.get(DEMOTION),
        number(draft.find(REVIEW_MONTHS)),
        draft.find(REVIEWS),
        draft.get(GRACE_DAYS),
        draft.find(GRACE_MONTHS).orElse(0),
        draft.find(FLOOR),
        draft.get(ONE_RUNG_DOWN));
  }

  static OptionalInt number(Optional<Integer> number) {
    return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
  }
}
