package org.bankcrm.segmentation;

/** What people write down beside a decision of their own. */
final class Notes {

  static final int MAX_AUTHOR = 128;
  static final int MAX_REASON = 500;

  private Notes() {}

  static String author(String author) {
    return check(author, "author", MAX_AUTHOR);
  }

  static String reason(String reason) {
    return check(reason, "reason", MAX_REASON);
  }

  /** A reason that can be told as an open code. */
  static String shortReason(String reason) {
    return check(reason, "reason", MAX_AUTHOR);
  }

  private static String check(String text, String field, int most) {
    boolean controls = text.chars().anyMatch(Character::isISOControl);
    if (text.isBlank() || text.length() > most || controls) {
      throw new IllegalArgumentException(
          field + " must have 1 to " + most + " characters, not blank and without control ones");
    }
    return text.strip();
  }
}
