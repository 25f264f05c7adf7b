package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * A capacity in which somebody of the bank, or a system, sees customers. Immutable and thread-safe.
 *
 * @param code its code, distinct in its policy: a letter a–z or digit, then letters a–z, digits,
 *     dots and hyphens; at most 128 in all
 * @param name what it is called, in Chinese and English
 */
public record AccessRole(String code, LocalizedText name) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code is malformed
   */
  public AccessRole {
    Checks.code(code, "code");
    requireNonNull(name, "name");
  }

  /** The code: a word of the bank's. */
  @Override
  public String toString() {
    return code;
  }
}
