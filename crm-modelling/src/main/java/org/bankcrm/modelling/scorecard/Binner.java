package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * A method to make bins from data.
 *
 * <p>Numbers are first cut into fine cells of about equal count, of which equal values always share
 * one, so that heavy zeros are a cell. Codes are cells in the order of their bad rates, equal ones
 * by their names; then cells are joined. What is missing and special values take no part and keep
 * bins of their own, as do, in one bin, codes that the data know but no customer has: nothing is
 * known of these, and they have weight zero. Immutable and thread-safe.
 */
public final class Binner {

  private final Function<Coarse, List<Integer>> method;
  private final int fine;
  private final double leastShare;
  private final List<Double> specials;

  private Binner(
      Function<Coarse, List<Integer>> method, int fine, double leastShare, List<Double> specials) {
    this.method = method;
    this.fine = fine;
    this.leastShare = leastShare;
    this.specials = specials;
  }

  /**
   * Bins of about equal count, whoever turns bad; each code by itself. It looks at no outcome, so
   * that it cannot learn chance; use it to look at data first.
   *
   * @param bins how many, 1 to 1,000; fewer where many values are equal
   */
  public static Binner equalCount(int bins) {
    Checks.within(bins, 1, 1_000, "bins");
    return new Binner(Coarse::all, bins, 0, List.of());
  }

  /**
   * Chi-merge (R. Kerber 1992): neighbours are joined until all differ.
   *
   * @param most how many bins at most, 1 to 100
   * @param significance how improbable a difference has to be to stay, such as 0.05
   */
  public static Binner chiMerge(int most, double significance) {
    Checks.within(most, 1, 100, "most");
    Checks.require(significance > 0 && significance <= 1, "significance", "must be 0 to 1");
    return of(coarse -> coarse.chiMerge(most, significance));
  }

  /**
   * A tree: the bin that gains most of the information value is parted, again and again. Bad rates
   * may rise and fall along the column; see {@link #monotonic} where that cannot be explained to a
   * customer.
   *
   * @param most how many bins at most, 1 to 100
   */
  public static Binner tree(int most) {
    Checks.within(most, 1, 100, "most");
    return of(coarse -> coarse.tree(most));
  }

  /**
   * The bins of the greatest information value that there are among those whose bad rates only
   * rise, or only fall. It is exact and not greedy: no other cuts at the fine cells come to more.
   *
   * @param most how many bins at most, 1 to 20
   */
  public static Binner monotonic(int most) {
    Checks.within(most, 1, 20, "most");
    return of(coarse -> coarse.monotonic(most));
  }

  private static Binner of(Function<Coarse, List<Integer>> method) {
    return new Binner(method, 50, .05, List.of());
  }

  /**
   * The same with so many fine cells, 2 to 200, in place of 50. The finer, the nearer the cuts come
   * to the best ones, and the longer it takes.
   *
   * @param cells into which numbers are cut before bins are made of them
   */
  public Binner fine(int cells) {
    return new Binner(method, Checks.within(cells, 2, 200, "cells"), leastShare, specials);
  }

  /**
   * The same with at least this share of all customers in a bin, 0 to 0.5, in place of 0.05.
   *
   * @param share of the customers, by their weights
   */
  public Binner leastShare(double share) {
    Checks.require(share >= 0 && share <= .5, "share", "must be within 0 and 0.5");
    return new Binner(method, fine, share, specials);
  }

  /**
   * The same with bins of their own for values that mean something else than their number.
   *
   * @param values such as −1 for “no answer”; they are no number to be compared with
   */
  public Binner specials(double... values) {
    return new Binner(method, fine, leastShare, Arrays.stream(values).boxed().toList());
  }

  /**
   * Makes the bins of a column.
   *
   * @param data the customers to learn from; those to test on have to be left out
   * @param name of a column of numbers or codes
   * @throws ModellingException if all of it is missing, it has one value only, or all customers
   *     have the same outcome
   */
  public Bins bins(TrainingData data, String name) {
    return data.isNumber(name) ? ofNumbers(data, name) : ofCodes(data, name);
  }

  private Bins ofNumbers(TrainingData data, String name) {
    double[] values = data.numbers(name).values();
    double[] sorted =
        Arrays.stream(values).filter(v -> !Double.isNaN(v) && !specials.contains(v)).toArray();
    Arrays.sort(sorted);
    checkVaries(name, sorted.length, sorted.length > 0 && sorted[0] < sorted[sorted.length - 1]);
    double[] cuts = fineCuts(sorted);
    Bins cells = new Bins.Ranges(Arrays.stream(cuts).boxed().toList(), specials);
    Coarse coarse = coarse(data, name, cells.places(data, name), cuts.length + 1);
    List<Double> kept = method.apply(coarse).stream().map(start -> cuts[start - 1]).toList();
    return new Bins.Ranges(kept, specials);
  }

  private static void checkVaries(String name, int known, boolean varies) {
    if (known == 0) {
      throw new ModellingException(FitProblem.ALL_MISSING, name);
    }
    if (!varies) {
      throw new ModellingException(FitProblem.CONSTANT, name);
    }
  }

  /** The values at equal steps of the ranking, each but once, the least one left out. */
  private double[] fineCuts(double[] sorted) {
    TreeSet<Double> cuts = new TreeSet<>();
    for (int i = 1; i < fine; i++) {
      cuts.add(sorted[(int) ((long) i * sorted.length / fine)]);
    }
    cuts.remove(sorted[0]);
    if (cuts.isEmpty()) { // nearly all values are the least one
      cuts.add(sorted[above(sorted)]);
    }
    return cuts.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The place of the first value above the least one. */
  private static int above(double[] sorted) {
    int place = 1;
    while (sorted[place] == sorted[0]) {
      place++;
    }
    return place;
  }

  private Coarse coarse(TrainingData data, String name, short[] places, int cells) {
    double[] good = new double[cells];
    double[] bad = new double[cells];
    double all = 0;
    double allBad = 0;
    for (int row = 0; row < places.length; row++) {
      double weight = data.weights()[row];
      all += weight;
      allBad += data.bad()[row] ? weight : 0;
      if (places[row] < cells) {
        (data.bad()[row] ? bad : good)[places[row]] += weight;
      }
    }
    if (!(allBad > 0 && allBad < all)) {
      throw new ModellingException(FitProblem.ONE_CLASS, name);
    }
    return new Coarse(good, bad, leastShare * all);
  }

  private Bins ofCodes(TrainingData data, String name) {
    TrainingData.Codes column = data.codes(name);
    int size = column.list().size();
    double[] good = new double[size];
    double[] bad = new double[size];
    for (int row = 0; row < data.rows(); row++) {
      int code = column.places()[row];
      if (code >= 0) {
        (data.bad()[row] ? bad : good)[code] += data.weights()[row];
      }
    }
    List<Integer> order =
        IntStream.range(0, size)
            .filter(i -> good[i] + bad[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> bad[i] / (good[i] + bad[i])))
            .toList();
    checkVaries(name, order.size(), order.size() > 1);
    return grouped(data, name, column.list(), order);
  }

  private Bins grouped(TrainingData data, String name, List<String> codes, List<Integer> order) {
    List<List<String>> unseen = unseen(codes, order);
    List<List<String>> single = new ArrayList<>();
    order.forEach(i -> single.add(List.of(codes.get(i))));
    single.addAll(unseen);
    Bins cells = Bins.groups(single);
    List<Integer> starts =
        new ArrayList<>(method.apply(coarse(data, name, cells.places(data, name), order.size())));
    starts.add(0, 0);
    starts.add(order.size());
    List<List<String>> groups = between(starts, order, codes);
    groups.addAll(unseen);
    return Bins.groups(groups);
  }

  private static List<List<String>> between(
      List<Integer> starts, List<Integer> order, List<String> codes) {
    List<List<String>> groups = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      List<Integer> group = order.subList(starts.get(i), starts.get(i + 1));
      groups.add(group.stream().map(codes::get).sorted().toList());
    }
    return groups;
  }

  /** The codes that no customer has, as one group; none if there are none. */
  private static List<List<String>> unseen(List<String> codes, List<Integer> order) {
    List<String> others = new ArrayList<>(codes);
    order.forEach(i -> others.remove(codes.get(i)));
    return others.isEmpty() ? List.of() : List.of(others);
  }
}
