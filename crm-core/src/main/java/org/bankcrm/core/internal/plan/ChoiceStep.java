package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.internal.value.Encoded;

/** Which gate of a choice is the first to be TRUE, row by row, and whether that is settled. */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record ChoiceStep(
    PlannedChoice choice,
    List<Integer> lower,
    List<Integer> upper,
    int free,
    int settled,
    byte[] chosen,
    boolean derives)
    implements Step {

  @Override
  public List<Integer> inputs() {
    List<Integer> all = new ArrayList<>(lower);
    all.addAll(upper);
    return all;
  }

  @Override
  public List<Integer> outputs() {
    return List.of(free, settled);
  }

  @Override
  public void run(Block block) {
    settle(block);
    choose(block);
    if (derives) {
      derive(block);
    }
  }

  /** Settled where the first possible gate is certain: walked from the last gate to the first. */
  private void settle(Block block) {
    long[] target = block.planes[settled];
    java.util.Arrays.fill(target, -1L);
    for (int i = lower.size() - 1; i >= 0; i--) {
      long[] certain = block.planes[lower.get(i)];
      long[] possible = block.planes[upper.get(i)];
      Kernels.andNot(target, target, possible, block.words());
      Kernels.or(target, target, certain, block.words());
    }
  }

  private void choose(Block block) {
    long[] left = block.planes[free];
    java.util.Arrays.fill(left, -1L);
    java.util.Arrays.fill(chosen, block.from, block.from + block.count, (byte) lower.size());
    for (int i = 0; i < lower.size(); i++) {
      long[] certain = block.planes[lower.get(i)];
      boolean needsSettled = i < choice.held();
      for (int word = 0; word < block.words(); word++) {
        long counts = needsSettled ? block.planes[settled][word] : -1L;
        long rows = certain[word] & left[word] & counts;
        mark(block, rows, word, (byte) i);
        left[word] &= ~rows;
      }
    }
  }

  private void mark(Block block, long rows, int word, byte gate) {
    for (long rest = rows; rest != 0; rest &= rest - 1) {
      int row = block.shape.slice(Long.numberOfTrailingZeros(rest)) + word;
      if (row < block.count) {
        chosen[block.from + row] = gate;
      }
    }
  }

  private void derive(Block block) {
    long[] values = block.derived(choice.derived());
    for (int row = 0; row < block.count; row++) {
      int gate = chosen[block.from + row];
      values[row] = block.get(settled, row) ? choice.codes()[gate] : Encoded.MISSING;
    }
  }
}
