package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;

/**
 * Conditions that are asked of single rows, all of them of each row, such as those of windows of
 * its events; thread-safe.
 *
 * <p>Those that compare single values with constants are masks over one word: each value of the row
 * is looked up once for all of them, by {@link #look}. Others, and those for which the word has no
 * room, go the plain way of {@link Node}.
 */
public final class RowFilter {

  private static final long[] NOTHING_DERIVED = {};

  /** Conditions with more connectives within each other are no masks. */
  private static final int MOST_HEIGHT = 3;

  /** Stands for what is no mask. */
  private static final int TOO_MANY = Long.SIZE + 1;

  private final Node[] nodes;

  /** For each condition whether it is a mask, and the bits that it needs and how many of them. */
  private final boolean[] masked;

  private final long[] masks;
  private final int[] counts;
  private final RowLookup[] lookups;
  private final RowLayout.Op[] ops;

  private RowFilter(List<Node> nodes) {
    this.nodes = nodes.toArray(new Node[0]);
    this.masked = new boolean[this.nodes.length];
    this.masks = new long[this.nodes.length];
    this.counts = new int[this.nodes.length];
    RowLayout layout = new RowLayout();
    for (int i = 0; i < masked.length; i++) {
      masked[i] = layout.bits() + bits(this.nodes[i], layout) <= Long.SIZE;
      if (masked[i]) {
        Group group = layout.group(this.nodes[i]);
        masks[i] = group.mask();
        counts[i] = group.count();
      }
    }
    this.lookups = RowLookup.of(layout.tables(0), layout.tests(0));
    this.ops = layout.ops(0);
  }

  /** How many more bits there would be if a node were laid out, at most. */
  private static int bits(Node node, RowLayout layout) {
    if (layout.has(node) || node instanceof Node.Fixed) {
      return 0;
    }
    if (!(node instanceof Node.Count count)) {
      return isLookedUp(node) ? 1 : TOO_MANY;
    }
    int bits = count.height > MOST_HEIGHT ? TOO_MANY : count.children.size();
    for (int i = 0; i < count.children.size() && bits < TOO_MANY; i++) {
      Node child = count.children.get(i);
      if (child instanceof Node.Count || !isLookedUp(child)) {
        bits += bits(child, layout);
      }
    }
    return bits;
  }

  /** Whether a leaf is told by the value of one attribute, at any age. */
  private static boolean isLookedUp(Node node) {
    if (node instanceof Node.Literal literal) {
      return isPlain(literal.slot);
    }
    return node instanceof Node.Tested tested
        && tested.test instanceof CodeTest test
        && isPlain(test.slot());
  }

  private static boolean isPlain(Slot slot) {
    return !slot.derived() && slot.freshDays() < 0;
  }

  /** For conditions of which equal parts are shared. */
  public static RowFilter of(Collection<Condition> conditions, AttributeCatalog catalog) {
    Circuit circuit = new Circuit(new Scope(catalog));
    List<Node> nodes = new ArrayList<>();
    conditions.forEach(each -> nodes.add(circuit.of(each, true)));
    return new RowFilter(nodes);
  }

  /** What of a row the masks are held against. */
  public long look(Row row) {
    long bits = 0;
    for (RowLookup lookup : lookups) {
      bits |= lookup.bits(row);
    }
    return concluded(bits);
  }

  /**
   * What the masks are held against to see what is possible.
   *
   * @param looked what {@link #look} gave for the row; bits are only ever added
   */
  public long lookOpen(Row row, long looked) {
    long bits = looked;
    for (RowLookup lookup : lookups) {
      bits |= lookup.open(row);
    }
    return concluded(bits);
  }

  private long concluded(long looked) {
    long bits = looked;
    for (RowLayout.Op op : ops) {
      bits |= op.of(bits);
    }
    return bits;
  }

  /**
   * Whether a condition, told by its place, is TRUE for the row, not merely UNKNOWN.
   *
   * @param looked what {@link #look} gave for the row
   */
  public boolean isTrue(int condition, Row row, long looked) {
    return masked[condition]
        ? isSet(condition, looked)
        : nodes[condition].lower(row, NOTHING_DERIVED);
  }

  /**
   * Whether it is TRUE or UNKNOWN for the row: some value of what is missing fits.
   *
   * @param open what {@link #lookOpen} gave for the row
   */
  public boolean isPossible(int condition, Row row, long open) {
    return masked[condition]
        ? isSet(condition, open)
        : nodes[condition].upper(row, NOTHING_DERIVED);
  }

  private boolean isSet(int condition, long bits) {
    return Long.bitCount(bits & masks[condition]) >= counts[condition];
  }
}
