package org.bankcrm.examples.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.modelling.validation.EmptyBins;
import org.bankcrm.modelling.validation.PopulationStability;
import org.bankcrm.scoring.Contribution;
import org.bankcrm.scoring.Score;

/** How far customers have moved from bin to bin of a card, characteristic by characteristic. */
final class CardShift {

  static final String FILE = "shift.csv";

  /** A bin without customers on one side counts half a customer, as all bins do. */
  private static final EmptyBins RULE = EmptyBins.smoothed(.5);

  private final Map<String, Map<String, long[]>> counts = new LinkedHashMap<>();

  /**
   * Counts a customer.
   *
   * @param now whether they are one of now, or one of before
   */
  void add(Score score, boolean now) {
    for (Contribution each : score.contributions()) {
      counts.computeIfAbsent(each.name().en(), name -> new TreeMap<>())
          .computeIfAbsent(each.bin().en(), bin -> new long[2])[now ? 1 : 0]++;
    }
  }

  /** Writes a row for each bin, and one for each characteristic with its index. */
  void write(Sheet target) {
    try (Sheet sheet = target) {
      sheet.row(List.of("column", "bin", "before", "now", "part", "index"));
      counts.forEach((name, bins) -> write(sheet, name, bins));
    }
  }

  private static void write(Sheet sheet, String name, Map<String, long[]> bins) {
    PopulationStability stability = of(bins);
    int place = 0;
    for (Map.Entry<String, long[]> bin : bins.entrySet()) {
      long[] count = bin.getValue();
      double part = stability.parts().get(place++);
      sheet.row(
          List.of(
              name,
              bin.getKey(),
              Long.toString(count[0]),
              Long.toString(count[1]),
              ModelRun.figure(part),
              ""));
    }
    sheet.row(List.of(name, "", "", "", "", ModelRun.figure(stability.index())));
  }

  private static PopulationStability of(Map<String, long[]> bins) {
    List<Long> before = bins.values().stream().map(each -> each[0]).toList();
    List<Long> now = bins.values().stream().map(each -> each[1]).toList();
    return PopulationStability.of(before, now, RULE);
  }

  /** The characteristics that moved most, the index and the name of each. */
  SortedSet<Moved> moved() {
    SortedSet<Moved> moved = new TreeSet<>();
    counts.forEach((name, bins) -> moved.add(new Moved(of(bins).index(), name)));
    return moved;
  }

  /** A characteristic with its index; the greatest first. */
  record Moved(double index, String name) implements Comparable<Moved> {
    @Override
    public int compareTo(Moved other) {
      int byIndex = Double.compare(other.index, index);
      return byIndex != 0 ? byIndex : name.compareTo(other.name);
    }
  }
}
