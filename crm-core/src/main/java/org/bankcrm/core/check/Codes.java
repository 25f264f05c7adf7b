package org.bankcrm.core.check;

import static java.util.Objects.requireNonNull;

/**
 * The codes by which systems know the parts of policies: rungs, stages, reasons, entitlements. All
 * parts of all kinds of policy have them alike.
 */
public final class Codes {

  /** The longest code. */
  public static final int MAX_LENGTH = 64;

  /** What a code is, for messages. */
  public static final String RULE =
      "1 to 64 of the characters A-Z, a-z, 0-9, '.', '-' and '_', beginning with a letter or digit";

  /** The same in Chinese. */
  public static final String RULE_ZH = "1 至 64 个字符，限 A-Z、a-z、0-9、'.'、'-' 与 '_'，以字母或数字开头";

  /** The same as a regular expression, for editors of documents. */
  public static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

  private Codes() {}

  /** Whether the text is a code. */
  public static boolean isCode(String text) {
    boolean fits =
        !text.isEmpty() && text.length() <= MAX_LENGTH && isLetterOrDigit(text.charAt(0));
    for (int i = 1; fits && i < text.length(); i++) {
      char c = text.charAt(i);
      fits = isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }
    return fits;
  }

  /**
   * The code.
   *
   * @throws IllegalArgumentException if it is none; the message names the field and not the value
   */
  public static String check(String code, String field) {
    if (!isCode(requireNonNull(code, field))) {
      throw new IllegalArgumentException(field + " must have " + RULE);
    }
    return code;
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
