package org.bankcrm.benchmarks;

import java.lang.ref.Reference;
import java.util.function.Supplier;

/** How much of the heap something holds on to, measured by collecting garbage around it. */
final class Heap {
  private static final int COLLECTIONS = 4;

  private Heap() {}

  /** What the object and all that it alone refers to take, in bytes. */
  static long held(Supplier<?> maker) {
    long before = used();
    Object held = maker.get();
    long after = used();
    Reference.reachabilityFence(held);
    return after - before;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
