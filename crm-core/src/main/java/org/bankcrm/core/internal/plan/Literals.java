package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Many literals that are looked for in a text together, in time that grows with the text and the
 * number of those found, however many there are (Aho and Corasick).
 *
 * <p>The nodes are the beginnings of literals; node 0 is the empty one. A step goes from a node by
 * a letter to the longest beginning that the text now ends with.
 */
final class Literals {

  private static final int NONE = -1;

  private final Letters letters;

  /** For each node the longest shorter beginning that it ends with. */
  private final int[] shorter;

  /** For each node the next shorter one at which a literal ends; 0 for none. */
  private final int[] ending;

  /** For each node a literal that ends there. */
  private final int[] literalAt;

  /** For each literal another that reads the same. */
  private final int[] same;

  Literals(List<String> literals) {
    int most = 1 + literals.stream().mapToInt(String::length).sum();
    this.letters = new Letters(most);
    this.shorter = new int[most];
    this.ending = new int[most];
    this.literalAt = new int[most];
    this.same = new int[literals.size()];
    Arrays.fill(literalAt, NONE);
    for (int i = 0; i < same.length; i++) {
      int end = letters.add(literals.get(i));
      same[i] = literalAt[end];
      literalAt[end] = i;
    }
    for (int node : letters.byDepth()) {
      link(node);
    }
  }

  private void link(int node) {
    int parent = letters.parent[node];
    if (parent != 0) {
      shorter[node] = step(shorter[parent], letters.letter[node]);
    }
    int next = shorter[node];
    ending[node] = literalAt[next] == NONE ? ending[next] : next;
  }

  private int step(int from, char letter) {
    int node = from;
    int next = letters.next(node, letter);
    while (next == NONE && node != 0) {
      node = shorter[node];
      next = letters.next(node, letter);
    }
    return next == NONE ? 0 : next;
  }

  /** The places of the literals that are in the text. */
  BitSet in(String text) {
    BitSet found = new BitSet(same.length);
    mark(literalAt[0], found);
    int node = 0;
    for (int i = 0; i < text.length(); i++) {
      node = step(node, text.charAt(i));
      markEnding(node, found);
    }
    return found;
  }

  /** What ends at a node that was met before has been marked then. */
  private void markEnding(int node, BitSet found) {
    int at = literalAt[node] == NONE ? ending[node] : node;
    while (at != 0 && !found.get(literalAt[at])) {
      mark(literalAt[at], found);
      at = ending[at];
    }
  }

  private void mark(int first, BitSet found) {
    for (int literal = first; literal != NONE; literal = same[literal]) {
      found.set(literal);
    }
  }

  /** The tree of beginnings: one table of all steps, looked up by hash. */
  private static final class Letters {
    private final long[] keys;
    private final int[] nexts;
    final int[] parent;
    final char[] letter;
    private final int[] depth;
    private int size = 1;

    Letters(int most) {
      int capacity = Integer.highestOneBit(most) * 4;
      this.keys = new long[capacity];
      this.nexts = new int[capacity];
      this.parent = new int[most];
      this.letter = new char[most];
      this.depth = new int[most];
    }

    /** Adds a literal and gives the node at which it ends. */
    int add(String literal) {
      int node = 0;
      for (int i = 0; i < literal.length(); i++) {
        node = child(node, literal.charAt(i));
      }
      return node;
    }

    private int child(int from, char by) {
      int place = place(from, by);
      if (nexts[place] == 0) {
        keys[place] = key(from, by);
        nexts[place] = size;
        parent[size] = from;
        letter[size] = by;
        depth[size] = depth[from] + 1;
        size++;
      }
      return nexts[place];
    }

    int next(int from, char by) {
      int next = nexts[place(from, by)];
      return next == 0 ? NONE : next;
    }

    /** Where the step stands, or the free place where it would. */
    private int place(int from, char by) {
      long key = key(from, by);
      int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
      while (nexts[place] != 0 && keys[place] != key) {
        place = (place + 1) & (keys.length - 1);
      }
      return place;
    }

    private static long key(int from, char by) {
      return ((long) from << Character.SIZE) | by;
    }

    /** All nodes but the empty one, shorter ones first. */
    int[] byDepth() {
      int[] starts = new int[Arrays.stream(depth).max().orElse(0) + 2];
      for (int node = 1; node < size; node++) {
        starts[depth[node] + 1]++;
      }
      Arrays.parallelPrefix(starts, Integer::sum);
      int[] nodes = new int[size - 1];
      for (int node = 1; node < size; node++) {
        nodes[starts[depth[node]]++] = node;
      }
      return nodes;
    }
  }
}
