package org.bankcrm.core.internal.plan;

import java.util.BitSet;
import java.util.List;
import org.bankcrm.core.condition.TextTest;
import org.jspecify.annotations.Nullable;

/**
 * Tests of one text. Few literals are looked for one after the other, which the JDK does quickest;
 * of many, those that may stand anywhere are looked for in one walk through the text.
 */
final class TextSearch {

  private static final int FEW = 16;

  private final Texts[] tests;

  /** All literals, where many may stand anywhere. */
  private final @Nullable Literals together;

  TextSearch(List<Texts> tests) {
    this.tests = tests.toArray(new Texts[0]);
    long anywhere = tests.stream().filter(test -> test.is(TextTest.Test.CONTAINS)).count();
    this.together =
        anywhere <= FEW ? null : new Literals(tests.stream().map(Texts::soughtAnywhere).toList());
  }

  int size() {
    return tests.length;
  }

  /** What one walk through the text finds; null where few literals are looked for one by one. */
  @Nullable BitSet walk(String folded) {
    return together == null ? null : together.in(folded);
  }

  /** Whether the text, from which one walk found this, meets a test. */
  boolean meets(int test, String folded, @Nullable BitSet found) {
    if (found != null && tests[test].is(TextTest.Test.CONTAINS)) {
      return found.get(test);
    }
    return tests[test].meets(folded);
  }
}
