package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;

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

  /** A code and its words; what is wrong with them is told when the card is made. */
  public static Builder of(String code, String zh, String en) {
    return new Builder(new Entry().write(Key.CODE, code).write(Common.TEXT, zh, en));
  }

  @Override
  public String toString() {
    return code;
  }

  /** A code and its words as their author writes them, right or wrong. Immutable. */
  public static final class Builder extends Part<CodedText> {

    private Builder(Entry entry) {
      super(entry);
    }
  }
}
