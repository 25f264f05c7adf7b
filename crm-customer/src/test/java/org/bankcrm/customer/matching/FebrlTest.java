package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One policy, learned from the records alone, on both public sets; no soc_sec_id, no rec_id. */
class FebrlTest {

  private static MatchPopulation population(int set) {
    return MatchPopulation.of(
        MatchPolicies.westernPersons(), TextPorts.plain(), Febrl.records(set));
  }

  /**
   * Measured: F 0.993 and 0.991. The reference reaches 0.978 and 0.708, blocking 0.984 and 0.554.
   */
  @ParameterizedTest
  @CsvSource({"1, 0.99, 1", "3, 0.99, 0.995"})
  void match_withLearnedWeights_findsNearlyAllAndNothingElse(int set, double f, double blocked) {
    MatchPopulation population = population(set);
    LearnedWeights learned = population.learn(Workers.here());
    Matches matches = population.match(learned.policy(), PairLists.none(), Workers.here());
    Set<PairLists.Pair> truth = Febrl.truth(set);
    MatchQuality quality = matches.quality(truth);
    assertThat(quality.f()).isGreaterThanOrEqualTo(f);
    assertThat(quality.precision()).isEqualTo(1);
    assertThat(quality.blockingRecall()).isGreaterThanOrEqualTo(blocked);
    assertThat(learned.settled()).isTrue();
    assertThat(learned.matches()).isBetween(0.98 * truth.size(), 1.02 * truth.size());
    assertThat(matches.blocking().compared()).isLessThan(3L * truth.size());
    // what is not told is looked at by somebody, but for very few
    long left = truth.size() - quality.right() - quality.toReview();
    assertThat(left).isLessThanOrEqualTo(truth.size() / 100);
  }

  /** Without learning: the rough weights that the policy comes with. */
  @ParameterizedTest
  @CsvSource({"1, 0.98", "3, 0.98"})
  void match_withGivenWeights_isNearlyAsGood(int set, double f) {
    MatchPopulation population = population(set);
    Matches matches = population.match(population.policy(), PairLists.none(), Workers.here());
    MatchQuality quality = matches.quality(Febrl.truth(set));
    assertThat(quality.f()).isGreaterThanOrEqualTo(f);
    assertThat(quality.precision()).isGreaterThanOrEqualTo(0.999);
  }
}
