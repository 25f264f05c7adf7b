package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

/**
 * Something wrong or doubtful with a lifecycle as a whole.
 *
 * @param severity how bad it is
 * @param path where, in the lifecycle's document, such as {@code /transitions/3}
 * @param code a stable word for the kind of finding
 * @param message what was found, with an example where there is one
 * @param advice what would mend it; may be empty
 */
public record Finding(Severity severity, String path, String code, String message, String advice) {

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

  @Override
  public String toString() {
    return severity + " " + path + ": " + message + " [" + code + "]";
  }
}
