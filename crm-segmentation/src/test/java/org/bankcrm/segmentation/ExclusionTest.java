package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.core.condition.Condition.all;
import static org.bankcrm.segmentation.Attrs.AGE;
import static org.bankcrm.segmentation.Attrs.AUM;
import static org.bankcrm.segmentation.Attrs.PRODUCTS;
import static org.bankcrm.segmentation.Attrs.STAFF;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.segmentation.Membership.Status;
import org.junit.jupiter.api.Test;

/** Exclusions, and segments made of segments. */
class ExclusionTest {

  private static final Condition RICH = AUM.atLeast(yuan(500_000));

  private static Segment guests(Condition when, Condition exclude) {
    return Segment.builder("guest", 1).name("嘉宾", "Guests").when(when).exclude(exclude).build();
  }

  private static Membership of(Segment segment, Facts.Builder facts) {
    return Books.engineOf(segment).decide(facts.build()).result(segment);
  }

  @Test
  void result_excluded_isOutAndSaysSo() {
    Segment guests = guests(all(AGE.atLeast(18), RICH), STAFF.isTrue());
    Facts.Builder facts = Conditions.builder().put(AGE, 40).put(AUM, yuan(500_000));

    Membership staff = of(guests, facts.put(STAFF, true));
    assertThat(staff.status()).isEqualTo(Status.OUT);
    assertThat(staff.isExcluded()).isTrue();
    assertThat(staff.firstNotTrue()).isEmpty();

    Membership guest = of(guests, facts.put(STAFF, false));
    assertThat(guest.isIn()).isTrue();
    assertThat(guest.exclusion()).isEqualTo(Truth.FALSE);

    Membership poor = of(guests, facts.put(AUM, yuan(1)));
    assertThat(poor.status()).isEqualTo(Status.OUT);
    assertThat(poor.isExcluded()).isFalse();
    assertThat(poor.firstNotTrue()).hasValue(1);
  }

  @Test
  void result_exclusionNotKnown_isNeverIn() {
    Membership membership =
        of(guests(RICH, STAFF.isTrue()), Conditions.builder().put(AUM, yuan(600_000)));
    assertThat(membership.status()).isEqualTo(Status.UNDECIDED);
    assertThat(membership.exclusion()).isEqualTo(Truth.UNKNOWN);
  }

  @Property(tries = 150)
  void exclusion_alwaysWins_forOneAndForMany(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Segment when = Books.segment("when", conditions.condition(2));
    Segment exclude = Books.segment("exclude", conditions.condition(2));
    Segment both = guests(when.when(), exclude.when());
    var engine = Books.engineOf(both, when, exclude);
    PopulationBuilder population =
        Population.builder(Attrs.CATALOG, Conditions.builder().build().asOf(), Retained.ZONE);
    for (int i = 0; i < 25; i++) {
      population.add(CustomerId.of("C" + i), conditions.facts());
    }
    Decisions all = engine.decideAll(population.build());
    for (int row = 0; row < all.size(); row++) {
      Decision decision = all.decision(row);
      Status expected = expected(decision.truth(when), decision.truth(exclude));
      Membership membership = decision.result(both);
      assertThat(membership.status()).isEqualTo(expected);
      assertThat(membership.exclusion()).isEqualTo(decision.truth(exclude));
      assertThat(membership.firstNotTrue()).isEqualTo(decision.result(when).firstNotTrue());
      assertThat(Status.of(all.truth(row, both), Truth.TRUE)).isEqualTo(expected);
      if (decision.truth(exclude) != Truth.FALSE) {
        assertThat(membership.isIn()).isFalse();
      }
    }
  }

  private static Status expected(Truth when, Truth exclude) {
    if (when == Truth.FALSE || exclude == Truth.TRUE) {
      return Status.OUT;
    }
    return when == Truth.TRUE && exclude == Truth.FALSE ? Status.IN : Status.UNDECIDED;
  }

  @Property(tries = 100)
  void segmentsOfSegments_followSetAlgebra(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Segment a = Books.segment("a", conditions.condition(2));
    Segment b = Books.segment("b", conditions.condition(2));
    Segment union = Books.segment("union", Segment.union(a, b));
    Segment both = Books.segment("both", Segment.intersection(a, b));
    Segment only = Books.segment("only", a.except(b));
    var engine = Books.engineOf(union, both, only, b, a);
    for (int i = 0; i < 25; i++) {
      Decision decision = engine.decide(conditions.facts());
      List<Truth> parts = List.of(decision.truth(a), decision.truth(b));
      Truth notB = decision.truth(b).not();
      assertThat(decision.truth(union)).isEqualTo(strongest(parts, Truth.TRUE));
      assertThat(decision.truth(both)).isEqualTo(strongest(parts, Truth.FALSE));
      assertThat(decision.truth(only))
          .isEqualTo(strongest(List.of(decision.truth(a), notB), Truth.FALSE));
    }
  }

  /** The one that decides if it is there, else UNKNOWN if it is, else the other. */
  private static Truth strongest(List<Truth> truths, Truth decides) {
    if (truths.contains(decides)) {
      return decides;
    }
    return truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : decides.not();
  }

  @Test
  void compile_unknownAttribute_isToldOnceForConditionAndExclusion() {
    var strange = Attributes.integer("party.shoe-size", AttributeInfo.named("鞋码", "Shoe size"));
    Segment segment = guests(all(PRODUCTS.atLeast(1), strange.atLeast(40)), strange.atLeast(45));
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> Books.engineOf(segment))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path, each -> each.code().word())
                    .containsExactly(
                        tuple("/policies/guest/exclude", "unknown-attribute"),
                        tuple("/policies/guest/when/all/1", "unknown-attribute")));
  }
}
