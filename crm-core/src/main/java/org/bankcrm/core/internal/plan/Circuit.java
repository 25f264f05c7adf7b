package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
  private final Map<Object, Node> shared = new HashMap<>();
  private final List<RowTest> tests = new ArrayList<>();
  private final Map<Condition, Integer> testNumbers = new HashMap<>();
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

  /** All row tests; {@code Tested.number} is the place in this list. */
  List<RowTest> tests() {
    return tests;
  }

  Scope scope() {
    return scope;
  }

  /** The node for a condition, or for its negation where not {@code positive}. */
  Node of(Condition condition, boolean positive) {
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
    List<Node> open = new ArrayList<>(children);
    int left = count - (int) open.stream().filter(child -> child == yes).count();
    open.removeIf(Node.Fixed.class::isInstance);
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

  private Node all(Set<Node> children) {
    return children.size() == 1
        ? children.iterator().next()
        : node(children.size(), List.copyOf(children));
  }

  private Node any(Set<Node> children) {
    return children.size() == 1 ? children.iterator().next() : node(1, List.copyOf(children));
  }

  /** Takes in the children of nested ANDs (or ORs), which for these say the same; doubles go. */
  private static Set<Node> flattened(List<Node> children, boolean and) {
    Set<Node> flat = new LinkedHashSet<>();
    for (Node child : children) {
      boolean nested = child instanceof Node.Count c && (and ? c.isAll() : c.isAny());
      if (nested && flat.size() + ((Node.Count) child).children.size() <= 64) {
        flat.addAll(((Node.Count) child).children);
      } else {
        flat.add(child);
      }
    }
    return flat;
  }

  private Node node(int count, List<Node> children) {
    int level = children.stream().mapToInt(child -> child.level).max().orElse(0);
    return shared.computeIfAbsent(
        Node.Count.Key.of(count, children),
        key -> add(new Node.Count(nodes.size(), level, count, List.copyOf(children))));
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
    if (scope.isYesNo(presence.attribute())) {
      return tested(presence, positive);
    }
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
    boolean never = ranges.length == 0 && seesAbsence;
    return never
        ? no
        : shared.computeIfAbsent(
            Node.Literal.Key.of(slot, ranges, open),
            key -> add(new Node.Literal(nodes.size(), slot, ranges, open)));
  }

  private Node tested(Condition condition, boolean positive) {
    int number =
        testNumbers.computeIfAbsent(
            condition,
            key -> {
              tests.add(RowTests.of(condition, scope));
              return tests.size() - 1;
            });
    int level = RowTests.level(condition, scope);
    return shared.computeIfAbsent(
        List.of(number, positive),
        key -> add(new Node.Tested(nodes.size(), level, tests.get(number), number, positive)));
  }

  private <N extends Node> N add(N node) {
    nodes.add(node);
    return node;
  }
}
