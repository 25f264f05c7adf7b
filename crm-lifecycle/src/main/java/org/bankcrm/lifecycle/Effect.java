package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;

/**
 * What the host is to do when a subject moves: assign a manager, send a welcome, open a case. Data
 * for the host; the library does nothing with it.
 *
 * @param code what systems know it by: 1 to 64 of the characters A-Z, a-z, 0-9, '.', '-' and '_',
 *     beginning with a letter or digit
 * @param text what it is, for people
 */
public record Effect(String code, LocalizedText text) {

  /** The most effects of a stage or transition. */
  static final int MOST = 50;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code is malformed
   */
  public Effect {
    Codes.check(code, "code");
    requireNonNull(text, "text");
  }

  /** An effect with its text in both languages. */
  public static Effect of(String code, String zh, String en) {
    return new Effect(code, LocalizedText.of(zh, en));
  }
}
