package org.bankcrm.modelling.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.validation.Calibration;
import org.bankcrm.scoring.ModelFactor;
import org.bankcrm.scoring.ScoringModel;
import org.junit.jupiter.api.Test;

class ScalingsTest {

  private static double[] probabilities(Random random, int rows) {
    return IntStream.range(0, rows).mapToDouble(i -> (1 + random.nextInt(19)) / 20.0).toArray();
  }

  private static boolean[] came(Random random, double[] probabilities) {
    boolean[] came = new boolean[probabilities.length];
    for (int i = 0; i < came.length; i++) {
      came[i] = random.nextDouble() < probabilities[i] * probabilities[i];
    }
    return came;
  }

  /** The best slope and shift are where the targets' surplus is zero, alone and by the log odds. */
  @Property(tries = 200)
  void platt_isWhereNothingIsLeftOver(
      @ForAll long seed, @ForAll @IntRange(min = 30, max = 200) int rows) {
    Random random = new Random(seed);
    double[] p = probabilities(random, rows);
    boolean[] came = came(random, p);
    int ones = (int) IntStream.range(0, rows).filter(i -> came[i]).count();
    if (ones == 0 || ones == rows) {
      assertThat(PlattScaling.fit(p, came).problem()).contains(FitProblem.ONE_CLASS);
      return;
    }
    PlattScaling scaling = PlattScaling.fit(p, came).orElseThrow();
    double sum = 0;
    double byOdds = 0;
    for (int i = 0; i < rows; i++) {
      double target = came[i] ? (ones + 1.0) / (ones + 2) : 1 / (rows - ones + 2.0);
      double left = target - scaling.of(p[i]);
      sum += left;
      byOdds += left * Math.log(p[i] / (1 - p[i]));
    }
    assertThat(sum / rows).isCloseTo(0, within(1e-6));
    assertThat(byOdds / rows).isCloseTo(0, within(1e-6));
  }

  @Test
  void platt_ofProbabilitiesThatAreTooHigh_bringsThemToTheirLevel() {
    Random random = new Random(1);
    double[] p = probabilities(random, 20_000);
    boolean[] came = came(random, p);
    PlattScaling scaling = PlattScaling.fit(p, came).orElseThrow();
    Calibration.Builder before = Calibration.builder();
    Calibration.Builder after = Calibration.builder();
    for (int i = 0; i < p.length; i++) {
      before.add(p[i], came[i]);
      after.add(scaling.of(p[i]), came[i]);
    }
    double rate = before.build().badRate();
    assertThat(before.build().meanProbability()).isGreaterThan(rate + .1);
    assertThat(after.build().meanProbability()).isCloseTo(rate, within(1e-3));
    assertThat(after.build().inGroups(10).chiSquare())
        .isLessThan(before.build().inGroups(10).chiSquare() / 20);
  }

  @Test
  void platt_ofCustomersWithoutFault_isFinite() {
    PlattScaling scaling =
        PlattScaling.fit(new double[] {.1, .2, .8, .9}, new boolean[] {false, false, true, true})
            .orElseThrow();
    assertThat(scaling.slope()).isPositive().isFinite();
    assertThat(PlattScaling.fit(new double[] {.5, .5}, new boolean[] {true, false}).problem())
        .contains(FitProblem.CONSTANT);
    assertThatThrownBy(() -> PlattScaling.fit(new double[] {0, .5}, new boolean[] {true, false}))
        .isInstanceOf(ModellingException.class)
        .hasMessage("OUT_OF_BOUNDS: the probability of row 0");
    assertThatThrownBy(() -> PlattScaling.fit(new double[] {.5}, new boolean[] {true, false}))
        .isInstanceOf(ModellingException.class);
  }

  /** The rate of the least-squares fit: the greatest, over all beginnings, of the least mean. */
  private static double naive(double[] p, boolean[] came, double at) {
    double[] levels = Arrays.stream(p).distinct().sorted().toArray();
    double best = Double.NEGATIVE_INFINITY;
    for (double from : levels) {
      if (from <= at) {
        double least = Double.POSITIVE_INFINITY;
        for (double to : levels) {
          if (to >= at) {
            least = Math.min(least, mean(p, came, from, to));
          }
        }
        best = Math.max(best, least);
      }
    }
    return best;
  }

  private static double mean(double[] p, boolean[] came, double from, double to) {
    int all = 0;
    int ones = 0;
    for (int i = 0; i < p.length; i++) {
      if (p[i] >= from && p[i] <= to) {
        all++;
        ones += came[i] ? 1 : 0;
      }
    }
    return (double) ones / all;
  }

  @Property(tries = 300)
  void isotonic_isTheLeastSquaresFitThatRises(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int rows) {
    Random random = new Random(seed);
    double[] p = probabilities(random, rows);
    boolean[] came = came(random, p);
    IsotonicScaling scaling = IsotonicScaling.fit(p, came);
    for (double each : p) {
      assertThat(scaling.of(each)).isCloseTo(naive(p, came, each), within(1e-12));
    }
    assertThat(scaling.steps().stream().mapToLong(IsotonicScaling.Step::customers).sum())
        .isEqualTo(rows);
  }

  @Test
  void isotonic_asAPolicy_decidesAsItDoes() {
    Random random = new Random(3);
    double[] p = probabilities(random, 500);
    IsotonicScaling scaling = IsotonicScaling.fit(p, came(random, p));
    assertThat(scaling.steps()).hasSizeGreaterThan(3);
    DecimalAttribute x = Attributes.decimal("x", 2, AttributeInfo.named("数", "X"));
    ScoringModel same =
        ScoringModel.builder("raw", 1)
            .name("原", "Raw")
            .gives(Link.NUMBER, 4)
            .factor(ModelFactor.builder("x", x, BigDecimal.ONE).name("数", "X"))
            .build();
    ScoringModel rate = scaling.policy(same, "rate", 1, 6).name("率", "Rate").build();
    var engine = PolicyBook.of("b", 1, AttributeCatalog.of(x), same, rate).compile();
    for (int i = 0; i <= 20; i++) {
      BigDecimal at = BigDecimal.valueOf(i * 5L, 2);
      var facts = engine.book().facts(Instant.EPOCH, ZoneOffset.UTC).put(x, at).build();
      assertThat(engine.decide(facts).result(rate).value().orElseThrow().doubleValue())
          .isCloseTo(scaling.of(i / 20.0), within(5e-7));
    }
    var nobody = engine.book().facts(Instant.EPOCH, ZoneOffset.UTC).build();
    assertThat(engine.decide(nobody).result(rate).value()).isEmpty();
  }

  @Test
  void isotonic_ofSlips_isRefused() {
    assertThatThrownBy(() -> IsotonicScaling.fit(new double[0], new boolean[0]))
        .hasMessage("TOO_FEW: customers");
    assertThatThrownBy(() -> IsotonicScaling.fit(new double[] {1.5}, new boolean[1]))
        .hasMessage("OUT_OF_BOUNDS: the probability of row 0");
    assertThatThrownBy(
            () ->
                new IsotonicScaling(
                    List.of(
                        new IsotonicScaling.Step(0, .5, 1), new IsotonicScaling.Step(.5, .5, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void threshold_isWhereAContactBeginsToPay(
      @ForAll @IntRange(min = 0, max = 10_000) int permyriad,
      @ForAll @LongRange(min = 0, max = 50) long cost,
      @ForAll @LongRange(min = 1, max = 50) long benefit) {
    ContactCosts costs = ContactCosts.of(BigDecimal.valueOf(cost), BigDecimal.valueOf(benefit));
    if (cost > benefit) {
      assertThat(costs.pays(BigDecimal.ONE)).isFalse();
    }
    boolean pays = permyriad * benefit > cost * 10_000; // p × benefit > cost
    BigDecimal p = BigDecimal.valueOf(permyriad, 4);
    assertThat(costs.pays(p)).isEqualTo(pays);
    assertThat(p.compareTo(costs.threshold(4)) > 0).isEqualTo(pays);
  }

  @Test
  void threshold_atTheTie_contactsNobody() {
    ContactCosts costs = ContactCosts.of(new BigDecimal("20"), new BigDecimal("80"));
    assertThat(costs.threshold(2)).isEqualByComparingTo("0.25");
    assertThat(costs.pays(new BigDecimal("0.25"))).isFalse();
    assertThat(costs.pays(new BigDecimal("0.2500001"))).isTrue();
    assertThatThrownBy(() -> ContactCosts.of(BigDecimal.ZERO, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ContactCosts.of(BigDecimal.ONE.negate(), BigDecimal.TEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void choice_agreesWithAClerkWhoTriesEveryThreshold(
      @ForAll long seed,
      @ForAll @IntRange(max = 30) int rows,
      @ForAll @LongRange(min = 0, max = 6) long cost) {
    Random random = new Random(seed);
    double[] p = probabilities(random, rows);
    boolean[] came = came(random, p);
    ContactCosts costs = ContactCosts.of(BigDecimal.valueOf(cost), BigDecimal.valueOf(6));
    ContactChoice choice = ContactChoice.of(p, came, costs);
    long best = 0;
    long fewest = 0;
    for (int cut = 20; cut >= 0; cut--) {
      long contacted = 0;
      long brought = 0;
      for (int i = 0; i < rows; i++) {
        boolean isIn = p[i] >= cut / 20.0;
        contacted += isIn ? 1 : 0;
        brought += isIn ? (came[i] ? 6 : 0) - cost : 0;
      }
      if (brought > best) {
        best = brought;
        fewest = contacted;
      }
    }
    assertThat(choice.best().brought()).isEqualByComparingTo(BigDecimal.valueOf(best));
    assertThat(choice.best().contacted()).isEqualTo(fewest);
    assertThat(choice.customers()).isEqualTo(rows);
    long paying =
        IntStream.range(0, rows).filter(i -> Math.round(p[i] * 20) * 6 > cost * 20).count();
    assertThat(choice.at(costs).contacted()).isEqualTo(paying);
  }
}
