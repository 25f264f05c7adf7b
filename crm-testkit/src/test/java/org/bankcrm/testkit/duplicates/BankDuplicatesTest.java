package org.bankcrm.testkit.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.Share;
import org.bankcrm.customer.matching.LearnedWeights;
import org.bankcrm.customer.matching.MatchPolicies;
import org.bankcrm.customer.matching.MatchPopulation;
import org.bankcrm.customer.matching.MatchQuality;
import org.bankcrm.customer.matching.MatchRecord;
import org.bankcrm.customer.matching.MatchRecords;
import org.bankcrm.customer.matching.Matches;
import org.bankcrm.customer.matching.PairLists;
import org.bankcrm.customer.matching.TextPorts;
import org.bankcrm.customer.matching.Workers;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.testkit.bank.SyntheticBank;
import org.junit.jupiter.api.Test;

/** The synthetic bank's own duplicates, which nobody had in mind when the policy was written. */
class BankDuplicatesTest {

  @Test
  void match_ofTheSyntheticBank_mergesNobodyElse() {
    SyntheticBank bank =
        SyntheticBank.of(
                5, 2_500, Instant.parse("2026-06-30T16:00:00Z"), ZoneId.of("Asia/Shanghai"))
            .withDuplicates(Share.ofPercent(5));
    List<MatchRecord> records = new ArrayList<>();
    bank.customers()
        .forEach(
            customer -> {
              if (customer.party() instanceof Individual person) {
                records.add(MatchRecords.of(customer.id().value(), person));
              }
            });
    Set<PairLists.Pair> truth = new HashSet<>();
    bank.duplicates()
        .forEach(d -> truth.add(new PairLists.Pair(d.original().value(), d.duplicate().value())));
    MatchPopulation population =
        MatchPopulation.of(MatchPolicies.chinesePersons(), TextPorts.plain(), records);
    LearnedWeights learned = population.learn(Workers.here());
    Matches matches = population.match(learned.policy(), PairLists.none(), Workers.here());
    MatchQuality quality = matches.quality(truth);
    assertThat(truth).hasSizeGreaterThan(90);
    assertThat(quality.precision()).isEqualTo(1);
    assertThat(quality.blockingRecall()).isEqualTo(1);
    assertThat(quality.recall()).isGreaterThan(0.8); // half have another phone and no paper
    assertThat(quality.right() + quality.toReview()).isGreaterThan((long) (0.94 * truth.size()));
  }
}
