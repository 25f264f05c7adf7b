package org.bankcrm.segmentation;

import java.util.List;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Condition;

/**
 * One of the gates of which a policy takes the first that is TRUE.
 *
 * @param code what is chosen then
 * @param path where the gate stands in the policy's document
 * @param parts what must hold, each with its place in the document
 */
record ChoiceGate(String code, String path, List<Part> parts) {

  /** A condition with the place of the document from which it comes. */
  record Part(String place, Condition condition) {}

  ChoiceGate {
    parts = List.copyOf(parts);
  }

  /** A gate that is a single condition of the document's. */
  static ChoiceGate of(String code, String path, Condition condition) {
    return new ChoiceGate(code, path, List.of(new Part(path, condition)));
  }

  Condition condition() {
    return parts.size() == 1
        ? parts.get(0).condition()
        : new All(parts.stream().map(Part::condition).toList());
  }
}
