package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.core.condition.Condition.all;
import static org.bankcrm.core.condition.Condition.any;
import static org.bankcrm.segmentation.Attrs.AGE;
import static org.bankcrm.segmentation.Attrs.AUM;
import static org.bankcrm.segmentation.Attrs.PRODUCTS;
import static org.bankcrm.segmentation.Attrs.RATIO;
import static org.bankcrm.segmentation.Attrs.STAFF;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.segmentation.Membership.Status;
import org.junit.jupiter.api.Test;

class SegmentationTest {

  private static final Condition GOLD =
      all(
          any(AUM.atLeast(yuan(500_000)), all(AUM.atLeast(yuan(300_000)), PRODUCTS.atLeast(5))),
          RATIO.lessThan(new BigDecimal("0.50")));

  private static final TierLadder VALUE =
      TierLadder.builder("value", 1)
          .name("价值等级", "Value tiers")
          .tier("GOLD", "金卡客户", "Gold", GOLD)
          .tier("SILVER", "银卡客户", "Silver", AUM.atLeast(yuan(50_000)))
          .otherwise("ORDINARY", "普通客户", "Ordinary")
          .build();

  private static Facts.Builder customer(long aum, long products, String ratio) {
    return Conditions.builder()
        .put(AUM, yuan(aum))
        .put(PRODUCTS, products)
        .put(RATIO, new BigDecimal(ratio));
  }

  private static TierPlacement place(Facts.Builder facts) {
    return Books.engineOf(VALUE).decide(facts.build()).result(VALUE);
  }

  @Test
  void segment_result_tellsThePartThatStandsInTheWay() {
    Segment saver = Books.segment("saver", all(AGE.atLeast(18), AUM.atLeast(yuan(50_000))));
    var engine = Books.engineOf(saver);

    Facts in = Conditions.builder().put(AGE, 30).put(AUM, yuan(50_000)).build();
    Facts out = Conditions.builder().put(AGE, 30).put(AUM, yuan(49_999)).build();
    Facts undecided = Conditions.builder().put(AGE, 30).build();

    assertThat(engine.decide(in).result(saver).status()).isEqualTo(Status.IN);
    assertThat(engine.decide(in).result(saver).firstNotTrue()).isEmpty();
    assertThat(engine.decide(out).result(saver).status()).isEqualTo(Status.OUT);
    assertThat(engine.decide(out).result(saver).firstNotTrue()).hasValue(1);
    assertThat(engine.decide(undecided).result(saver).status()).isEqualTo(Status.UNDECIDED);
    assertThat(engine.decide(undecided).result(saver).segment()).isEqualTo(saver.ref());
  }

  @Test
  void segment_ofSegmentsAndTiers_inAnyOrder() {
    Segment rich = Books.segment("rich", AUM.atLeast(yuan(50_000)));
    Segment colleague = Books.segment("colleague", STAFF.isTrue());
    Segment offered =
        Books.segment(
            "offered", all(rich.isIn(), colleague.isIn().not(), VALUE.isAtLeast("SILVER")));
    var engine = Books.engineOf(offered, VALUE, colleague, rich);

    Facts guest = customer(60_000, 1, "0.10").put(STAFF, false).build();
    Facts staff = customer(60_000, 1, "0.10").put(STAFF, true).build();
    Facts unknown = customer(60_000, 1, "0.10").build();

    assertThat(engine.decide(guest).result(offered).status()).isEqualTo(Status.IN);
    assertThat(engine.decide(staff).result(offered).status()).isEqualTo(Status.OUT);
    assertThat(engine.decide(staff).result(offered).firstNotTrue()).hasValue(1);
    assertThat(engine.decide(unknown).result(offered).status()).isEqualTo(Status.UNDECIDED);
    Decision decision = engine.decide(guest);
    assertThat(decision.value(VALUE.attribute())).contains("SILVER");
    assertThat(decision.value(rich.attribute())).contains(true);
  }

  @Test
  void segments_thatNeedEachOther_areRefused() {
    Segment first = Books.segment("first", Books.segment("second", AGE.atLeast(1)).isIn());
    Segment second = Books.segment("second", first.isIn());
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> Books.engineOf(first, second))
        .satisfies(
            e -> assertThat(e.problems()).extracting(each -> each.code().word()).contains("cycle"));
  }

  @Test
  void placement_atTheTop_hasNoNext() {
    TierPlacement placement = place(customer(500_000, 1, "0.10"));
    assertThat(placement.code()).isEqualTo("GOLD");
    assertThat(placement.name().zh()).isEqualTo("金卡客户");
    assertThat(placement.ladder()).isEqualTo(VALUE.ref());
    assertThat(placement.settled()).isTrue();
    assertThat(placement.next()).isEmpty();
  }

  @Test
  void placement_below_tellsEachWayUpInTheCustomersFigures() {
    NextTier next = place(customer(280_000, 3, "0.55")).next().orElseThrow();
    assertThat(next.code()).isEqualTo("GOLD");
    assertThat(next.routes()).hasSize(2).allMatch(Route::sufficient);
    assertThat(next.routes().get(0).gaps())
        .extracting(Gap::attribute, gap -> gap.actual().toString(), gap -> gap.needed().toString())
        .containsExactly(
            tuple("holding.aum", "280000.00", "500000.00"),
            tuple("credit.debt-ratio", "0.55", "0.49"));
    assertThat(next.routes().get(1).gaps())
        .extracting(Gap::attribute, gap -> gap.difference().toString())
        .containsExactly(
            tuple("holding.aum", "20000.00"),
            tuple("holding.products", "2"),
            tuple("credit.debt-ratio", "-0.06"));
    assertThat(next.routes().get(0).gaps().get(0).amount()).contains(Money.yuan(220_000));
    assertThat(next.shortest()).contains(next.routes().get(0));
  }

  @Test
  void placement_oneFigureMissing_isNotSettledAndTheWayNotSure() {
    Facts.Builder facts = Conditions.builder().put(AUM, yuan(600_000)).put(PRODUCTS, 1);
    TierPlacement placement = place(facts);
    assertThat(placement.code()).isEqualTo("SILVER");
    assertThat(placement.settled()).isFalse();
    assertThat(placement.next().orElseThrow().routes()).noneMatch(Route::sufficient);
    assertThat(placement.next().orElseThrow().shortest()).isEmpty();
  }

  @Test
  void route_figureThatIsReadElsewhereToo_isNotSure() {
    Condition when = all(PRODUCTS.atLeast(3), PRODUCTS.isNot(3L));
    TierLadder ladder = Books.ladderOf(List.of(when));
    TierPlacement placement =
        Books.engineOf(ladder).decide(customer(0, 1, "0").build()).result(ladder);
    assertThat(placement.next().orElseThrow().routes()).noneMatch(Route::sufficient);
  }

  @Test
  void route_staleFigure_isNotSure() {
    TierLadder ladder = Books.ladderOf(List.of(AUM.freshWithin(30).atLeast(yuan(5))));
    Facts stale =
        Conditions.builder().put(AUM, yuan(1), java.time.LocalDate.of(2026, 1, 1)).build();
    Facts fresh =
        Conditions.builder().put(AUM, yuan(1), java.time.LocalDate.of(2026, 6, 25)).build();
    var engine = Books.engineOf(ladder);
    Route unsure = engine.decide(stale).result(ladder).next().orElseThrow().routes().get(0);
    Route sure = engine.decide(fresh).result(ladder).next().orElseThrow().routes().get(0);
    assertThat(unsure.sufficient()).isFalse();
    assertThat(unsure.gaps()).isEmpty();
    assertThat(sure.sufficient()).isTrue();
    assertThat(sure.gaps()).hasSize(1);
  }

  @Test
  void route_thatNoValueOpens_isLeftOut() {
    TierLadder ladder =
        Books.ladderOf(List.of(any(all(AGE.atLeast(5), AGE.atMost(4)), AGE.atLeast(9))));
    TierPlacement placement =
        Books.engineOf(ladder).decide(Conditions.builder().put(AGE, 1).build()).result(ladder);
    assertThat(placement.next().orElseThrow().routes()).hasSize(1);
  }

  @Test
  void compile_ladderUpsideDown_namesTheTierThatNobodyReaches() {
    TierLadder ladder =
        TierLadder.builder("value", 1)
            .name("价值等级", "Value tiers")
            .tier("SILVER", "银卡客户", "Silver", AUM.atLeast(yuan(50_000)))
            .tier("GOLD", "金卡客户", "Gold", AUM.atLeast(yuan(500_000)))
            .tier("AGAIN", "又一级", "Again", AUM.atLeast(yuan(50_000)))
            .otherwise("ORDINARY", "普通客户", "Ordinary")
            .build();
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> Books.engineOf(ladder))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path, each -> each.code().word())
                    .containsExactly(
                        tuple("/policies/value/tiers/1/when", "unreachable-tier"),
                        tuple("/policies/value/tiers/2/when", "unreachable-tier")));
  }

  @Test
  void compile_unknownAttribute_isToldOnceAndInItsPlace() {
    var strange = Attributes.integer("party.shoe-size", AttributeInfo.named("鞋码", "Shoe size"));
    TierLadder ladder =
        Books.ladderOf(List.of(all(AGE.atLeast(18), strange.atLeast(40)), strange.atLeast(30)));
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> Books.engineOf(ladder))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path, each -> each.code().word())
                    .containsExactly(
                        tuple("/policies/value/tiers/0/when/all/1", "unknown-attribute"),
                        tuple("/policies/value/tiers/1/when", "unknown-attribute")));
  }

  @Test
  void placement_toString_showsNoFigure() {
    assertThat(place(customer(281_734, 3, "0.55")).toString())
        .doesNotContain("281")
        .doesNotContain("0.55");
  }
}
