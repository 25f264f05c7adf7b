package org.bankcrm.testkit.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bankcrm.customer.matching.LearnedWeights;
import org.bankcrm.customer.matching.MatchIndex;
import org.bankcrm.customer.matching.MatchPolicies;
import org.bankcrm.customer.matching.MatchPolicy;
import org.bankcrm.customer.matching.MatchPopulation;
import org.bankcrm.customer.matching.MatchQuality;
import org.bankcrm.customer.matching.MatchRecord;
import org.bankcrm.customer.matching.MatchedPair;
import org.bankcrm.customer.matching.Matches;
import org.bankcrm.customer.matching.PairLists;
import org.bankcrm.customer.matching.PairReason;
import org.bankcrm.customer.matching.PairVerdict;
import org.bankcrm.customer.matching.TextPorts;
import org.bankcrm.customer.matching.Workers;
import org.junit.jupiter.api.Test;

/** Planted duplicates among families and twins; seeds that nothing was tuned by. */
class ChineseDuplicatesTest {

  private static final MatchPolicy POLICY = MatchPolicies.chinesePersons();

  private static Matches matches(List<MatchRecord> records, Workers workers) {
    MatchPopulation population = MatchPopulation.of(POLICY, TextPorts.plain(), records);
    LearnedWeights learned = population.learn(workers);
    return population.match(learned.policy(), PairLists.none(), workers);
  }

  @Test
  void match_ofPlantedDuplicates_findsMostAndHardlyAnybodyElse() {
    PlantedDuplicates planted = PlantedDuplicates.chinese(4_711, 6_000, Slips.usual());
    Matches matches = matches(planted.records(), Workers.here());
    MatchQuality quality = matches.quality(planted.truth());
    assertThat(quality.precision()).isGreaterThan(0.995);
    assertThat(quality.recall()).isGreaterThan(0.92);
    assertThat(quality.blockingRecall()).isGreaterThan(0.96);
    assertThat(quality.right() + quality.toReview()).isGreaterThan((long) (0.97 * quality.links()));
    assertThat(matches.pairs(PairVerdict.REVIEW).size()).isLessThan((int) (0.1 * quality.links()));
  }

  /** Neither the order of records nor who runs the tasks in which order changes anything. */
  @Test
  void match_inAnyOrderByAnyThreads_isTheSame() {
    PlantedDuplicates planted = PlantedDuplicates.chinese(3, 1_500, Slips.sloppy());
    Matches one = matches(planted.records(), Workers.here());
    List<MatchRecord> shuffled = new ArrayList<>(planted.records());
    Collections.shuffle(shuffled, new Random(9));
    Workers others = tasks -> tasks.parallelStream().forEach(Runnable::run);
    Matches other = matches(shuffled, others);
    assertThat(other.policy()).isEqualTo(one.policy());
    assertThat(other.pairs()).isEqualTo(one.pairs());
    assertThat(other.clusters()).isEqualTo(one.clusters());
    assertThat(other.blocking()).isEqualTo(one.blocking());
  }

  /**
   * One customer against the index is told what a run over all tells, to the bit; but a run holds
   * back a match for a third record that one of the two must be kept apart from.
   */
  @Test
  void find_ofEachRecord_agreesWithTheRunOverAll() {
    PlantedDuplicates planted = PlantedDuplicates.chinese(8, 2_000, Slips.usual());
    Matches all = matches(planted.records(), Workers.here());
    MatchIndex index = MatchIndex.of(all.policy(), TextPorts.plain());
    index.addAll(planted.records());
    Map<PairLists.Pair, MatchedPair> told = new HashMap<>();
    all.pairs().forEach(p -> told.put(new PairLists.Pair(p.left(), p.right()), p));
    int found = 0;
    for (MatchRecord record : planted.records()) {
      for (MatchedPair pair : index.find(record, PairLists.none()).pairs()) {
        found++;
        MatchedPair inRun = told.get(new PairLists.Pair(pair.left(), pair.right()));
        if (inRun.reason() == PairReason.CLUSTER_VETO) {
          assertThat(pair.verdict()).isEqualTo(PairVerdict.MATCH);
          assertThat(pair.bits()).isEqualTo(inRun.bits());
          assertThat(thirds(all, inRun)).isNotEmpty();
        } else {
          assertThat(pair).isEqualTo(inRun);
        }
      }
    }
    assertThat(found).isEqualTo(2 * all.pairs().size()).isGreaterThan(300); // each from both ends
  }

  /** Whom one of the two is one with, and the other must be kept apart from. */
  private static List<String> thirds(Matches all, MatchedPair pair) {
    List<String> thirds = new ArrayList<>();
    for (List<String> cluster : all.clusters()) {
      if (cluster.contains(pair.left()) != cluster.contains(pair.right())) {
        String other = cluster.contains(pair.left()) ? pair.right() : pair.left();
        cluster.stream()
            .filter(each -> all.explain(each, other).pair().veto().isPresent())
            .forEach(thirds::add);
      }
    }
    return thirds;
  }

  @Test
  void chinese_ofOneSeed_isAlwaysTheSame() {
    PlantedDuplicates one = PlantedDuplicates.chinese(5, 500, Slips.usual());
    PlantedDuplicates same = PlantedDuplicates.chinese(5, 500, Slips.usual());
    assertThat(one.records()).isEqualTo(same.records()).hasSize(500);
    assertThat(one.truth()).isEqualTo(same.truth()).isNotEmpty();
    assertThat(PlantedDuplicates.chinese(6, 500, Slips.usual()).records())
        .isNotEqualTo(one.records());
  }
}
