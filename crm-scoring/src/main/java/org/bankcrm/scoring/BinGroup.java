package org.bankcrm.scoring;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.policy.Draft;

/** Several bins in one row under {@code bins}. */
sealed interface BinGroup permits BinSteps, PointsTable {

  /** The key by which the row is known. */
  String key();

  /**
   * Tells what is wrong with the row.
   *
   * @param reads the one attribute of the characteristic
   * @param path where the row stands in the characteristic
   */
  void check(Optional<AttributeRef> reads, String path, Draft draft);

  /** The bins, each as a row of its own; none where something is wrong with this one. */
  List<BinRow> rows(Optional<AttributeRef> reads);
}
