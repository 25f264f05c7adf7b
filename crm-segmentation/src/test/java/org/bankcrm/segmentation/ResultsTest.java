package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.segmentation.Membership.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

  private static final OptionalInt NONE = OptionalInt.empty();
  private static final PolicyRef SAVER = PolicyRef.of("saver", 1);

  private static Gap gap(String attribute, String actual, String needed) {
    return new Gap(attribute, Optional.empty(), new BigDecimal(actual), new BigDecimal(needed));
  }

  @Test
  void membership_ofOneWhoIsIn_namesNoPart() {
    assertThat(new Membership(SAVER, Status.IN, NONE, Truth.FALSE, List.of()).isIn()).isTrue();
    assertThat(
            new Membership(SAVER, Status.UNDECIDED, OptionalInt.of(1), Truth.FALSE, List.of())
                .isIn())
        .isFalse();
    assertThat(new Membership(SAVER, Status.OUT, NONE, Truth.TRUE, List.of()).isExcluded())
        .isTrue();
    assertThat(new Membership(SAVER, Status.UNDECIDED, NONE, Truth.UNKNOWN, List.of()).isExcluded())
        .isFalse();
    for (Membership.Status status : Status.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new Membership(SAVER, status, OptionalInt.of(-1), Truth.FALSE, List.of()));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Membership(SAVER, Status.IN, OptionalInt.of(0), Truth.FALSE, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Membership(SAVER, Status.IN, NONE, Truth.UNKNOWN, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Membership(SAVER, Status.OUT, NONE, Truth.FALSE, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Membership(SAVER, Status.IN, NONE, Truth.FALSE, List.of("age")));
  }

  @Test
  void gap_difference_isSignedAndExact() {
    assertThat(gap("holding.products", "2", "5").difference()).isEqualByComparingTo("3");
    assertThat(gap("credit.debt-ratio", "0.55", "0.50").difference()).isEqualTo("-0.05");
    assertThat(gap("holding.products", "2", "5").amount()).isEmpty();
  }

  @Test
  void gap_ofMoney_isAnAmount() {
    Gap gap =
        new Gap(
            "holding.aum",
            Optional.of(Currency.getInstance("CNY")),
            new BigDecimal("420000.50"),
            new BigDecimal("500000.00"));
    assertThat(gap.amount()).contains(Money.parse("CNY 79999.50"));
  }

  @Test
  void gap_toString_showsNoFigure() {
    assertThat(gap("holding.products", "2", "5")).hasToString("Gap in holding.products");
    assertThat(new Route(List.of(gap("holding.products", "21", "51")), true).toString())
        .doesNotContain("21")
        .doesNotContain("51");
  }

  @Test
  void gap_betweenEqualValues_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> gap("holding.products", "2", "2.0"));
  }

  @Test
  void nextTier_shortest_isTheFirstSufficientWithFewestGaps() {
    Route blocked = new Route(List.of(), false);
    Route two = new Route(List.of(gap("a", "1", "2"), gap("b", "1", "2")), true);
    Route one = new Route(List.of(gap("a", "1", "3")), true);
    Route another = new Route(List.of(gap("b", "1", "3")), true);
    LocalizedText name = LocalizedText.of("金卡", "Gold");
    assertThat(
            new NextTier("GOLD", name, List.of(blocked, two, one, another), Optional.empty())
                .shortest())
        .contains(one);
    assertThat(new NextTier("GOLD", name, List.of(blocked), Optional.empty()).shortest()).isEmpty();
  }

  private static Entitlement service(String code, int quantity) {
    return new Entitlement(code, LocalizedText.of("名", "Name"), OptionalInt.of(quantity));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "own manager", "-x"})
  void entitlement_ofNoCode_isRefused(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> service(code, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000_000_001})
  void entitlement_quantityOutOfBounds_isRefused(int quantity) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> service("x", quantity))
        .withMessage("quantity must be within 1 and 1000000000 but was " + quantity);
  }

  @Test
  void entitlement_atItsBounds_isTaken() {
    assertThat(service("A9.-_", 1).quantity()).hasValue(1);
    assertThat(service("x".repeat(64), 1_000_000_000).quantity()).hasValue(1_000_000_000);
  }

  @Test
  void entitlements_codeTwice_isRefused() {
    Entitlement manager = service("own-manager", 1);
    assertThat(Entitlements.of(manager).has("own-manager")).isTrue();
    assertThat(Entitlements.none().has("own-manager")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entitlements.of(manager, manager))
        .withMessageContaining("own-manager");
  }
}
