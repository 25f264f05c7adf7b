package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Part;

/**
 * How a ladder treats customers who stand on a rung already: when they rise, and how long they keep
 * a rung whose condition they no longer meet.
 *
 * <pre>{@code
 * TierRetention retention =
 *     TierRetention.atOnce().withGraceDays(90).reviewedEveryMonths(3).demotingOnReview();
 * }</pre>
 *
 * <p>A rung is kept while its condition or its hold condition is TRUE ({@link
 * TierLadder.Builder#heldWhile}); that the two differ is what stops a balance that swings between
 * them from moving the customer (hysteresis). Once both are FALSE the grace runs, from the first
 * decision that finds it; then, and if demotion waits for reviews on the next review day, the
 * customer comes down to the first rung below that is kept or met. A missing value never brings
 * anybody down.
 *
 * <p>Grace and review have to be over both. With 90 days of grace and a review each year on 1 July,
 * a rung that is found not kept on 1 March is lost on 1 July, as the grace was over on 30 May; one
 * that is found not kept on 1 May, or on 1 July itself, is kept on that day, since the grace still
 * runs, and lost on 1 July of the next year if nothing mends it before. Whoever meets the rung
 * again in between begins anew.
 *
 * <p>Review days are the first days of calendar periods of so many months, counted from January, or
 * those of {@link TierReviews}. A decision made later than the review day makes up for it; one that
 * missing values leave open leaves the review open too. Without a review day in the facts a review
 * is due, but for reviews on anniversaries.
 *
 * @param promotion when a customer rises who meets the condition of a better rung
 * @param demotion when a customer comes down who keeps the rung no longer
 * @param reviewMonths the months from review to review: 1, 2, 3, 4, 6 or 12; needed where anything
 *     waits for reviews, and empty elsewhere
 * @param reviewDays other review days, in their place; empty where there are such months
 * @param graceDays calendar days, from 0 to 3,660, from the first on which a rung is not kept to
 *     the first on which the customer may come down
 * @param graceMonths the same in calendar months, from 0 to 120, in place of days: three of them
 *     from 15 March end with 14 June, from 30 November with 27 February in a common year
 * @param floor the code of the rung below which nobody falls who stood on it or on a better one
 * @param oneRungDown whether a review brings a customer down by no more than one rung; for demotion
 *     on reviews only
 */
public record TierRetention(
    Timing promotion,
    Timing demotion,
    OptionalInt reviewMonths,
    Optional<TierReviews> reviewDays,
    int graceDays,
    int graceMonths,
    Optional<String> floor,
    boolean oneRungDown) {

  /** When a move takes effect. */
  public enum Timing {
    /** With the decision that finds it. */
    AT_ONCE("at-once"),
    /** With the first decision on or after the review day. */
    ON_REVIEW("on-review");

    final String word;

    Timing(String word) {
      this.word = word;
    }
  }

  /** The longest grace. */
  static final int MAX_GRACE = 3_660;

  /** The longest grace in months. */
  static final int MAX_GRACE_MONTHS = 120;

  /**
   * Checks the parts. What they must be together is checked with the ladder.
   *
   * @throws IllegalArgumentException if the months do not divide a year or the grace is out of
   *     bounds
   */
  public TierRetention {
    requireNonNull(promotion, "promotion");
    requireNonNull(demotion, "demotion");
    requireNonNull(floor, "floor");
    Checks.require(divideAYear(reviewMonths.orElse(1)), "reviewMonths", "must divide a year");
    Checks.require(
        reviewDays.isEmpty() || reviewMonths.isEmpty(), "reviewDays", "or months, not both");
    Checks.within(graceDays, 0, MAX_GRACE, "graceDays");
    Checks.within(graceMonths, 0, MAX_GRACE_MONTHS, "graceMonths");
    Checks.require(graceDays == 0 || graceMonths == 0, "graceMonths", "or days, not both");
  }

  /**
   * Begins with up and down at once, without grace, to any rung; what is wrong is told when the
   * ladder is made.
   */
  public static Builder atOnce() {
    return new Builder(
        new Entry()
            .put(RetentionForm.PROMOTION, Timing.AT_ONCE)
            .put(RetentionForm.DEMOTION, Timing.AT_ONCE));
  }

  static boolean divideAYear(int months) {
    return months > 0 && 12 % months == 0;
  }

  /** How long a rung that is not kept stays; empty if not at all. */
  Optional<CalendarSpan> grace() {
    if (graceMonths > 0) {
      return Optional.of(CalendarSpan.months(graceMonths));
    }
    return graceDays > 0 ? Optional.of(CalendarSpan.days(graceDays)) : Optional.empty();
  }

  /** Whether anything waits for reviews. */
  boolean reviews() {
    return promotion == Timing.ON_REVIEW || demotion == Timing.ON_REVIEW;
  }

  /**
   * What is said of retention so far, right or wrong. Immutable; the methods give changed copies.
   */
  public static final class Builder extends Part<TierRetention> {

    private Builder(Entry entry) {
      super(entry);
    }

    /**
     * The same with so many days of grace before a demotion. They are counted from the first day on
     * which the rung was not kept, which is the first of them.
     *
     * @param days calendar days, not business days
     */
    public Builder withGraceDays(int days) {
      return new Builder(entry.without().write(RetentionForm.GRACE_DAYS, (long) days));
    }

    /**
     * The same with so many months of grace before a demotion, in place of days. From the last days
     * of a month they lead to the last day of one that has no such day.
     *
     * @param months calendar months
     */
    public Builder withGraceMonths(int months) {
      return new Builder(entry.without().write(RetentionForm.GRACE_MONTHS, (long) months));
    }

    /**
     * The same with reviews on the first day of every period of so many months.
     *
     * @param months 1, 2, 3, 4, 6 or 12: they must divide a year
     */
    public Builder reviewedEveryMonths(int months) {
      return new Builder(entry.without().write(RetentionForm.REVIEW_MONTHS, (long) months));
    }

    /**
     * The same with reviews on a day of some months, such as 31 for the last day of each.
     *
     * @param day of the month; the last one of a month that is too short
     * @param months 1 to 12
     */
    public Builder reviewedOn(int day, int... months) {
      Entry reviews = new Entry().write(RetentionForm.REVIEW_DAY, (long) day);
      List<Long> plain = IntStream.of(months).asLongStream().boxed().toList();
      reviews.write(RetentionForm.REVIEW_IN, (Object) plain);
      return new Builder(entry.without().write(RetentionForm.REVIEWS, reviews));
    }

    /**
     * The same with a review each year on the anniversary of a date of the customer's own. Of 29
     * February it is 28 February in other years.
     *
     * @param date such as the day on which the relationship began; without it nobody is reviewed
     */
    public Builder reviewedOnAnniversaryOf(DateAttribute date) {
      Entry reviews = new Entry().put(RetentionForm.ANNIVERSARY, date.ref());
      return new Builder(entry.without().write(RetentionForm.REVIEWS, reviews));
    }

    /** The same with promotions on reviews only. */
    public Builder promotingOnReview() {
      return new Builder(entry.without().put(RetentionForm.PROMOTION, Timing.ON_REVIEW));
    }

    /** The same with demotions on reviews only. */
    public Builder demotingOnReview() {
      return new Builder(entry.without().put(RetentionForm.DEMOTION, Timing.ON_REVIEW));
    }

    /**
     * The same with a rung below which nobody falls who stood on it or on a better one.
     *
     * @param code of a rung of the ladder
     */
    public Builder withFloor(String code) {
      return new Builder(entry.without().write(RetentionForm.FLOOR, code));
    }

    /** The same by no more than one rung down at a review. */
    public Builder oneRungDownAtATime() {
      return new Builder(entry.without().write(RetentionForm.ONE_RUNG_DOWN, true));
    }
  }
}
