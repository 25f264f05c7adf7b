package org.bankcrm.examples.runner;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
        .registerConverter(Path.class, Converters::path)
        .registerConverter(
            int.class, text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE))
        .registerConverter(long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE))
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

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("expected a file or directory but found nothing");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'"
              + Said.printable(text)
              + "' cannot be the name of a file here; if it has letters"
              + " beyond ASCII, set LC_ALL=C.UTF-8 or another locale in UTF-8");
    }
  }

  private static long whole(String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below like a number that is out of range
    }
    throw new TypeConversionException(
        "'" + text + "' is no whole number from " + least + " to " + most);
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
