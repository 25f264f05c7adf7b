package org.bankcrm.customer.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.customer.party.PartyId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M1.2")
class HoldingTest {
  private static final LocalDate OPENED = LocalDate.of(2024, 5, 1);
  private static final PartyId OWNER = PartyId.of("p-1");
  private static final PartyId OTHER = PartyId.of("p-2");

  private static Holding.Builder loan() {
    Product product =
        Product.of(
            ProductId.of("home-loan"), ProductKind.MORTGAGE, LocalizedText.of("房贷", "Home loan"));
    return Holding.builder(HoldingId.of("h-1"), product, OWNER, OPENED);
  }

  @Test
  void builder_everything_isReadBack() {
    Holding holding =
        loan()
            .participant(OTHER, HoldingRole.AUTHORISED)
            .maturesOn(OPENED.plusYears(20))
            .balance(Money.yuan(900_000), OPENED)
            .limit(Money.yuan(1_000_000))
            .instalment(Money.yuan(5_000))
            .annualRate(new BigDecimal("0.03150"))
            .daysPastDue(3)
            .accountNumber(AccountNumber.of("6222 0200-1234 5678"))
            .build();
    assertThat(holding.balance()).contains(Money.yuan(900_000));
    assertThat(holding.limit()).contains(Money.yuan(1_000_000));
    assertThat(holding.instalment()).contains(Money.yuan(5_000));
    assertThat(holding.annualRate()).contains(new BigDecimal("0.0315"));
    assertThat(holding.daysPastDue()).hasValue(3);
    assertThat(holding.currency()).contains(Money.yuan(0).currency());
    assertThat(holding.accountNumber().orElseThrow().lastFour()).isEqualTo("5678");
    assertThat(holding.isOwnedBy(OWNER)).isTrue();
    assertThat(holding.isOwnedBy(OTHER)).isFalse();
    assertThat(holding.roleOf(PartyId.of("p-3"))).isEmpty();
  }

  @Test
  void builder_nothingElse_isUnknownAndNotZero() {
    Holding holding = loan().build();
    assertThat(holding.balance()).isEmpty();
    assertThat(holding.daysPastDue()).isEmpty();
    assertThat(holding.currency()).isEmpty();
    assertThat(holding.status()).isEqualTo(HoldingStatus.ACTIVE);
  }

  @Test
  void isOpenOn_ends_openingDayInClosingDayOut() {
    Holding holding = loan().closedOn(OPENED.plusDays(2)).build();
    assertThat(holding.isOpenOn(OPENED.minusDays(1))).isFalse();
    assertThat(holding.isOpenOn(OPENED)).isTrue();
    assertThat(holding.isOpenOn(OPENED.plusDays(1))).isTrue();
    assertThat(holding.isOpenOn(OPENED.plusDays(2))).isFalse();
  }

  @Test
  void build_datesBeforeOpening_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loan().closedOn(OPENED.minusDays(1)).build())
        .withMessage("closedOn must not be before openedOn");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loan().maturesOn(OPENED.minusDays(1)).build())
        .withMessage("maturesOn must not be before openedOn");
  }

  @Test
  void build_partyNamedTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loan().participant(OWNER, HoldingRole.AUTHORISED).build())
        .withMessage("participants must name each party once");
  }

  @Test
  void build_severalCurrencies_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loan().balance(Money.yuan(1), OPENED).limit(Money.parse("USD 1")).build())
        .withMessage("balance, limit and instalment must have one currency");
  }

  @Test
  void builder_negativeAmounts_areRefusedWhereSenseless() {
    assertThatIllegalArgumentException().isThrownBy(() -> loan().limit(Money.yuan(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> loan().instalment(Money.yuan(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> loan().daysPastDue(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> loan().daysPastDue(36_526));
    assertThat(loan().balance(Money.yuan(-1), OPENED).build().balance()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.01", "10.01", "1e100000000", "1e-100000000", "0.0000000000000000001"})
  void annualRate_absurd_isRefused(String rate) {
    assertThatIllegalArgumentException().isThrownBy(() -> loan().annualRate(new BigDecimal(rate)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "123", "6222金", "6222_0200", "12345678901234567890123456789012345678901"})
  void accountNumber_otherForm_isRefused(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> AccountNumber.of(number));
  }

  @Test
  void kinds_sides_followTheFamily() {
    assertThat(kindsOn(BalanceSide.LIABILITY))
        .containsExactlyInAnyOrder(
            ProductKind.MORTGAGE,
            ProductKind.CONSUMER_LOAN,
            ProductKind.CAR_LOAN,
            ProductKind.BUSINESS_LOAN,
            ProductKind.CREDIT_LINE,
            ProductKind.TRADE_FINANCE,
            ProductKind.CREDIT_CARD);
    assertThat(kindsOn(BalanceSide.ASSET))
        .allSatisfy(
            kind ->
                assertThat(kind.family())
                    .isIn(
                        ProductFamily.DEPOSIT, ProductFamily.INVESTMENT, ProductFamily.INSURANCE));
    assertThat(kindsOn(BalanceSide.NONE))
        .allSatisfy(
            kind -> assertThat(kind.family()).isIn(ProductFamily.CARD, ProductFamily.SERVICE));
    assertThat(families()).isEqualTo(EnumSet.allOf(ProductFamily.class));
  }

  private static Set<ProductKind> kindsOn(BalanceSide side) {
    return Stream.of(ProductKind.values())
        .filter(kind -> kind.side() == side)
        .collect(Collectors.toSet());
  }

  private static Set<ProductFamily> families() {
    return Stream.of(ProductKind.values()).map(ProductKind::family).collect(Collectors.toSet());
  }
}
