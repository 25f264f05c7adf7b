package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
  private static final byte[] NO_BINS = {};

  List<PlannedChoice> choicesAt(int level) {
    List<PlannedChoice> found = new ArrayList<>();
    for (PlannedChoice choice : choices) {
      if (choice.level() == level) {
        found.add(choice);
      }
    }
    return found;
  }

  List<PlannedBins> binsAt(int level) {
    List<PlannedBins> found = new ArrayList<>();
    for (PlannedBins each : bins) {
      if (each.level == level) {
        found.add(each);
      }
    }
    return found;
  }

  List<PlannedSum> sumsAt(int level) {
    List<PlannedSum> found = new ArrayList<>();
    for (PlannedSum sum : sums) {
      if (sum.level() == level) {
        found.add(sum);
      }
    }
    return found;
  }

  /** The most places that a ranking has. */
  int mostRanked() {
    return rankings.stream().mapToInt(PlannedRanking::most).max().orElse(0);
  }

  /** The stages after which something is derived. */
  int levels() {
    int last = -1;
    for (PlannedChoice choice : choices) {
      last = Math.max(last, choice.level());
    }
    for (PlannedBins each : bins) {
      last = Math.max(last, each.level);
    }
    for (PlannedSum sum : sums) {
      last = Math.max(last, sum.level());
    }
    return 1 + last;
  }

  long[] newValues() {
    return values == 0 ? NO_VALUES : new long[values];
  }

  byte[] newBins() {
    return bins.isEmpty() ? NO_BINS : new byte[bins.size()];
  }

  /** Numbers what a plan derives; for one thread. */
  static final class Builder {
    private final List<PlannedChoice> choices = new ArrayList<>();
    private final List<PlannedBins> bins = new ArrayList<>();
    private final List<PlannedSum> sums = new ArrayList<>();
    private final List<PlannedRanking> rankings = new ArrayList<>();
    private int values;

    /** A choice; without codes it yields nothing. */
    PlannedChoice choice(int[] gates, long[] codes, int held, int level) {
      int derived = codes.length == 0 ? -1 : values++;
      choices.add(
          new PlannedChoice(choices.size(), derived, gates.clone(), codes.clone(), held, level));
      return choices.get(choices.size() - 1);
    }

    /** Bins by one scalar where the conditions allow it, else by the choice. */
    PlannedBins bins(List<Node> conditions, Supplier<PlannedChoice> otherwise) {
      int index = bins.size();
      Optional<PlannedBins.OfSlot> ofSlot = PlannedBins.ofSlot(index, conditions);
      PlannedBins made =
          ofSlot.isPresent() ? ofSlot.get() : new PlannedBins.OfChoice(index, otherwise.get());
      bins.add(made);
      return made;
    }

    /** A sum, missing outside the population and never known before that is. */
    PlannedSum sum(
        long base,
        int[] ofBins,
        long[][] points,
        Optional<Finish> finish,
        int population,
        int from) {
      int level = Math.max(from, finish.map(Finish::level).orElse(0));
      for (int each : ofBins) {
        level = Math.max(level, bins.get(each).level);
      }
      sums.add(
          new PlannedSum(
              sums.size(), values++, base, ofBins.clone(), points, finish, level, population));
      return sums.get(sums.size() - 1);
    }

    PlannedRanking rank(
        int[] ofBins, long[][] shortfalls, int[][] groupOf, int most, long least, int population) {
      int groups = 1 + Arrays.stream(groupOf).flatMapToInt(Arrays::stream).max().orElse(-1);
      rankings.add(
          new PlannedRanking(
              rankings.size(),
              ofBins.clone(),
              groupOf,
              shortfalls,
              groups,
              most,
              least,
              population));
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
