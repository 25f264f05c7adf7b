package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bankcrm.customer.internal.matching.LatentClasses;
import org.bankcrm.customer.internal.matching.LongTally;
import org.junit.jupiter.api.Test;

/** The reference's own blocking, comparisons and weights, on its data, give its figures. */
class FebrlReferenceTest {

  private static final List<String> FEATURES =
      List.of("given_name", "surname", "date_of_birth", "suburb", "state", "address_1");

  /** What the reference says of one data set under one blocking. */
  private record Reference(
      int set,
      List<String> blocks,
      long candidates,
      long trueCandidates,
      long[] bySum,
      double share,
      double[] m,
      double[] u,
      double logLikelihood,
      long predicted,
      long right) {}

  @Test
  void febrl1_blockedByGivenName_givesTheReferencesFigures() {
    check(
        new Reference(
            1,
            List.of("given_name"),
            2_082,
            326,
            new long[] {0, 1_380, 376, 9, 30, 145, 142},
            0.1566743668,
            new double[] {
              Double.NaN, 0.9196923655, 0.8890359533, 0.6928349153, 0.9415563568, 0.8432227224
            },
            new double[] {Double.NaN, 0, 0, 0, 0.2129326847, 0.0011072387},
            -2447.0038709,
            326,
            326));
  }

  @Test
  void febrl1_blockedByThreeKeys_givesTheReferencesFigures() {
    check(
        new Reference(
            1,
            List.of("given_name", "surname", "date_of_birth"),
            3_650,
            492,
            new long[] {0, 2_445, 714, 35, 112, 202, 142},
            0.1345994300,
            new double[] {
              0.6507741082, 0.8309824467, 0.9027527463, 0.7042713372, 0.9453366524, 0.8673332640
            },
            new double[] {0.5579117366, 0.4409228594, 0.0039536625, 0, 0.2249548249, 0.0005982328},
            -8827.4730229,
            494,
            486));
  }

  @Test
  void febrl3_blockedByGivenName_givesTheReferencesFigures() {
    check(
        new Reference(
            3,
            List.of("given_name"),
            39_775,
            3_620,
            new long[] {0, 28_573, 7_546, 173, 636, 1_653, 1_194},
            0.0910882290,
            new double[] {
              Double.NaN, 0.8764124956, 0.8586725205, 0.6230185677, 0.9166069768, 0.7990785786
            },
            new double[] {Double.NaN, 0.0045288675, 0, 0.0012387253, 0.2042793894, 0.0007997047},
            -40023.5293108,
            3_582,
            3_581));
  }

  private static MatchPolicy policy(List<String> blocks) {
    MatchPolicy.Builder policy = MatchPolicy.builder("reference", "对照", "Reference");
    for (String feature : FEATURES) {
      MatchField.Builder field = MatchField.builder(feature, feature, feature).missingDiffers();
      if (feature.equals("surname")) {
        field.measure(Measure.JARO_WINKLER, 0.85);
      } else if (feature.equals("address_1")) {
        field.measure(Measure.LEVENSHTEIN, 0.85);
      }
      policy.field(field);
    }
    blocks.forEach(block -> policy.pass(BlockingPass.builder(block).whole(block).most(100_000)));
    return policy.build();
  }

  private static void check(Reference reference) {
    MatchPolicy policy = policy(reference.blocks);
    Terms terms = new Terms(policy, TextPorts.plain());
    Prepared[] records =
        Febrl.rows(reference.set).stream()
            .map(row -> terms.add(MatchRecord.of(row.getOrDefault("rec_id", ""), row)))
            .toArray(Prepared[]::new);
    Map<Long, long[]> byLevels = tally(policy, records, Febrl.truth(reference.set));
    long[] bySum = new long[7];
    byLevels.forEach((levels, counts) -> bySum[sum(levels)] += counts[0]);
    assertThat(bySum).isEqualTo(reference.bySum);
    assertThat(Arrays.stream(bySum).sum()).isEqualTo(reference.candidates);
    assertThat(byLevels.values().stream().mapToLong(c -> c[1]).sum())
        .isEqualTo(reference.trueCandidates);
    checkWeights(reference, byLevels);
  }

  /** By levels, how many pairs there are and how many of them are true. */
  private static Map<Long, long[]> tally(
      MatchPolicy policy, Prepared[] records, Set<PairLists.Pair> truth) {
    Blocks blocks = new Blocks(policy, records);
    LevelComparer comparer = new LevelComparer(policy);
    Map<Long, long[]> byLevels = new HashMap<>();
    for (Blocks.Part part : blocks.parts()) {
      blocks.each(
          part,
          1,
          (left, right, isNew) -> {
            if (isNew) {
              long levels = comparer.compare(records[left], records[right]);
              long[] counts = byLevels.computeIfAbsent(levels, key -> new long[2]);
              counts[0]++;
              var pair = new PairLists.Pair(records[left].id, records[right].id);
              counts[1] += truth.contains(pair) ? 1 : 0;
            }
          });
    }
    return byLevels;
  }

  private static int sum(long levels) {
    return (int) Arrays.stream(LevelComparer.levels(levels, 6)).filter(l -> l == 0).count();
  }

  private static void checkWeights(Reference reference, Map<Long, long[]> byLevels) {
    int[] used = IntStream.range(0, 6).filter(i -> !Double.isNaN(reference.m[i])).toArray();
    List<Long> keys = new ArrayList<>(byLevels.keySet());
    int[][] patterns = keys.stream().map(key -> pattern(key, used)).toArray(int[][]::new);
    double[] counts = keys.stream().mapToDouble(key -> byLevels.get(key)[0]).toArray();
    LatentClasses classes =
        new LatentClasses(patterns, counts, both(0.9, used), both(0.1, used), 0.1)
            .run(1_000, 1e-12, false, 0);
    assertThat(classes.share).isEqualTo(reference.share, within(1e-9));
    assertThat(classes.logLikelihood).isEqualTo(reference.logLikelihood, within(1e-6));
    for (int i = 0; i < used.length; i++) {
      assertThat(classes.m[i][0]).isEqualTo(reference.m[used[i]], within(1e-9));
      assertThat(classes.u[i][0]).isEqualTo(reference.u[used[i]], within(1e-9));
    }
    long predicted = 0;
    long right = 0;
    for (int i = 0; i < patterns.length; i++) {
      if (classes.posterior(patterns[i]) >= 0.5) {
        predicted += byLevels.get(keys.get(i))[0];
        right += byLevels.get(keys.get(i))[1];
      }
    }
    assertThat(predicted).isEqualTo(reference.predicted);
    assertThat(right).isEqualTo(reference.right);
  }

  private static int[] pattern(long levels, int[] used) {
    return Arrays.stream(used).map(field -> LevelComparer.level(levels, field)).toArray();
  }

  private static double[][] both(double agrees, int[] used) {
    return Arrays.stream(used)
        .mapToObj(field -> new double[] {agrees, 1 - agrees})
        .toArray(double[][]::new);
  }

  /** Counts of equal keys, for what the kernel counts without objects. */
  @Test
  void tally_ofMany_countsEach() {
    LongTally tally = new LongTally();
    for (int i = 1; i <= 10_000; i++) {
      tally.add(i % 1_000 + 1L, 2);
    }
    assertThat(tally.keys()).hasSize(1_000).isSorted();
    assertThat(tally.count(7)).isEqualTo(20);
    assertThat(tally.count(5_000)).isZero();
    assertThat(tally.total()).isEqualTo(20_000);
  }
}
