package org.bankcrm.core.formula;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.BusinessCalendar;

/** The values of what a formula reads, by their places in {@link Formula#reads}. */
public interface Operands {

  /** Whether the value is known. */
  boolean isKnown(int place);

  /** The encoded value, as {@code Row} tells it; only where it is known. */
  long encoded(int place);

  /** The calendar day of a date or an instant, in the zone of the facts; only where it is known. */
  LocalDate day(int place);

  /** The parts in a list of the customer's, in the order told; only where it is known. */
  List<?> parts(int place);

  /** The instant, to the microsecond; only where it is known, and of instants only. */
  Instant instant(int place);

  /** The day that the facts are told for. */
  LocalDate asOf();

  /** The instant that the facts are told for. */
  Instant asOfInstant();

  /** The zone that the facts' days are told in. */
  ZoneId zone();

  /**
   * The days of a business calendar that formulas name.
   *
   * @throws IllegalStateException if nobody handed them in
   */
  BusinessCalendar calendar(String id);
}
