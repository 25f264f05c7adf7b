package org.bankcrm.scoring.internal;

/** The codes that characteristics, grades and reasons go by. */
public final class Codes {

  /** The longest code. */
  public static final int MAX_LENGTH = 64;

  /** What a code is, for messages. */
  public static final String RULE =
      "1 to 64 of the characters A-Z, a-z, 0-9, '.', '-' and '_', beginning with a letter or digit";

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

  /** The code, or a refusal that names the field. */
  public static String check(String code, String field) {
    if (!isCode(code)) {
      throw new IllegalArgumentException(field + " must have " + RULE);
    }
    return code;
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
