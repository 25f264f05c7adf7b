package org.bankcrm.examples.runner;

/** Something that the person at the terminal can mend; the message says what. */
final class UserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UserException(String message) {
    super(message);
  }
}
