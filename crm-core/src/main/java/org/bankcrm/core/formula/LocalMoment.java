package org.bankcrm.core.formula;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType.Kind;

/** What calendars and clocks show of a date, of an instant, or of the as-of instant. */
final class LocalMoment {

  private LocalMoment() {}

  /** The attributes that are there, in their order. */
  static List<AttributeRef> reads(Optional<AttributeRef> from, Optional<AttributeRef> to) {
    return Stream.of(from, to).flatMap(Optional::stream).toList();
  }

  static void checkDays(List<AttributeRef> of) {
    of.stream().filter(each -> !each.type().kind().isOfDays()).forEach(LocalMoment::refuse);
  }

  private static void refuse(AttributeRef of) {
    throw new IllegalArgumentException(
        of.id() + " is of type " + of.type() + ", not a date or an instant");
  }

  /** Refuses days where something is asked that only an instant has. */
  static void checkInstants(List<AttributeRef> of) {
    for (AttributeRef each : of) {
      if (each.type().kind() != Kind.INSTANT) {
        throw new IllegalArgumentException(
            each.id()
                + " is of type "
                + each.type()
                + ", not an instant: a day has no time of day");
      }
    }
  }

  /** Refuses a zone that nothing needs: a date is the same day in all of them. */
  static void checkZone(List<AttributeRef> of, int most, Optional<ZoneId> zone) {
    boolean plain = of.size() == most && of.stream().allMatch(LocalMoment::isDate);
    if (zone.isPresent() && plain) {
      throw new IllegalArgumentException("a date lies in no zone; leave the zone out");
    }
  }

  private static boolean isDate(AttributeRef of) {
    return of.type().kind() == Kind.DATE;
  }

  /** Whether the facts have to say as of when they are, or in which zone. */
  static boolean needsFacts(List<AttributeRef> of, int most, Optional<ZoneId> zone) {
    return of.size() < most || (zone.isEmpty() && !of.stream().allMatch(LocalMoment::isDate));
  }

  /** The calendar day. */
  static LocalDate day(
      Optional<AttributeRef> of, int place, Optional<ZoneId> zone, Operands operands) {
    return of.filter(LocalMoment::isDate).isPresent()
        ? operands.day(place)
        : at(of, place, zone, operands).toLocalDate();
  }

  /** What the clock and the calendar show at an instant. */
  static LocalDateTime at(
      Optional<AttributeRef> of, int place, Optional<ZoneId> zone, Operands operands) {
    ZoneId where = zone.orElseGet(operands::zone);
    return LocalDateTime.ofInstant(
        of.isPresent() ? operands.instant(place) : operands.asOfInstant(), where);
  }
}
