package org.bankcrm.customer.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.customer.internal.matching.Mixing;
import org.jspecify.annotations.Nullable;

/**
 * Records that are equal in every field that is compared. They share every key, so that many of
 * them make every block too large; they are brought together all the same, each with the next.
 */
final class EqualRecords {

  private EqualRecords() {}

  /** Takes pairs by the places of their records, the first below the second. */
  interface Taker {
    void take(int left, int right);
  }

  /** Each record with the next that is equal to it; those of which nothing is known are in none. */
  static void each(Prepared[] records, Taker taker) {
    long[] keys = Arrays.stream(records).mapToLong(EqualRecords::key).toArray();
    int[] order = KeyOrder.of(keys);
    for (int i = 1; i < order.length; i++) {
      if (areEqual(records[order[i - 1]], records[order[i]])) {
        taker.take(order[i - 1], order[i]);
      }
    }
  }

  /** Of some records those that are equal to one and next to it by their ids, before and after. */
  static void collect(List<Prepared> some, Prepared record, Map<String, Prepared> candidates) {
    TreeMap<String, Prepared> equal = new TreeMap<>();
    some.stream().filter(each -> areEqual(each, record)).forEach(each -> equal.put(each.id, each));
    Stream.of(equal.lowerEntry(record.id), equal.higherEntry(record.id))
        .filter(Objects::nonNull)
        .forEach(each -> candidates.put(each.getKey(), each.getValue()));
  }

  /** Whether all values are the same; equal ones are one object. */
  private static boolean areEqual(Prepared one, Prepared other) {
    return Arrays.equals(one.terms, other.terms);
  }

  /** A number for all values, 0 where there are none. */
  static long key(Prepared record) {
    long key = 0;
    for (int i = 0; i < record.terms.length; i++) {
      @Nullable Term term = record.terms[i];
      key = term == null ? key : Mixing.mix(key ^ i) ^ Mixing.of(term.text);
    }
    return key;
  }
}
