package org.bankcrm.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.condition.Condition.all;
import static org.bankcrm.core.condition.Condition.always;
import static org.bankcrm.core.condition.Condition.any;
import static org.bankcrm.core.condition.Condition.atLeast;
import static org.bankcrm.core.condition.Condition.never;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.bankcrm.core.Money;
import org.bankcrm.core.analysis.Ways;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Condition;
import org.junit.jupiter.api.Test;

class RoutesTest {

  private static final IntegerAttribute A = Attributes.integer("a", AttributeInfo.named("甲", "A"));
  private static final IntegerAttribute B = Attributes.integer("b", AttributeInfo.named("乙", "B"));
  private static final DecimalAttribute D =
      Attributes.decimal("d", 2, AttributeInfo.named("丁", "D"));
  private static final MoneyAttribute M =
      Attributes.money("m", Currency.getInstance("CNY"), AttributeInfo.named("钱", "M"));
  private static final Condition X = A.atLeast(1);
  private static final Condition Y = B.atLeast(1);
  private static final Condition Z = B.atLeast(2);

  @Test
  void of_allAndAny_multipliesOut() {
    assertThat(Ways.of(X)).containsExactly(List.of(X));
    assertThat(Ways.of(all(X, Y))).containsExactly(List.of(X, Y));
    assertThat(Ways.of(any(X, all(Y, Z)))).containsExactly(List.of(X), List.of(Y, Z));
    assertThat(Ways.of(all(any(X, Y), Z))).containsExactly(List.of(X, Z), List.of(Y, Z));
  }

  @Test
  void of_negation_isPushedDown() {
    assertThat(Ways.of(X.not())).containsExactly(List.of(A.lessThan(1)));
    assertThat(Ways.of(A.moreThan(1).not())).containsExactly(List.of(A.atMost(1)));
    assertThat(Ways.of(A.lessThan(1).not().not())).containsExactly(List.of(A.lessThan(1)));
    assertThat(Ways.of(any(X, Y).not())).containsExactly(List.of(A.lessThan(1), B.lessThan(1)));
    assertThat(Ways.of(all(X, Y).not()))
        .containsExactly(List.of(A.lessThan(1)), List.of(B.lessThan(1)));
    Condition within = A.between(1, 2);
    assertThat(Ways.of(within.not())).containsExactly(List.of(within.not()));
  }

  @Test
  void of_constants_openOrCloseTheWay() {
    assertThat(Ways.of(always())).containsExactly(List.of());
    assertThat(Ways.of(never())).isEmpty();
    assertThat(Ways.of(all(X, never()))).isEmpty();
    assertThat(Ways.of(never().not())).containsExactly(List.of());
  }

  @Test
  void of_tooManyWays_keepsThePartWhole() {
    Condition four = any(X, Y, Z, A.atLeast(9));
    Condition seventeen = new org.bankcrm.core.condition.Any(Collections.nCopies(17, X));
    assertThat(Ways.of(all(four, four))).hasSize(16);
    assertThat(Ways.of(all(four, four, any(X, Y))))
        .hasSize(16)
        .allMatch(way -> way.contains(any(X, Y)));
    assertThat(Ways.of(seventeen)).containsExactly(List.of(seventeen));
    assertThat(Ways.of(atLeast(1, X, Y))).containsExactly(List.of(atLeast(1, X, Y)));
  }

  private static Target target(Condition condition) {
    return Target.of(condition).orElseThrow();
  }

  private static BigDecimal nearest(Condition condition, String actual) {
    return target(condition).nearestTo(new BigDecimal(actual));
  }

  @Test
  void target_isTheNearestValueThatTheAttributeCanHave() {
    assertThat(nearest(A.atLeast(5), "3")).isEqualTo("5");
    assertThat(nearest(A.moreThan(5), "3")).isEqualTo("6");
    assertThat(nearest(A.lessThan(5), "9")).isEqualTo("4");
    assertThat(nearest(A.between(5, 7), "9")).isEqualTo("7");
    assertThat(nearest(A.between(5, 7), "6")).isEqualTo("6");
    assertThat(nearest(D.atLeast(new BigDecimal("0.305")), "0.10")).isEqualTo("0.31");
    assertThat(nearest(D.moreThan(new BigDecimal("0.305")), "0.10")).isEqualTo("0.31");
    assertThat(nearest(D.moreThan(new BigDecimal("0.30")), "0.10")).isEqualTo("0.31");
    assertThat(nearest(D.lessThan(new BigDecimal("0.305")), "0.50")).isEqualTo("0.30");
    assertThat(nearest(M.moreThan(Money.yuan(5)), "3.00")).isEqualTo("5.01");
  }

  @Test
  void target_ofTwoRanges_meetsBoth() {
    Target both = target(A.atLeast(5)).and(target(A.atLeast(8)));
    assertThat(both.nearestTo(BigDecimal.ONE)).isEqualTo("8");
    assertThat(both.condition()).isEqualTo(A.atLeast(8));
    assertThat(target(A.atLeast(5)).and(target(A.atMost(8))).condition())
        .isEqualTo(A.between(5, 8));
    assertThat(target(A.atLeast(5)).and(target(A.atMost(4))).isPossible()).isFalse();
    assertThat(target(A.freshWithin(30).atLeast(5)).and(target(A.freshWithin(9).atLeast(2))))
        .extracting(Target::condition)
        .isEqualTo(A.freshWithin(9).atLeast(5));
  }

  @Test
  void target_noValueFits_isNotPossible() {
    BigDecimal ninth = new BigDecimal("0.111");
    assertThat(target(D.between(ninth, new BigDecimal("0.119"))).isPossible()).isFalse();
    assertThat(target(A.moreThan(999_999_999_999_999_999L)).isPossible()).isFalse();
    assertThat(target(D.atLeast(new BigDecimal("100000000000000000"))).isPossible()).isFalse();
    assertThat(target(D.atMost(new BigDecimal("100000000000000000"))).isPossible()).isTrue();
    assertThat(target(A.moreThan(5)).isPossible()).isTrue();
  }

  @Test
  void target_ofAnythingElse_isNone() {
    assertThat(Target.of(A.is(5))).isEmpty();
    assertThat(Target.of(A.isKnown())).isEmpty();
    assertThat(Target.of(any(X, Y))).isEmpty();
  }
}
