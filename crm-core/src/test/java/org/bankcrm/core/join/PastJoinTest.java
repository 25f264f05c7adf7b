package org.bankcrm.core.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PastResults;
import org.bankcrm.core.policy.PastResults.Result;
import org.junit.jupiter.api.Test;

/** What the last run gave a customer of whom two records were kept. */
class PastJoinTest {

  private static final LocalDate LEAP = LocalDate.of(2028, 2, 29);
  private static final PastJoin JOIN =
      PastJoin.of("retail", LocalizedText.of("零售策略", "Retail book"));

  private static PastResults past(Random random) {
    TreeMap<String, Result> results = new TreeMap<>();
    for (String id : List.of("tier.value", "segment.saver", "grade.card")) {
      if (random.nextInt(4) > 0) {
        results.put(id, result(random));
      }
    }
    Optional<LocalDate> day =
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(LEAP.plusDays(random.nextInt(3)));
    return new PastResults(day, results);
  }

  private static Result result(Random random) {
    boolean open = random.nextInt(3) == 0;
    return switch (random.nextInt(4)) {
      case 0 -> new Result(Optional.empty(), false, Optional.empty(), true);
      case 1 -> new Result(Optional.empty(), true, Optional.empty(), open);
      default ->
          new Result(
              Optional.of("V" + random.nextInt(2)),
              false,
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(LEAP.minusDays(random.nextInt(3))),
              open);
    };
  }

  /** No value is told that not every record was given which has one. */
  @Property(tries = 1_000)
  void join_anyOrderAndGrouping_isTheSameAndClaimsNothing(@ForAll long seed) {
    Random random = new Random(seed);
    PastResults a = past(random);
    PastResults b = past(random);
    PastResults c = past(random);
    PastResults joined = JOIN.join(a, b);
    assertThat(joined).isEqualTo(JOIN.join(b, a));
    assertThat(JOIN.join(joined, c)).isEqualTo(JOIN.join(a, JOIN.join(b, c)));
    assertThat(JOIN.join(a, a)).isEqualTo(a);
    assertThat(JOIN.read(JOIN.write(joined))).isEqualTo(joined);
    joined
        .results()
        .forEach(
            (id, result) -> {
              for (PastResults each : List.of(a, b)) {
                Result own = each.results().get(id);
                if (own != null && result.value().isPresent()) {
                  assertThat(own.value()).isEqualTo(result.value());
                }
              }
            });
  }

  @Test
  void explain_resultsThatDiffer_areNamed() {
    Map<String, PastResults> before = Map.of("c-1", of("GOLD"), "c-2", of("BASE"));
    PastResults joined = JOIN.join(of("GOLD"), of("BASE"));
    assertThat(joined.results().get("tier.value").value()).isEmpty();
    assertThat(JOIN.explain(before, joined, Language.of(Locale.ENGLISH)))
        .containsExactly(
            "Retail book: the records were given tier.value otherwise in the last run, so that it is"
                + " not known until the next");
    assertThat(JOIN.explain(Map.of("c-1", of("GOLD")), of("GOLD"), Language.of(Locale.CHINESE)))
        .isEmpty();
  }

  private static PastResults of(String tier) {
    Result result = Result.of(tier, Optional.of(LEAP));
    return new PastResults(Optional.of(LEAP), new TreeMap<>(Map.of("tier.value", result)));
  }
}
