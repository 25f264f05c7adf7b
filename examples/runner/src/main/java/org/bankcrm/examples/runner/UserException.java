package org.bankcrm.examples.runner;

import java.util.Locale;

/** Something that the person at the terminal can mend; the message says what. */
final class UserException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Said said;

  UserException(Said said) {
    super(said.en());
    this.said = said;
  }

  /** For what has no words of its own in Chinese. */
  UserException(String message) {
    this(new Said(message, message));
  }

  String in(Locale locale) {
    return said.in(locale);
  }

  /** The same, told of a file. */
  UserException of(String file) {
    String name = Said.printable(file);
    return new UserException(
        new Said("“" + name + "”：" + said.zh(), "'" + name + "': " + said.en()));
  }
}
