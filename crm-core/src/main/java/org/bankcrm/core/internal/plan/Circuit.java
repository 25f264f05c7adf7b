package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;

/**
 * Conditions as one graph: negation pushed down to the literals, constants folded, nested ANDs and
 * ORs flattened, and whatever is equal made once for the whole book.
 */
final class Circuit {

  /** Longer lists of members are looked up instead of becoming cuts of their own. */
  private static final int MOST_RANGES = 24;

  private final Scope scope;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<NodeKey, Node> shared = new HashMap<>();

  /** The nodes of conditions and of their negations, by the author's own objects. */
  private final Map<Condition, Node> known = new IdentityHashMap<>();

  private final Map<Condition, Node> negated = new IdentityHashMap<>();

  /** All row tests; {@code Tested.number} is the place in this list. */
  private final List<RowTest> tests = new ArrayList<>();

  private final Map<Condition, Integer> testNumbers = new HashMap<>();

  /** For each value that tells whether a policy applies the node that is UNKNOWN where not. */
  private final Map<Slot, Node> outside = new HashMap<>();

  private final Node.Fixed yes;
  private final Node.Fixed no;

  Circuit(Scope scope) {
    this.scope = scope;
    this.no = add(new Node.Fixed(0, false));
    this.yes = add(new Node.Fixed(1, true));
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
    negated.clear();
    testNumbers.clear();
  }

  /** The node for a condition, or for its negation where not {@code positive}. */
  Node of(Condition condition, boolean positive) {
    Map<Condition, Node> made = positive ? known : negated;
    Node node = made.get(condition);
    if (node == null) {
      node = make(condition, positive);
      made.put(condition, node);
    }
    return node;
  }

  private Node make(Condition condition, boolean positive) {
    if (condition instanceof Constant constant) {
      return (constant.value() == Truth.TRUE) == positive ? yes : no;
    } else if (condition instanceof Not not) {
      return of(not.part(), !positive);
    } else if (condition instanceof All all) {
      int size = all.parts().size();
      return count(positive ? size : 1, all.parts(), positive);
    } else if (condition instanceof Any any) {
      int size = any.parts().size();
      return count(positive ? 1 : size, any.parts(), positive);
    } else if (condition instanceof AtLeast atLeast) {
      int size = atLeast.parts().size();
      int count = positive ? atLeast.count() : size - atLeast.count() + 1;
      return count(count, atLeast.parts(), positive);
    }
    return leaf(condition, positive);
  }

  private Node count(int count, List<Condition> parts, boolean positive) {
    List<Node> children = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      children.add(of(part, positive));
    }
    return count(count, children);
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
    Set<Node> flat = new LinkedHashSet<>();
    for (Node child : children) {
      boolean nested = child instanceof Node.Count c && (and ? c.isAll() : c.isAny());
      if (nested && flat.size() + ((Node.Count) child).children.size() <= 64) {
        flat.addAll(((Node.Count) child).children);
      } else {
        flat.add(child);
      }
    }
    return List.copyOf(flat);
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

  private Node leaf(Condition condition, boolean positive) {
    if (condition instanceof Comparison comparison) {
      Slot slot = scope.slot(comparison.attribute());
      return literal(slot, Ranges.of(slot.type(), comparison.range()), positive);
    } else if (condition instanceof Membership membership) {
      return membership(membership, positive);
    } else if (condition instanceof Presence presence) {
      return presence(presence, positive);
    }
    return tested(condition, positive);
  }

  private Node membership(Membership membership, boolean positive) {
    if (membership.attribute().type().kind() == ValueType.Kind.YES_NO) {
      Optional<Node> yielded = yielded(membership, positive);
      if (yielded.isPresent()) {
        return yielded.get();
      }
    }
    Slot slot = scope.slot(membership.attribute());
    if (!slot.isScalar()) {
      return tested(membership, positive);
    }
    long[] ranges = Ranges.ofMembers(slot.type(), membership.members());
    return ranges.length > 2 * MOST_RANGES
        ? tested(membership, positive)
        : literal(slot, ranges, positive);
  }

  /** What a policy of the book yields is put in place of its name. */
  private Optional<Node> yielded(Membership membership, boolean positive) {
    Collection<Object> members = membership.members();
    if (members.size() == 1) {
      return scope.yesNo(membership.attribute(), members.contains(positive));
    }
    // yes or no: known, as a comparison that is UNKNOWN where the value is missing
    Optional<Node> isYes = scope.yesNo(membership.attribute(), true);
    Optional<Node> isNo = scope.yesNo(membership.attribute(), false);
    return isYes.map(
        node ->
            positive ? count(1, List.of(node, isNo.get())) : count(2, List.of(node, isNo.get())));
  }

  private Node presence(Presence presence, boolean positive) {
    boolean known = presence.known() == positive;
    Slot slot = scope.slot(presence.attribute());
    if (!slot.isScalar()) {
      return tested(presence, positive);
    }
    long first = Ranges.first(slot.type());
    long[] ranges = known ? new long[] {first, Ranges.END} : new long[] {slot.missing(), first};
    return literal(slot, ranges, false, true);
  }

  private Node literal(Slot slot, long[] ranges, boolean positive) {
    long[] wanted = positive ? ranges : Ranges.complement(slot.type(), ranges);
    return literal(slot, wanted, true, false);
  }

  private Node literal(Slot slot, long[] ranges, boolean open, boolean seesAbsence) {
    if (ranges.length == 0 && seesAbsence) {
      return no;
    }
    NodeKey key = NodeKey.ofLiteral(slot, ranges, open);
    Node node = shared.get(key);
    return node != null ? node : share(key, new Node.Literal(nodes.size(), slot, ranges, open));
  }

  private Node tested(Condition condition, boolean positive) {
    int number = testNumber(condition);
    NodeKey key = NodeKey.ofTested(number, positive);
    Node node = shared.get(key);
    if (node == null) {
      int level = RowTests.level(condition, scope);
      RowTest test = tests.get(number);
      int[] derived = RowTests.derived(condition, scope);
      node = share(key, new Node.Tested(nodes.size(), level, test, number, positive, derived));
    }
    return node;
  }

  private int testNumber(Condition condition) {
    Integer number = testNumbers.get(condition);
    if (number == null) {
      number = tests.size();
      tests.add(RowTests.of(condition, scope));
      testNumbers.put(condition, number);
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
