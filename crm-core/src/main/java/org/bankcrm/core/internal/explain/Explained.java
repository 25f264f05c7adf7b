package org.bankcrm.core.internal.explain;

import java.util.Collection;
import java.util.List;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.MissingAttribute;

/**
 * A condition explained.
 *
 * @param node the explanation
 * @param missing where it is UNKNOWN, what is missing, in the author's order
 */
record Explained(ExplanationNode node, List<MissingAttribute> missing) {

  Truth truth() {
    return node.truth();
  }

  static List<MissingAttribute> missing(Truth outcome, Collection<Explained> parts) {
    return outcome == Truth.UNKNOWN
        ? parts.stream().flatMap(part -> part.missing.stream()).distinct().toList()
        : List.of();
  }
}
