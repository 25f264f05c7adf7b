package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;

/**
 * Something that would be lost, refused or read otherwise if a book were put in the place of the
 * one in force: {@link PolicyBook#lossesAgainst}. The book itself may be sound.
 *
 * @param path where, as a JSON pointer into the next book; of a policy by its id, {@code
 *     /policies/value/tiers}
 * @param code the kind of loss, such as {@link org.bankcrm.core.document.CoreProblem#LOST_CODE}
 * @param message what would be lost
 * @param mend what would keep it, or how to let it go on purpose
 */
public record BookLoss(String path, ProblemCode code, LocalizedText message, LocalizedText mend) {
  /** Refuses nulls. */
  public BookLoss {
    requireNonNull(path, "path");
    requireNonNull(code, "code");
    requireNonNull(message, "message");
    requireNonNull(mend, "mend");
  }

  /** The same as a problem of the document, in English. */
  public Problem problem() {
    return new Problem(path, code, message.en(), mend.en());
  }

  /** The place, the English message and mend, and the code. */
  @Override
  public String toString() {
    return path + ": " + message.en() + " " + mend.en() + " [" + code.word() + "]";
  }
}
