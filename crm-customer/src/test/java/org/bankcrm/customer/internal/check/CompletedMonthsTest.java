package org.bankcrm.customer.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CompletedMonthsTest {

  @Test
  void between_monthEnds_areOverOnTheLastDayOfAShorterMonth() {
    assertThat(months("2026-01-31", "2026-02-27")).isZero();
    assertThat(months("2026-01-31", "2026-02-28")).isEqualTo(1);
    assertThat(months("2026-03-31", "2026-06-30")).isEqualTo(3);
    assertThat(months("2024-02-29", "2025-02-28")).isEqualTo(12);
    assertThat(months("2026-02-28", "2026-03-27")).isZero();
    assertThat(months("2026-06-15", "2026-06-15")).isZero();
  }

  private static int months(String from, String to) {
    return CompletedMonths.between(LocalDate.parse(from), LocalDate.parse(to));
  }

  /** Of every day of two years against every later one. */
  @Test
  void between_anyDays_isTheMostThatCanBeAdded() {
    LocalDate end = LocalDate.of(2026, 1, 1);
    for (LocalDate from = LocalDate.of(2024, 1, 1); from.isBefore(end); from = from.plusDays(1)) {
      int months = 0;
      for (LocalDate to = from; to.isBefore(end); to = to.plusDays(1)) {
        months += from.plusMonths(months + 1L).isAfter(to) ? 0 : 1;
        assertThat(CompletedMonths.between(from, to)).isEqualTo(months);
      }
    }
  }
}
