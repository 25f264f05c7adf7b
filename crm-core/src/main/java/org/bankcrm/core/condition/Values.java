package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Characters;

/** The one normal form of every kind of value. */
final class Values {

  static final BigDecimal BOUND = BigDecimal.TEN.pow(18);
  private static final long LONG_BOUND = BOUND.longValueExact();
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** The longest free text. */
  static final int MOST_CHARACTERS = 4_096;

  private Values() {}

  static Object normalise(ValueType type, Object value) {
    requireNonNull(value, "value");
    return switch (type.kind()) {
      case INTEGER -> integer(value);
      case DECIMAL -> decimal(value);
      case MONEY -> money(type, value);
      case REAL -> real(value);
      case YES_NO -> of(Boolean.class, type, value);
      case CODE -> code(type, of(String.class, type, value));
      case CODE_SET -> codes(type, of(Collection.class, type, value));
      case DATE -> date(of(LocalDate.class, type, value));
      case INSTANT -> instant(of(Instant.class, type, value));
      case TEXT -> text(of(String.class, type, value));
      case ELEMENTS -> throw new IllegalArgumentException("a list of parts is not a constant");
    };
  }

  @SuppressWarnings("unchecked") // normalised values of one ordered type compare with each other
  static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  static String wordOf(ValueType.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static void checkCode(String code) {
    requireNonNull(code, "code");
    if (code.isBlank() || code.length() > 128) {
      throw new IllegalArgumentException("a code must have 1 to 128 characters and not be blank");
    }
    if (!isPlain(code) && !code.codePoints().allMatch(Characters::isPrintable)) {
      throw new IllegalArgumentException("a code must not have control or format characters");
    }
  }

  /** Printable ASCII, which most codes are, told without a stream: events have many codes. */
  private static boolean isPlain(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) < ' ' || code.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static Long integer(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      Long number =
          value instanceof Long whole ? whole : Long.valueOf(((Integer) value).longValue());
      if (number <= -LONG_BOUND || number >= LONG_BOUND) {
        throw outOfBounds();
      }
      return number;
    }
    throw new IllegalArgumentException("expected an integer but was " + name(value));
  }

  private static BigDecimal decimal(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return decimal(BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof BigInteger big && big.bitLength() < 128) {
      return decimal(new BigDecimal(big));
    }
    if (value instanceof BigDecimal number) {
      checkSize(number);
      checkBound(number);
      BigDecimal plain = number.stripTrailingZeros();
      return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
    throw new IllegalArgumentException("expected an exact decimal but was " + name(value));
  }

  /** Looks at digits and scale only: the number is not yet safe to compute with. */
  private static void checkSize(BigDecimal number) {
    if (number.scale() > 18 || number.scale() < -18 || number.precision() > 38) {
      throw new IllegalArgumentException(
          "a decimal must have at most 38 digits and a scale within 18 but has "
              + number.precision()
              + " digits and scale "
              + number.scale());
    }
  }

  private static void checkBound(BigDecimal number) {
    if (number.abs().compareTo(BOUND) >= 0) {
      throw outOfBounds();
    }
  }

  private static IllegalArgumentException outOfBounds() {
    return new IllegalArgumentException("a number must lie strictly within 10^18 of zero");
  }

  private static Money money(ValueType type, Object value) {
    Money money = of(Money.class, type, value);
    if (!money.currency().equals(type.currency().orElseThrow())) {
      throw new IllegalArgumentException(
          "expected " + type + " but the amount is in " + money.currency().getCurrencyCode());
    }
    return money;
  }

  private static Double real(Object value) {
    if (value instanceof Double || value instanceof Integer || value instanceof Long) {
      double number = ((Number) value).doubleValue();
      if (Double.isNaN(number) || Double.isInfinite(number)) {
        throw new IllegalArgumentException("a real must be finite");
      }
      return number + 0.0; // no negative zero
    }
    throw new IllegalArgumentException("expected a real but was " + name(value));
  }

  private static String code(ValueType type, String code) {
    checkCode(code);
    if (type.isClosed() && !type.codes().contains(code)) {
      throw new IllegalArgumentException("'" + code + "' is not one of " + type.codes());
    }
    return code;
  }

  private static String text(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "a text must have at most " + MOST_CHARACTERS + " characters but has " + text.length());
    }
    return text;
  }

  private static SortedSet<String> codes(ValueType type, Collection<?> values) {
    if (values.size() > Parts.MOST) {
      throw new IllegalArgumentException("a set must have at most " + Parts.MOST + " codes");
    }
    SortedSet<String> codes = new TreeSet<>();
    for (Object value : values) {
      codes.add(code(type, of(String.class, type, value)));
    }
    return Collections.unmodifiableSortedSet(codes);
  }

  private static LocalDate date(LocalDate date) {
    if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
      throw new IllegalArgumentException("a date must lie in the years 1 to 9999");
    }
    return date;
  }

  private static Instant instant(Instant instant) {
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException("an instant must lie in the years 1 to 9999");
    }
    if (instant.getNano() % 1_000 != 0) {
      throw new IllegalArgumentException(
          "an instant is held to the microsecond; truncate it to ChronoUnit.MICROS");
    }
    return instant;
  }

  private static <T> T of(Class<T> expected, ValueType type, Object value) {
    if (!expected.isInstance(value)) {
      throw new IllegalArgumentException("expected " + type + " but was " + name(value));
    }
    return expected.cast(value);
  }

  private static String name(Object value) {
    return "a " + value.getClass().getSimpleName();
  }
}
