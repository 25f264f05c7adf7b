package org.bankcrm.campaign;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words by which documents name the constants of an enumeration. */
final class Words {

  private Words() {}

  static <E extends Enum<E>> List<String> of(E[] constants, Function<E, String> word) {
    return Stream.of(constants).map(word).toList();
  }

  static <E extends Enum<E>> E find(E[] constants, Function<E, String> word, String wanted) {
    return Stream.of(constants)
        .filter(each -> word.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow();
  }
}
