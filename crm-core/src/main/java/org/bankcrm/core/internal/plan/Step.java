package org.bankcrm.core.internal.plan;

import java.util.List;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Truth;

/** One instruction over the planes of a block; planes are named by number. */
interface Step {

  void run(Block block);

  /** The planes that it reads. */
  List<Integer> inputs();

  /** The planes that it writes. */
  List<Integer> outputs();

  /** Ranges of one column: below, the planes of cuts are put together. */
  record AndNot(int to, int a, int b) implements Step {
    @Override
    public void run(Block block) {
      Kernels.andNot(block.planes[to], block.planes[a], block.planes[b], block.words());
    }

    @Override
    public List<Integer> inputs() {
      return List.of(a, b);
    }

    @Override
    public List<Integer> outputs() {
      return List.of(to);
    }
  }

  /** The rows outside a plane. */
  record Negation(int to, int a) implements Step {
    @Override
    public void run(Block block) {
      Kernels.not(block.planes[to], block.planes[a], block.words());
    }

    @Override
    public List<Integer> inputs() {
      return List.of(a);
    }

    @Override
    public List<Integer> outputs() {
      return List.of(to);
    }
  }

  /** Rows in all, or in any, of two or more planes. */
  record Junction(int to, boolean all, List<Integer> inputs) implements Step {
    @Override
    public void run(Block block) {
      long[][] planes = block.planes;
      long[] target = planes[to];
      join(target, planes[inputs.get(0)], planes[inputs.get(1)], block.words());
      for (int i = 2; i < inputs.size(); i++) {
        join(target, target, planes[inputs.get(i)], block.words());
      }
    }

    private void join(long[] target, long[] a, long[] b, int words) {
      if (all) {
        Kernels.and(target, a, b, words);
      } else {
        Kernels.or(target, a, b, words);
      }
    }

    @Override
    public List<Integer> outputs() {
      return List.of(to);
    }
  }

  /** Rows in at least so many planes; {@code scratch[i]} has the rows seen at least i+1 times. */
  record Counting(List<Integer> scratch, List<Integer> inputs) implements Step {
    @Override
    public void run(Block block) {
      scratch.forEach(block::cleared);
      for (int input : inputs) {
        long[] seen = block.planes[input];
        for (int i = scratch.size() - 1; i > 0; i--) {
          long[] before = block.planes[scratch.get(i - 1)];
          Kernels.orAnd(block.planes[scratch.get(i)], before, seen, block.words());
        }
        long[] once = block.planes[scratch.get(0)];
        Kernels.or(once, once, seen, block.words());
      }
    }

    @Override
    public List<Integer> outputs() {
      return scratch;
    }
  }

  /** A test of each row by itself. */
  @SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
  record Testing(RowTest test, int isTrue, int isFalse, int[] reads, int values) implements Step {
    @Override
    public void run(Block block) {
      block.cleared(isTrue);
      block.cleared(isFalse);
      Population.Cursor cursor = block.population.cursor();
      long[] derived = new long[values];
      for (int row = 0; row < block.count; row++) {
        for (int number : reads) {
          derived[number] = block.derived(number)[row];
        }
        Truth truth = test.test(cursor.at(block.from + row), derived);
        if (truth != Truth.UNKNOWN) {
          block.set(truth == Truth.TRUE ? isTrue : isFalse, row);
        }
      }
    }

    @Override
    public List<Integer> inputs() {
      return List.of();
    }

    @Override
    public List<Integer> outputs() {
      return List.of(isTrue, isFalse);
    }
  }
}
