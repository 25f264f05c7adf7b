package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.bankcrm.core.check.Checks;

/** Normalises numbers of papers that have no check character of their own. */
final class DocumentNumbers {
  private static final int MAX_LENGTH = 40;

  private DocumentNumbers() {}

  /** Without blanks, in capitals; then letters A–Z, digits, dots, slashes and hyphens. */
  static String normalise(String number) {
    String compact = requireNonNull(number, "number").replace(" ", "").toUpperCase(Locale.ROOT);
    Checks.require(
        !compact.isEmpty()
            && compact.length() <= MAX_LENGTH
            && compact.chars().allMatch(DocumentNumbers::isAllowed)
            && compact.chars().anyMatch(DocumentNumbers::isLetterOrDigit),
        "number",
        "must have 1 to 40 of A-Z, 0-9, '.', '/' and '-'");
    return compact;
  }

  private static boolean isAllowed(int c) {
    return isLetterOrDigit(c) || c == '.' || c == '/' || c == '-';
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
