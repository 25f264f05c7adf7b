package org.bankcrm.scoring;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.scoring.Attrs.AGE;
import static org.bankcrm.scoring.Attrs.CITY;
import static org.bankcrm.scoring.Attrs.HOUSING;
import static org.bankcrm.scoring.Attrs.INCOME;
import static org.bankcrm.scoring.Attrs.RATIO;
import static org.bankcrm.scoring.Attrs.STAFF;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Term;

/** Random cards and customers over few values, so that the ends of bins are met often. */
final class Grid {

  private static final List<String> CITIES = List.of("beijing", "shanghai", "chengdu", "xian");

  private final Random random;
  private int scale;

  Grid(long seed) {
    this.random = new Random(seed);
  }

  /** A card of one to six characteristics of all forms, with rules and bands or without. */
  Scorecard card() {
    scale = random.nextInt(3);
    Scorecard.Builder card =
        Scorecard.builder("card", 1 + random.nextInt(9))
            .name("评分", "Score")
            .scale(scale)
            .base(points())
            .reasonsBy(ReasonMethod.values()[random.nextInt(4)])
            .mostReasons(1 + random.nextInt(5));
    if (random.nextBoolean()) {
      card.surplus(Surplus.IGNORED);
    }
    if (random.nextBoolean()) {
      card.leastShortfall(BigDecimal.valueOf(random.nextInt(3)));
    }
    int size = 1 + random.nextInt(6);
    int codes = 1 + random.nextInt(size);
    for (int i = 0; i < size; i++) {
      String reason = "R" + (i < codes ? i : random.nextInt(codes));
      card.characteristic(baselines(characteristic("c" + i)).name("特征", "Line").reason(reason));
    }
    for (int code = codes - 1; code >= 0; code--) {
      card.reason("R" + code, "原因", "ScoreReason");
    }
    declareOthers(card);
    return gradedIfPossible(card);
  }

  /** Lines to use all reasons up that some bins may tell. */
  private void declareOthers(Scorecard.Builder card) {
    for (int i = 0; i < 3; i++) {
      card.characteristic(
          baselines(
              Characteristic.builder("u" + i, STAFF)
                  .name("特征", "Line")
                  .reason("OWN")
                  .missing(points(), "UNKNOWN" + i)
                  .bin("是", "Yes", STAFF.isTrue(), points())
                  .other(points())));
      card.reason("UNKNOWN" + i, "未知", "Not known");
    }
    card.reason("OWN", "自有", "Its own");
  }

  private Scorecard gradedIfPossible(Scorecard.Builder card) {
    Scorecard plain = card.build();
    BigDecimal middle = plain.fewestPoints().add(plain.mostPoints()).divide(BigDecimal.valueOf(2));
    BigDecimal bound = middle.setScale(scale, RoundingMode.UP);
    boolean wanted = random.nextInt(4) > 0;
    if (!wanted
        || plain.fewestPoints().compareTo(bound) >= 0
        || plain.mostPoints().compareTo(bound) < 0) {
      return plain;
    }
    card.band(bound, "HIGH", "高", "High", Cards.APPROVE)
        .otherwise("LOW", "低", "Low", Cards.DECLINE);
    if (random.nextBoolean()) {
      card.knockOut("K0", "规则", "Rule", atom()).knockOut("K1", "规则", "Rule", condition());
      card.declined("OUT", "拒", "Out", Cards.DECLINE);
    }
    return card.build();
  }

  private Characteristic.Builder baselines(Characteristic.Builder characteristic) {
    return characteristic.mean(points()).cutoffMean(points()).neutral(points());
  }

  private BigDecimal points() {
    return BigDecimal.valueOf(random.nextInt(80) - 20, scale);
  }

  private Characteristic.Builder characteristic(String id) {
    return switch (random.nextInt(7)) {
      case 0 -> ranges(id, AGE, AGE::lessThan, AGE::atLeast);
      case 1 -> ranges(id, INCOME, n -> INCOME.lessThan(yuan(n)), n -> INCOME.atLeast(yuan(n)));
      case 2 ->
          ranges(
              id,
              RATIO,
              n -> RATIO.lessThan(BigDecimal.valueOf(n, 2)),
              n -> RATIO.atLeast(BigDecimal.valueOf(n, 2)));
      case 3 -> codes(id, HOUSING, List.of("RENT", "OWN", "FREE"));
      case 4 -> codes(id, CITY, CITIES);
      case 5 ->
          Characteristic.builder(id, STAFF)
              .missing(points(), unknown())
              .bin("是", "Yes", STAFF.isTrue(), points())
              .bin("否", "No", STAFF.isFalse(), points())
              .otherImpossible();
      default -> free(id);
    };
  }

  /** Ranges without a gap; at each end a range may be left to the others. */
  private Characteristic.Builder ranges(
      String id, Term attribute, LongFunction<Condition> below, LongFunction<Condition> from) {
    Characteristic.Builder builder =
        Characteristic.builder(id, attribute).missing(points(), unknown());
    List<Long> cuts = cuts();
    boolean openBelow = random.nextInt(3) > 0;
    boolean openAbove = cuts.size() == 1 || random.nextInt(3) > 0;
    if (openBelow) {
      builder.bin("最低", "Lowest", below.apply(cuts.get(0)), points());
    }
    for (int i = 1; i < cuts.size(); i++) {
      Condition between = range(from.apply(cuts.get(i - 1)), below.apply(cuts.get(i)));
      builder.bin("第" + i, "No. " + i, between, points());
    }
    if (openAbove) {
      builder.bin("最高", "Highest", from.apply(cuts.get(cuts.size() - 1)), points());
    }
    boolean complete = openBelow && openAbove;
    return complete && random.nextBoolean() ? builder.otherImpossible() : builder.other(points());
  }

  private static Condition range(Condition from, Condition below) {
    var lower = ((Comparison) from).range().lower();
    var upper = ((Comparison) below).range().upper();
    var ref = ((Comparison) from).attribute();
    return new Comparison(ref, new Range(lower, upper));
  }

  private List<Long> cuts() {
    TreeSet<Long> cuts = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      cuts.add((long) random.nextInt(7));
    }
    return new ArrayList<>(cuts);
  }

  private Characteristic.Builder codes(String id, CodeAttribute attribute, List<String> all) {
    Characteristic.Builder builder =
        Characteristic.builder(id, attribute).missing(points(), unknown());
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    int first = 1 + random.nextInt(shuffled.size() - 1);
    builder.bin("甲", "First", attribute.isIn(shuffled.subList(0, first)), points());
    builder.bin("乙", "Second", attribute.is(shuffled.get(first)), points());
    return builder.other(points());
  }

  private Characteristic.Builder free(String id) {
    return Characteristic.free(id)
        .missingWhen(RATIO.isMissing().and(INCOME.isMissing()), points(), unknown())
        .bin("甲", "First", condition(), points())
        .bin("乙", "Second", atom(), points(), "OWN")
        .bin("丙", "Third", HOUSING.isMissing().and(atom()), points(), unknown())
        .other(points());
  }

  /** The reasons of what is not known, of which some are shared. */
  private String unknown() {
    return "UNKNOWN" + random.nextInt(3);
  }

  Condition condition() {
    return switch (random.nextInt(4)) {
      case 0 -> atom().and(atom());
      case 1 -> atom().or(atom()).or(atom());
      case 2 -> atom().and(atom()).not();
      default -> atom();
    };
  }

  private Condition atom() {
    return switch (random.nextInt(5)) {
      case 0 -> AGE.atLeast((long) random.nextInt(7));
      case 1 -> INCOME.lessThan(yuan(random.nextInt(7)));
      case 2 -> RATIO.atMost(BigDecimal.valueOf(random.nextInt(60), 3));
      case 3 -> STAFF.isTrue();
      default -> CITY.isIn(CITIES.subList(0, 1 + random.nextInt(2)));
    };
  }

  /** A customer of whom every fifth value is missing. */
  Facts customer() {
    Facts all = complete();
    Facts.Builder left = Attrs.facts();
    for (Attribute<?> attribute : Attrs.CATALOG.attributes()) {
      if (random.nextInt(5) != 0) {
        Cards.copy(all, left, attribute);
      }
    }
    return left.build();
  }

  /** The same customer with something in the place of what is missing. */
  Facts completed(Facts facts) {
    Facts all = complete();
    Facts.Builder completed = Attrs.facts();
    for (Attribute<?> attribute : Attrs.CATALOG.attributes()) {
      Cards.copy(facts.isKnown(attribute) ? facts : all, completed, attribute);
    }
    return completed.build();
  }

  /** A customer of whom one value is known, the n-th of those that matter. */
  static Facts of(String attribute, int n) {
    Facts.Builder facts = Attrs.facts();
    if (attribute.equals(AGE.id())) {
      facts.put(AGE, n);
    } else if (attribute.equals(INCOME.id())) {
      facts.put(INCOME, yuan(n));
    } else if (attribute.equals(RATIO.id())) {
      facts.put(RATIO, BigDecimal.valueOf(n, 2));
    } else if (attribute.equals(STAFF.id())) {
      facts.put(STAFF, n % 2 == 0);
    } else {
      facts.put(HOUSING, HOUSING.type().codes().get(Math.floorMod(n, 3)));
    }
    return facts.build();
  }

  private Facts complete() {
    return Attrs.facts()
        .put(AGE, random.nextInt(8) - 1)
        .put(INCOME, yuan(random.nextInt(8)))
        .put(RATIO, BigDecimal.valueOf(random.nextInt(8) - 1, 2))
        .put(STAFF, random.nextBoolean())
        .put(CITY, CITIES.get(random.nextInt(4)))
        .put(HOUSING, List.of("RENT", "OWN", "FREE").get(random.nextInt(3)))
        .build();
  }
}
