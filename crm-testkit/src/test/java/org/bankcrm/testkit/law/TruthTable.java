package org.bankcrm.testkit.law;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;

/**
 * Every operator of the language with values for which it holds, values for which it does not, and
 * no value, written down by hand from its description. Today is Tuesday, 31 March 2026, 18:00 in
 * Shanghai.
 */
final class TruthTable {

  /**
   * One operator.
   *
   * @param says the condition in words
   * @param holds facts for which it is TRUE
   * @param fails facts for which it is FALSE
   * @param open facts for which it is UNKNOWN
   */
  record Row(
      String says, Condition condition, List<Facts> holds, List<Facts> fails, List<Facts> open) {}

  private TruthTable() {}

  static List<Row> rows() {
    return Stream.of(new ValueRows(), new OtherRows(), new PairRows())
        .flatMap(r -> r.rows().stream())
        .toList();
  }
}
