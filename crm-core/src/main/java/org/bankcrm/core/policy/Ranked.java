package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;

/** Reads the word that holds a ranking. */
final class Ranked {

  private Ranked() {}

  /** The groups from the first place on. */
  static List<Integer> groups(long ranking) {
    List<Integer> groups = new ArrayList<>(Long.BYTES);
    for (long rest = ranking; rest != 0; rest >>>= 8) {
      groups.add((int) (rest & 0xFF) - 1);
    }
    return List.copyOf(groups);
  }
}
