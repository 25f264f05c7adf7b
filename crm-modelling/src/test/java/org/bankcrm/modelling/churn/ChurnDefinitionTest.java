package org.bankcrm.modelling.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.document.InvalidDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChurnDefinitionTest {

  @Test
  void parse_ofWhatWasWritten_givesItBack() {
    Map<String, Object> tree =
        Shop.with("among", List.of(Map.of("attribute", "visits.90d", "atLeast", 1)));
    ChurnDefinition definition = ChurnDefinition.parse(tree, Shop.BOOK);
    assertThat(definition.among()).containsExactly(new ChurnDefinition.Floor("visits.90d", 1));
    assertThat(ChurnDefinition.parse(definition.toDocument(), Shop.BOOK)).isEqualTo(definition);
    tree.remove("horizonMonths");
    tree.put("horizonDays", 30);
    tree.put("gapDays", 7);
    ChurnDefinition days = ChurnDefinition.parse(tree, Shop.BOOK);
    assertThat(ChurnDefinition.parse(days.toDocument(), Shop.BOOK)).isEqualTo(days);
    assertThat(days).isNotEqualTo(definition).hasToString("ChurnDefinition silent@1");
    assertThat(ChurnDefinition.language().schema()).isNotEmpty();
  }

  @Test
  void parse_ofManySlips_tellsThemAllWithTheirPlaces() {
    Map<String, Object> tree = Shop.document();
    tree.put("churn", "silent");
    tree.put("events", "visits.365d");
    tree.put("comes", "NEVER");
    tree.put("gapDays", 400);
    tree.put("horizonDays", 30);
    tree.put("joined", "visits.90d");
    tree.put("among", List.of(Map.of("attribute", "visits.today", "atLeast", 1)));
    tree.put("features", List.of("visits.90d", "visits.30d", "visits.today", "customer.since"));
    tree.put("horizn", 3);
    InvalidDocumentException refused =
        catchThrowableOfType(
            InvalidDocumentException.class, () -> ChurnDefinition.parse(tree, Shop.BOOK));
    assertThat(refused.problems().stream().map(each -> each.path()).distinct())
        .contains("/churn", "/events", "/comes", "/gapDays", "/joined", "/among/0/attribute")
        .contains("/features", "/horizn");
    assertThat(refused)
        .hasMessageContaining("no window of the book gives 'visits.365d'.")
        .hasMessageContaining(
            "'visits.today' goes by 'visits.today', which is handed in, so that its value on the cut-off"
                + " day is not known.")
        .hasMessageContaining("the attribute 'visits.30d' is not in the catalogue.");
  }

  @Test
  void parse_ofTwoHorizonsOrNone_isRefused() {
    assertThatThrownBy(() -> ChurnDefinition.parse(Shop.with("horizonDays", 30), Shop.BOOK))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("horizonDays");
    Map<String, Object> none = Shop.document();
    none.remove("horizonMonths");
    assertThatThrownBy(() -> ChurnDefinition.parse(none, Shop.BOOK))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("horizonDays");
  }

  @Test
  void parse_ofATenureWithoutItsFirstDay_isRefused() {
    Map<String, Object> tree = Shop.document();
    tree.remove("joined");
    assertThatThrownBy(() -> ChurnDefinition.parse(tree, Shop.BOOK))
        .hasMessageContaining("'months.with.us' goes by 'customer.since'");
  }

  @Test
  void words_nameEveryFateInBothLanguages() {
    assertThat(ChurnWords.all().texts(Locale.CHINESE))
        .hasSize(Fate.values().length + Occurrence.values().length);
    for (Fate fate : Fate.values()) {
      assertThat(fate.label().zh()).isNotEqualTo(fate.label().en());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 1, 0, 2026-02-01, 2026-02-28",
    "2024-01-31, 1, 0, 2024-02-01, 2024-02-29",
    "2026-02-28, 1, 0, 2026-03-01, 2026-03-28",
    "2024-02-29, 12, 0, 2024-03-01, 2025-02-28",
    "2026-02-21, 1, 7, 2026-03-01, 2026-03-28",
    "2026-06-30, 3, 0, 2026-07-01, 2026-09-30"
  })
  void horizon_ofMonths_beginsAfterTheCutOff(
      LocalDate cutoff, int months, int gap, LocalDate first, LocalDate last) {
    Map<String, Object> tree = Shop.with("horizonMonths", months);
    tree.put("gapDays", gap);
    assertThat(ChurnDefinition.parse(tree, Shop.BOOK).horizon().after(cutoff))
        .isEqualTo(DateRange.ofDays(first, last));
  }
}
