package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.customer.internal.matching.LatentClasses;

/** What was planted into simulated pairs is found again without labels. */
class LatentClassesTest {

  private static final double[][] M = {
    {0.85, 0.1, 0.05}, {0.9, 0.1}, {0.7, 0.2, 0.1}, {0.95, 0.05}, {0.8, 0.2}
  };
  private static final double[][] U = {
    {0.02, 0.08, 0.9}, {0.05, 0.95}, {0.01, 0.04, 0.95}, {0.25, 0.75}, {0.03, 0.97}
  };
  private static final double SHARE = 0.12;
  private static final int PAIRS = 40_000;

  @Property(tries = 6)
  void run_onSimulatedPairs_findsWhatWasPlantedWithinItsError(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    LatentClasses classes = classes(seed, 0.05).run(2_000, 1e-9, false, 0);
    // five standard errors of a share counted with labels, and half as much again for having none
    assertThat(classes.share).isEqualTo(SHARE, within(7.5 * error(SHARE, PAIRS)));
    for (int f = 0; f < M.length; f++) {
      for (int l = 0; l < M[f].length; l++) {
        double errorOfM = 7.5 * error(M[f][l], SHARE * PAIRS * 0.9);
        double errorOfU = 7.5 * error(U[f][l], (1 - SHARE) * PAIRS * 0.9);
        assertThat(classes.m[f][l]).isEqualTo(M[f][l], within(errorOfM));
        assertThat(classes.u[f][l]).isEqualTo(U[f][l], within(errorOfU));
      }
    }
  }

  private static double error(double share, double count) {
    return Math.sqrt(share * (1 - share) / count);
  }

  /** The probability of all pairs never falls, and classes are as counted among themselves. */
  @Property(tries = 6)
  void run_passByPass_neverGrowsLessProbable(@ForAll @IntRange(max = 1_000_000) int seed) {
    double before = Double.NEGATIVE_INFINITY;
    for (int passes = 1; passes < 40; passes += 3) {
      double now = classes(seed, 0.1).run(passes, 0, false, 0).logLikelihood;
      assertThat(now).isGreaterThanOrEqualTo(before - 1e-7);
      before = now;
    }
  }

  @Property(tries = 4)
  void run_withOthersKept_changesMatchesAlone(@ForAll @IntRange(max = 1_000_000) int seed) {
    LatentClasses classes = classes(seed, 0.05);
    double[][] before = classes.u.clone();
    classes.run(100, 1e-9, true, 0.5);
    assertThat(classes.u).isDeepEqualTo(before);
    for (double[] levels : classes.m) {
      double sum = 0;
      for (double level : levels) {
        assertThat(level).isPositive();
        sum += level;
      }
      assertThat(sum).isEqualTo(1, within(1e-9));
    }
  }

  private static LatentClasses classes(int seed, double missing) {
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> patterns = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      double[][] levels = random.nextDouble() < SHARE ? M : U;
      int[] pattern = new int[M.length];
      for (int f = 0; f < pattern.length; f++) {
        boolean known = random.nextDouble() >= missing;
        int drawn = drawn(levels[f], random.nextDouble());
        pattern[f] = known ? drawn : LatentClasses.MISSING;
      }
      patterns.add(pattern);
    }
    double[] counts = new double[PAIRS];
    java.util.Arrays.fill(counts, 1);
    double[][] m = {{0.8, 0.1, 0.1}, {0.8, 0.2}, {0.8, 0.1, 0.1}, {0.8, 0.2}, {0.8, 0.2}};
    double[][] u = {{0.1, 0.1, 0.8}, {0.1, 0.9}, {0.1, 0.1, 0.8}, {0.1, 0.9}, {0.1, 0.9}};
    return new LatentClasses(patterns.toArray(int[][]::new), counts, m, u, 0.1);
  }

  private static int drawn(double[] levels, double number) {
    int level = 0;
    double left = number;
    while (level < levels.length - 1 && left >= levels[level]) {
      left -= levels[level++];
    }
    return level;
  }
}
