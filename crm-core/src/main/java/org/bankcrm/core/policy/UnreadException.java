package org.bankcrm.core.policy;

/** Ends a rule that asks for what could not be read: of that nothing can be said. */
final class UnreadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadException() {
    super("", null, false, false);
  }
}
