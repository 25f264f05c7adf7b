package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * A kind of thing that is kept of customers: stages of a lifecycle, decisions, transactions.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code its code, by which rules name it, such as {@code lifecycle.stage}: a letter a–z or
 *     digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 * @param name what it is called, in Chinese and English
 */
public record HeldKind(String code, LocalizedText name) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code is malformed
   */
  public HeldKind {
    Checks.code(code, "code");
    requireNonNull(name, "name");
  }

  /** A kind with its name. */
  public static HeldKind of(String code, String zh, String en) {
    return new HeldKind(code, LocalizedText.of(zh, en));
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
