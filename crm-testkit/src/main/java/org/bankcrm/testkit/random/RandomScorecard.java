package org.bankcrm.testkit.random;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.ReasonMethod;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.Surplus;

/**
 * Random scorecards of one to five characteristics: of one attribute or free, with and without
 * bands and knock-out rules, with reasons by every method.
 *
 * <p>It draws until a card can be built. Points may be negative, and have up to two digits after
 * the point.
 */
public final class RandomScorecard {

  private static final CodedText.Builder ACTION = CodedText.of("ACT", "处理", "Act");
  private static final int MOST_BANDS = 4;

  private final RandomCharacteristic characteristics;

  private RandomScorecard(RandomCharacteristic characteristics) {
    this.characteristics = characteristics;
  }

  /** Cards that read these attributes one by one, and in free bins and rules such conditions. */
  public static RandomScorecard over(
      Collection<? extends Attribute<?>> read, Function<Seeded, Condition> conditions) {
    return new RandomScorecard(new RandomCharacteristic(read, conditions, List.of()));
  }

  /** The same, now and then by these tables or by bands; as without where there are none. */
  public RandomScorecard withTables(Collection<Derivation> tables) {
    return new RandomScorecard(characteristics.withTables(tables));
  }

  /** The next card; now and then a draw is thrown away whose bins take no value at all. */
  public Scorecard next(String id, Seeded source) {
    while (true) {
      try {
        return attempt(id, source);
      } catch (InvalidPolicyException unlucky) {
        continue;
      }
    }
  }

  private static void reasons(Scorecard.Builder card, int scale, Seeded source) {
    if (source.chance(30)) {
      card.surplus(Surplus.IGNORED);
    }
    if (source.chance(30)) {
      card.leastShortfall(RandomCharacteristic.points(scale, source).abs());
    }
  }

  private Scorecard attempt(String id, Seeded source) {
    int scale = source.below(3);
    int size = source.between(1, 5);
    int codes = source.between(1, size);
    ReasonMethod method = source.pick(List.of(ReasonMethod.values()));
    Scorecard.Builder card =
        Scorecard.builder(id, 1)
            .name(id, id)
            .scale(scale)
            .base(RandomCharacteristic.points(scale, source))
            .reasonsBy(method)
            .mostReasons(source.between(1, 4));
    reasons(card, scale, source);
    characteristics(card, scale, size, codes, method, source);
    return source.chance(80) ? graded(card, source) : card.build();
  }

  private void characteristics(
      Scorecard.Builder card, int scale, int size, int codes, ReasonMethod method, Seeded source) {
    IntStream.range(0, codes).forEach(i -> card.reason("R" + i, "原因" + i, "Reason " + i));
    int unknowns = source.between(1, size);
    IntStream.range(0, unknowns).forEach(i -> card.reason("U" + i, "未知" + i, "Not known " + i));
    for (int i = 0; i < size; i++) {
      String reason = "R" + (i < codes ? i : source.below(codes));
      String unknown = "U" + (i < unknowns ? i : source.below(unknowns));
      Characteristic.Builder each = characteristics.next("c" + i, unknown, scale, source);
      card.characteristic(baselines(each.reason(reason), method, source));
    }
  }

  private static Characteristic.Builder baselines(
      Characteristic.Builder characteristic, ReasonMethod method, Seeded source) {
    if (method == ReasonMethod.BELOW_MEAN || source.chance(20)) {
      characteristic.mean(RandomCharacteristic.points(3, source));
    }
    if (method == ReasonMethod.BELOW_CUTOFF_MEAN || source.chance(20)) {
      characteristic.cutoffMean(RandomCharacteristic.points(3, source));
    }
    if (method == ReasonMethod.BELOW_NEUTRAL || source.chance(20)) {
      characteristic.neutral(RandomCharacteristic.points(3, source));
    }
    return characteristic;
  }

  /** Bands can begin anywhere above the fewest points up to the most. */
  private Scorecard graded(Scorecard.Builder card, Seeded source) {
    Scorecard bare = card.build();
    long span =
        bare.mostPoints()
            .subtract(bare.fewestPoints())
            .movePointRight(bare.scale())
            .longValueExact();
    if (span == 0) {
      return bare;
    }
    TreeSet<Long> starts = new TreeSet<>();
    for (int left = source.between(1, MOST_BANDS); left > 0; left--) {
      starts.add(source.between(1, span));
    }
    addBands(card, bare, starts.descendingSet());
    addKnockOuts(card, source);
    return card.build();
  }

  private static void addBands(Scorecard.Builder card, Scorecard bare, Set<Long> starts) {
    int number = 0;
    for (long start : starts) {
      BigDecimal from = bare.fewestPoints().add(BigDecimal.valueOf(start, bare.scale()));
      card.band(from, "G" + number, "等级" + number, "Grade " + number++, ACTION);
    }
    card.otherwise("G" + number, "等级" + number, "Grade " + number, ACTION);
  }

  private void addKnockOuts(Scorecard.Builder card, Seeded source) {
    int rules = source.chance(50) ? source.between(1, 3) : 0;
    for (int i = 0; i < rules; i++) {
      card.knockOut("OUT" + i, "拒绝" + i, "Declined " + i, characteristics.known(source));
    }
    if (rules > 0) {
      card.declined("X", "不予受理", "Not accepted", ACTION);
    }
  }
}
