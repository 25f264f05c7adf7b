package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * Conditions as one graph: negation pushed down to the literals, constants folded, nested ANDs and
 * ORs flattened, and whatever is equal made once for the whole book.
 */
final class Circuit {

  private static final int FEW = 16;

  private final Scope scope;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<NodeKey, Node> shared = new HashMap<>();

  /** The nodes of connectives and of their negations, by the author's own objects. */
  private final Map<Condition, Made> known = new IdentityHashMap<>();

  /** The nodes of criteria, by the author's own objects; explanations ask for them. */
  private final Map<Condition, Node> leaves = new IdentityHashMap<>();

  /** All row tests; {@code Tested.number} is the place in this list. */
  private final List<RowTest> tests = new ArrayList<>();

  private final Map<Condition, Integer> testNumbers = new HashMap<>();

  /** For each value that tells whether a policy applies the node that is UNKNOWN where not. */
  private final Map<Slot, Node> outside = new HashMap<>();

  private final Condition.Visitor<Node> affirmed;
  private final Condition.Visitor<Node> denied;
  private final Node.Fixed yes;
  private final Node.Fixed no;

  /** The nodes of a connective and of its negation, as far as they were asked for. */
  private static final class Made {
    private @Nullable Node affirmed;
    private @Nullable Node denied;
  }

  Circuit(Scope scope) {
    this.scope = scope;
    this.no = add(new Node.Fixed(0, false));
    this.yes = add(new Node.Fixed(1, true));
    this.affirmed = new Making(this, true);
    this.denied = new Making(this, false);
  }

  /** All nodes, children before parents. */
  List<Node> nodes() {
    return nodes;
  }

  Scope scope() {
    return scope;
  }

  /** Frees what is only needed to make nodes; none can be made afterwards. */
  void close() {
    shared.clear();
    known.clear();
    testNumbers.clear();
  }

  /** The node of each criterion that stands in what was asked for. */
  Map<Condition, Node> leaves() {
    return leaves;
  }

  /** The node for a condition, or for its negation where not {@code positive}. */
  Node of(Condition condition, boolean positive) {
    if (condition instanceof Criterion) {
      return leaf(condition, positive);
    }
    Made made = known.get(condition);
    if (made == null) {
      made = new Made();
      known.put(condition, made);
    }
    return positive ? affirmed(condition, made) : denied(condition, made);
  }

  private Node leaf(Condition leaf, boolean positive) {
    Node node = leaves.get(leaf);
    if (node == null) {
      node = leaf.accept(affirmed);
      leaves.put(leaf, node);
    }
    return positive ? node : leaf.accept(denied);
  }

  private Node affirmed(Condition condition, Made made) {
    Node node = made.affirmed;
    if (node == null) {
      node = condition.accept(affirmed);
      made.affirmed = node;
    }
    return node;
  }

  private Node denied(Condition condition, Made made) {
    Node node = made.denied;
    if (node == null) {
      node = condition.accept(denied);
      made.denied = node;
    }
    return node;
  }

  /** The node that is TRUE, or FALSE, for everybody. */
  Node fixed(boolean value) {
    return value ? yes : no;
  }

  /** At least so many of these; a child given twice counts twice. */
  Node count(int count, List<Node> children) {
    List<Node> open = new ArrayList<>(children.size());
    int left = count;
    for (Node child : children) {
      if (child.equals(yes)) {
        left--;
      } else if (!child.equals(no)) {
        open.add(child);
      }
    }
    if (left <= 0) {
      return yes;
    } else if (left > open.size()) {
      return no;
    } else if (left == open.size()) {
      return all(flattened(open, true));
    } else if (left == 1) {
      return any(flattened(open, false));
    }
    return node(left, open);
  }

  private Node all(List<Node> children) {
    return children.size() == 1 ? children.get(0) : node(children.size(), children);
  }

  private Node any(List<Node> children) {
    return children.size() == 1 ? children.get(0) : node(1, children);
  }

  /** Takes in the children of nested ANDs (or ORs), which for these say the same; doubles go. */
  private static List<Node> flattened(List<Node> children, boolean and) {
    if (isFlat(children, and)) {
      return children;
    }
    Set<Node> flat = new LinkedHashSet<>();
    for (Node child : children) {
      if (isNested(child, and) && flat.size() + ((Node.Count) child).children.size() <= 64) {
        flat.addAll(((Node.Count) child).children);
      } else {
        flat.add(child);
      }
    }
    return List.copyOf(flat);
  }

  /** Whether a few children are neither nested nor double, as most are. */
  private static boolean isFlat(List<Node> children, boolean and) {
    boolean flat = children.size() <= FEW;
    for (int i = 0; flat && i < children.size(); i++) {
      Node child = children.get(i);
      flat = !isNested(child, and) && children.indexOf(child) == i;
    }
    return flat;
  }

  private static boolean isNested(Node child, boolean and) {
    return child instanceof Node.Count count && (and ? count.isAll() : count.isAny());
  }

  private Node node(int count, List<Node> children) {
    NodeKey key = NodeKey.ofCount(count, children);
    Node node = shared.get(key);
    if (node == null) {
      int level = level(children);
      node = share(key, new Node.Count(nodes.size(), level, count, List.copyOf(children)));
    }
    return node;
  }

  private static int level(List<Node> children) {
    int level = 0;
    for (Node child : children) {
      level = Math.max(level, child.level);
    }
    return level;
  }

  /** Whether the value lies in the ranges, or in none; UNKNOWN where it is missing. */
  Node literal(Slot slot, long[] ranges, boolean positive) {
    long[] wanted = positive ? ranges : Ranges.complement(slot.type(), ranges);
    return inRanges(slot, wanted, true);
  }

  /** Whether a scalar value is known. */
  Node known(Slot slot, boolean known) {
    long first = Ranges.first(slot.type());
    long[] ranges = known ? new long[] {first, Ranges.END} : new long[] {slot.missing(), first};
    return inRanges(slot, ranges, false);
  }

  private Node inRanges(Slot slot, long[] ranges, boolean open) {
    NodeKey key = NodeKey.ofLiteral(slot, ranges, open);
    Node node = shared.get(key);
    return node != null ? node : share(key, new Node.Literal(nodes.size(), slot, ranges, open));
  }

  /** A test by itself, made by {@code test} unless an equal one was made before. */
  Node tested(Criterion criterion, boolean positive, Supplier<RowTest> test) {
    int number = testNumber(criterion, test);
    NodeKey key = NodeKey.ofTested(number, positive);
    Node node = shared.get(key);
    if (node == null) {
      int level = RowTests.level(criterion, scope);
      int[] derived = RowTests.derived(criterion, scope);
      node =
          share(
              key,
              new Node.Tested(nodes.size(), level, tests.get(number), number, positive, derived));
    }
    return node;
  }

  private int testNumber(Criterion criterion, Supplier<RowTest> test) {
    Integer number = testNumbers.get(criterion);
    if (number == null) {
      number = tests.size();
      tests.add(test.get());
      testNumbers.put(criterion, number);
    }
    return number;
  }

  /** The node where the population is TRUE, and UNKNOWN everywhere else. */
  Node within(Node population, Slot applies, Node node) {
    Node decided = count(2, List.of(population, node));
    return count(1, List.of(decided, undecided(applies)));
  }

  /** UNKNOWN but where the value is yes, and FALSE there. */
  private Node undecided(Slot applies) {
    return outside.computeIfAbsent(
        applies,
        slot -> {
          RowTest test = new Undecided(slot);
          tests.add(test);
          int[] derived = {slot.position()};
          int number = tests.size() - 1;
          return add(new Node.Tested(nodes.size(), slot.level(), test, number, true, derived));
        });
  }

  private Node share(NodeKey key, Node node) {
    shared.put(key, node);
    return add(node);
  }

  private <N extends Node> N add(N node) {
    nodes.add(node);
    return node;
  }
}
