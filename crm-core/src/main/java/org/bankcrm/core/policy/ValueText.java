package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Set;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.document.Numerals;
import org.bankcrm.core.internal.document.Written;

/**
 * Reads single values that come as text, such as the cells of a table, in the same forms as
 * documents have them and in no other.
 *
 * <p>Stateless and thread-safe; without regard to any locale or zone.
 */
public final class ValueText {

  private static final Set<ValueType.Kind> NUMBERS =
      EnumSet.of(
          ValueType.Kind.INTEGER,
          ValueType.Kind.DECIMAL,
          ValueType.Kind.MONEY,
          ValueType.Kind.REAL);

  private ValueText() {}

  /**
   * The value that a text stands for, in the normal form of its type.
   *
   * <ul>
   *   <li>Whole numbers, decimals and amounts in plain digits: {@code 42}, {@code -1234.56}. No
   *       plus sign, no grouping, no exponent, no leading zero, no digit missing beside the point
   *       ({@code .5}, {@code 5.}), and no more digits after the point than the type has, not even
   *       zeros: {@code 200.000} may be meant as two hundred thousand. An amount may name its
   *       currency: {@code CNY 1234.56}.
   *   <li>Reals as JSON writes numbers; they may have an exponent.
   *   <li>Days as {@code 2026-01-31}, instants in UTC as {@code 2026-01-31T16:00:00Z}, to the
   *       microsecond at most.
   *   <li>{@code true} and {@code false}.
   *   <li>Codes and texts as they stand, without control characters and in Unicode's form NFC.
   * </ul>
   *
   * @throws IllegalArgumentException if the text has another form, is out of bounds, in another
   *     currency or not one of a closed list of codes, or if the type is a set or a list of parts;
   *     the message never has the text in it
   */
  public static Object parse(ValueType type, String text) {
    return value(requireNonNull(type, "type"), requireNonNull(text, "text"));
  }

  /**
   * Advice for a text that is refused: the number, amount or share that its author means, such as
   * {@code Write 0.5.} for {@code 50%}. For documents of policies, whose texts may be told.
   *
   * @return empty if no number is meant, or one that the type refuses
   */
  public static String mend(ValueType type, String text) {
    requireNonNull(type, "type");
    return Numerals.number(requireNonNull(text, "text"))
        .map(number -> number.stripTrailingZeros().toPlainString())
        .filter(number -> isRead(type, number))
        .map(number -> "Write " + number + ".")
        .orElse("");
  }

  private static boolean isRead(ValueType type, String text) {
    try {
      value(type, text);
      return NUMBERS.contains(type.kind());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Object value(ValueType type, String text) {
    if (type.kind() == ValueType.Kind.CODE && type.isClosed() && !type.codes().contains(text)) {
      throw new IllegalArgumentException("expected one of " + type.codes()); // the code unquoted
    }
    return Written.value(type, text);
  }
}
