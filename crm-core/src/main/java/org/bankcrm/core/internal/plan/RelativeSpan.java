package org.bankcrm.core.internal.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/** A day within a span told from the as-of date; once that is given, a range like any other. */
record RelativeSpan(Slot slot, RelativeDate span) implements RowTest {

  @Override
  public Truth test(Row row, long[] derived) {
    long value = slot.read(row, derived);
    return value == slot.missing()
        ? Truth.UNKNOWN
        : Truth.of(Ranges.contains(ranges(row.asOfDate(), row.zone()), value));
  }

  /** The encoded values within the span, for an as-of date. */
  long[] ranges(LocalDate asOf, ZoneId zone) {
    long first = Ranges.first(slot.type());
    if (span.from().isPresent()) {
      first = Math.max(first, encoded(span.from().get().from(asOf), zone));
    }
    long end =
        span.to().isPresent() ? encoded(span.to().get().from(asOf).plusDays(1), zone) : Ranges.END;
    return first < end ? new long[] {first, end} : new long[0];
  }

  private long encoded(LocalDate day, ZoneId zone) {
    if (slot.type().kind() == ValueType.Kind.DATE) {
      return day.toEpochDay();
    }
    Instant start = day.atStartOfDay(zone).toInstant();
    return Encoded.ofInstant(start);
  }
}
