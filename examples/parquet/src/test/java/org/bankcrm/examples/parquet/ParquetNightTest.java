package org.bankcrm.examples.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers read by column are those read by line: the nights are the same to the byte. */
class ParquetNightTest {

  private static final String HEADER =
      "id,age,aum,ratio,since,seen,staff,grade,branch,products,note,untold\n";

  /** What the database makes of the cells of a column, as a warehouse would have it. */
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "age",
          List.of("TINYINT", "USMALLINT", "INTEGER", "BIGINT", "UBIGINT", "DECIMAL(9, 0)"),
          "aum",
          List.of("DECIMAL(9, 2)", "DECIMAL(18, 2)", "DECIMAL(30, 2)", "DECIMAL(12, 4)", "DOUBLE"),
          "ratio",
          List.of("DECIMAL(4, 3)", "DECIMAL(18, 3)", "DOUBLE", "DECIMAL(38, 3)"),
          "since",
          List.of("DATE"),
          "staff",
          List.of("BOOLEAN"));

  @TempDir private Path dir = Path.of("");
  private Nights nights;

  @BeforeEach
  void open() throws IOException {
    nights = new Nights(dir);
  }

  @Test
  void decide_randomBanks_isThatOfCsv() throws Exception {
    for (int seed = 0; seed < Integer.getInteger("crm.parquet.tries", 12); seed++) {
      Random random = new Random(seed);
      Path csv = Files.writeString(dir.resolve("bank.csv"), bank(random, random.nextInt(200)));
      Path parquet = nights.parquet("bank.parquet", select(csv, random), options(random));

      assertThat(nights.decide(csv, "csv")).as("seed %d: %s", seed, nights.said).isZero();
      assertThat(nights.decide(parquet, "parquet", "--portion", "" + (1 + random.nextInt(90))))
          .as("seed %d: %s", seed, nights.said)
          .isZero();
      assertThat(nights.written("parquet")).as("seed %d", seed).isEqualTo(nights.written("csv"));
      assertThat(nights.leftOut("parquet")).as("seed %d", seed).isEqualTo(nights.leftOut("csv"));
    }
  }

  private static String bank(Random random, int customers) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < customers; i++) {
      csv.append(random.nextInt(60) == 0 ? i / 2 : i + 1_000);
      for (String cell : cells(random)) {
        csv.append(',').append(random.nextInt(5) == 0 ? "" : cell);
      }
      csv.append('\n');
    }
    return csv.append("9999,,,,,,,,,,,\n").toString();
  }

  private static List<String> cells(Random random) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(random.nextInt(100)));
    cells.add(String.format("%d.%02d", random.nextInt(3_000), random.nextInt(100)));
    cells.add(String.format("0.%03d", random.nextInt(1_000)));
    cells.add("20%02d-02-28".formatted(random.nextInt(27)));
    cells.add("2026-0%d-17T0%d:59:30Z".formatted(1 + random.nextInt(6), random.nextInt(10)));
    cells.add(Boolean.toString(random.nextBoolean()));
    cells.add(List.of("A", "B", "C", "C", "@never", "D").get(random.nextInt(60) % 6));
    cells.add(List.of("0010", "7", "支行", "@not-applicable").get(random.nextInt(4)));
    cells.add(List.of("A|B", "-", "B", "C|A", "B|C|D", "E").get(random.nextInt(6)));
    cells.add(random.nextBoolean() ? "王小明" : "note " + random.nextInt());
    cells.add("7");
    return cells;
  }

  private static String select(Path csv, Random random) {
    List<String> columns = new ArrayList<>();
    for (String name : HEADER.strip().split(",")) {
      List<String> types = TYPES.getOrDefault(name, List.of());
      boolean asText = random.nextInt(6) == 0;
      if (name.equals("seen") && !asText) {
        String zone = "make_timestamptz(epoch_us(replace(seen, 'Z', '')::TIMESTAMP))";
        columns.add(zone + " AS seen");
      } else if (name.equals("products") && !asText) {
        columns.add(
            "CASE products WHEN '-' THEN []::VARCHAR[] ELSE string_split(products, '|') END"
                + " AS products");
      } else if (types.isEmpty() || asText) {
        columns.add(name);
      } else {
        columns.add(name + "::" + types.get(random.nextInt(types.size())) + " AS " + name);
      }
    }
    return "SELECT "
        + String.join(", ", columns)
        + " FROM read_csv('"
        + csv
        + "', header = true, all_varchar = true)";
  }

  private static String options(Random random) {
    List<String> codecs = List.of("snappy", "zstd", "gzip", "uncompressed", "lz4_raw");
    return ", COMPRESSION "
        + codecs.get(random.nextInt(codecs.size()))
        + ", PARQUET_VERSION "
        + (random.nextBoolean() ? "V1" : "V2")
        + ", DICTIONARY_SIZE_LIMIT "
        + (random.nextBoolean() ? 1 : 10_000)
        + ", ROW_GROUP_SIZE 64";
  }

  @Test
  void decide_retailBookFromTexts_tellsReasonsOfMissingValuesToo() throws Exception {
    Path retail = Path.of("../books/retail").toAbsolutePath();
    Path csv = retail.resolve("cases/customers.csv");
    Path parquet = dir.resolve("retail.parquet");
    ParquetFiles.toParquet(csv, parquet, Map.of());

    assertThat(nights.decide(retail, csv, "csv")).as(nights.said).isZero();
    assertThat(nights.decide(retail, parquet, "parquet", "--threads", "2")).isZero();
    assertThat(nights.written("parquet")).isEqualTo(nights.written("csv")).hasSizeGreaterThan(2);
  }

  @Test
  void decide_onlyWhatChanged_goesByTheRowsOfTheFile() throws Exception {
    String same = "SELECT 'C' || i AS id, i % 80 AS age, 1 AS untold FROM range(300) t(i)";
    Path before = nights.parquet("before.parquet", same, "");
    Path after = nights.parquet("after.parquet", same.replace("i % 80", "(i + i % 3) % 80"), "");

    assertThat(nights.decide(before, "kept", "--keep")).as(nights.said).isZero();
    assertThat(nights.decideOn("2026-07-01", after, "whole")).isZero();
    assertThat(nights.decideOn("2026-07-01", after, "since", "--since", "" + dir.resolve("kept")))
        .as(nights.said)
        .isZero();
    assertThat(nights.said).contains("100 customers").doesNotContain("Exception");
    assertThat(nights.written("since").get("decisions.csv"))
        .isEqualTo(nights.written("whole").get("decisions.csv"));
  }

  @Test
  void decide_cellsThatAreNoValues_areLeftOutByRowAndColumn() throws SQLException, IOException {
    Path file =
        nights.parquet(
            "bad.parquet",
            "SELECT * FROM (VALUES ('A', 12345678901234567890::HUGEINT::DECIMAL(38, 0), 1.005::DOUBLE,"
                + " ['B', NULL]), ('B', 5::DECIMAL(38, 0), 1.25::DOUBLE, ['x|y']), (NULL, NULL, NULL,"
                + " NULL), ('A ', 5, 'nan'::DOUBLE, ['B']), ('D', 5, 5, ['B', 'C'])) t(id, age, aum,"
                + " products)",
            "");

    assertThat(nights.decide(file, "out")).as(nights.said).isZero();
    assertThat(nights.leftOut("out"))
        .satisfiesExactly(
            a -> assertThat(a).startsWith("A,").contains("'age'", "'aum'", "'products'"),
            b -> assertThat(b).startsWith("B,").contains("'products'").doesNotContain("'age'"),
            none -> assertThat(none).startsWith(",").contains("'id'"),
            second -> assertThat(second).startsWith("A,").contains("'aum'"));
    assertThat(nights.said).contains("Line 1 left out: column 2, 'age'");
    assertThat(nights.written("out").get("decisions.csv")).contains("D,").hasLineCount(2);
  }

  @Test
  void decide_typesOfNoAttribute_areRefusedByName() throws SQLException {
    Path file =
        nights.parquet(
            "types.parquet",
            "SELECT 'A' AS id, 'x'::BLOB AS branch, DATE '2026-01-01' AS age, {'a': 1} AS note,"
                + " TIMESTAMP '2026-01-01 00:00:00' AS seen, [1] AS products, 1.5::DOUBLE AS untold,"
                + " {'b': 2} AS nobodys",
            "");

    assertThat(nights.decide(file, "out")).isEqualTo(1);
    assertThat(nights.said)
        .contains("types.parquet")
        .contains("column 2 'branch' is of type BYTE_ARRAY; expected a code of at most 128")
        .contains("column 3 'age' is of type DATE; expected a whole number")
        .contains("column 4 'note' is of type nested; expected text")
        .contains(
            "column 5 'seen' is of type TIMESTAMP(isAdjustedToUTC=false); expected an instant")
        .contains("column 6 'products' is of type nested; expected codes")
        .contains("column 7 'untold' is of type DOUBLE; expected a whole number")
        .doesNotContain("nobodys");
    assertThat(nights.decide(file, "out", "--lang", "zh")).isEqualTo(1);
    assertThat(nights.said).contains("第 3 列“age”的类型是 DATE，应为 整数");
  }

  @Test
  void decide_damagedFile_isRefusedAndNeverADefect() throws Exception {
    Path whole =
        nights.parquet(
            "whole.parquet",
            "SELECT 'C' || i AS id, i % 80 AS age, 'b' || i % 3 AS branch, ['A', 'B'] AS products"
                + " FROM range(200) t(i)",
            ", ROW_GROUP_SIZE 64");
    byte[] bytes = Files.readAllBytes(whole);
    Path file = dir.resolve("damaged.parquet");
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < Integer.getInteger("crm.parquet.tries", 40); i++) {
      byte[] damaged = bytes.clone();
      damaged[4 + random.nextInt(bytes.length - 4)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, damaged);
      int code = nights.decide(file, "out");
      assertThat(code).as("try %d: %s", i, nights.said).isBetween(0, 1);
      refused += code;
    }
    assertThat(refused).isGreaterThan(5);

    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(nights.decide(file, "out")).isEqualTo(1);
    assertThat(nights.said).contains("damaged.parquet", "cut off", "transfer it anew");
    Files.write(file, new byte[] {'P', 'A', 'R', '1'});
    assertThat(nights.decide(file, "out")).isEqualTo(1);
    assertThat(nights.said).contains("too short");
  }
}
