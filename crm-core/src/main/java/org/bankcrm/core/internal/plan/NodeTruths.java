package org.bankcrm.core.internal.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;

/**
 * The truths of the leaves of one book for one customer, as far as somebody asks.
 *
 * <p>What a policy yields stands in many places and is worked out once: each node of the circuit is
 * evaluated at most once, and without recursion, since policies that read each other can lie as
 * deep as the book is long. For one thread.
 */
public final class NodeTruths {

  private static final byte LOWER = 1;
  private static final byte UPPER = 2;
  private static final byte DONE = 4;

  private final LeafTruths leaves;
  private final Row row;
  private final long[] derived;
  private final byte[] found;
  private final Map<Texts.Key, String> folded = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();

  NodeTruths(LeafTruths leaves, Row row, long[] derived, int nodes) {
    this.leaves = leaves;
    this.row = row;
    this.derived = derived;
    this.found = new byte[nodes];
  }

  /** The truth of a leaf of some gate's or bin's condition. */
  public Truth of(Condition leaf) {
    return truth(bits(leaves.node(leaf)));
  }

  /** Whether a node is TRUE. */
  boolean isTrue(Node node) {
    return (bits(node) & LOWER) != 0;
  }

  private byte bits(Node node) {
    if (found[node.id] == 0) {
      find(node);
    }
    return found[node.id];
  }

  private void find(Node root) {
    open.push(root);
    while (!open.isEmpty()) {
      Node node = open.element();
      if (found[node.id] != 0 || isReady(node)) {
        open.pop();
      }
    }
  }

  /** Evaluates the node, or puts what it needs on top of it. */
  private boolean isReady(Node node) {
    if (!(node instanceof Node.Count count)) {
      found[node.id] = bits(leaf(node));
      return true;
    }
    int before = open.size();
    int certain = 0;
    int possible = 0;
    for (Node child : count.children) {
      byte bits = found[child.id];
      if (bits == 0) {
        open.push(child);
      }
      certain += bits & LOWER;
      possible += (bits & UPPER) / UPPER;
    }
    if (open.size() > before) {
      return false;
    }
    found[node.id] = bits(certain >= count.count, possible >= count.count);
    return true;
  }

  /** A text is folded once for all of its tests. */
  private Truth leaf(Node node) {
    if (node instanceof Node.Tested tested
        && tested.test instanceof Texts text
        && text.key.isKnown(row, derived)) {
      String folded = this.folded.computeIfAbsent(text.key, key -> key.folded(row));
      return Truth.of(text.meets(folded) == tested.positive);
    }
    return node.truth(row, derived);
  }

  private static byte bits(Truth truth) {
    return bits(truth == Truth.TRUE, truth != Truth.FALSE);
  }

  private static byte bits(boolean certain, boolean possible) {
    return (byte) (DONE | (certain ? LOWER : 0) | (possible ? UPPER : 0));
  }

  private static Truth truth(byte bits) {
    if ((bits & LOWER) != 0) {
      return Truth.TRUE;
    }
    return (bits & UPPER) != 0 ? Truth.UNKNOWN : Truth.FALSE;
  }
}
