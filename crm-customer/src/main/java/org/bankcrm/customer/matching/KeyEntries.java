package org.bankcrm.customer.matching;

import java.util.Arrays;

/**
 * Whose each key of a pass is. A record has one place for a key, be it that it lacks it, and one
 * for each where it has several values. Where no record has several the places are the records'
 * own, and nothing is kept.
 */
final class KeyEntries {

  private final int records;
  private final int[] ownerOf;
  private final int[] firstOf;

  private KeyEntries(int records, int[] ownerOf, int[] firstOf) {
    this.records = records;
    this.ownerOf = ownerOf;
    this.firstOf = firstOf;
  }

  /**
   * Of so many records.
   *
   * @param firstOf by record the place of its first key, and at the end how many keys there are
   */
  static KeyEntries of(int[] firstOf) {
    int records = firstOf.length - 1;
    if (firstOf[records] == records) {
      return new KeyEntries(records, new int[0], new int[0]);
    }
    int[] ownerOf = new int[firstOf[records]];
    for (int i = 0; i < records; i++) {
      Arrays.fill(ownerOf, firstOf[i], firstOf[i + 1], i);
    }
    return new KeyEntries(records, ownerOf, firstOf);
  }

  int records() {
    return records;
  }

  int owner(int entry) {
    return areSeveral() ? ownerOf[entry] : entry;
  }

  /** The first key of a record; up to that of the next. */
  int first(int record) {
    return areSeveral() ? firstOf[record] : record;
  }

  /** Whether any record has several. */
  boolean areSeveral() {
    return ownerOf.length > 0;
  }
}
