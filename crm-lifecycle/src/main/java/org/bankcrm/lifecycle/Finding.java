package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;

/**
 * Something wrong or doubtful with a lifecycle as a whole.
 *
 * @param severity how bad it is
 * @param path where, in the lifecycle's document, such as {@code /transitions/3}
 * @param code the kind of finding
 * @param message what was found, with an example where there is one
 * @param advice what would mend it; empty if there is nothing sensible to say
 */
public record Finding(
    Severity severity,
    String path,
    ProblemCode code,
    LocalizedText message,
    Optional<LocalizedText> advice) {

  /** How bad a finding is. */
  public enum Severity {
    /** No book compiles with it. */
    ERROR,
    /** Worth a look; it may be meant so, or may never happen. */
    WARNING
  }

  /** Refuses nulls. */
  public Finding {
    requireNonNull(severity, "severity");
    requireNonNull(path, "path");
    requireNonNull(code, "code");
    requireNonNull(message, "message");
    requireNonNull(advice, "advice");
  }

  /** The finding as a problem of a book, in which the lifecycle stands at the path. */
  Problem problem(String at) {
    return new Problem(at + path, code, message.en(), advice.map(LocalizedText::en).orElse(""));
  }

  @Override
  public String toString() {
    return severity + " " + path + ": " + message.en() + " [" + code.word() + "]";
  }
}
