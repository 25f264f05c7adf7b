package org.bankcrm.customer.matching;

import java.util.List;

/**
 * What blocking compared and what it left out (分块报告).
 *
 * <p>Immutable and thread-safe; no personal data.
 *
 * @param records how many records there were
 * @param compared how many pairs were compared, each counted once; those of equal records among
 *     them that no pass has, as its block is too large
 * @param passes by pass, in the order of the policy
 */
public record BlockingReport(int records, long compared, List<Pass> passes) {

  /** Copies the list. */
  public BlockingReport {
    passes = List.copyOf(passes);
  }

  /**
   * What one pass did.
   *
   * @param id the pass
   * @param without how many records lacked one of its keys, and were in no block of it
   * @param pairs how many pairs it brought together
   * @param added how many of these no earlier pass had
   * @param largest the most records of a block that was compared
   * @param leftOut how many blocks were larger than the pass allows and were not compared
   * @param recordsLeftOut how many records these had
   * @param pairsLeftOut how many pairs these would have been, which other passes may have compared
   */
  public record Pass(
      String id,
      int without,
      long pairs,
      long added,
      int largest,
      int leftOut,
      long recordsLeftOut,
      long pairsLeftOut) {}

  /** How many pairs of records there are in all. */
  public long all() {
    return (long) records * (records - 1) / 2;
  }

  /** Whether a block was left out in some pass. */
  public boolean hasLeftOut() {
    return passes.stream().anyMatch(pass -> pass.leftOut() > 0);
  }
}
