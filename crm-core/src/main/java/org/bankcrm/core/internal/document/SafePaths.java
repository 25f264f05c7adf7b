package org.bankcrm.core.internal.document;

import java.util.List;
import org.bankcrm.core.document.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Places in a document that holds a customer's data. Whoever hands in another document than was
 * asked for may have a customer's name for a key: a key that is no word of the format is told by
 * its number among those of its object, from 1.
 */
final class SafePaths {

  private final Item root;
  private final Steps steps = new Steps();

  SafePaths(Item root) {
    this.root = root;
  }

  Problem told(Problem problem) {
    return new Problem(path(problem.path()), problem.code(), problem.message(), problem.advice());
  }

  private String path(String path) {
    StringBuilder safe = new StringBuilder();
    Object value = root.value;
    String[] names = path.split("/", -1);
    for (int i = 1; i < names.length; i++) { // nothing stands before the first stroke
      Steps.Step next = steps.from(value, names[i]);
      safe.append('/').append(told(value, names[i], next));
      value = next == null ? null : next.value();
    }
    return safe.toString();
  }

  private String told(@Nullable Object value, String name, Steps.@Nullable Step step) {
    if (value instanceof List || root.context().isKnown(name)) {
      return name;
    }
    return step == null ? "(?)" : "(" + (step.place() + 1) + ")";
  }
}
