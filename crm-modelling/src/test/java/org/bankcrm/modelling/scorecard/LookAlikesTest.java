package org.bankcrm.modelling.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.scoring.ScoringModel;
import org.junit.jupiter.api.Test;

class LookAlikesTest {

  private static final RealAttribute AGE = real("age");
  private static final RealAttribute ASSETS = real("assets");

  private static RealAttribute real(String id) {
    return Attributes.real(id, AttributeInfo.named(id, id));
  }

  /** The older and richer join the group more often; one in twenty lacks the assets. */
  private static TrainingData customers(int rows) {
    Random random = new Random(17);
    double[] age = new double[rows];
    double[] assets = new double[rows];
    boolean[] group = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      age[i] = 20 + 50 * random.nextDouble();
      assets[i] = 8 + random.nextGaussian();
      double eta = -6 + .06 * age[i] + .5 * (assets[i] - 8);
      group[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-eta));
      assets[i] = i % 20 == 0 ? Double.NaN : assets[i];
    }
    return TrainingData.of(group).number("age", age).number("assets", assets).build();
  }

  @Test
  void best_ofThoseOutside_areThoseMostLikeTheGroup() {
    TrainingData customers = customers(3_000);
    LookAlikes alike = LookAlikes.of(customers, List.of("age", "assets"), .001).orElseThrow();
    assertThat(alike.auc().from()).isGreaterThan(.6);
    List<Integer> best = alike.best(100);
    assertThat(best).hasSize(100).noneMatch(customers::isBad);
    double worst = alike.likeness().get(best.get(99));
    for (int row = 0; row < customers.rows(); row++) {
      assertThat(customers.isBad(row) || best.contains(row) || alike.likeness().get(row) <= worst)
          .isTrue();
    }
  }

  /** What was fitted decides as a policy, gaps too, and by no more than its rounding otherwise. */
  @Test
  void policy_ofTheRegression_givesItsProbabilities() {
    TrainingData customers = customers(400);
    LookAlikes alike = LookAlikes.of(customers, List.of("age", "assets"), .001).orElseThrow();
    Map<String, Attribute<?>> attributes = Map.of("age", AGE, "assets", ASSETS);
    ScoringModel policy =
        LogisticPolicy.of(
                alike.model(), "alike", 1, 9, attributes, Map.of("assets", alike.means().get(1)))
            .name("相似度", "Likeness")
            .build();
    AttributeCatalog catalog = AttributeCatalog.of(AGE, ASSETS);
    DecisionEngine engine =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), catalog)
            .add(policy)
            .build()
            .compile();
    for (int row = 0; row < customers.rows(); row++) {
      Facts.Builder facts =
          Facts.builder(catalog, Instant.EPOCH, ZoneId.of("UTC"))
              .put(AGE, customers.numbers("age").values()[row]);
      double assets = customers.numbers("assets").values()[row];
      facts = Double.isNaN(assets) ? facts : facts.put(ASSETS, assets);
      double told = engine.decide(facts.build()).result(policy).value().orElseThrow().doubleValue();
      assertThat(told).isCloseTo(alike.likeness().get(row), within(5.1e-10));
    }
  }

  /**
   * Assets by their logarithm: the policy takes it itself, of the amount as it stands in the books.
   */
  @Test
  void policy_ofLogarithms_readsTheAmounts() {
    Random random = new Random(5);
    double[] assets = new double[300];
    double[] logarithms = new double[300];
    boolean[] group = new boolean[300];
    for (int i = 0; i < 300; i++) {
      assets[i] = i % 10 == 0 ? 0 : StrictMath.exp(8 + 2 * random.nextGaussian());
      logarithms[i] = StrictMath.log1p(assets[i]);
      group[i] = random.nextDouble() < assets[i] / (assets[i] + 5_000);
    }
    TrainingData data = TrainingData.of(group).number("assets", logarithms).build();
    LookAlikes alike = LookAlikes.of(data, List.of("assets"), .001).orElseThrow();
    ScoringModel policy =
        LogisticPolicy.of(
                alike.model(), "m", 1, 9, Map.of("assets", ASSETS), Map.of(), Set.of("assets"))
            .name("相似度", "Likeness")
            .build();
    PolicyBook book = PolicyBook.of("book", 1, AttributeCatalog.of(ASSETS), policy);
    DecisionEngine engine = book.compile();
    for (int i = 0; i < 300; i++) {
      Facts facts = book.facts(Instant.EPOCH, ZoneId.of("UTC")).put(ASSETS, assets[i]).build();
      assertThat(engine.decide(facts).result(policy).value().orElseThrow().doubleValue())
          .isCloseTo(alike.likeness().get(i), within(5.1e-10));
    }
  }

  @Test
  void badData_isToldByName() {
    assertThat(problem(new boolean[4], 1, 2, 3, 4)).contains(FitProblem.TOO_FEW);
    boolean[] group = {true, true, false, false};
    assertThat(problem(group, 1, 1, 1, 1)).contains(FitProblem.CONSTANT);
    assertThat(problem(group, 1, Double.NaN, Double.NaN, Double.NaN))
        .contains(FitProblem.ALL_MISSING);
  }

  private static Optional<FitProblem> problem(boolean[] group, double... values) {
    return LookAlikes.of(TrainingData.of(group).number("x", values).build(), List.of("x"), .01)
        .problem();
  }
}
