package org.bankcrm.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The scorecard of workload W3: twelve characteristics, 75 bins with the missing ones. */
public final class Scorecard {
  /** How many characteristics are reported as reasons. */
  public static final int REASONS = 4;

  private static final long SEED = 3001;

  private static final List<Field> FIELDS =
      List.of(
          Field.AGE,
          Field.TENURE_DAYS,
          Field.AUM,
          Field.DEPOSITS,
          Field.LOAN_BALANCE,
          Field.INCOME,
          Field.TXN90,
          Field.DAYS_INACTIVE,
          Field.LOGINS30,
          Field.OCCUPATION,
          Field.CITY_TIER,
          Field.MARITAL);

  private static final List<Characteristic> ALL = of(SEED);

  private Scorecard() {}

  /**
   * One characteristic of the scorecard.
   *
   * @param field what is looked at
   * @param cuts ascending; bin b holds {@code cuts[b-1] <= value < cuts[b]}; empty for codes
   * @param binOfCode the bin of each code; empty for numbers
   * @param points the points of each bin
   * @param missing the points of a missing value
   */
  public record Characteristic(
      Field field, List<Long> cuts, List<Integer> binOfCode, List<Integer> points, int missing) {
    public Characteristic {
      cuts = List.copyOf(cuts);
      binOfCode = List.copyOf(binOfCode);
      points = List.copyOf(points);
    }

    /** The most points anybody can get, from which the shortfall is measured. */
    public int max() {
      return points.stream().reduce(missing, Math::max);
    }
  }

  /** The characteristics in order; the position is the reason's number. */
  public static List<Characteristic> all() {
    return ALL;
  }

  /** Another scorecard of the same make. */
  public static List<Characteristic> of(long seed) {
    SplitMix64 r = SplitMix64.of(seed);
    List<Characteristic> all = new ArrayList<>();
    for (Field field : FIELDS) {
      all.add(field.kind() == Field.Kind.CODE ? ofCodes(r, field) : ofNumbers(r, field));
    }
    return List.copyOf(all);
  }

  private static Characteristic ofNumbers(SplitMix64 r, Field field) {
    int bins = 4 + r.below(4);
    TreeSet<Long> cuts = new TreeSet<>();
    while (cuts.size() < bins - 1) {
      cuts.add(field.ladder().get(r.below(field.ladder().size())));
    }
    List<Integer> points = points(r, bins);
    return new Characteristic(field, List.copyOf(cuts), List.of(), points, r.below(31));
  }

  private static Characteristic ofCodes(SplitMix64 r, Field field) {
    int bins = Math.min(field.codes(), 4 + r.below(3));
    List<Integer> binOfCode = new ArrayList<>();
    for (int code = 0; code < field.codes(); code++) {
      binOfCode.add(code < bins ? code : r.below(bins));
    }
    List<Integer> points = points(r, bins);
    return new Characteristic(field, List.of(), binOfCode, points, r.below(31));
  }

  private static List<Integer> points(SplitMix64 r, int bins) {
    List<Integer> points = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      points.add(r.below(61));
    }
    return points;
  }
}
