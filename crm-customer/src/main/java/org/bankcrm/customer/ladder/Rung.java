package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * One rung of a ladder 期限档次: what is paid after the rung before, up to and on the last day of this
 * one. The first begins on the day after as-of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code by which tables know it
 * @param name by which people do
 * @param until how long after as-of its last day is, which is within it; a month after 31 January
 *     is 28 or 29 February. Empty for the last rung, which has no end
 */
public record Rung(String code, LocalizedText name, Optional<CalendarSpan> until) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code is none, or the span is of no length
   */
  public Rung {
    code = Checks.code(code, "code");
    requireNonNull(name, "name");
    requireNonNull(until, "until");
    Checks.require(until.map(span -> span.length() > 0).orElse(true), "until", "must be 1 or more");
  }

  /** Its last day; empty if it has no end. */
  public Optional<LocalDate> lastDay(LocalDate asOf) {
    return until.map(span -> span.after(asOf));
  }
}
