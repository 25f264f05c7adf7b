package org.bankcrm.core.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what stands at a place of a document. */
public final class Pointer {

  private Pointer() {}

  /** The part of a tree at a JSON pointer; empty if there is none. */
  public static Optional<Object> find(Object tree, String pointer) {
    Optional<Object> at = Optional.of(tree);
    String[] steps = pointer.split("/", -1);
    for (int i = 1; i < steps.length; i++) { // the first step leads to the root
      String step = steps[i].replace("~1", "/").replace("~0", "~");
      at = at.flatMap(part -> within(part, step));
    }
    return at;
  }

  private static Optional<Object> within(Object part, String step) {
    if (part instanceof Map<?, ?> map) {
      return Optional.ofNullable(map.get(step));
    }
    boolean isPlace = part instanceof List<?> && step.matches("[0-9]{1,6}");
    int place = isPlace ? Integer.parseInt(step) : -1;
    return isPlace && place < ((List<?>) part).size()
        ? Optional.of(((List<?>) part).get(place))
        : Optional.empty();
  }
}
