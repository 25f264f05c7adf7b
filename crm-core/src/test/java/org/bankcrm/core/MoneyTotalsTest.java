package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTotalsTest {
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void of_severalCurrencies_keepsThemApart() {
    MoneyTotals totals =
        MoneyTotals.of(List.of(Money.parse("USD 5"), Money.yuan(3), Money.yuan(4)));
    assertThat(totals.amounts()).containsExactly(Money.yuan(7), Money.parse("USD 5.00"));
    assertThat(totals.in(USD)).contains(Money.parse("USD 5"));
    assertThat(totals.in(Currency.getInstance("EUR"))).isEmpty();
  }

  @Test
  void plus_more_addsToItsOwnCurrency() {
    MoneyTotals totals = MoneyTotals.none().plus(Money.yuan(3)).plus(Money.yuan(-3));
    assertThat(totals.amounts()).containsExactly(Money.yuan(0));
    assertThat(totals.isEmpty()).isFalse();
    assertThat(MoneyTotals.none().isEmpty()).isTrue();
  }

  @Test
  void toString_showsNoAmount() {
    assertThat(MoneyTotals.of(List.of(Money.yuan(739_173)))).hasToString("MoneyTotals[CNY]");
  }
}
