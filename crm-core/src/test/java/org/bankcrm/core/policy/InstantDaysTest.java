package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans of days over instants: each minute lies on the day that the calendar on the wall shows. */
class InstantDaysTest {

  private static final InstantAttribute CALL =
      Attributes.instant("call", AttributeInfo.named("来电", "Call"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(CALL);
  private static final Gated TODAY = Gated.of("today", CALL.inLastDays(1));
  private static final Gated THREE = Gated.of("three", CALL.inLastDays(3));
  private static final Gated OTHER = Gated.of("other", CALL.inLastDays(1).not());
  private static final DecisionEngine ENGINE =
      PolicyBook.builder(PolicyRef.of("calls", 1), LocalizedText.of("来电", "Calls"), CATALOG)
          .addAll(List.of(TODAY, THREE, OTHER))
          .build()
          .compile();

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-07-01",
    "Atlantic/Azores, 2026-10-25",
    "America/Havana, 2026-11-01",
    "America/St_Johns, 2009-10-31",
    "America/St_Johns, 2009-11-01",
    "America/St_Johns, 2009-11-02",
    "America/Sao_Paulo, 2018-11-04",
    "Asia/Beirut, 2022-03-27",
    "Pacific/Apia, 2011-12-31",
    "Pacific/Kiritimati, 1995-01-01"
  })
  void lastDays_everyMinute_agreeWithTheCalendarOnTheWall(ZoneId zone, LocalDate day) {
    Instant asOf = day.atTime(12, 0).atZone(zone).toInstant();
    PopulationBuilder all = Population.builder(CATALOG, asOf, zone);
    Instant begin = asOf.minus(Duration.ofDays(4));
    int minutes = (int) Duration.ofDays(6).toMinutes();
    for (int i = 0; i < minutes; i++) {
      Instant at = begin.plusSeconds(60L * i);
      Facts facts = Facts.builder(CATALOG, asOf, zone).put(CALL, at).build();
      all.add(CustomerId.of("C" + i), facts);
      LocalDate shown = LocalDate.ofInstant(at, zone);
      boolean today = shown.equals(day);
      Decision decision = ENGINE.decide(facts);
      assertThat(decision.result(TODAY)).as("%s", at).isEqualTo(Truth.of(today));
      assertThat(decision.result(OTHER)).as("%s", at).isEqualTo(Truth.of(!today));
      assertThat(decision.result(THREE))
          .as("%s", at)
          .isEqualTo(Truth.of(!shown.isAfter(day) && shown.isAfter(day.minusDays(3))));
    }
    Population population = all.build();
    Decisions decisions = ENGINE.decideAll(population);
    for (int i = 0; i < minutes; i++) {
      Instant at = begin.plusSeconds(60L * i);
      boolean today = LocalDate.ofInstant(at, zone).equals(day);
      assertThat(decisions.truth(i, TODAY)).as("%s", at).isEqualTo(Truth.of(today));
      assertThat(decisions.truth(i, OTHER)).as("%s", at).isEqualTo(Truth.of(!today));
    }
  }
}
