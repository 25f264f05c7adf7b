package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.jspecify.annotations.Nullable;

/**
 * A customer's values in documents. Amounts are texts such as {@code CNY 12.50}, days and instants
 * texts in ISO form, sets sorted lists; numbers are numbers, and texts of their digits where a
 * reader that makes binary floating-point of numbers would lose some.
 */
public final class DataValues {

  private static final int SURE_DIGITS = 15;

  private DataValues() {}

  /** A normalised value of any type but a list of parts. */
  public static Object write(ValueType type, Object value) {
    return switch (type.kind()) {
      case INTEGER -> sure(BigDecimal.valueOf((Long) value), value);
      case DECIMAL -> sure((BigDecimal) value, value);
      case REAL, YES_NO, CODE, TEXT -> value;
      case MONEY, DATE, INSTANT -> value.toString();
      case CODE_SET -> List.copyOf((SortedSet<?>) value);
      case ELEMENTS -> throw new IllegalArgumentException("a list of parts is no value");
    };
  }

  /** What a value of the type is, without a list of its codes. */
  public static String expected(ValueType type) {
    return "expected " + (type.isClosed() ? "codes that the attribute lists" : type.toString());
  }

  private static Object sure(BigDecimal number, Object value) {
    return number.precision() <= SURE_DIGITS ? value : number.toPlainString();
  }

  /** The value in its normal form, or null with the problem reported. */
  public static @Nullable Object read(ValueType type, Item item) {
    return switch (type.kind()) {
      case INTEGER, DECIMAL ->
          item.value instanceof String text
              ? digits(type, text, item)
              : ValueReader.read(type, item);
      case CODE_SET -> codes(type, item);
      default -> ValueReader.read(type, item);
    };
  }

  private static @Nullable Object digits(ValueType type, String text, Item item) {
    try {
      Object value = Written.value(type, text);
      if (!(write(type, value) instanceof String)) {
        item.problem(
            CoreProblem.WRONG_TYPE, "expected a number.", "Write it without quotation marks.");
        return null;
      }
      return value;
    } catch (IllegalArgumentException e) { // says what was expected, and nothing of the text
      item.problem(CoreProblem.WRONG_VALUE, e.getMessage() + ".", "");
      return null;
    }
  }

  private static @Nullable SortedSet<String> codes(ValueType type, Item item) {
    List<Item> items = item.list(0, item.context().limits().members());
    if (items == null) {
      return null;
    }
    SortedSet<String> codes = new TreeSet<>();
    for (Item member : items) {
      String code = (String) ValueReader.read(type, member);
      if (code != null && !codes.add(code)) {
        member.problem(
            CoreProblem.DUPLICATE_MEMBER, "the code stands in the set twice.", "Remove one.");
      }
    }
    return codes.size() == items.size() ? Collections.unmodifiableSortedSet(codes) : null;
  }
}
