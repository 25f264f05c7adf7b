package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.check.Checks;

/**
 * What people have decided of pairs of records (人工判定): some are one customer, some are not,
 * whatever they look like. Kept by the host and handed in with each run.
 *
 * <p>Immutable and thread-safe.
 *
 * @param always pairs of one customer
 * @param never pairs of two customers
 */
public record PairLists(Set<Pair> always, Set<Pair> never) {

  /**
   * Copies both.
   *
   * @throws IllegalArgumentException if a pair is in both
   */
  public PairLists {
    always = Collections.unmodifiableSet(new TreeSet<>(always));
    never = Collections.unmodifiableSet(new TreeSet<>(never));
    Set<Pair> both = new HashSet<>(always);
    both.retainAll(never);
    Checks.require(both.isEmpty(), "always", "must not have pairs of never");
  }

  /**
   * Two records, whichever is named first.
   *
   * @param left the id that comes first in the order of characters
   * @param right the other
   */
  public record Pair(String left, String right) implements Comparable<Pair> {

    /**
     * Puts both in order.
     *
     * @throws IllegalArgumentException if they are one, or no ids
     */
    public Pair {
      Checks.id(left, "left");
      Checks.id(right, "right");
      Checks.require(!left.equals(right), "right", "must be another record");
      if (left.compareTo(right) > 0) {
        String first = right;
        right = left;
        left = first;
      }
    }

    @Override
    public int compareTo(Pair other) {
      int first = left.compareTo(other.left);
      return first != 0 ? first : right.compareTo(other.right);
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Pair";
    }
  }

  /** Nothing was decided. */
  public static PairLists none() {
    return new PairLists(Set.of(), Set.of());
  }

  /**
   * These and one more pair that is one customer.
   *
   * @throws IllegalArgumentException if it was decided that they are two
   */
  public PairLists plusAlways(String left, String right) {
    return new PairLists(plus(always, left, right), never);
  }

  /**
   * These and one more pair that is two customers.
   *
   * @throws IllegalArgumentException if it was decided that they are one
   */
  public PairLists plusNever(String left, String right) {
    return new PairLists(always, plus(never, left, right));
  }

  private static Set<Pair> plus(Collection<Pair> pairs, String left, String right) {
    Set<Pair> all = new TreeSet<>(new ArrayList<>(pairs));
    all.add(new Pair(left, right));
    return all;
  }

  /** Whether nothing was decided. */
  public boolean isEmpty() {
    return always.isEmpty() && never.isEmpty();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "PairLists";
  }
}
