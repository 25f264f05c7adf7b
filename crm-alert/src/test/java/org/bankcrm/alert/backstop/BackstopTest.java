package org.bankcrm.alert.backstop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.InvalidDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackstopTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final IntegerAttribute PAST_DUE =
      Attributes.integer("signal.past-due", AttributeInfo.named("逾期天数", "Days past due"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(PAST_DUE);

  private static String code(Backstop table, long days, String day) {
    return table.reached(days, LocalDate.parse(day)).map(BackstopStep::code).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "0,2026-02-28,-",
    "30,2026-02-28,-",
    "31,2026-02-28,SIGNIFICANT_INCREASE",
    "89,2026-02-28,SIGNIFICANT_INCREASE",
    "90,2026-02-28,DEFAULT",
    "31,2018-01-01,SIGNIFICANT_INCREASE",
    "31,2017-12-31,-",
  })
  void ifrs9_byDays(long days, String day, String expected) {
    assertEquals(expected, code(Backstop.ifrs9(), days, day));
  }

  @ParameterizedTest
  @CsvSource({
    "90,2023-07-01,-",
    "91,2023-07-01,SUBSTANDARD",
    "270,2024-02-29,SUBSTANDARD",
    "271,2024-02-29,DOUBTFUL",
    "360,2024-02-29,DOUBTFUL",
    "361,2024-02-29,LOSS",
    "9999,2023-06-30,-",
  })
  void chinaFiveClass_byDays(long days, String day, String expected) {
    assertEquals(expected, code(Backstop.chinaFiveClass(), days, day));
  }

  private static Truth truth(Condition condition, String day, Optional<Long> days) {
    Facts.Builder facts =
        Facts.builder(CATALOG, LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant(), SHANGHAI);
    days.ifPresent(each -> facts.put(PAST_DUE, each));
    return CompiledCondition.of(condition, CATALOG).truth(facts.build());
  }

  /** Row by row what the table says of the same days. */
  @Test
  void reaches_isWhatTheTableSays() {
    Backstop table = twoEditions();
    for (String day : List.of("2023-06-30", "2023-07-01", "2024-12-31", "2025-01-01")) {
      for (long days : List.of(0L, 59L, 60L, 90L, 91L, 270L, 271L, 400L)) {
        for (String code : List.of("SUBSTANDARD", "DOUBTFUL")) {
          LocalDate date = LocalDate.parse(day);
          boolean said =
              table
                  .on(date)
                  .flatMap(edition -> edition.step(code))
                  .filter(step -> days >= step.atLeast())
                  .isPresent();
          Condition condition = table.reaches(code, PAST_DUE);
          assertEquals(Truth.of(said), truth(condition, day, Optional.of(days)), day + days + code);
        }
      }
    }
  }

  @Test
  void reaches_whereDaysAreMissing_isUnknownOnlyInForce() {
    Condition condition = Backstop.chinaFiveClass().reaches("LOSS", PAST_DUE);
    assertEquals(Truth.FALSE, truth(condition, "2023-06-30", Optional.empty()));
    assertEquals(Truth.UNKNOWN, truth(condition, "2023-07-01", Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> Backstop.ifrs9().reaches("LOSS", PAST_DUE));
  }

  private static Backstop twoEditions() {
    BackstopEdition first = Backstop.chinaFiveClass().editions().get(0);
    LocalDate end = LocalDate.of(2025, 1, 1);
    BackstopStep early = new BackstopStep("SUBSTANDARD", LocalizedText.of("次级", "Sub"), 60);
    return new Backstop(
        LocalizedText.of("自定", "Own"),
        List.of(
            new BackstopEdition(
                DateRange.of(LocalDate.of(2023, 7, 1), end), first.source(), first.steps()),
            new BackstopEdition(DateRange.startingOn(end), first.source(), List.of(early))));
  }

  @Test
  void parse_readsWhatWasWritten() {
    for (Backstop each : List.of(Backstop.ifrs9(), Backstop.chinaFiveClass(), twoEditions())) {
      assertEquals(each, Backstop.parse(each.toDocument()));
      assertTrue(each.editions().stream().allMatch(e -> e.source().zh().length() > 3));
    }
  }

  @Test
  void parse_ofHostileTables_tellsPlaces() {
    Map<String, Object> step =
        Map.of("code", "x", "name", Map.of("zh", "一", "en", "x"), "atLeast", 0);
    Map<String, Object> edition =
        Map.of("days", "1/7/2023", "source", Map.of("zh", "源", "en", "s"), "steps", List.of(step));
    InvalidDocumentException refused =
        assertThrows(
            InvalidDocumentException.class,
            () ->
                Backstop.parse(
                    Map.of(
                        "format", 1,
                        "name", Map.of("zh", "表", "en", "t"),
                        "editions", List.of(edition))));
    List<String> places = refused.problems().stream().map(each -> each.path()).toList();
    assertTrue(places.contains("/editions/0/days"), places::toString);
    assertTrue(places.contains("/editions/0/steps/0/atLeast"), places::toString);
  }

  @Test
  void editions_ofOneDay_areRefused() {
    BackstopEdition one = Backstop.chinaFiveClass().editions().get(0);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Backstop(LocalizedText.of("表", "t"), List.of(one, one)));
  }
}
