package org.bankcrm.core.check;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Argument checks whose messages name the field and the expectation and never the value, because a
 * value may be personal data.
 */
public final class Checks {
  /** Longest opaque id that a host may use. */
  public static final int MAX_ID_LENGTH = 128;

  /** Longest code: a channel, a purpose, a kind. */
  public static final int MAX_CODE_LENGTH = 128;

  /** Most decimal digits of a number before any arithmetic is done with it. */
  public static final int MAX_DIGITS = 38;

  private static final int MAX_BITS = 127; // 38 digits need at most 127 bits

  private Checks() {}

  /**
   * Refuses with the field's name unless the condition holds.
   *
   * @throws IllegalArgumentException with both as its message, if it does not hold
   */
  public static void require(boolean holds, String name, String expectation) {
    if (!holds) {
      throw new IllegalArgumentException(name + " " + expectation);
    }
  }

  /**
   * A whole number within bounds, both inclusive.
   *
   * @throws IllegalArgumentException if it is not; the message shows the number, so that it must
   *     not be personal
   */
  public static int within(int value, int least, int most, String name) {
    if (value < least || value > most) {
      require(false, name, "must be within " + least + " and " + most + " but was " + value);
    }
    return value;
  }

  /**
   * An opaque key given by the host: 1 to 128 visible ASCII characters, no blank.
   *
   * @throws IllegalArgumentException if it is anything else; the message does not show it
   */
  public static String id(String value, String name) {
    requireNonNull(value, name);
    require(
        isId(value),
        name,
        "must be 1 to " + MAX_ID_LENGTH + " visible ASCII characters without blanks");
    return value;
  }

  private static boolean isId(String value) {
    boolean fits = !value.isEmpty() && value.length() <= MAX_ID_LENGTH;
    for (int i = 0; fits && i < value.length(); i++) {
      fits = value.charAt(i) > ' ' && value.charAt(i) <= '~';
    }
    return fits;
  }

  /**
   * A word of a vocabulary that is data: a lower-case letter or digit, then lower-case letters,
   * digits, dots and hyphens; at most 128 characters.
   *
   * @throws IllegalArgumentException if it is anything else; the message does not show it
   */
  public static String code(String value, String name) {
    requireNonNull(value, name);
    require(
        isCode(value),
        name,
        "must be 1 to "
            + MAX_CODE_LENGTH
            + " of a-z, 0-9, '.' and '-', beginning with a letter or digit");
    return value;
  }

  /** Whether a text is such a code. */
  public static boolean isCode(String value) {
    boolean fits =
        !value.isEmpty() && value.length() <= MAX_CODE_LENGTH && isLowerOrDigit(value.charAt(0));
    for (int i = 1; fits && i < value.length(); i++) {
      char c = value.charAt(i);
      fits = isLowerOrDigit(c) || c == '.' || c == '-';
    }
    return fits;
  }

  private static boolean isLowerOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /**
   * One line of text for people, stripped at both ends, not blank, at most {@code max} long.
   *
   * @param max the most characters, counted in UTF-16 after stripping
   * @return the stripped text
   * @throws IllegalArgumentException if it is blank or too long, or has control, line-breaking,
   *     bidirectional or unpaired surrogate characters; the message does not show it
   */
  public static String text(String value, String name, int max) {
    String stripped = requireNonNull(value, name).strip();
    if (stripped.isEmpty() || stripped.length() > max) {
      require(false, name, "must have 1 to " + max + " characters that are not blank");
    }
    require(
        isPrintable(stripped),
        name,
        "must not contain control, line-breaking, bidirectional or unpaired surrogate characters");
    return stripped;
  }

  /** As {@link #text}, but may be blank, which becomes the empty string. */
  public static String textOrEmpty(String value, String name, int max) {
    return requireNonNull(value, name).isBlank() ? "" : text(value, name, max);
  }

  private static boolean isPrintable(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.charAt(i);
      if ((c < ' ' || c > '~') && !isChinese(c)) {
        c = text.codePointAt(i);
        if (Characters.isUnsafe(c)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Of the characters that Chinese texts are made of, told without their tables. */
  private static boolean isChinese(int c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  /**
   * Refuses numbers on which plain arithmetic could run for minutes: more than 38 digits, or an
   * exponent beyond the given scale. {@code 1e100000000} has one digit and is refused by its scale.
   *
   * @param maxScale the most digits after the point
   * @throws IllegalArgumentException if it is such a number; the message does not show it
   */
  public static BigDecimal bounded(BigDecimal value, String name, int maxScale) {
    requireNonNull(value, name);
    require(
        value.scale() >= -MAX_DIGITS && value.scale() <= maxScale,
        name,
        "must have an exponent of at most "
            + MAX_DIGITS
            + " and at most "
            + maxScale
            + " decimals");
    require(
        value.unscaledValue().bitLength() <= MAX_BITS && value.precision() <= MAX_DIGITS,
        name,
        "must have at most " + MAX_DIGITS + " digits");
    return value;
  }

  /** A copy that keeps the order and cannot be changed; refuses null with the field's name. */
  public static <T> List<T> copy(Collection<? extends T> values, String name) {
    List<T> copy = new ArrayList<>(requireNonNull(values, name));
    copy.forEach(value -> requireNonNull(value, () -> name + " must not contain null"));
    return Collections.unmodifiableList(copy);
  }
}
