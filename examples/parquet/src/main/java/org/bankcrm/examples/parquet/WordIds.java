package org.bankcrm.examples.parquet;

import java.util.Arrays;

/** The members of a list by their numbers in a dictionary, in their order. */
final class WordIds {

  private static final int FEW = 16;
  private static final int SPREAD = 0x9E3779B1;

  private int[] ids = new int[FEW];
  private int size;
  private int hash;

  void clear() {
    size = 0;
    hash = 0;
  }

  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
    hash = Integer.rotateLeft(hash ^ id, 7) * SPREAD; // lists of one bank are much alike
  }

  int size() {
    return size;
  }

  int get(int place) {
    return ids[place];
  }

  /** The same as they are now. */
  WordIds copy() {
    WordIds copy = new WordIds();
    copy.ids = Arrays.copyOf(ids, size);
    copy.size = size;
    copy.hash = hash;
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordIds that
        && hash == that.hash
        && Arrays.equals(ids, 0, size, that.ids, 0, that.size);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
