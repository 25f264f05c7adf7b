package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cells that say why there is no value. */
class ReasonCellsTest {

  private static final Attribute<?> SINCE =
      BookFiles.retail().catalog().find("txn.days-since-last").orElseThrow();
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(SINCE);
  private static final CustomerCsv.Told TOLD =
      new CustomerCsv.Told(LocalDate.of(2026, 6, 30), ZoneId.of("Asia/Shanghai"));

  private static CustomerCsv.Row read(String cell) {
    byte[] bytes =
        ("id,txn.days-since-last\nA,\"" + cell + "\"\n").getBytes(StandardCharsets.UTF_8);
    try (CustomerCsv rows =
        CustomerCsv.open(
            new ByteArrayInputStream(bytes), CsvTable.Format.PLAIN, "id", CATALOG, TOLD)) {
      return rows.next();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "@never, NEVER",
    "@before-history, BEFORE_HISTORY",
    "@not-applicable, NOT_APPLICABLE",
    "@not-known, NOT_KNOWN",
    "'', NOT_KNOWN"
  })
  void next_cellWithAReason_isMissingForIt(String cell, Absence reason) {
    Facts facts = read(cell).facts().orElseThrow();
    assertThat(facts.absence(SINCE)).contains(reason);
  }

  @ParameterizedTest
  @EnumSource(Absence.class)
  void next_whatWasWritten_isTheSame(Absence reason) {
    Facts.Builder facts = Facts.builder(CATALOG, AsOf.endOf(TOLD.asOf(), TOLD.zone()), TOLD.zone());
    Facts given = facts.absent(SINCE, reason).build();
    String cell = new CustomerColumns(CATALOG).cells(given).get(0);
    assertThat(read(cell).facts()).contains(given);
  }

  @Test
  void next_reasonThatThereIsNot_isABadCell() {
    CustomerCsv.Row row = read("@nevr");
    assertThat(row.facts()).isEmpty();
    assertThat(row.problems()).hasSize(1);
  }
}
