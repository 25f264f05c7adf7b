package org.bankcrm.core.internal.plan;

import java.util.IdentityHashMap;
import java.util.Map;
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
  private final Map<Condition, Node> nodes;

  private LeafTruths(Map<Condition, Node> nodes) {
    this.nodes = nodes;
  }

  /** Those of all conditions that the circuit is asked for. */
  static LeafTruths of(Circuit circuit) {
    return new LeafTruths(circuit.leaves());
  }

  /** The leaves of a condition that is asked of parts with these attributes. */
  public static LeafTruths ofParts(AttributeCatalog parts, Condition where) {
    Circuit circuit = new Circuit(new Scope(parts));
    Node whole = circuit.of(where, true);
    Map<Condition, Node> nodes = new IdentityHashMap<>(circuit.leaves());
    nodes.put(where, whole); // also asked as a whole
    return new LeafTruths(nodes);
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
