package org.bankcrm.core.attribute;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.bankcrm.core.CustomerId;
import org.jspecify.annotations.Nullable;

/** Who stands in which row of a population. Immutable, but for an index that is made when asked. */
final class RowIds {

  private final int size;

  /** Those that were given; shorter where the last rows were begun without. */
  private final @Nullable CustomerId[] given;

  /** Tells the others; null where nobody does, and they are the numbers of their rows. */
  private final @Nullable IntFunction<CustomerId> others;

  private volatile int @Nullable [] index;

  RowIds(int size, @Nullable CustomerId[] given, @Nullable IntFunction<CustomerId> others) {
    this.size = size;
    this.given = given;
    this.others = others;
  }

  int size() {
    return size;
  }

  CustomerId at(int row) {
    CustomerId id = row < given.length ? given[row] : null;
    if (id != null) {
      return id;
    }
    return others == null ? CustomerId.of(Integer.toString(row)) : others.apply(row);
  }

  /** Whether somebody told who stands in each row. */
  boolean areTold() {
    if (others != null) {
      return true;
    }
    boolean all = given.length >= size;
    for (int row = 0; row < size && all; row++) {
      all = given[row] != null;
    }
    return all;
  }

  RowIds take(int[] rows) {
    CustomerId[] taken = new CustomerId[rows.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = at(rows[i]);
    }
    return new RowIds(taken.length, taken, null);
  }

  /** The same with others at the end. */
  RowIds plus(CustomerId[] more) {
    if (more.length == 0) {
      return this; // its index goes along
    }
    @Nullable CustomerId[] all = Arrays.copyOf(given, size + more.length);
    System.arraycopy(more, 0, all, size, more.length);
    if (given.length < size && others == null) {
      for (int row = 0; row < size; row++) {
        all[row] = at(row);
      }
    }
    return new RowIds(all.length, all, others);
  }

  /** The row of a customer, or -1. */
  int rowOf(CustomerId customer) {
    int[] places = index();
    int place = first(customer, places.length);
    while (places[place] != 0) {
      if (at(places[place] - 1).equals(customer)) {
        return places[place] - 1;
      }
      place = place + 1 & places.length - 1;
    }
    return -1;
  }

  private int[] index() {
    int[] made = index;
    if (made == null) {
      made = newIndex();
      index = made; // made twice by two threads does no harm
    }
    return made;
  }

  /** Rows plus one by the hashes of their ids, at most half of the places taken. */
  private int[] newIndex() {
    int[] places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
    for (int row = 0; row < size; row++) {
      CustomerId id = at(row);
      int place = first(id, places.length);
      while (places[place] != 0) {
        if (at(places[place] - 1).equals(id)) {
          throw new IllegalStateException(
              "customer " + id + " stands in rows " + (places[place] - 1) + " and " + row);
        }
        place = place + 1 & places.length - 1;
      }
      places[place] = row + 1;
    }
    return places;
  }

  private static int first(CustomerId id, int places) {
    int hash = id.value().hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & places - 1;
  }
}
