package org.bankcrm.examples.runner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.ValueText;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; what does not fit is told in words. */
final class Converters {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private Converters() {}

  static CommandLine registered(CommandLine command) {
    return command
        .registerConverter(LocalDate.class, Converters::day)
        .registerConverter(ZoneId.class, Converters::zone)
        .registerConverter(CustomerId.class, Converters::customer)
        .registerConverter(Encoding.class, new Encoding.Converter());
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = (LocalDate) ValueText.parse(ValueType.DATE, text);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (IllegalArgumentException e) {
      // told below like a day that is out of range
    }
    throw new TypeConversionException(
        "'" + text + "' is no day from " + FIRST + " to " + LAST + ", written like 2026-03-31");
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no zone such as Asia/Shanghai");
    }
  }

  private static CustomerId customer(String text) {
    try {
      return CustomerId.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "an id has 1 to 128 visible ASCII characters without blanks");
    }
  }
}
