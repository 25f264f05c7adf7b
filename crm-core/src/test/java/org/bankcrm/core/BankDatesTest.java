package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankDatesTest {

  @ParameterizedTest
  @ValueSource(strings = {"1800-01-01", "2026-02-28", "2199-12-31"})
  void check_aDayThatABankMeans_isTaken(String day) {
    LocalDate date = LocalDate.parse(day);
    assertThat(BankDates.check("since", date)).isEqualTo(date);
    assertThat(BankDates.checkEnd("until", date)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "1799-12-31", "2200-01-01", "9999-12-30"})
  void check_aDayThatNobodyMeans_isRefusedWithItsNameAndBounds(String day) {
    LocalDate date = LocalDate.parse(day);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BankDates.check("since", date))
        .withMessage(
            "since must be a day from 1800-01-01 to 2199-12-31 but was "
                + day
                + "; leave it out where no day is known");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BankDates.checkEnd("until", date))
        .withMessageContaining("or 9999-12-31 for no end, but was " + day);
  }

  @Test
  void check_noEnd_isTakenWhereAnEndIsAskedForOnly() {
    assertThat(BankDates.checkEnd("until", BankDates.OPEN_END)).isEqualTo(BankDates.OPEN_END);
    assertThat(BankDates.checkEnd("until", LocalDate.MAX)).isEqualTo(BankDates.OPEN_END);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BankDates.check("since", BankDates.OPEN_END));
  }
}
