package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.bankcrm.core.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a log or a store in the order of customers, such as contacts, events or stored states,
 * handed out customer by customer beside a population that is filled in the same order. Only the
 * rows of one customer are held at a time.
 *
 * <p>The order is that of {@link String#compareTo} of the ids, as {@code ORDER BY id} gives it for
 * ids of ASCII in a binary collation. Rows of a customer stay in the order in which they came. For
 * one thread; {@code toString} shows nothing of a row.
 *
 * @param <T> the rows
 */
public final class SortedRows<T> {

  private final Iterator<? extends T> rows;
  private final Function<? super T, CustomerId> customer;
  private @Nullable T next;
  private @Nullable CustomerId ofNext;
  private @Nullable CustomerId asked;
  private long read;
  private long skipped;

  private SortedRows(Iterator<? extends T> rows, Function<? super T, CustomerId> customer) {
    this.rows = requireNonNull(rows, "rows");
    this.customer = requireNonNull(customer, "customer");
    advance();
  }

  /**
   * Rows by the customers whom they belong to.
   *
   * @param customer tells whom a row belongs to
   */
  public static <T> SortedRows<T> of(
      Iterator<? extends T> rows, Function<? super T, CustomerId> customer) {
    return new SortedRows<>(rows, customer);
  }

  /**
   * The rows of a customer; none if there are none. Rows of customers before who were not asked for
   * are left out and counted.
   *
   * @throws IllegalArgumentException if the customer does not come after the one before, or a row
   *     belongs to a customer before that of the row before it; the message tells which row, from
   *     1, and nobody's id
   */
  public List<T> of(CustomerId id) {
    if (asked != null && id.value().compareTo(asked.value()) <= 0) {
      throw new IllegalArgumentException(
          "customers must be asked for in ascending order of their ids, each once");
    }
    asked = id;
    while (ofNext != null && ofNext.value().compareTo(id.value()) < 0) {
      skipped++;
      advance();
    }
    List<T> found = new ArrayList<>();
    while (id.equals(ofNext)) {
      found.add(requireNonNull(next));
      advance();
    }
    return found;
  }

  /** How many rows so far belong to customers who were not asked for. */
  public long skipped() {
    return skipped;
  }

  private void advance() {
    CustomerId before = ofNext;
    next = rows.hasNext() ? requireNonNull(rows.next(), "row") : null;
    ofNext = next == null ? null : requireNonNull(customer.apply(next), "customer");
    read += next == null ? 0 : 1;
    if (before != null && ofNext != null && ofNext.value().compareTo(before.value()) < 0) {
      throw new IllegalArgumentException(
          "rows must be sorted by customer: row " + read + " belongs before the one above it");
    }
  }

  /** Says how many rows were read. */
  @Override
  public String toString() {
    return "SortedRows, " + read + " read";
  }
}
