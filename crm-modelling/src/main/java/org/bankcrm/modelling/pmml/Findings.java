package org.bankcrm.modelling.pmml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;

/** All problems of a document, each once, in the order in which they are found. */
final class Findings {

  private final Set<Problem> found = new LinkedHashSet<>();

  void add(Refused refused) {
    found.add(refused.problem);
  }

  /** What is made, or nothing where that is refused, which is kept then. */
  <T> Optional<T> attempt(Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (Refused e) {
      add(e);
      return Optional.empty();
    }
  }

  /** What is made of each; those that are refused are left out and kept here. */
  <T> List<T> each(Stream<Element> elements, Function<Element, T> made) {
    List<T> all = new ArrayList<>();
    elements.forEach(element -> attempt(() -> made.apply(element)).ifPresent(all::add));
    return all;
  }

  void throwAny() {
    if (!found.isEmpty()) {
      throw new InvalidPolicyException(List.copyOf(found));
    }
  }
}
