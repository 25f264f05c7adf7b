package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.entry.DataField;

/**
 * A value of one field with all that says whether to believe it: who said so, for which days it is
 * true, since when the bank knows, and when it was last found to be right.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param field what it is a value of
 * @param value the value in its regular form, 1 to 1,000 characters: personal data
 * @param source who said so
 * @param truth the days on which it is so, as far as the source tells; the end is not in it
 * @param knownAt since when the bank knows
 * @param verifiedOn the day on which it was last found to be right; empty if it never was
 */
public record SourcedValue(
    DataField field,
    String value,
    Source source,
    DateRange truth,
    Instant knownAt,
    Optional<LocalDate> verifiedOn) {
  static final int MOST = 1_000;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the value is blank, too long or unprintable; the message
   *     does not show it
   */
  public SourcedValue {
    requireNonNull(field, "field");
    value = Checks.text(value, "value", MOST);
    requireNonNull(source, "source");
    requireNonNull(truth, "truth");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(verifiedOn, "verifiedOn");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "SourcedValue";
  }
}
