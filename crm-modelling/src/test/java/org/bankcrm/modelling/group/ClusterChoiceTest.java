package org.bankcrm.modelling.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.modelling.FitProblem;
import org.junit.jupiter.api.Test;

class ClusterChoiceTest {

  private static final List<String> NAMES = List.of("x", "y");

  /** Customers around points on a line, in two columns of different units. */
  private static List<double[]> around(Random random, int customers, double... centres) {
    double[] x = new double[customers];
    double[] y = new double[customers];
    for (int i = 0; i < customers; i++) {
      double centre = centres[i % centres.length];
      x[i] = centre + random.nextGaussian();
      y[i] = 1_000 * (centre * centre / 10 + random.nextGaussian());
    }
    return List.of(x, y);
  }

  private static List<ClusterChoice> tried(List<double[]> columns, int to) {
    return ClusterChoice.tried(new KMeans(2, 5, 300, 7), NAMES, columns, 2, to).orElseThrow();
  }

  @Test
  void clearGroups_areFoundByTheirNumber() {
    List<ClusterChoice> tried = tried(around(new Random(1), 900, -8, 0, 8.5), 5);
    assertThat(tried).hasSize(4);
    ClusterChoice best = ClusterChoice.best(tried).orElseThrow();
    assertThat(best.clusters().sizes()).containsExactly(300L, 300L, 300L);
    assertThat(best.silhouette()).isGreaterThan(.6);
    assertThat(best.stability()).isGreaterThan(.99);
    assertThat(tried(around(new Random(1), 900, -8, 0, 8.5), 5)).isEqualTo(tried);
  }

  /** A round cloud has no groups: other customers would give others. */
  @Test
  void aCloud_hasNoStableGroups() {
    List<ClusterChoice> tried = tried(around(new Random(2), 600, 0), 4);
    assertThat(tried.stream().map(ClusterChoice::stability)).allMatch(stable -> stable < .8);
    assertThat(ClusterChoice.best(tried)).isEmpty();
  }

  @Test
  void uselessData_saysWhy() {
    List<double[]> same = List.of(new double[] {1, 1, 1}, new double[] {1, 2, 3});
    assertThat(ClusterChoice.tried(KMeans.of(2, 1), NAMES, same, 2, 3).problem())
        .contains(FitProblem.CONSTANT);
    List<double[]> few = List.of(new double[] {1, 2, 3}, new double[] {1, 2, 5});
    assertThat(ClusterChoice.tried(KMeans.of(2, 1), NAMES, few, 2, 3).orElseThrow())
        .allMatch(choice -> Double.isNaN(choice.stability()) && !choice.isStable());
    assertThat(ClusterChoice.tried(KMeans.of(2, 1), NAMES, List.of(), 2, 3).problem())
        .contains(FitProblem.LENGTHS_DIFFER);
  }

  @Test
  void traits_tellWhatDiffersMostFirst() {
    List<double[]> columns =
        List.of(new double[] {0, 1, 0, 1, 9, 9}, new double[] {5, 6, 5, 6, 7, 8});
    Clusters clusters = KMeans.of(2, 1).fit(NAMES, columns).orElseThrow();
    List<Trait> small = clusters.traits(1);
    assertThat(small.get(0).name()).isEqualTo("x");
    assertThat(small.get(0).own()).isEqualTo(9);
    assertThat(small.get(0).all()).isCloseTo(20.0 / 6, within(1e-12));
    assertThat(small.get(0).deviations()).isGreaterThan(small.get(1).deviations());
    assertThat(clusters.traits(0).get(0).deviations()).isNegative();
  }

  /** By all pairs of customers, one after the other: together or apart, here and there. */
  @Property(tries = 100)
  void adjustedRand_isThatOfAllPairs(@ForAll Random random) {
    int groups = 2 + random.nextInt(3);
    int[] one = new int[12];
    int[] other = new int[12];
    Arrays.setAll(one, i -> random.nextInt(groups));
    Arrays.setAll(other, i -> random.nextInt(3) == 0 ? random.nextInt(groups) : one[i]);
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < 12; i++) {
      for (int k = 0; k < i; k++) {
        boolean here = one[i] == one[k];
        boolean there = other[i] == other[k];
        a += here && there ? 1 : 0;
        b += here && !there ? 1 : 0;
        c += !here && there ? 1 : 0;
        d += !here && !there ? 1 : 0;
      }
    }
    double under = (a + b) * (b + d) + (a + c) * (c + d);
    double expected = under == 0 ? 1 : 2 * (a * d - b * c) / under;
    assertThat(Agreement.adjustedRand(one, other, groups)).isCloseTo(expected, within(1e-12));
  }

  @Property(tries = 200)
  void border_isTheRoundestThatPartsTheSame(@ForAll Random random) {
    double from = random.nextGaussian() * StrictMath.pow(10, random.nextInt(7) - 1);
    double below =
        random.nextBoolean() ? StrictMath.nextUp(from) : from + StrictMath.abs(from) / 20;
    double cut = RuleTree.roundest(from, below);
    assertThat(cut).isGreaterThanOrEqualTo(from).isLessThan(below);
    assertThat(RuleTree.roundest(48_213.77, 51_002.5)).isEqualTo(50_000);
    assertThat(RuleTree.roundest(0, 3)).isZero();
    assertThat(RuleTree.roundest(-7.25, -6.5)).isEqualTo(-7);
  }
}
