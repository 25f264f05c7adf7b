package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.document.ProblemCode;

/**
 * Something that a book may say and its author may not mean. A book with warnings is sound.
 *
 * @param path where, as a JSON pointer from the root of the book's document, such as {@code
 *     /windows/3/lastMonths}
 * @param code the kind of warning, such as {@link
 *     org.bankcrm.core.document.CoreProblem#ROLLING_MONTHS}
 * @param message what it means, and what would be meant otherwise
 */
public record BookWarning(String path, ProblemCode code, LocalizedText message) {
  /** Refuses nulls. */
  public BookWarning {
    requireNonNull(path, "path");
    requireNonNull(code, "code");
    requireNonNull(message, "message");
  }

  /** The place, the English message and the code. */
  @Override
  public String toString() {
    return path + ": " + message.en() + " [" + code.word() + "]";
  }
}
