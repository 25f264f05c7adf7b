package org.bankcrm.core;

import java.util.Locale;

/**
 * Something with a fixed name for people, in Chinese and in English. A bank that speaks a further
 * language gives the name there under the {@link #key key}, see {@code core.language.Language}.
 */
public interface Labelled {
  /** The name that a banker reads. */
  LocalizedText label();

  /**
   * What the name is found by in the tables of further languages, made of type and constant: {@code
   * absence.not-known}. What is no enumeration says its own.
   */
  default String key() {
    if (this instanceof Enum<?> constant) {
      return keyOf(constant.getDeclaringClass(), constant.name());
    }
    throw new IllegalStateException(getClass().getName() + " has no key for its label");
  }

  /** The key of a constant: the names of its type, with those around it, and its own. */
  static String keyOf(Class<?> type, String constant) {
    Class<?> around = type.getEnclosingClass();
    String outer = around == null ? "" : hyphened(around.getSimpleName()) + '.';
    return outer + hyphened(type.getSimpleName()) + '.' + hyphened(constant);
  }

  private static String hyphened(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
