package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * Something with a fixed name for people, in Chinese and in English.
 *
 * <p>The constants of an enumeration need say nothing: their names stand under their {@link #key
 * keys} in the tables {@code words.zh.properties} and {@code words.en.properties}, beside the
 * enumeration or in a package above it. On the module path that package is open to {@code
 * org.bankcrm.core}. Whoever keeps names elsewhere returns them from {@link #label}.
 *
 * <p>A bank that speaks a further language gives the name there under the same key, see {@code
 * core.language.Language}. Names are read once and never change; thread-safe.
 */
public interface Labelled {
  /**
   * The name that a banker reads.
   *
   * @throws IllegalStateException if no table is found, or it has no such key in one of both
   *     languages; of what is no enumeration and does not say its own
   */
  default LocalizedText label() {
    Enum<?> constant = Labels.constant(this);
    return labelOf(constant.getDeclaringClass(), constant.name()).orElseThrow();
  }

  /**
   * What the name is found by in tables, made of type and constant: {@code absence.not-known}. What
   * is no enumeration says its own.
   */
  default String key() {
    Enum<?> constant = Labels.constant(this);
    return keyOf(constant.getDeclaringClass(), constant.name());
  }

  /**
   * The name that stands in the tables for a code, of a type whose values are open: a channel of
   * the bank's own has none.
   *
   * @throws IllegalStateException if no table is found, or one of both languages lacks a name that
   *     the other has
   */
  static Optional<LocalizedText> labelOf(Class<?> type, String code) {
    return Optional.ofNullable(Labels.find(type, requireNonNull(code, "code")));
  }

  /** What has a name of the bank's own, which stands in no table. */
  static Labelled of(LocalizedText name) {
    return new Named(name);
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
