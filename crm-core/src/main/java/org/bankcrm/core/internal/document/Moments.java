package org.bankcrm.core.internal.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.bankcrm.core.document.CoreProblem;
import org.jspecify.annotations.Nullable;

/** What documents of a customer's data begin with: their format, as of when, and in which zone. */
public final class Moments {

  private static final int MOST_ZONE = 128;

  private Moments() {}

  /** Reads the number of the format, which is the one expected or a problem. */
  public static void format(Fields fields, long expected) {
    Item item = fields.need("format");
    Long format = item == null ? null : item.integer(1, Long.MAX_VALUE);
    if (item != null && format != null && format != expected) {
      item.problem(
          CoreProblem.WRONG_FORMAT,
          "expected format " + expected + ".",
          "Read it by the version of the library that knows its format.");
    }
  }

  /** The instant that values are told for, to the nanosecond; null where it is not there. */
  public static @Nullable Instant asOf(@Nullable Item item) {
    String text = item == null ? null : item.text(40);
    if (item == null || text == null) {
      return null;
    }
    try {
      Instant asOf = Written.nanoInstant(text);
      if (Integer.parseInt(text.substring(0, 4)) > 0) {
        return asOf;
      }
    } catch (IllegalArgumentException e) {
      // refused below
    }
    String message = "expected an instant of the years 1 to 9999.";
    item.problem(
        CoreProblem.WRONG_VALUE, message, "Write it in UTC, like \"2026-01-31T16:00:00Z\".");
    return null;
  }

  /** The zone; null where it is not there. */
  public static @Nullable ZoneId zone(@Nullable Item item) {
    String text = item == null ? null : item.text(MOST_ZONE);
    Optional<ZoneId> zone = Optional.empty();
    if (item == null || text == null) {
      return null;
    }
    try {
      zone = Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      item.problem(
          CoreProblem.WRONG_VALUE,
          "the text is no zone that is known.",
          "Write it like \"Asia/Shanghai\".");
    }
    return zone.orElse(null);
  }
}
