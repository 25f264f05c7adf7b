package org.bankcrm.core.internal.plan;

import java.util.Set;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Truth;

/** A test of a set of codes: how many of some codes it has, and how many codes in all, decide. */
final class SetTest implements RowTest {

  /** What the numbers of codes found and of codes in all have to be. */
  private interface Counts {
    boolean meet(int found, int size);
  }

  private final Slot slot;
  private final String[] codes; // no iterator on the way through
  private final Counts counts;

  private SetTest(Slot slot, Set<String> codes, Counts counts) {
    this.slot = slot;
    this.codes = codes.toArray(new String[0]);
    this.counts = counts;
  }

  static SetTest of(Slot slot, CodeSetTest test) {
    int all = test.codes().size();
    Counts counts =
        switch (test.test()) {
          case HAS_ANY -> (found, size) -> found > 0;
          case HAS_ALL -> (found, size) -> found == all;
          case HAS_NONE -> (found, size) -> found == 0;
          case ONLY -> (found, size) -> found == size;
          case EXACTLY -> (found, size) -> found == size && found == all;
        };
    return new SetTest(slot, test.codes(), counts);
  }

  static SetTest ofSize(Slot slot, CodeSetSize test) {
    return new SetTest(
        slot, Set.of(), (found, size) -> size >= test.atLeast() && size <= test.atMost());
  }

  Slot slot() {
    return slot;
  }

  /** The codes that are looked for. */
  Set<String> codes() {
    return Set.of(codes);
  }

  boolean meets(int found, int size) {
    return counts.meet(found, size);
  }

  @Override
  public Truth test(Row row, long[] derived) {
    if (slot.read(row, derived) == slot.missing()) {
      return Truth.UNKNOWN;
    }
    Set<?> set = (Set<?>) row.object(slot.position());
    int found = 0;
    for (String code : codes) {
      found += set.contains(code) ? 1 : 0;
    }
    return Truth.of(meets(found, set.size()));
  }
}
