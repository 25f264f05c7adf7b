package org.bankcrm.core.internal.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;

/**
 * The nodes that leaves of conditions became, so that an explanation can ask them one by one.
 *
 * <p>Immutable once the plan is built.
 */
public final class LeafTruths {

  private static final long[] NOTHING_DERIVED = {};

  /** By the author's own objects: whoever asks walks the same condition. */
  private final Map<Condition, Node> nodes = new IdentityHashMap<>();

  /** Connectives whose leaves are known: gates are often made of those before them. */
  private final Set<Condition> added = Collections.newSetFromMap(new IdentityHashMap<>());

  LeafTruths() {}

  /** The leaves of a condition that is asked of parts with these attributes. */
  public static LeafTruths ofParts(AttributeCatalog parts, Condition where) {
    LeafTruths leaves = new LeafTruths();
    Circuit circuit = new Circuit(new Scope(parts));
    leaves.add(where, circuit);
    leaves.nodes.put(where, circuit.of(where, true)); // also asked as a whole
    return leaves;
  }

  void add(Condition condition, Circuit circuit) {
    if (condition.parts().isEmpty()) {
      nodes.put(condition, circuit.of(condition, true));
    } else if (added.add(condition)) {
      for (Condition part : condition.parts()) {
        add(part, circuit);
      }
    }
  }

  /** Frees what is only needed to add leaves. */
  void close() {
    added.clear();
  }

  /** The truth of a leaf, or of the whole, for a part, which no policy yields anything for. */
  public Truth ofPart(Condition condition, Row part) {
    return node(condition).truth(part, NOTHING_DERIVED);
  }

  Node node(Condition leaf) {
    Node node = nodes.get(leaf);
    if (node == null) {
      throw new IllegalArgumentException("the leaf belongs to no gate of this plan");
    }
    return node;
  }
}
