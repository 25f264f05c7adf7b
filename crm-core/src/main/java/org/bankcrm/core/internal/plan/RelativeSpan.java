package org.bankcrm.core.internal.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.bankcrm.core.LocalDays;
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
    if (value == slot.missing()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(
        isDay()
            ? first(row.asOfDate()) <= value && value < end(row.asOfDate())
            : Ranges.contains(ranges(row.asOfDate(), row.zone()), value));
  }

  private boolean isDay() {
    return slot.type().kind() == ValueType.Kind.DATE;
  }

  /** The first day within the span; of days alone, which turn once. */
  private long first(LocalDate asOf) {
    return span.from().isEmpty()
        ? Ranges.first(slot.type())
        : span.from().get().from(asOf).toEpochDay();
  }

  private long end(LocalDate asOf) {
    return span.to().isEmpty() ? Ranges.END : span.to().get().from(asOf).toEpochDay() + 1;
  }

  /**
   * The encoded values within the span, for an as-of date: one range, or more where clocks are set
   * back over a midnight that bounds it.
   */
  long[] ranges(LocalDate asOf, ZoneId zone) {
    LongStream from =
        span.from()
            .map(first -> turns(first.from(asOf), zone))
            .orElseGet(() -> LongStream.of(Ranges.first(slot.type())));
    LongStream to =
        span.to()
            .map(last -> turns(last.from(asOf).plusDays(1), zone))
            .orElseGet(() -> LongStream.of(Ranges.END));
    long[] turns = LongStream.concat(from, to).toArray();
    return Arrays.stream(turns, 1, turns.length).allMatch(turn -> turn > turns[0])
        ? turns
        : new long[0];
  }

  /** Where values turn to the day or a later one, and back, and again. */
  private LongStream turns(LocalDate day, ZoneId zone) {
    LongStream turns =
        isDay()
            ? LongStream.of(day.toEpochDay())
            : LocalDays.turns(day, zone).stream().mapToLong(Encoded::ofInstant);
    long first = Ranges.first(slot.type());
    return turns.map(turn -> Math.max(first, turn));
  }
}
