package org.bankcrm.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTextsTest {

  /** The end of a day is told as the beginning of the next, as times of documents go. */
  @ParameterizedTest
  @CsvSource({
    "24:00, 00:00",
    "24点, 00:00",
    "0:00, 00:00",
    "23:59, 23:59",
    "24:01, ''",
    "25:00, ''",
    "24, ''",
    "12:00 am, 00:00",
    "24:00 pm, ''"
  })
  void times_ofAText_areThoseOfTheDay(String text, String time) {
    assertThat(String.join("|", DayTexts.times(text).toList())).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-31, 2026-09-30",
    "2026-2-29, 2026-02-28",
    "2024-02-30, 2024-02-29",
    "2026年4月31日, 2026-04-30",
    "20260631, 2026-06-30",
    "2024-02-29, ''",
    "2026-09-32, ''",
    "2026-13-31, ''",
    "2026-00-31, ''",
    "31.9.2026, ''"
  })
  void lastDay_ofADayThatItsMonthLacks_isTheLastOfTheMonth(String text, String day) {
    assertThat(DayTexts.lastDay(text).map(Object::toString).orElse("")).isEqualTo(day);
  }
}
