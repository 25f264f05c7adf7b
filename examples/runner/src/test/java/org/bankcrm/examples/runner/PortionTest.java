package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Population;
import org.junit.jupiter.api.Test;

/** Customers read in columns are those read one by one, and the same rows are refused. */
class PortionTest {

  private static final Population BANK = DecidedBank.DECISIONS.population();
  private static final AttributeCatalog CATALOG = BANK.catalog();
  private static final CustomerCsv.Told TOLD =
      new CustomerCsv.Told(LocalDate.of(2026, 6, 30), ZoneId.of("Asia/Shanghai"));
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "@never",
          "@nowhen",
          "-",
          "A|B",
          "A|A",
          "x\"y",
          "a,b",
          "是",
          "no",
          "-0",
          "007",
          "1.",
          ".5",
          "2026-02-29",
          "2024-02-29",
          "0000-01-01",
          "2026-06-30T24:00:00Z",
          "中 文",
          "9e9",
          "-12.345",
          "123456789012345678901234567890",
          "\u3000true\u3000",
          "#");

  private final SplittableRandom random = new SplittableRandom(20261130);

  /** Most rows are sound; the others have odd cells, twice the same customer, or too few fields. */
  private byte[] file() {
    CustomerColumns columns = new CustomerColumns(CATALOG);
    CsvBytes csv = new CsvBytes(false);
    List<String> header = new ArrayList<>(columns.header());
    header.add("party.age@observed");
    csv.add("id");
    header.forEach(csv::add);
    csv.endRow();
    for (int row = 0; row < 200; row++) {
      List<String> cells = new ArrayList<>(columns.cells(BANK.facts(row)));
      cells.add(random.nextInt(3) == 0 ? "2026-0" + random.nextInt(1, 9) + "-15" : "");
      for (int odd = random.nextInt(3) == 0 ? random.nextInt(3) : 0; odd > 0; odd--) {
        cells.set(random.nextInt(cells.size()), ODD.get(random.nextInt(ODD.size())));
      }
      csv.add(random.nextInt(20) == 0 ? "" : "C" + (random.nextInt(20) == 0 ? 0 : row));
      cells.subList(0, cells.size() - (random.nextInt(40) == 0 ? 1 : 0)).forEach(csv::add);
      csv.endRow();
    }
    return bytes(csv);
  }

  private static byte[] bytes(CsvBytes csv) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try {
      csv.drainTo(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toByteArray();
  }

  private static CustomerCsv open(byte[] file) {
    return CustomerCsv.open(
        new ByteArrayInputStream(file), CsvTable.Format.PLAIN, "id", CATALOG, TOLD);
  }

  @Test
  void portion_ofAnyRows_isWhatRowsTellOneByOne() {
    int good = 0;
    int bad = 0;
    for (int run = 0; run < 5; run++) {
      byte[] file = file();
      try (CustomerCsv alone = open(file);
          CustomerCsv together = open(file)) {
        CustomerCsv.Portion portion = together.portion();
        List<CustomerCsv.Row> rows = new ArrayList<>();
        while (alone.hasNext()) {
          assertThat(together.hasNext()).isTrue();
          CustomerCsv.Row row = alone.next();
          CustomerCsv.Row same = portion.read(together.cut(1, 1).rows().get(0));
          assertThat(same.line()).isEqualTo(row.line());
          assertThat(same.id()).isEqualTo(row.id());
          assertThat(same.problems()).isEqualTo(row.problems());
          bad += row.isGood() ? 0 : 1;
          if (row.isGood()) {
            rows.add(row);
          }
        }
        good += rows.size();
        check(portion.build(), rows);
      }
    }
    assertThat(good).isGreaterThan(500);
    assertThat(bad).isGreaterThan(100);
  }

  private static void check(Population portion, List<CustomerCsv.Row> rows) {
    assertThat(portion.size()).isEqualTo(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      assertThat(portion.id(row)).isEqualTo(rows.get(row).id().orElseThrow());
      assertThat(portion.facts(row)).isEqualTo(rows.get(row).facts().orElseThrow());
    }
  }

  @Test
  void fields_ofALineWithoutQuotes_arePartedAtCommas() {
    for (String line : List.of("a", "a,b", ",", "a,,b,", ",,,", " a , b ")) {
      assertThat(LineFields.of(line).orElseThrow())
          .containsExactlyElementsOf(List.of(line.split(",", -1)));
    }
    assertThat(LineFields.of("a,\"b\"")).isEmpty();
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) { // commas at any place of eight bytes, and what looks like one
      StringBuilder line = new StringBuilder();
      for (int left = random.nextInt(40); left > 0; left--) {
        line.append(random.nextInt(3) == 0 ? ',' : "a-+ ,¬。Ｌ".charAt(random.nextInt(8)));
      }
      assertThat(LineFields.of(line.toString()).orElseThrow())
          .containsExactlyElementsOf(List.of(line.toString().split(",", -1)));
    }
    assertThat(LineFields.of(",".repeat(20_000))).isEmpty();
  }
}
