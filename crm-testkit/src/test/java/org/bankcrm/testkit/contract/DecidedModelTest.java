package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.port.DecidedModel;
import org.bankcrm.core.port.OutsideModel;
import org.bankcrm.core.port.OutsideModelId;
import org.bankcrm.scoring.ModelFactor;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;

class DecidedModelTest extends OutsideModelContract {

  private static final IntegerAttribute MONTHS =
      Attributes.integer("months", AttributeInfo.named("月数", "Months"));
  private static final RealAttribute CHANCE =
      Attributes.real("churn.chance", AttributeInfo.named("流失概率", "Chance of leaving"));
  private static final TextAttribute BY =
      Attributes.text("churn.by", AttributeInfo.named("由何模型得出", "Told by"));
  private static final ScoringModel MODEL =
      ScoringModel.builder("churn", 3)
          .name("流失", "Churn")
          .gives(Link.PROBABILITY, 6)
          .factor(ModelFactor.builder("m", MONTHS, new BigDecimal("-0.05")).name("月数", "Months"))
          .build();
  private static final DecisionEngine ENGINE =
      PolicyBook.of("models", 2, AttributeCatalog.of(MONTHS), MODEL).compile();

  @Override
  protected OutsideModel model() {
    return new DecidedModel(ENGINE, (DecimalAttribute) MODEL.attribute(), CHANCE, BY);
  }

  @Override
  protected void put(Facts.Builder customer, int number) {
    customer.put(MONTHS, number);
  }

  @Test
  void record_ofADecision_isProvedByTheModelThatTold() {
    Segment leaving =
        Segment.builder("leaving", 1).name("将流失", "Leaving").when(CHANCE.atLeast(.4)).build();
    AttributeCatalog catalog = AttributeCatalog.of(MONTHS, CHANCE, BY);
    DecisionEngine bank = PolicyBook.of("bank", 1, catalog, leaving).compile();
    Facts.Builder facts = bank.book().facts(Instant.EPOCH, ZoneOffset.UTC).put(MONTHS, 5);
    model().fill(facts);
    Decision decision = bank.decide(facts.build());
    assertTrue(decision.granted().contains(leaving));
    assertEquals(Optional.of("models@2 sha256:" + ENGINE.book().hash()), decision.facts().get(BY));
    DecisionRecord record = DecisionRecord.of(decision);
    assertEquals(List.of(), record.verify(bank, decision.facts()));
    Facts other = facts.put(BY, "models@3 sha256:" + "0".repeat(64)).build();
    assertTrue(!record.factsHash().equals(other.hash()));
  }

  @Test
  void model_thatTheBookDoesNotHave_isRefused() {
    Attribute<Double> none = Attributes.real("none", AttributeInfo.named("无", "None"));
    assertThrows(IllegalArgumentException.class, () -> new DecidedModel(ENGINE, none, CHANCE, BY));
    assertThrows(
        IllegalArgumentException.class, () -> new OutsideModelId("a", "1", "0".repeat(63)));
    assertThrows(
        IllegalArgumentException.class, () -> new OutsideModelId("a b", "1", "0".repeat(64)));
  }
}
