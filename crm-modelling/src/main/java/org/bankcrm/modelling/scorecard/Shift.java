package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.modelling.validation.EmptyBins;
import org.bankcrm.modelling.validation.PopulationStability;

/** How far customers have moved, characteristic by characteristic. */
public final class Shift {

  private Shift() {}

  /**
   * The stability index of each characteristic (CSI), by the bins of the model; bins that are empty
   * on both sides tell nothing and are left out.
   *
   * @param before the customers that the model was made from
   * @param now other customers in the same bins, see {@link BinnedData#with}
   * @param rule what becomes of a bin that is empty on one side
   * @throws IllegalArgumentException if there is one and the rule refuses it
   * @return by the names of the columns, in the order of the card
   */
  public static Map<String, PopulationStability> byCharacteristic(
      BinnedData before, BinnedData now, EmptyBins rule) {
    Map<String, PopulationStability> shifts = new LinkedHashMap<>();
    for (String name : before.names()) {
      shifts.put(name, of(counts(before, name), counts(now, name), rule));
    }
    return shifts;
  }

  private static List<Long> counts(BinnedData data, String name) {
    long[] counts = new long[data.table(name).rows().size()];
    for (int row = 0; row < data.data().rows(); row++) {
      counts[data.place(name, row)]++;
    }
    List<Long> list = new ArrayList<>();
    for (long count : counts) {
      list.add(count);
    }
    return list;
  }

  private static PopulationStability of(List<Long> before, List<Long> now, EmptyBins rule) {
    List<Long> expected = new ArrayList<>();
    List<Long> actual = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) + now.get(i) > 0) {
        expected.add(before.get(i));
        actual.add(now.get(i));
      }
    }
    return PopulationStability.of(expected, actual, rule);
  }
}
