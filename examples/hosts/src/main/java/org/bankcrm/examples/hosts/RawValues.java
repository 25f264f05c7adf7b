package org.bankcrm.examples.hosts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.TreeSet;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.ValueText;

/**
 * Puts values as they come from JSON into facts. Nothing is coerced: an amount is {@code "CNY
 * 5000.00"}, a day {@code "2026-06-30"}, an instant {@code "2026-06-30T16:00:00Z"}, a set a list of
 * texts, a whole number a number without a point.
 */
public final class RawValues {

  private RawValues() {}

  /**
   * Puts one value.
   *
   * @throws BadValueException if it is not what the attribute takes; the message has no value in it
   */
  public static void put(Facts.Builder facts, Attribute<?> attribute, Object raw)
      throws BadValueException {
    try {
      putAny(facts, attribute, read(attribute.type(), raw));
    } catch (IllegalArgumentException | ArithmeticException bad) {
      // The causes may quote the value, so they are not handed on.
      throw new BadValueException("expected " + expected(attribute.type()));
    }
  }

  /** What a value of the type looks like. */
  static String expected(ValueType type) {
    return switch (type.kind()) {
      case INTEGER -> "a whole number of at most 18 digits";
      case DECIMAL -> "a number with at most " + type.scale() + " digits after the point";
      case REAL -> "a number";
      case MONEY -> "an amount such as " + type.currency().orElseThrow() + " 5000.00";
      case YES_NO -> "yes or no";
      case DATE -> "a day such as 2026-06-30";
      case INSTANT -> "an instant such as 2026-06-30T16:00:00Z";
      case TEXT -> "a text";
      case CODE -> type.isClosed() ? "one of " + type.codes() : "a code";
      case CODE_SET -> type.isClosed() ? "some of " + type.codes() : "a list of codes";
      case ELEMENTS -> "nothing: parts cannot be sent";
    };
  }

  private static Object read(ValueType type, Object raw) {
    return switch (type.kind()) {
      case INTEGER -> integer(raw);
      case DECIMAL -> exact(raw);
      case REAL -> exact(raw).doubleValue();
      case MONEY -> Money.parse(as(String.class, raw));
      case YES_NO -> as(Boolean.class, raw);
      case DATE, INSTANT, TEXT, CODE -> ValueText.parse(type, as(String.class, raw));
      case CODE_SET -> codes(as(List.class, raw));
      case ELEMENTS -> throw new IllegalArgumentException();
    };
  }

  private static long integer(Object raw) {
    if (raw instanceof BigDecimal) {
      throw new IllegalArgumentException();
    }
    return exact(raw).longValueExact();
  }

  private static BigDecimal exact(Object raw) {
    if (raw instanceof Integer || raw instanceof Long) {
      return BigDecimal.valueOf(as(Number.class, raw).longValue());
    }
    return raw instanceof BigInteger big ? new BigDecimal(big) : as(BigDecimal.class, raw);
  }

  private static TreeSet<String> codes(List<?> raw) {
    TreeSet<String> codes = new TreeSet<>();
    raw.forEach(code -> codes.add(as(String.class, code)));
    return codes;
  }

  private static <T> T as(Class<T> type, Object raw) {
    if (!type.isInstance(raw)) {
      throw new IllegalArgumentException();
    }
    return type.cast(raw);
  }

  @SuppressWarnings("unchecked") // the builder checks the value against the attribute's type
  private static <T> void putAny(Facts.Builder facts, Attribute<T> attribute, Object value) {
    facts.put(attribute, (T) value);
  }
}
