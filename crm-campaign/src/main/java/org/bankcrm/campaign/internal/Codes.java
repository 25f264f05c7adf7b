package org.bankcrm.campaign.internal;

/** The codes that rules, groups, budgets and the like go by. */
public final class Codes {

  /** The longest code. */
  public static final int MAX_LENGTH = 40;

  /** What a code is, for messages. */
  public static final String RULE =
      "1 to 40 of the characters a-z, 0-9 and '-', beginning with a letter";

  private Codes() {}

  /** Whether the text is a code. */
  public static boolean isCode(String text) {
    boolean fits = !text.isEmpty() && text.length() <= MAX_LENGTH && isLetter(text.charAt(0));
    for (int i = 1; fits && i < text.length(); i++) {
      char c = text.charAt(i);
      fits = isLetter(c) || (c >= '0' && c <= '9') || c == '-';
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

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }
}
