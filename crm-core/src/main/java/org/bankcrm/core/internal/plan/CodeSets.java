package org.bankcrm.core.internal.plan;

import java.util.Set;
import java.util.function.Predicate;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Truth;

/** Tests of sets of codes. */
final class CodeSets {

  private CodeSets() {}

  static RowTest of(Slot slot, CodeSetTest test) {
    return test(slot, predicate(test));
  }

  static RowTest ofSize(Slot slot, CodeSetSize size) {
    return test(slot, set -> set.size() >= size.atLeast() && set.size() <= size.atMost());
  }

  private static RowTest test(Slot slot, Predicate<Set<?>> predicate) {
    return (row, derived) ->
        slot.read(row, derived) == slot.missing()
            ? Truth.UNKNOWN
            : Truth.of(predicate.test((Set<?>) row.object(slot.position())));
  }

  private static Predicate<Set<?>> predicate(CodeSetTest test) {
    String[] codes = test.codes().toArray(new String[0]); // no iterator on the way through
    Set<String> listed = Set.copyOf(test.codes());
    return switch (test.test()) {
      case HAS_ANY -> set -> has(set, codes) > 0;
      case HAS_ALL -> set -> has(set, codes) == codes.length;
      case HAS_NONE -> set -> has(set, codes) == 0;
      case ONLY -> listed::containsAll;
      case EXACTLY -> listed::equals;
    };
  }

  private static int has(Set<?> set, String[] codes) {
    int count = 0;
    for (String code : codes) {
      count += set.contains(code) ? 1 : 0;
    }
    return count;
  }
}
