package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * The bins of one characteristic, made by a {@link Binner} or by hand. What is missing always has a
 * bin of its own behind all others.
 *
 * <p>A bank makes them by hand where business sense asks for round cuts or two codes must not be
 * told apart; the weights of evidence are then those of the cuts that were made. Every customer is
 * in just one bin. Immutable and thread-safe.
 */
public sealed interface Bins {

  /**
   * How many bins there are, the missing one left out. Places begin at 0; the missing one comes
   * last.
   */
  int size();

  /**
   * The bin as a text: {@code [8,16)} or {@code A11|A12}; places as in a table.
   *
   * @param place from 0 to {@link #size}, both included
   */
  String label(int place);

  /**
   * The bins that the customers of a column are in.
   *
   * @param data customers to learn from, or others
   * @param name of a column
   * @return for each row the place, {@link #size} for what is missing
   * @throws ModellingException with {@link FitProblem#NO_BIN} if a code is in no bin
   */
  short[] places(TrainingData data, String name);

  /**
   * Numbers by cuts: below the first, from each up to the next, from the last on.
   *
   * @param cuts strictly ascending
   */
  static Bins cuts(double... cuts) {
    return new Ranges(Arrays.stream(cuts).boxed().toList(), List.of());
  }

  /**
   * Codes by groups, each code in one of them.
   *
   * @param groups in the order of the card
   */
  static Bins groups(List<List<String>> groups) {
    return new Groups(groups);
  }

  /**
   * Ranges of numbers that are closed on the left, and values with bins of their own.
   *
   * @param cuts strictly ascending finite numbers; none for a single range
   * @param specials values that mean something else than their number, such as −999: each has a bin
   *     of its own behind the ranges, whatever range it lies in
   */
  record Ranges(List<Double> cuts, List<Double> specials) implements Bins {
    /**
     * Checks cuts and specials.
     *
     * @throws ModellingException if a number is not finite, the cuts do not ascend, or there are
     *     more than 1,000
     */
    public Ranges {
      cuts = List.copyOf(cuts);
      specials = List.copyOf(new TreeSet<>(specials));
      boolean fits = cuts.size() + specials.size() <= 1_000;
      for (int i = 0; i < cuts.size(); i++) {
        fits &= Double.isFinite(cuts.get(i)) && (i == 0 || cuts.get(i) > cuts.get(i - 1));
      }
      if (!fits || !specials.stream().allMatch(Double::isFinite)) {
        throw new ModellingException(
            FitProblem.OUT_OF_BOUNDS, "cuts must be finite, ascending and at most 1,000");
      }
    }

    @Override
    public int size() {
      return cuts.size() + 1 + specials.size();
    }

    @Override
    public String label(int place) {
      if (place > cuts.size()) {
        return text(specials.get(place - cuts.size() - 1));
      }
      String from = place == 0 ? "-inf" : text(cuts.get(place - 1));
      String to = place == cuts.size() ? "inf" : text(cuts.get(place));
      return "[" + from + "," + to + ")";
    }

    private static String text(double cut) {
      return cut == StrictMath.rint(cut) && StrictMath.abs(cut) < 1e15
          ? Long.toString((long) cut)
          : Double.toString(cut);
    }

    @Override
    public short[] places(TrainingData data, String name) {
      double[] values = data.numbers(name).values();
      double[] at = cuts.stream().mapToDouble(Double::doubleValue).toArray();
      short[] places = new short[values.length];
      for (int row = 0; row < values.length; row++) {
        places[row] = (short) place(at, values[row]);
      }
      return places;
    }

    private int place(double[] at, double value) {
      if (Double.isNaN(value)) {
        return size();
      }
      int special = specials.isEmpty() ? -1 : specials.indexOf(value);
      if (special >= 0) {
        return at.length + 1 + special;
      }
      int found = Arrays.binarySearch(at, value);
      return found >= 0 ? found + 1 : -found - 1;
    }
  }

  /**
   * Codes by groups.
   *
   * @param groups the codes of each bin; no code stands in two
   */
  record Groups(List<List<String>> groups) implements Bins {
    /**
     * Copies the lists.
     *
     * @throws ModellingException if a group is empty or a code stands there twice
     */
    public Groups {
      groups = groups.stream().map(List::copyOf).toList();
      List<String> all = new ArrayList<>();
      groups.forEach(all::addAll);
      if (groups.isEmpty() || groups.stream().anyMatch(List::isEmpty) || groups.size() > 1_000) {
        throw new ModellingException(FitProblem.EMPTY_BIN, "a group of codes is empty");
      }
      if (new TreeSet<>(all).size() < all.size()) {
        throw new ModellingException(FitProblem.TWICE, "a code is in two groups");
      }
    }

    @Override
    public int size() {
      return groups.size();
    }

    @Override
    public String label(int place) {
      return String.join("|", groups.get(place));
    }

    @Override
    public short[] places(TrainingData data, String name) {
      Map<String, Integer> byCode = new HashMap<>();
      for (int i = 0; i < groups.size(); i++) {
        for (String code : groups.get(i)) {
          byCode.put(code, i);
        }
      }
      TrainingData.Codes column = data.codes(name);
      int[] ofList = column.list().stream().mapToInt(c -> byCode.getOrDefault(c, -1)).toArray();
      short[] places = new short[column.places().length];
      for (int row = 0; row < places.length; row++) {
        int code = column.places()[row];
        int place = code < 0 ? size() : ofList[code];
        if (place < 0) {
          throw new ModellingException(FitProblem.NO_BIN, name + ", row " + row);
        }
        places[row] = (short) place;
      }
      return places;
    }
  }
}
