package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.RandomModel;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Models among other policies: deciding one customer, deciding a population, explaining, and a
 * clerk with a pocket calculator agree; documents are read back. As many cases as {@code crm.cases}
 * says.
 */
class ModelLawTest {

  private static final long SEED = 20261130L;
  private static final RandomCases BOOKS = RandomCases.of(4, 25).withDepth(2).withEveryKind();

  @Test
  void models_amongOtherPolicies_agreeWithClerks() {
    Map<String, Set<String>> seen = new TreeMap<>();
    long cases = Cases.wanted(40);
    for (long index = 0; index < cases; index++) {
      Seeded source = Seeded.of(SEED, index);
      RandomCase given = withModels(BOOKS.next(source), source);
      try {
        MixedAgreement.check(given, seen);
        PolicyBook read = PolicyBook.parse(given.book().toDocument(), RandomCases.kinds());
        assertThat(read).isEqualTo(given.book());
      } catch (AssertionError | RuntimeException difference) {
        throw new AssertionError("seed " + SEED + ", case " + index, difference);
      }
    }
    assertThat(seen.get("model")).contains("f0", "g0", "t0", "empty");
  }

  /** Two models, of which the second may read the first, and a segment that reads one. */
  static RandomCase withModels(RandomCase given, Seeded source) {
    PolicyBook before = given.book();
    List<Attribute<?>> read = new ArrayList<>(before.catalog().attributes());
    before.policies().forEach(policy -> read.addAll(Yields.of(policy)));
    List<Policy<?>> policies = new ArrayList<>(before.policies());
    ScoringModel first = model("first", read, source);
    read.add(first.attribute());
    ScoringModel second = model("second", read, source);
    policies.add(second);
    policies.add(first);
    Condition high = atLeastZero(source.chance(50) ? first : second);
    policies.add(Segment.builder("told", 1).name("有结果", "Told").when(high).build());
    PolicyBook.Builder book =
        PolicyBook.builder(before.ref(), before.name(), before.catalog()).addAll(policies);
    before.calendars().forEach(book::calendar);
    return new RandomCase(book.build(), given.customers());
  }

  private static Condition atLeastZero(ScoringModel model) {
    return model.attribute() instanceof IntegerAttribute whole
        ? whole.atLeast(0L)
        : ((DecimalAttribute) model.attribute()).atLeast(BigDecimal.ZERO);
  }

  private static ScoringModel model(String id, List<Attribute<?>> read, Seeded source) {
    AttributeCatalog catalog = AttributeCatalog.of(read.toArray(Attribute<?>[]::new));
    RandomCondition conditions = RandomCondition.over(catalog).withDepth(1);
    return RandomModel.over(read, conditions::next).next(id, source);
  }
}
