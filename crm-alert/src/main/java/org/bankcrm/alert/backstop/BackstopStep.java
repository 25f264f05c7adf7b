package org.bankcrm.alert.backstop;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;

/**
 * What follows at the least from so many days past due. Immutable and thread-safe.
 *
 * @param code what systems know it by; a capital letter, then capitals, digits and underscores
 * @param name what people call it
 * @param atLeast from how many days past due it holds, that number included; 1 to 36,600. A rule
 *     that says "more than 90 days" has 91 here
 */
public record BackstopStep(String code, LocalizedText name, int atLeast) {

  static final int MOST_DAYS = 36_600;
  private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code or the number of days is none
   */
  public BackstopStep {
    requireNonNull(name, "name");
    if (!code.matches(CODE)) {
      throw new IllegalArgumentException("a code is of capitals, digits and underscores");
    }
    if (atLeast < 1 || atLeast > MOST_DAYS) {
      throw new IllegalArgumentException("days past due are 1 to " + MOST_DAYS);
    }
  }
}
