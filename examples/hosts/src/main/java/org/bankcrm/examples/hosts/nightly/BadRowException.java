package org.bankcrm.examples.hosts.nightly;

/** A row of a file cannot be read. Says what was expected, never the value. */
final class BadRowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String words;

  /** Refuses a row with these words, in which no value stands. */
  BadRowException(String words) {
    super(words);
    this.words = words;
  }

  /** The words for people, as {@link #getMessage} has them. */
  String words() {
    return words;
  }
}
