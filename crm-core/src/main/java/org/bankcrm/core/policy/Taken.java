package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;

/** The drafts in what was taken of a key: an object, a list of objects, or anything else. */
final class Taken {

  private Taken() {}

  /** The objects of a list; none of anything else. */
  static List<Draft> drafts(Object taken) {
    List<?> all = taken instanceof List<?> list ? list : List.of();
    List<Draft> drafts = new ArrayList<>(all.size());
    for (Object each : all) {
      if (each instanceof Draft draft) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  /** Whether nothing was found to be wrong with any of them. */
  static boolean isSound(Object taken) {
    return taken instanceof Draft part
        ? part.isSound()
        : drafts(taken).stream().allMatch(Draft::isSound);
  }

  /** Takes all keys of them, and of those within. */
  static void load(Object taken) {
    if (taken instanceof Draft part) {
      part.load();
    } else if (taken instanceof List<?> list) {
      for (Object each : list) {
        load(each);
      }
    }
  }
}
