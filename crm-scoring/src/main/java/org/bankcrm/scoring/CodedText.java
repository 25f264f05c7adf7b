package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;

/**
 * A code for systems with its words for people: the reason of a refusal, the action of a grade.
 *
 * @param code 1 to 64 letters A–Z or a–z, digits, dots, hyphens and underscores, beginning with a
 *     letter or digit
 * @param text the words, fit for a letter to the customer
 */
public record CodedText(String code, LocalizedText text) {
  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if the code has other characters or length
   */
  public CodedText {
    Codes.check(code, "code");
    requireNonNull(text, "text");
  }

  /**
   * A code and its words in Chinese and English.
   *
   * @throws IllegalArgumentException if the code or a text is refused
   */
  public static CodedText of(String code, String zh, String en) {
    return new CodedText(code, LocalizedText.of(zh, en));
  }

  @Override
  public String toString() {
    return code;
  }
}
