package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.ValueType;

/** Reads the text of one cell as a value of an attribute's type, without guessing. */
final class CellReader {

  private static final int MOST_CHARACTERS = 40;

  private CellReader() {}

  /**
   * Puts the value of a cell that is not empty.
   *
   * @throws IllegalArgumentException if the text is no value of the type; the message says what was
   *     expected and not what the cell holds
   */
  static <T> void put(Facts.Builder facts, Attribute<T> attribute, String cell) {
    @SuppressWarnings("unchecked") // the value is made for the attribute's own type
    T value = (T) value(attribute.type(), cell);
    facts.put(attribute, value);
  }

  /** The same for a value that was observed on a day. */
  static <T> void put(Facts.Builder facts, Attribute<T> attribute, String cell, LocalDate day) {
    @SuppressWarnings("unchecked") // the value is made for the attribute's own type
    T value = (T) value(attribute.type(), cell);
    facts.put(attribute, value, day);
  }

  static LocalDate day(String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("expected a date such as 2026-01-31", e);
    }
  }

  private static Object value(ValueType type, String cell) {
    return switch (type.kind()) {
      case INTEGER -> integer(cell);
      case DECIMAL -> decimal(cell);
      case MONEY -> money(type, cell);
      case REAL -> real(cell);
      case YES_NO -> yesNo(cell);
      case CODE, TEXT -> cell;
      case CODE_SET -> new TreeSet<>(Arrays.asList(cell.equals("-") ? new String[0] : split(cell)));
      case DATE -> day(cell);
      case INSTANT -> instant(cell);
      case ELEMENTS -> throw new IllegalArgumentException("a list of parts has no column");
    };
  }

  private static String[] split(String cell) {
    return cell.split("\\|", -1);
  }

  private static Long integer(String cell) {
    checkCharacters(cell, "");
    try {
      return Long.valueOf(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expected a whole number", e);
    }
  }

  private static BigDecimal decimal(String cell) {
    checkCharacters(cell, ".");
    try {
      return new BigDecimal(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expected a plain decimal number such as 1234.56", e);
    }
  }

  /** Java reads more as numbers than people write: digits of other scripts, 1d, 0x1p3. */
  private static void checkCharacters(String cell, String more) {
    boolean fits =
        cell.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || more.indexOf(c) >= 0);
    if (!fits || cell.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("expected a number in plain digits");
    }
  }

  private static Money money(ValueType type, String cell) {
    boolean named = !cell.isEmpty() && Character.isLetter(cell.charAt(0));
    return named ? Money.parse(cell) : Money.of(decimal(cell), type.currency().orElseThrow());
  }

  private static Double real(String cell) {
    checkCharacters(cell, ".eE+");
    try {
      return Double.valueOf(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expected a number", e);
    }
  }

  private static Boolean yesNo(String cell) {
    return switch (cell) {
      case "true", "yes", "是" -> true;
      case "false", "no", "否" -> false;
      default -> throw new IllegalArgumentException("expected yes or no, true or false, 是 or 否");
    };
  }

  private static Instant instant(String cell) {
    try {
      return Instant.parse(cell);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("expected an instant such as 2026-01-31T08:00:00Z", e);
    }
  }
}
