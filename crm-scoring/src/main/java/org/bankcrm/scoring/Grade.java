package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;

/**
 * A grade and what the bank does about it.
 *
 * @param code what systems know it by, such as {@code A}
 * @param name what people call it
 * @param action what the bank does, such as approve, review or decline; grades may share one
 */
public record Grade(String code, LocalizedText name, CodedText action) {
  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has characters other than letters, digits, dots, hyphens
   *     and underscores
   */
  public Grade {
    Codes.check(code, "code");
    requireNonNull(name, "name");
    requireNonNull(action, "action");
  }

  @Override
  public String toString() {
    return "Grade " + code;
  }
}
