package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;

/** Which bits the outcome of a row test sets. */
final class TestTable {

  private final RowTest test;
  private final int[] trueBits;
  private final int[] falseBits;

  private TestTable(RowTest test, int[] trueBits, int[] falseBits) {
    this.test = test;
    this.trueBits = trueBits;
    this.falseBits = falseBits;
  }

  RowTest test() {
    return test;
  }

  /** The bits that an outcome sets, where there is only one word. */
  long bits(Truth truth) {
    long[] word = {0};
    set(truth, word);
    return word[0];
  }

  /** Makes the test and sets what follows. */
  void test(Row row, Evaluation evaluation) {
    set(test.test(row, evaluation.derived), evaluation);
  }

  void set(Truth truth, Evaluation evaluation) {
    set(truth, truth == Truth.UNKNOWN ? evaluation.ownUpper() : evaluation.lower);
  }

  private void set(Truth truth, long[] bits) {
    if (truth != Truth.FALSE) {
      set(trueBits, bits);
    }
    if (truth != Truth.TRUE) {
      set(falseBits, bits);
    }
  }

  private static void set(int[] numbers, long[] bits) {
    for (int number : numbers) {
      bits[number >>> 6] |= 1L << number;
    }
  }

  /** Gathers the uses of one row test. */
  static final class Builder {
    private final RowTest test;
    final int level;
    private final List<Integer> trueBits = new ArrayList<>();
    private final List<Integer> falseBits = new ArrayList<>();

    Builder(Node.Tested node) {
      this.test = node.test;
      this.level = node.level;
    }

    void add(boolean positive, int bit) {
      (positive ? trueBits : falseBits).add(bit);
    }

    TestTable build() {
      return new TestTable(test, array(trueBits), array(falseBits));
    }

    private static int[] array(List<Integer> numbers) {
      int[] array = new int[numbers.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = numbers.get(i);
      }
      return array;
    }
  }
}
