package org.bankcrm.examples.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.port.OutsideModel;
import org.bankcrm.scoring.ModelFactor;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.testkit.contract.OutsideModelContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The runtime tells what our own model tells, which has the same coefficients. */
class OnnxModelTest extends OutsideModelContract {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = Instant.parse("2026-06-30T16:00:00Z");
  private static final IntegerAttribute MONTHS =
      Attributes.integer("months", AttributeInfo.named("月数", "Months"));
  private static final RealAttribute BALANCE =
      Attributes.real("balance", AttributeInfo.named("余额", "Balance"));
  private static final RealAttribute CHANCE =
      Attributes.real("churn.chance", AttributeInfo.named("流失概率", "Chance of leaving"));
  private static final TextAttribute BY =
      Attributes.text("churn.by", AttributeInfo.named("由何模型得出", "Told by"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(MONTHS, BALANCE, CHANCE, BY);

  private static final ScoringModel OURS =
      ScoringModel.builder("churn", 1)
          .name("流失", "Churn")
          .gives(Link.PROBABILITY, 9)
          .base(new BigDecimal("1.25"))
          .factor(
              ModelFactor.builder("months", MONTHS, new BigDecimal("-0.031")).name("月数", "Months"))
          .factor(
              ModelFactor.builder("balance", BALANCE, new BigDecimal("-0.0002"))
                  .name("余额", "Balance"))
          .build();

  private final OnnxModel model =
      new OnnxModel(
          "churn",
          "1",
          OnnxBytes.logistic(new double[] {-0.031, -0.0002}, 1.25),
          List.of(MONTHS, BALANCE),
          CHANCE,
          BY);

  @AfterEach
  void close() {
    model.close();
  }

  @Override
  protected OutsideModel model() {
    return model;
  }

  @Override
  protected void put(Facts.Builder customer, int number) {
    customer.put(MONTHS, number * 3L).put(BALANCE, number * 731.25);
  }

  @Test
  void population_ofManyCustomers_isToldAsByOurOwnModel() {
    Random random = new Random(1);
    var customers = Population.builder(CATALOG, AS_OF, ZONE);
    for (int i = 0; i < 25_000; i++) {
      customers.next(CustomerId.of("c-" + i));
      if (random.nextInt(10) > 0) {
        customers.put(MONTHS, (long) random.nextInt(400));
      }
      if (random.nextInt(10) > 0) {
        customers.put(BALANCE, random.nextGaussian() * 20_000);
      }
    }
    Population filled = model.filled(customers.build());
    DecisionEngine engine = PolicyBook.of("models", 1, CATALOG, OURS).compile();
    int told = 0;
    for (int row = 0; row < filled.size(); row++) {
      Facts facts = filled.facts(row);
      var ours = engine.decide(facts).result(OURS).value();
      assertThat(facts.isKnown(CHANCE)).isEqualTo(ours.isPresent());
      if (ours.isPresent()) {
        double theirs = facts.get(CHANCE).orElseThrow();
        assertThat(theirs).isCloseTo(ours.get().doubleValue(), within(1e-6));
        told++;
      }
    }
    assertThat(told).isGreaterThan(15_000);
  }

  @Test
  void customer_ofWhomAllIsKnown_isToldAsByOurOwnModel() {
    Facts.Builder facts = Facts.builder(CATALOG, AS_OF, ZONE).put(MONTHS, 24L).put(BALANCE, 5e3);
    model.fill(facts);
    assertThat(facts.build().get(CHANCE).orElseThrow())
        .isCloseTo(1 / (1 + Math.exp(0.494)), within(1e-12)); // 1.25 - 0.744 - 1
    assertThat(facts.build().get(BY).orElseThrow()).startsWith("churn@1 sha256:");
  }

  @Test
  void bytes_thatAreNoModel_areRefused() {
    assertThatThrownBy(
            () -> new OnnxModel("a", "1", new byte[] {1, 2}, List.of(MONTHS), CHANCE, BY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the runtime cannot load a@1");
  }
}
