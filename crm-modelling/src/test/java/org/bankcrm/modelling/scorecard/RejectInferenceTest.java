package org.bankcrm.modelling.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.junit.jupiter.api.Test;

class RejectInferenceTest {

  private static final List<String> NAMES = List.of("a", "b");

  private static TrainingData simulated(Random random, int rows) {
    double[] a = random.doubles(rows, -1, 1).toArray();
    double[] b = random.doubles(rows, -1, 1).toArray();
    boolean[] bad = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      bad[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(1 - a[i] + b[i]));
    }
    return TrainingData.of(bad)
        .number("a", a)
        .number("b", b)
        .code("home", IntStream.range(0, rows).mapToObj(i -> i % 3 == 0 ? "" : "own").toList())
        .build();
  }

  private static double[] risks(LogisticModel model, TrainingData data) {
    double[] a = data.numbers("a").values();
    double[] b = data.numbers("b").values();
    return IntStream.range(0, data.rows())
        .mapToDouble(i -> model.probability(a[i], b[i]))
        .toArray();
  }

  private static double badWeight(TrainingData data) {
    return IntStream.range(0, data.rows()).filter(data::isBad).mapToDouble(data::weight).sum();
  }

  /** It adds no knowledge: the equations of the regression hold with the same coefficients. */
  @Property(tries = 20)
  void fuzzy_withoutPrudence_leavesTheCoefficientsAsTheyAre(@ForAll long seed) {
    Random random = new Random(seed);
    TrainingData accepted = simulated(random, 400);
    TrainingData refused = simulated(random, 150);
    LogisticModel model = LogisticRegression.plain().fit(accepted, NAMES).orElseThrow().model();
    TrainingData all = RejectInference.fuzzy(accepted, refused, risks(model, refused), 1);
    assertThat(all.rows()).isEqualTo(400 + 2 * 150);
    LogisticModel again = LogisticRegression.plain().fit(all, NAMES).orElseThrow().model();
    assertThat(again.intercept()).isCloseTo(model.intercept(), within(1e-7));
    for (String name : NAMES) {
      assertThat(again.coefficient(name)).isCloseTo(model.coefficient(name), within(1e-7));
    }
    TrainingData prudent = RejectInference.fuzzy(accepted, refused, risks(model, refused), 3);
    assertThat(badWeight(prudent)).isGreaterThan(badWeight(all));
    assertThat(Arrays.stream(prudent.weights()).sum()).isCloseTo(550, within(1e-9));
  }

  /** Two bands: 1 of 4 and 3 of 4 accepted were bad; of 8 refused there 2 and of 4 there 3. */
  @Test
  void parcelled_byHand_takesAsManyForBadAsTheBandSays() {
    boolean[] bad = {true, false, false, false, true, true, true, false};
    double[] risks = {.1, .1, .2, .2, .6, .6, .7, .7};
    TrainingData accepted =
        TrainingData.of(bad).number("x", risks).code("c", Arrays.asList(codes("own", 8))).build();
    double[] theirs = {.1, .2, .3, .4, .5, .0, .1, .2, .6, .7, .8, .9};
    TrainingData refused =
        TrainingData.of(new boolean[12])
            .number("x", theirs)
            .code("c", Arrays.asList(codes("rent", 12)))
            .build();
    TrainingData all = RejectInference.parcelled(accepted, risks, refused, theirs, 2, 1, 7);
    long low = IntStream.range(8, 16).filter(all::isBad).count();
    long high = IntStream.range(16, 20).filter(all::isBad).count();
    assertThat(low).isEqualTo(2);
    assertThat(high).isEqualTo(3);
    assertThat(all.codes("c").list()).containsExactly("own", "rent");
    assertThat(all.bad())
        .isEqualTo(RejectInference.parcelled(accepted, risks, refused, theirs, 2, 1, 7).bad());
    TrainingData prudent = RejectInference.parcelled(accepted, risks, refused, theirs, 2, 3, 7);
    assertThat(IntStream.range(8, 16).filter(prudent::isBad).count()).isEqualTo(4); // odds 1 : 1
  }

  private static String[] codes(String code, int count) {
    String[] codes = new String[count];
    Arrays.fill(codes, code);
    return codes;
  }

  @Test
  void badData_isToldByName() {
    TrainingData accepted = simulated(new Random(1), 50);
    TrainingData refused = simulated(new Random(2), 3);
    double[] fine = {.1, .2, .3};
    assertProblem(
        FitProblem.LENGTHS_DIFFER,
        () -> RejectInference.fuzzy(accepted, refused, new double[2], 1));
    assertProblem(
        FitProblem.OUT_OF_BOUNDS,
        () -> RejectInference.fuzzy(accepted, refused, new double[] {.1, Double.NaN, .2}, 1));
    assertProblem(
        FitProblem.TOO_FEW,
        () -> RejectInference.fuzzy(accepted, simulated(new Random(3), 0), new double[0], 1));
    TrainingData other = TrainingData.of(new boolean[3]).number("a", fine).build();
    assertProblem(FitProblem.LENGTHS_DIFFER, () -> RejectInference.fuzzy(accepted, other, fine, 1));
    TrainingData good = TrainingData.of(new boolean[3]).number("a", fine).build();
    assertProblem(
        FitProblem.ONE_CLASS, () -> RejectInference.parcelled(good, fine, other, fine, 2, 1, 1));
    assertProblem(
        FitProblem.TOO_FEW, () -> RejectInference.parcelled(good, fine, other, fine, 4, 1, 1));
    assertThatThrownBy(() -> RejectInference.fuzzy(accepted, refused, fine, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertProblem(FitProblem problem, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ModellingException.class, e -> assertThat(e.reason()).isEqualTo(problem));
  }
}
