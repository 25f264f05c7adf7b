package org.bankcrm.customer.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bankcrm.core.CurrencyMismatchException;
import org.bankcrm.core.Money;
import org.bankcrm.customer.holding.HoldingId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M1.3")
class TransactionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  private static Transaction.Builder salary() {
    return Transaction.builder(
        TransactionId.of("t-1"), HoldingId.of("h-1"), TransactionType.SALARY);
  }

  @Test
  void signedAmount_direction_givesTheSign() {
    Transaction in = salary().bookedOn(DAY).credit(Money.yuan(5)).build();
    Transaction out = salary().bookedOn(DAY).debit(Money.yuan(5)).build();
    assertThat(in.signedAmount()).isEqualTo(Money.yuan(5));
    assertThat(out.signedAmount()).isEqualTo(Money.yuan(-5));
    assertThat(out.amount()).isEqualTo(Money.yuan(5));
  }

  @Test
  void build_requiredParts_areNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> salary().credit(Money.yuan(1)).build())
        .withMessageStartingWith("bookedOn ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> salary().bookedOn(DAY).build())
        .withMessageStartingWith("amount ");
  }

  @Test
  void credit_negative_isRefusedAndZeroTaken() {
    assertThatIllegalArgumentException().isThrownBy(() -> salary().credit(Money.yuan(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> salary().debit(Money.yuan(-1)));
    assertThat(salary().bookedOn(DAY).debit(Money.yuan(0)).build().amount().isZero()).isTrue();
  }

  @Test
  void build_balanceInOtherCurrency_isRefused() {
    assertThatThrownBy(
            () ->
                salary()
                    .bookedOn(DAY)
                    .credit(Money.yuan(1))
                    .balanceAfter(Money.parse("USD 1"))
                    .build())
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "739", "73911", "７３９１", "MCC1"})
  void merchantCategory_otherThanFourDigits_isRefused(String code) {
    Counterparty shop = Counterparty.of(CounterpartyKind.MERCHANT);
    assertThat(shop.withMerchantCategory("5411").merchantCategory()).contains("5411");
    assertThatIllegalArgumentException().isThrownBy(() -> shop.withMerchantCategory(code));
  }

  @Test
  void channel_isData() {
    assertThat(Channel.of("mobile")).isEqualTo(Channel.MOBILE);
    assertThat(Channel.of("video-counter")).hasToString("video-counter");
    assertThatIllegalArgumentException().isThrownBy(() -> Channel.of("Video Counter"));
  }
}
