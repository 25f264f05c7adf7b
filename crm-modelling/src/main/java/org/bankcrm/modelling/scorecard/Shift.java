package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.modelling.validation.EmptyBins;
import org.bankcrm.modelling.validation.PopulationStability;

/**
 * How far customers have moved, characteristic by characteristic.
 *
 * <pre>{@code
 * BinnedData today = atBuild.with(customersOfToday); // in the bins of the model
 * Shift.byCharacteristic(atBuild, today, EmptyBins.floored(0.0001))
 *     .forEach((name, shift) -> report(name, shift.index()));
 * }</pre>
 *
 * <p>The index of the score says that customers have changed, these say in what: read them where
 * that one is above 0.1. {@link PopulationStability} has the formula and the customary bounds.
 * Thread-safe: a pure function.
 */
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
