package org.bankcrm.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Keys in portions, as many as one statement asks for. All portions of a long list but the last are
 * of one size, and the last is filled up with its last key, so that the database meets few texts.
 */
final class Portions {

  private static final int MOST = 512;

  private Portions() {}

  static <T> List<List<T>> of(Collection<T> keys) {
    List<T> all = new ArrayList<>(keys);
    List<List<T>> portions = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      List<T> some = new ArrayList<>(all.subList(from, Math.min(from + MOST, all.size())));
      int room = some.size() == 1 ? 1 : Integer.highestOneBit(some.size() - 1) * 2;
      some.addAll(Collections.nCopies(room - some.size(), some.get(some.size() - 1)));
      portions.add(some);
    }
    return portions;
  }
}
