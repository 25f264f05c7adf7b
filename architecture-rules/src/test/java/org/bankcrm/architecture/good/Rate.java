package org.bankcrm.architecture.good;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bankcrm.architecture.good.internal.Parts;

/** Keeps every rule: closed, silent, given all it needs, its library use out of sight. */
public sealed interface Rate {

  /** A fixed rate. */
  record Fixed(long basisPoints) implements Rate {}

  /** A rate without a value. */
  enum None implements Rate {
    NONE
  }

  /** A rate nobody can read. */
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The parts of a text in capitals, drawn in the order of the seed. */
  static List<String> parts(String text, long seed) {
    return Parts.of(text.toUpperCase(Locale.ROOT), new Random(seed));
  }
}
