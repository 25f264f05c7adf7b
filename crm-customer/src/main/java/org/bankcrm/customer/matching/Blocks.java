package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs that the passes bring together. A pair is found in each pass that has it, and told to
 * be new in the first, which is seen by the keys alone, so that no pair is remembered. Safe for
 * several threads once made.
 */
final class Blocks {

  /** About so many pairs are one task. */
  private static final long TASK = 200_000;

  private final PassBlocks[] passes;
  private final int records;

  /** Takes pairs by the places of their records, the first below the second. */
  interface Taker {
    void take(int left, int right, boolean isNew);
  }

  /** A part of a pass, of which tasks are made. */
  record Part(int pass, int from, int to) {}

  Blocks(MatchPolicy policy, Prepared[] population) {
    this.records = population.length;
    this.passes =
        policy.passes().stream()
            .map(pass -> PassBlocks.of(new PassKeys(policy, pass), population))
            .toArray(PassBlocks[]::new);
  }

  int passes() {
    return passes.length;
  }

  PassKeys keys(int pass) {
    return passes[pass].keys();
  }

  /** How many pairs the pass brings together. */
  long pairs(int pass) {
    return passes[pass].pairs();
  }

  /** All parts, in order. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int pass = 0; pass < passes.length; pass++) {
      int number = pass;
      passes[pass].parts(TASK, (from, to) -> parts.add(new Part(number, from, to)));
    }
    return parts;
  }

  /** The pairs of a part; of a large pass only those of each so many-th block. */
  void each(Part part, int every, Taker taker) {
    PassBlocks pass = passes[part.pass];
    pass.each(
        part.from,
        part.to,
        every,
        (left, right, isNew) -> taker.take(left, right, isNew(part.pass, left, right)));
  }

  private boolean isNew(int pass, int left, int right) {
    for (int earlier = 0; earlier < pass; earlier++) {
      if (passes[earlier].has(left, right)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some pass brings the two together. */
  boolean has(int left, int right) {
    return !isNew(passes.length, left, right);
  }

  /**
   * What was compared.
   *
   * @param added by pass, how many pairs were new in it
   * @param besides how many pairs of equal records no pass had
   */
  BlockingReport report(long[] added, long besides) {
    List<BlockingReport.Pass> told = new ArrayList<>();
    for (int i = 0; i < passes.length; i++) {
      told.add(passes[i].report(added[i]));
    }
    return new BlockingReport(records, Arrays.stream(added).sum() + besides, told);
  }
}
