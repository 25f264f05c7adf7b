package org.bankcrm.core.document;

import static java.util.Objects.requireNonNull;

/**
 * Something wrong with a document or a book.
 *
 * @param path where, as a JSON pointer from the root of what was read, such as {@code
 *     /policies/2/when/all/1}; a policy made in Java is found by its id instead of its place
 * @param code the kind of problem, such as {@link CoreProblem#UNKNOWN_ATTRIBUTE}
 * @param message what is wrong: the value, and what was expected
 * @param advice what would mend it; empty if there is nothing sensible to say
 */
public record Problem(String path, ProblemCode code, String message, String advice) {
  /** Refuses nulls. */
  public Problem {
    requireNonNull(path, "path");
    requireNonNull(code, "code");
    requireNonNull(message, "message");
    requireNonNull(advice, "advice");
  }

  @Override
  public String toString() {
    return path
        + ": "
        + message
        + (advice.isEmpty() ? "" : " " + advice)
        + " ["
        + code.word()
        + "]";
  }
}
