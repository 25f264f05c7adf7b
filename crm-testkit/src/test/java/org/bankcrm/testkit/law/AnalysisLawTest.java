package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.analysis.Answer;
import org.bankcrm.core.analysis.Answer.Kind;
import org.bankcrm.core.analysis.Claim;
import org.bankcrm.core.analysis.Claim.Outcome;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.testkit.random.RandomCatalog;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.RandomFacts;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * What an analysis says of random conditions of every kind: whom it shows is so by the engine and
 * by the reference, and whom it excludes is not met among thousands near every bound.
 */
class AnalysisLawTest {

  private static final int CUSTOMERS = 150;

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 3, 15),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 12, 31),
          LocalDate.of(2025, 1, 31),
          LocalDate.of(2026, 1, 1));

  @Test
  void find_anyConditions_showsOrExcludes() {
    Map<Kind, Integer> met = new EnumMap<>(Kind.class);
    long cases = Cases.wanted(1_000);
    for (long number = 0; number < cases; number++) {
      Seeded source = Seeded.of(20_261_129, number);
      List<Claim> claims = claims(source);
      Answer answer = Analysis.within(300_000, Long.MAX_VALUE).find(claims);
      met.merge(answer.kind(), 1, Integer::sum);
      check(number, claims, answer, source);
    }
    assertThat(met.get(Kind.YES)).as("%s", met).isGreaterThan((int) cases / 6);
    assertThat(met.get(Kind.NO)).as("%s", met).isGreaterThan((int) cases / 6);
    assertThat(met.getOrDefault(Kind.UNDECIDED, 0)).as("%s", met).isLessThan((int) cases / 20);
  }

  private static List<Claim> claims(Seeded source) {
    AttributeCatalog catalog = RandomCatalog.withGrades(source);
    Set<Attribute<?>> read = new HashSet<>();
    for (int left = source.between(1, 3); left > 0; left--) {
      read.add(source.pick(catalog.attributes()));
    }
    RandomCondition conditions =
        RandomCondition.over(catalog).withDepth(source.between(0, 2)).reading(read::contains);
    List<Claim> claims = new ArrayList<>();
    for (int left = source.between(1, 4); left > 0; left--) {
      claims.add(new Claim(conditions.next(source), source.pick(List.of(Outcome.values()))));
    }
    return claims;
  }

  private static void check(long number, List<Claim> claims, Answer answer, Seeded source) {
    assertThat(answer.witness().isPresent()).isEqualTo(answer.isYes());
    if (answer.isYes()) {
      Facts facts = answer.witness().orElseThrow().facts();
      assertThat(claims)
          .as("case %s, witness %s", number, answer)
          .allMatch(claim -> isAsClaimed(claim, facts));
    } else if (answer.isNo()) {
      LocalDate day = source.pick(DAYS);
      Instant asOf = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      List<Condition> conditions = claims.stream().map(Claim::condition).toList();
      AttributeCatalog catalog = RandomCatalog.withGrades(Seeded.of(20_261_129, number));
      RandomFacts near = RandomFacts.near(conditions, catalog, asOf, ZoneOffset.UTC, 15);
      for (int i = 0; i < CUSTOMERS; i++) {
        Facts facts = near.next(source);
        assertThat(claims.stream().allMatch(claim -> isAsClaimed(claim, facts)))
            .as("case %s: %s for %s", number, claims, facts)
            .isFalse();
      }
    }
  }

  private static boolean isAsClaimed(Claim claim, Facts facts) {
    Truth truth = CompiledCondition.of(claim.condition(), facts.catalog()).truth(facts);
    assertThat(truth).isEqualTo(ReferenceInterpreter.truth(claim.condition(), facts));
    return switch (claim.outcome()) {
      case TRUE -> truth == Truth.TRUE;
      case FALSE -> truth == Truth.FALSE;
      case UNKNOWN -> truth == Truth.UNKNOWN;
      case NOT_TRUE -> truth != Truth.TRUE;
      case NOT_FALSE -> truth != Truth.FALSE;
    };
  }
}
