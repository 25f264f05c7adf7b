package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.condition.Condition.all;
import static org.bankcrm.core.condition.Condition.always;
import static org.bankcrm.core.condition.Condition.any;
import static org.bankcrm.core.condition.Condition.atLeast;
import static org.bankcrm.core.condition.Condition.never;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Laws between conditions that no reference is needed for: whatever p, q and r are, and whatever is
 * missing, both sides of each law come out the same for every customer.
 */
class MetamorphicLawsTest {

  private static final long SEED = 77L;
  private static final RandomCases PEOPLE = RandomCases.of(12, 400).withDepth(2);

  /** The same condition stands on many sides. */
  private static final DocumentLimits WIDE =
      DocumentLimits.standard().withBook(1_000_000, 10_000).withPartNodes(10_000);

  /** Two conditions that must always agree. */
  private record Law(String name, Condition left, Condition right) {}

  @Test
  void laws_randomConditionsAndFacts_bothSidesAgree() {
    long wanted = Cases.wanted(325_000);
    long compared = 0;
    for (long index = 0; compared < wanted; index++) {
      compared += check(index);
    }
    assertThat(compared).isGreaterThanOrEqualTo(wanted);
  }

  private static long check(long index) {
    Seeded source = Seeded.of(SEED, index);
    RandomCase given = PEOPLE.next(source);
    List<Condition> found = new ArrayList<>(given.conditions());
    RandomCondition random = RandomCondition.over(given.book().catalog()).withDepth(2);
    List<Law> laws = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      laws.addAll(laws(source.pick(found), random.next(source), source.pick(found)));
    }
    return check(given, laws, index);
  }

  private static long check(RandomCase given, List<Law> laws, long index) {
    List<Segment> left = new ArrayList<>();
    List<Segment> right = new ArrayList<>();
    for (int i = 0; i < laws.size(); i++) {
      left.add(Books.segment("left-" + i, laws.get(i).left()));
      right.add(Books.segment("right-" + i, laws.get(i).right()));
    }
    DecisionEngine engine = Books.with(given.book(), left, right).compile(WIDE);
    Decisions all = engine.decideAll(given.population());
    Decision first = engine.decide(given.customers().get(0));
    for (int i = 0; i < laws.size(); i++) {
      agree(first.truth(left.get(i)), first.truth(right.get(i)), laws.get(i), given, index, 0);
      for (int row = 0; row < all.size(); row++) {
        Truth one = all.truth(row, left.get(i));
        agree(one, all.truth(row, right.get(i)), laws.get(i), given, index, row);
      }
    }
    return (long) laws.size() * all.size();
  }

  private static void agree(
      Truth left, Truth right, Law law, RandomCase given, long index, int row) {
    if (left != right) {
      throw new AssertionError(
          "case %s: %s: %s is %s but %s is %s for%n%s"
              .formatted(
                  index,
                  law.name(),
                  law.left(),
                  left,
                  law.right(),
                  right,
                  RandomCase.describe(given.customers().get(row))));
    }
  }

  private static List<Law> laws(Condition p, Condition q, Condition r) {
    List<Law> laws = new ArrayList<>();
    laws.add(new Law("double negation", p.not().not(), p));
    laws.add(new Law("De Morgan of all", all(p, q).not(), any(p.not(), q.not())));
    laws.add(new Law("De Morgan of any", any(p, q, r).not(), all(p.not(), q.not(), r.not())));
    laws.add(new Law("absorption of all", all(p, any(p, q)), p));
    laws.add(new Law("absorption of any", any(p, all(p, q)), p));
    laws.add(new Law("all commuted", all(p, q, r), all(r, p, q)));
    laws.add(new Law("any commuted", any(p, q, r), any(q, r, p)));
    laws.add(new Law("at least commuted", atLeast(2, p, q, r), atLeast(2, r, q, p)));
    laws.add(new Law("all nested", all(p, all(q, r)), all(all(p, q), r)));
    laws.add(new Law("any nested", any(p, any(q, r)), any(any(p, q), r)));
    laws.add(new Law("distribution", all(p, any(q, r)), any(all(p, q), all(p, r))));
    laws.add(new Law("all with itself", all(p, p), p));
    laws.add(new Law("any with itself", any(p, p), p));
    laws.add(new Law("all and always", all(always(), p), p));
    laws.add(new Law("any or never", any(p, never()), p));
    laws.add(new Law("all and never", all(p, never(), q), never()));
    laws.add(new Law("any or always", any(p, q, always()), always()));
    laws.add(new Law("not always", always().not(), never()));
    laws.add(new Law("at least one", atLeast(1, p, q, r), any(p, q, r)));
    laws.add(new Law("at least all", atLeast(3, p, q, r), all(p, q, r)));
    laws.add(new Law("at least two", atLeast(2, p, q, r), any(all(p, q), all(p, r), all(q, r))));
    laws.add(
        new Law("not at least", atLeast(2, p, q, r).not(), atLeast(2, p.not(), q.not(), r.not())));
    laws.add(new Law("at least and always", atLeast(2, p, always(), q), any(p, q)));
    laws.add(new Law("at least and never", atLeast(2, p, never(), q), all(p, q)));
    laws.add(new Law("excluded middle is unknown", any(p, p.not()), all(p, p.not()).not()));
    return laws;
  }

  @Test
  void partition_randomConditions_everyCustomerIsInExactlyOneOfThree() {
    long wanted = Cases.wanted(65_000);
    long compared = 0;
    for (long index = 0; compared < wanted; index++) {
      compared += partition(PEOPLE.at(SEED + 1, index));
    }
    assertThat(compared).isGreaterThanOrEqualTo(wanted);
  }

  private static long partition(RandomCase given) {
    List<Condition> conditions = given.conditions();
    List<Segment> plain = new ArrayList<>();
    List<Segment> negated = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      plain.add(Books.segment("plain-" + i, conditions.get(i)));
      negated.add(Books.segment("negated-" + i, conditions.get(i).not()));
    }
    Decisions all =
        Books.with(given.book(), plain, negated).compile(WIDE).decideAll(given.population());
    for (int i = 0; i < conditions.size(); i++) {
      long in = all.counts(plain.get(i)).get("TRUE");
      long out = all.counts(negated.get(i)).get("TRUE");
      long unknown = 0;
      for (int row = 0; row < all.size(); row++) {
        Truth truth = all.truth(row, plain.get(i));
        assertThat(all.truth(row, negated.get(i))).isEqualTo(truth.not());
        unknown += truth == Truth.UNKNOWN ? 1 : 0;
      }
      assertThat(in + out + unknown).as("%s", conditions.get(i)).isEqualTo(all.size());
    }
    return (long) conditions.size() * all.size();
  }
}
