package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Our bytes beside those of a library for CSV, and numbers and days beside their texts. */
class CsvBytesTest {

  private static final String SIGNS = "a,\"\n\r#=|中é \t-0.𐀀";

  private final SplittableRandom random = new SplittableRandom(20261130);

  private static String written(CsvBytes csv) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    csv.drainTo(target);
    return target.toString(StandardCharsets.UTF_8);
  }

  private static String guarded(String cell) {
    return Sheet.isFormula(cell) ? "'" + cell : cell;
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      int at = SIGNS.offsetByCodePoints(0, random.nextInt(SIGNS.codePointCount(0, SIGNS.length())));
      cell.appendCodePoint(SIGNS.codePointAt(at));
    }
    return cell.toString();
  }

  @Test
  void rows_ofAnySigns_areWhatTheLibraryWrites() throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    CsvBytes csv = new CsvBytes(false);
    try (CsvWriter writer = CsvWriter.builder().build(expected, StandardCharsets.UTF_8)) {
      for (int row = 0; row < 3_000; row++) {
        List<String> cells = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
          cells.add(cell());
        }
        writer.writeRecord(cells);
        cells.forEach(csv::add);
        csv.endRow();
      }
    }
    assertThat(written(csv)).isEqualTo(expected.toString(StandardCharsets.UTF_8));
  }

  @Test
  void add_numbersAndDays_areTheirTexts() throws IOException {
    for (int i = 0; i < 3_000; i++) {
      long units = random.nextLong() >> random.nextInt(64);
      int scale = random.nextInt(20);
      int day = random.nextInt(-800_000, 4_000_000);
      CsvBytes csv = new CsvBytes(true);
      csv.add(units, scale);
      csv.addDay(day);
      csv.endRow();
      assertThat(written(csv))
          .isEqualTo(
              BigDecimal.valueOf(units, scale).toPlainString()
                  + ','
                  + guarded(LocalDate.ofEpochDay(day).toString())
                  + "\r\n");
    }
  }

  @Test
  void add_leastNumber_isWrittenWhole() throws IOException {
    CsvBytes csv = new CsvBytes(false);
    csv.add(Long.MIN_VALUE, 2);
    csv.add(0, 0);
    csv.add(-5, 3);
    csv.endRow();
    assertThat(written(csv)).isEqualTo("-92233720368547758.08,0,-0.005\r\n");
  }
}
