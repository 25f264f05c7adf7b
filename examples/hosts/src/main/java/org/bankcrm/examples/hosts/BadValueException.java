package org.bankcrm.examples.hosts;

/** A raw value is not what its attribute takes. Says what was expected, never the value. */
public final class BadValueException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String words;

  /** Refuses a value with these words, in which it does not stand. */
  public BadValueException(String message) {
    super(message);
    this.words = message;
  }

  /** The words for people, as {@link #getMessage} has them. */
  public String words() {
    return words;
  }
}
