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
    if (outcome != Truth.UNKNOWN) {
      return List.of();
    }
    MissingList all = new MissingList();
    parts.forEach(part -> all.add(part.missing));
    return all.list();
  }
}
