package org.bankcrm.examples.runner;

import java.io.IOException;

/** A file by column cannot be read; the message says why, and has no value of a customer in it. */
public final class ColumnFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String chinese;
  private final String english;

  /** Tells in both languages. */
  public ColumnFileException(String chinese, String english) {
    super(english);
    this.chinese = chinese;
    this.english = english;
  }

  /** What is told in English. */
  public String english() {
    return english;
  }

  /** The same in Chinese. */
  public String chinese() {
    return chinese;
  }
}
