package org.bankcrm.examples.runner.berka;

/** A file of the bank that cannot be read at all; the message names it and says what to mend. */
public final class BerkaFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BerkaFileException(String message) {
    super(message);
  }
}
