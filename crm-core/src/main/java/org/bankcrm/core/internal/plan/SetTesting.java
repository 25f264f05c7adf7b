package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.attribute.Population;

/** All tests of one set of codes, row by row: each set is walked once. */
final class SetTesting implements Step {

  private static final long[] NOTHING_DERIVED = {};

  private final Slot slot;
  private final List<SetTest> tests = new ArrayList<>();

  /** For each test the plane of the rows where it is TRUE, then that of those where it is FALSE. */
  private final List<Integer> planes = new ArrayList<>();

  /** The numbers of the codes that tests name. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** For each test the numbers of its codes. */
  private final List<int[]> named = new ArrayList<>();

  SetTesting(Slot slot) {
    this.slot = slot;
  }

  void add(SetTest test, int isTrue, int isFalse) {
    tests.add(test);
    planes.add(isTrue);
    planes.add(isFalse);
    named.add(
        test.codes().stream()
            .mapToInt(code -> numbers.computeIfAbsent(code, each -> numbers.size()))
            .toArray());
  }

  @Override
  public void run(Block block) {
    planes.forEach(block::cleared);
    Population.Cursor cursor = block.population.cursor();
    boolean[] has = new boolean[numbers.size()];
    Map<Object, int[]> tested = new IdentityHashMap<>(); // few sets, which many customers share
    for (int row = 0; row < block.count; row++) {
      cursor.at(block.from + row);
      if (slot.read(cursor, NOTHING_DERIVED) != slot.missing()) {
        Object set = cursor.object(slot.position());
        int[] found = tested.get(set);
        if (found == null) {
          found = test((Set<?>) set, has);
          tested.put(set, found);
        }
        for (int plane : found) {
          block.set(plane, row);
        }
      }
    }
  }

  /** The planes in which whoever has the set stands. */
  private int[] test(Set<?> set, boolean[] has) {
    Arrays.fill(has, false);
    mark(set, has);
    int[] all = new int[tests.size()];
    for (int i = 0; i < all.length; i++) {
      int found = 0;
      for (int number : named.get(i)) {
        found += has[number] ? 1 : 0;
      }
      all[i] = planes.get(2 * i + (tests.get(i).meets(found, set.size()) ? 0 : 1));
    }
    return all;
  }

  private void mark(Set<?> set, boolean[] has) {
    for (Object code : set) {
      Integer number = numbers.get(code);
      if (number != null) {
        has[number] = true;
      }
    }
  }

  @Override
  public List<Integer> inputs() {
    return List.of();
  }

  @Override
  public List<Integer> outputs() {
    return planes;
  }
}
