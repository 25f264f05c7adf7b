package org.bankcrm.core.internal.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives every node that the row plan needs its bits.
 *
 * <p>The children of a node lie side by side in one word, so that AND, OR and COUNT are a mask and
 * a population count. A child that is a literal, or an OR of literals, is set straight by the
 * tables; any other is computed from its own children's bits by an {@link Op}.
 */
final class RowLayout {

  /** Higher nodes are laid out from below. */
  private static final int MOST_HEIGHT = 200;

  /** Sets a bit where a group holds. */
  record Op(Group group, int word, long mask) {
    void run(long[] bits) {
      if (group.holds(bits)) {
        bits[word] |= mask;
      }
    }

    /** What it sets where there is only one word. */
    long of(long bits) {
      return Long.bitCount(bits & group.mask()) >= group.count() ? mask : 0;
    }
  }

  private final Map<Integer, SlotTable.Builder> tables = new TreeMap<>();
  private final Map<Integer, TestTable.Builder> tests = new TreeMap<>();
  private final List<List<Op>> ops = new ArrayList<>();
  private final Map<Node, Group> groups = new HashMap<>();
  private final Map<Node, Group[]> runs = new HashMap<>();
  private final Set<Node> reached = new HashSet<>();
  private int nextBit;

  /** The groups that hold the children of a node, in order; one group, unless they are many. */
  Group[] runs(Node node) {
    Group one = group(node);
    Group[] several = runs.get(node);
    return several != null ? several : new Group[] {one};
  }

  int bits() {
    return nextBit;
  }

  /** Whether the bits of a node are there. */
  boolean has(Node node) {
    return groups.containsKey(node);
  }

  int words() {
    return (nextBit + 63) >>> 6;
  }

  int levels() {
    int last = Math.max(0, ops.size() - 1);
    for (SlotTable.Builder table : tables.values()) {
      last = Math.max(last, table.slot.level());
    }
    for (TestTable.Builder test : tests.values()) {
      last = Math.max(last, test.level);
    }
    return 1 + last;
  }

  SlotTable[] tables(int level) {
    List<SlotTable> all = new ArrayList<>();
    for (SlotTable.Builder table : tables.values()) {
      if (table.slot.level() == level) {
        all.add(table.build());
      }
    }
    return all.toArray(new SlotTable[0]);
  }

  TestTable[] tests(int level) {
    List<TestTable> all = new ArrayList<>();
    for (TestTable.Builder test : tests.values()) {
      if (test.level == level) {
        all.add(test.build());
      }
    }
    return all.toArray(new TestTable[0]);
  }

  Op[] ops(int level) {
    return level < ops.size() ? ops.get(level).toArray(new Op[0]) : new Op[0];
  }

  /** The bits that say whether the node holds. */
  Group group(Node node) {
    if (node instanceof Node.Fixed fixed) {
      return fixed.value ? Group.ALWAYS : Group.NEVER;
    }
    Group known = groups.get(node);
    if (known != null) {
      return known;
    }
    if (node instanceof Node.Count count && count.height > MOST_HEIGHT && reached.add(count)) {
      layBelow(count);
    }
    Group made =
        node instanceof Node.Count count ? group(count) : group(1, Collections.singletonList(node));
    groups.put(node, made);
    return made;
  }

  /** Lays out what lies below a high node, children first: no call goes deep then. */
  private void layBelow(Node.Count root) {
    List<Node.Count> below = new ArrayList<>();
    Deque<Node.Count> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      for (Node child : open.pop().children) {
        if (child instanceof Node.Count count && !isAnyOfLeaves(count) && reached.add(count)) {
          below.add(count);
          open.push(count);
        }
      }
    }
    below.sort(Comparator.comparingInt(node -> node.id));
    below.forEach(this::group);
  }

  private Group group(Node.Count node) {
    List<Node> children = node.children;
    if (children.size() <= 64) {
      return group(node.count, children);
    }
    List<Node> shorter = new ArrayList<>(); // only AND and OR have more than 64 children
    for (int from = 0; from < children.size(); from += 64) {
      List<Node> some = children.subList(from, Math.min(from + 64, children.size()));
      shorter.add(new Node.Count(-1, node.level, node.isAll() ? some.size() : 1, some));
    }
    Group made = group(new Node.Count(-1, node.level, node.isAll() ? shorter.size() : 1, shorter));
    if (node.isAll()) {
      runs.put(node, groups(shorter));
    }
    return made;
  }

  private Group[] groups(List<Node> nodes) {
    Group[] each = new Group[nodes.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = group(nodes.get(i));
    }
    return each;
  }

  private Group group(int count, List<Node> children) {
    int first = allocate(children.size());
    long mask = children.size() == 64 ? -1L : ((1L << children.size()) - 1) << first;
    for (int i = 0; i < children.size(); i++) {
      setBy(children.get(i), first + i);
    }
    return new Group(first >>> 6, mask, count);
  }

  /** Takes the next bits, all in one word. */
  private int allocate(int count) {
    if ((nextBit & 63) + count > 64) {
      nextBit = (nextBit + 63) & ~63;
    }
    int first = nextBit;
    nextBit += count;
    return first;
  }

  private void setBy(Node node, int bit) {
    if (node instanceof Node.Literal literal) {
      table(literal.slot).add(literal, bit);
    } else if (node instanceof Node.Tested tested) {
      test(tested).add(tested.positive, bit);
    } else if (node instanceof Node.Count count && isAnyOfLeaves(count)) {
      for (Node child : count.children) {
        setBy(child, bit);
      }
    } else {
      Group group = group(node);
      opsAt(node.level).add(new Op(group, bit >>> 6, 1L << bit));
    }
  }

  private SlotTable.Builder table(Slot slot) {
    SlotTable.Builder table = tables.get(slot.index());
    if (table == null) {
      table = new SlotTable.Builder(slot);
      tables.put(slot.index(), table);
    }
    return table;
  }

  private TestTable.Builder test(Node.Tested tested) {
    TestTable.Builder test = tests.get(tested.number);
    if (test == null) {
      test = new TestTable.Builder(tested);
      tests.put(tested.number, test);
    }
    return test;
  }

  private List<Op> opsAt(int level) {
    while (ops.size() <= level) {
      ops.add(new ArrayList<>());
    }
    return ops.get(level);
  }

  private static boolean isAnyOfLeaves(Node.Count node) {
    boolean leaves = node.isAny();
    for (int i = 0; leaves && i < node.children.size(); i++) {
      Node child = node.children.get(i);
      leaves = child instanceof Node.Literal || child instanceof Node.Tested;
    }
    return leaves;
  }
}
