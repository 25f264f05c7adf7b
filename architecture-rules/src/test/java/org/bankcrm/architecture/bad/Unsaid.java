package org.bankcrm.architecture.bad;

/** Holds sayings of which nobody says the second. */
final class Unsaid {

  final Words said = Words.HELLO;

  /** Of the same name as that of the library. */
  interface Saying {}

  enum Words implements Saying {
    HELLO,
    GOODBYE
  }
}
