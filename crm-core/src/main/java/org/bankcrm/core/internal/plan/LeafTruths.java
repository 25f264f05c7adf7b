package org.bankcrm.core.internal.plan;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Not;
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

  LeafTruths() {}

  /** The leaves of a condition that is asked of parts with these attributes. */
  public static LeafTruths ofParts(AttributeCatalog parts, Condition where) {
    LeafTruths leaves = new LeafTruths();
    leaves.add(where, new Circuit(new Scope(parts)));
    return leaves;
  }

  void add(Condition condition, Circuit circuit) {
    if (condition instanceof All all) {
      add(all.parts(), circuit);
    } else if (condition instanceof Any any) {
      add(any.parts(), circuit);
    } else if (condition instanceof AtLeast atLeast) {
      add(atLeast.parts(), circuit);
    } else if (condition instanceof Not not) {
      add(not.part(), circuit);
    } else {
      nodes.put(condition, circuit.of(condition, true));
    }
  }

  private void add(List<Condition> conditions, Circuit circuit) {
    for (Condition condition : conditions) {
      add(condition, circuit);
    }
  }

  /** The truth of a leaf for a part, which no policy yields anything for. */
  public Truth ofPart(Condition leaf, Row part) {
    return of(leaf, part, NOTHING_DERIVED);
  }

  Truth of(Condition leaf, Row row, long[] derived) {
    Node node = nodes.get(leaf);
    if (node == null) {
      throw new IllegalArgumentException("the leaf belongs to no gate of this plan");
    }
    return node.lower(row, derived)
        ? Truth.TRUE
        : node.upper(row, derived) ? Truth.UNKNOWN : Truth.FALSE;
  }
}
