package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bankcrm.modelling.internal.Functions;

/**
 * Joins neighbouring fine cells to coarse bins. Bins are told by the cells that they begin with,
 * the first one, 0, left out.
 */
final class Coarse {

  private final double least;

  /** Sums of the cells before each, so that a bin is two differences. */
  private final double[] goodBefore;

  private final double[] badBefore;
  private final int cells;

  /**
   * Takes the cells.
   *
   * @param least the customers that a bin needs; each needs good and bad ones besides
   */
  Coarse(double[] good, double[] bad, double least) {
    this.least = least;
    this.cells = good.length;
    this.goodBefore = before(good);
    this.badBefore = before(bad);
  }

  private static double[] before(double[] counts) {
    double[] before = new double[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      before[i + 1] = before[i] + counts[i];
    }
    return before;
  }

  private double good(int from, int to) {
    return goodBefore[to] - goodBefore[from];
  }

  private double bad(int from, int to) {
    return badBefore[to] - badBefore[from];
  }

  /** Each cell by itself. */
  List<Integer> all() {
    List<Integer> starts = new ArrayList<>();
    for (int i = 1; i < cells; i++) {
      starts.add(i);
    }
    return starts;
  }

  private boolean fits(int from, int to) {
    double g = good(from, to);
    double b = bad(from, to);
    return g > 0 && b > 0 && g + b >= least;
  }

  /** The information value of a bin. */
  private double iv(int from, int to) {
    double g = good(from, to) / goodBefore[cells];
    double b = bad(from, to) / badBefore[cells];
    return g > 0 && b > 0 ? (b - g) * Functions.log(b / g) : 0;
  }

  private double rate(int from, int to) {
    return bad(from, to) / (good(from, to) + bad(from, to));
  }

  /**
   * Joins, again and again, the two neighbours that differ least by chi-square: as long as there
   * are too many bins, a bin is too small, or the least difference is not significant.
   */
  List<Integer> chiMerge(int most, double significance) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i <= cells; i++) {
      starts.add(i); // the end stands there too
    }
    while (starts.size() > 2) {
      int place = leastDifferent(starts);
      boolean small = isSmall(starts, place);
      double chi = chiSquare(starts, place);
      if (starts.size() - 1 <= most && !small && Functions.chiSquareTail(chi, 1) <= significance) {
        break;
      }
      starts.remove(place);
    }
    return List.copyOf(starts.subList(1, starts.size() - 1));
  }

  /** The border, by its place, between neighbours of which one is too small, else of least chi. */
  private int leastDifferent(List<Integer> starts) {
    int best = 1;
    boolean bestSmall = false;
    double bestChi = Double.POSITIVE_INFINITY;
    for (int i = 1; i < starts.size() - 1; i++) {
      boolean small = isSmall(starts, i);
      double chi = chiSquare(starts, i);
      if ((small && !bestSmall) || (small == bestSmall && chi < bestChi)) {
        best = i;
        bestSmall = small;
        bestChi = chi;
      }
    }
    return best;
  }

  private boolean isSmall(List<Integer> starts, int border) {
    return !fits(starts.get(border - 1), starts.get(border))
        || !fits(starts.get(border), starts.get(border + 1));
  }

  private double chiSquare(List<Integer> starts, int border) {
    int from = starts.get(border - 1);
    int middle = starts.get(border);
    int to = starts.get(border + 1);
    double a = good(from, middle);
    double b = bad(from, middle);
    double c = good(middle, to);
    double d = bad(middle, to);
    double all = a + b + c + d;
    double product = (a + b) * (c + d) * (a + c) * (b + d);
    return product == 0 ? 0 : all * (a * d - b * c) * (a * d - b * c) / product;
  }

  /** Parts, again and again, the bin whose best border adds most to the information value. */
  List<Integer> tree(int most) {
    List<Integer> starts = new ArrayList<>(List.of(0, cells));
    while (starts.size() - 1 < most) {
      int best = bestBorder(starts);
      if (best < 0) {
        break;
      }
      starts.add(best);
      starts.sort(null);
    }
    return List.copyOf(starts.subList(1, starts.size() - 1));
  }

  /** The border within a bin that adds most; -1 if none adds anything. */
  private int bestBorder(List<Integer> starts) {
    int best = -1;
    double bestGain = 1e-12;
    for (int i = 0; i + 1 < starts.size(); i++) {
      int from = starts.get(i);
      int to = starts.get(i + 1);
      for (int at = from + 1; at < to; at++) {
        double gain = iv(from, at) + iv(at, to) - iv(from, to);
        if (gain > bestGain && fits(from, at) && fits(at, to)) {
          best = at;
          bestGain = gain;
        }
      }
    }
    return best;
  }

  /** The bins of the greatest information value whose bad rates only rise, or only fall. */
  List<Integer> monotonic(int most) {
    Path rising = best(most, 1);
    Path falling = best(most, -1);
    return (falling.value > rising.value ? falling : rising).starts;
  }

  private record Path(double value, List<Integer> starts) {}

  /** By dynamic programming: the best way to end with the bin from i to j as the k-th one. */
  private Path best(int most, int sign) {
    double[][][] value = new double[most + 1][cells + 1][cells + 1];
    int[][][] before = new int[most + 1][cells + 1][cells + 1];
    for (double[][] plane : value) {
      for (double[] line : plane) {
        Arrays.fill(line, Double.NEGATIVE_INFINITY);
      }
    }
    for (int k = 1; k <= most; k++) {
      for (int i = 0; i < cells; i++) {
        for (int j = i + 1; j <= cells; j++) {
          if (fits(i, j)) {
            extend(value, before, k, i, j, sign);
          }
        }
      }
    }
    return trace(value, before, most);
  }

  private void extend(double[][][] value, int[][][] before, int k, int i, int j, int sign) {
    double own = iv(i, j);
    if (k == 1) {
      value[k][i][j] = i == 0 ? own : Double.NEGATIVE_INFINITY;
      return;
    }
    double rate = rate(i, j);
    for (int h = 0; h < i; h++) {
      double earlier = value[k - 1][h][i];
      if (earlier + own > value[k][i][j] && sign * (rate - rate(h, i)) >= 0) {
        value[k][i][j] = earlier + own;
        before[k][i][j] = h;
      }
    }
  }

  private Path trace(double[][][] value, int[][][] before, int most) {
    int bins = 0;
    int start = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 1; k <= most; k++) {
      for (int i = 0; i < cells; i++) {
        if (value[k][i][cells] > best) {
          best = value[k][i][cells];
          bins = k;
          start = i;
        }
      }
    }
    return new Path(best, starts(before, bins, start));
  }

  /** Where the bins start on the way that ends with this one, but the first. */
  private List<Integer> starts(int[][][] before, int bins, int last) {
    List<Integer> starts = new ArrayList<>();
    int start = last;
    int end = cells;
    for (int k = bins; k > 1; k--) {
      starts.add(0, start);
      int earlier = before[k][start][end];
      end = start;
      start = earlier;
    }
    return List.copyOf(starts);
  }
}
