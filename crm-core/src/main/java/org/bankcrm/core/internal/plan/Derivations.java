package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What a plan derives beyond the truth of gates: choices, bins, sums of points, and rankings.
 *
 * <p>Codes and sums that conditions may read have a number of their own, their place among a
 * customer's derived values.
 *
 * @param values how many values are derived for conditions to read
 */
record Derivations(
    List<PlannedChoice> choices,
    List<PlannedBins> bins,
    List<PlannedSum> sums,
    List<PlannedRanking> rankings,
    int values) {

  private static final long[] NO_VALUES = {};
  private static final int[] NO_BINS = {};

  List<PlannedChoice> choicesAt(int level) {
    return choices.stream().filter(choice -> choice.level() == level).toList();
  }

  List<PlannedBins> binsAt(int level) {
    return bins.stream().filter(each -> each.level == level).toList();
  }

  List<PlannedSum> sumsAt(int level) {
    return sums.stream().filter(sum -> sum.level() == level).toList();
  }

  /** The most places that a ranking has. */
  int mostRanked() {
    return rankings.stream().mapToInt(PlannedRanking::most).max().orElse(0);
  }

  /** The stages after which something is derived. */
  int levels() {
    IntStream all =
        IntStream.concat(
            choices.stream().mapToInt(PlannedChoice::level),
            bins.stream().mapToInt(each -> each.level));
    return 1 + all.max().orElse(-1);
  }

  long[] newValues() {
    return values == 0 ? NO_VALUES : new long[values];
  }

  int[] newBins() {
    return bins.isEmpty() ? NO_BINS : new int[bins.size()];
  }

  /** Numbers what a plan derives; for one thread. */
  static final class Builder {
    private final List<PlannedChoice> choices = new ArrayList<>();
    private final List<PlannedBins> bins = new ArrayList<>();
    private final List<PlannedSum> sums = new ArrayList<>();
    private final List<PlannedRanking> rankings = new ArrayList<>();
    private int values;

    /** A choice; without codes it yields nothing. */
    PlannedChoice choice(int[] gates, long[] codes, int level) {
      int derived = codes.length == 0 ? -1 : values++;
      choices.add(new PlannedChoice(choices.size(), derived, gates.clone(), codes.clone(), level));
      return choices.get(choices.size() - 1);
    }

    /** Bins by one scalar where the conditions allow it, else by the choice. */
    PlannedBins bins(List<Node> conditions, Supplier<PlannedChoice> otherwise) {
      int index = bins.size();
      PlannedBins made =
          PlannedBins.ofSlot(index, conditions)
              .<PlannedBins>map(each -> each)
              .orElseGet(() -> new PlannedBins.OfChoice(index, otherwise.get()));
      bins.add(made);
      return made;
    }

    PlannedSum sum(long base, int[] ofBins, long[][] points) {
      int level = Arrays.stream(ofBins).map(each -> bins.get(each).level).max().orElse(0);
      sums.add(new PlannedSum(sums.size(), values++, base, ofBins.clone(), points, level));
      return sums.get(sums.size() - 1);
    }

    PlannedRanking rank(int[] ofBins, int[][] shortfalls, int[] groupOf, int most, int least) {
      int count = Arrays.stream(groupOf).max().orElse(-1) + 1;
      int[][] groups = new int[count][];
      for (int group = 0; group < count; group++) {
        int wanted = group;
        groups[group] =
            IntStream.range(0, groupOf.length).filter(at -> groupOf[at] == wanted).toArray();
      }
      rankings.add(
          new PlannedRanking(rankings.size(), groups, ofBins.clone(), shortfalls, most, least));
      return rankings.get(rankings.size() - 1);
    }

    Derivations build() {
      return new Derivations(
          List.copyOf(choices),
          List.copyOf(bins),
          List.copyOf(sums),
          List.copyOf(rankings),
          values);
    }
  }
}
