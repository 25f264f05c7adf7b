package org.bankcrm.examples.runner.berka;

/** What is wrong with a row; the message has no value of it. */
final class BadValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;

  BadValueException(String problem) {
    super(problem, null, false, false); // thrown for rows, so no costly stack trace
    this.problem = problem;
  }

  /** What was expected. */
  String problem() {
    return problem;
  }
}
