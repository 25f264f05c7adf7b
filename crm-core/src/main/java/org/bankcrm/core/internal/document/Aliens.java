package org.bankcrm.core.internal.document;

import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What to say of values and keys that no document is made of. */
final class Aliens {

  static final String KEY_ADVICE =
      "Write the key in quotation marks: YAML takes 1, on, off, yes and no for something else.";

  private Aliens() {}

  static String keyMessage(@Nullable Object key, boolean quoted) {
    if (key == null) {
      return "a key is nothing (null), not a text.";
    }
    boolean shown = quoted && (key instanceof Boolean || key instanceof Number);
    String which = shown ? " " + Words.printable(key.toString(), 40) : "";
    String kind =
        key instanceof Boolean
            ? "yes or no"
            : key instanceof Number ? "a number" : "of the Java type " + name(key);
    return "the key" + which + " is " + kind + ", not a text.";
  }

  static String message(Object value) {
    return "a value of the Java type " + name(value) + " is not understood.";
  }

  static String advice(Object value) {
    if (value instanceof Date || value instanceof Calendar || value instanceof Temporal) {
      return "Write days and points in time in quotation marks, like \"2026-01-31\".";
    }
    if (value instanceof Collection || value.getClass().isArray()) {
      return "Hand in a list: a set has no order, and an array of numbers is none.";
    }
    return "A document is made of Map, List, String, Boolean, Integer, Long, BigInteger, BigDecimal"
        + " and Double.";
  }

  private static String name(Object value) {
    String name = value.getClass().getSimpleName();
    return name.isEmpty() ? value.getClass().getName() : name;
  }
}
