package org.bankcrm.core.policy;

import java.util.Optional;
import java.util.function.Function;

/**
 * A key in a form: how its value is taken out of what the form makes, and whether it is needed.
 *
 * @param <P> what the form makes
 * @param <T> the value
 * @param key the key
 * @param getter the value of something made; empty where the key is left out
 * @param needed whether it must be there
 * @param standard what it is where it is left out, if that is always the same
 * @param told whether it is written where it is the standard too
 * @param place its place in the form, from 0
 */
record Field<P, T>(
    Key<T> key,
    Function<? super P, Optional<T>> getter,
    boolean needed,
    Optional<T> standard,
    boolean told,
    int place) {

  String name() {
    return key.name();
  }

  void write(P made, DocumentWriter object) {
    getter
        .apply(made)
        .filter(value -> told || !standard.equals(Optional.of(value)))
        .ifPresent(value -> key.value().write(object, key.name(), value));
  }
}
