package org.bankcrm.core.internal.plan;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the planes of a program memory, and the same memory to planes that are not alive at the
 * same time, so that a block's planes stay in the cache.
 */
final class PlaneStore {

  private final Deque<long[]> free = new ArrayDeque<>();
  private final Set<long[]> isFree = Collections.newSetFromMap(new IdentityHashMap<>());
  private final long[][] planes;
  private final int words;

  private PlaneStore(int count, int words) {
    this.planes = new long[count][];
    this.words = words;
  }

  static long[][] assign(List<Step> steps, Set<Integer> kept, int count, int words) {
    Map<Integer, Integer> lastUse = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      for (int plane : steps.get(i).inputs()) {
        lastUse.put(plane, i);
      }
    }
    PlaneStore store = new PlaneStore(count, words);
    kept.forEach(store::take);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      step.outputs().forEach(store::take);
      for (int plane : step.inputs()) {
        store.release(plane, !kept.contains(plane) && lastUse.getOrDefault(plane, -1) == i);
      }
      for (int plane : step.outputs()) {
        store.release(plane, !kept.contains(plane) && !lastUse.containsKey(plane));
      }
    }
    return store.planes;
  }

  private void take(int plane) {
    if (planes[plane] == null) {
      planes[plane] = free.isEmpty() ? new long[words] : free.pop();
      isFree.remove(planes[plane]);
    }
  }

  private void release(int plane, boolean dead) {
    if (dead && isFree.add(planes[plane])) {
      free.push(planes[plane]);
    }
  }
}
