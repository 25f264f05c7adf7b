package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierRetention;
import org.bankcrm.segmentation.TierStateAttributes;

/**
 * Random tier ladders of two to five rungs, with or without retention.
 *
 * <pre>{@code
 * TierLadder ladder = RandomLadder.of(conditions::next).retaining("value", source);
 * }</pre>
 *
 * <p>Now and then one has a rung that nobody can reach, and no book with it compiles.
 */
public final class RandomLadder {

  /** Days of grace. */
  private static final List<Integer> GRACE = List.of(0, 10, 90);

  /** Calendar months of grace, in place of days; 0 for days. */
  private static final List<Integer> GRACE_MONTHS = List.of(0, 0, 1, 3);

  private static final List<Integer> MONTHS = List.of(3, 1, 12);

  private final Function<Seeded, Condition> conditions;
  private final List<DateAttribute> dates;

  private RandomLadder(Function<Seeded, Condition> conditions, List<DateAttribute> dates) {
    this.conditions = requireNonNull(conditions, "conditions");
    this.dates = dates;
  }

  /** Ladders whose rungs have such conditions. */
  public static RandomLadder of(Function<Seeded, Condition> conditions) {
    return new RandomLadder(conditions, List.of());
  }

  /** The same, now and then reviewed on an anniversary of one of the dates among these. */
  public RandomLadder reviewedBy(Collection<? extends Attribute<?>> read) {
    return new RandomLadder(
        conditions,
        read.stream()
            .filter(DateAttribute.class::isInstance)
            .map(DateAttribute.class::cast)
            .toList());
  }

  /** The next ladder without retention; its rungs are {@code K0}, {@code K1} … */
  public TierLadder next(String id, Seeded source) {
    int rungs = source.between(1, 4);
    TierLadder.Builder ladder = TierLadder.builder(id, 1).name(id, id);
    for (int i = 0; i < rungs; i++) {
      ladder.tier("K" + i, "K" + i, "K" + i, conditions.apply(source));
    }
    return ladder.otherwise("K" + rungs, "K" + rungs, "K" + rungs).build();
  }

  /** The next ladder with retention; the catalogue needs the attributes of its state. */
  public TierLadder retaining(String id, Seeded source) {
    int rungs = source.between(1, 3);
    TierLadder.Builder ladder = TierLadder.builder(id, 1).name(id, id);
    for (int i = 0; i < rungs; i++) {
      ladder.tier("K" + i, "K" + i, "K" + i, conditions.apply(source));
      if (source.chance(60)) {
        ladder.heldWhile(conditions.apply(source));
      }
      if (source.chance(30)) { // the better the rung, the longer
        ladder.guaranteedMonths((rungs - i) * 4);
      }
    }
    return ladder
        .otherwise("K" + rungs, "K" + rungs, "K" + rungs)
        .retention(retention(id, rungs, source))
        .build();
  }

  private TierRetention.Builder reviewed(TierRetention.Builder rules, String id, Seeded source) {
    if (!dates.isEmpty() && source.chance(25)) {
      return rules.reviewedOnAnniversaryOf(source.pick(dates));
    }
    return switch (source.below(4)) {
      case 0 -> rules.reviewedOn(source.pick(List.of(31, 30, 15)), 2, 6 + source.below(6));
      case 1 ->
          rules.reviewedOnAnniversaryOf(
              Attributes.date("tier." + id + ".since", AttributeInfo.named("起始日", "Since")));
      default -> rules.reviewedEveryMonths(source.pick(MONTHS));
    };
  }

  private static TierRetention.Builder grace(TierRetention.Builder rules, Seeded source) {
    int months = source.pick(GRACE_MONTHS);
    return months > 0 ? rules.withGraceMonths(months) : rules.withGraceDays(source.pick(GRACE));
  }

  private TierRetention.Builder retention(String id, int rungs, Seeded source) {
    TierRetention.Builder retention = grace(TierRetention.atOnce(), source);
    if (source.chance(30)) {
      retention = retention.withFloor("K" + source.below(rungs + 1));
    }
    boolean up = source.chance(50);
    boolean down = source.chance(50);
    retention = up ? retention.promotingOnReview() : retention;
    retention = down ? retention.demotingOnReview() : retention;
    retention = up || down ? reviewed(retention, id, source) : retention;
    return down && source.chance(40) ? retention.oneRungDownAtATime() : retention;
  }

  /** The days on which grace ends, a review is due, a rung by hand expires. */
  static List<Condition> landmarks(TierLadder ladder) {
    TierStateAttributes state = ladder.state();
    DayShift today = DayShift.ofDays(0);
    TierRetention rules = ladder.retention().orElseThrow();
    DayShift grace = DayShift.ofMonths(-rules.graceMonths(), -rules.graceDays());
    List<Condition> landmarks = new ArrayList<>();
    state
        .guaranteedUntil()
        .ifPresent(last -> landmarks.add(last.isWithin(DayShift.ofDays(-1), today)));
    landmarks.addAll(
        List.of(
            state.nextReview().isWithin(today, today),
            state.overrideUntil().isWithin(today, DayShift.ofDays(1)),
            state.belowSince().isWithin(grace, grace),
            state.since().isWithin(DayShift.ofDays(-400), today)));
    return landmarks;
  }
}
