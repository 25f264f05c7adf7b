package org.bankcrm.core.internal.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.BusinessCalendar;

/** The hash by which the days of a business calendar are known. */
public final class CalendarHash {

  private CalendarHash() {}

  /** The hash of all days that the calendar covers, 64 hexadecimal digits. */
  public static String of(BusinessCalendar calendar) {
    LocalDate first = calendar.covered().fromInclusive();
    LocalDate end = calendar.covered().toExclusive();
    List<String> worked =
        first.datesUntil(end).filter(calendar::isBusinessDay).map(LocalDate::toString).toList();
    return Canonical.sha256(
        Map.of("from", first.toString(), "before", end.toString(), "businessDays", worked));
  }
}
