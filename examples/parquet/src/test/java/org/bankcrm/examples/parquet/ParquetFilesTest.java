package org.bankcrm.examples.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights from Parquet are those from CSV, to the byte. */
class ParquetFilesTest {

  @TempDir private Path dir = Path.of("");

  private static final String HEADER = "id,age,aum,since,seen,staff,products,name\n";
  private static final String SOUND =
      "0012,41,1250000.50,2024-02-29,2026-06-30T16:00:00Z,true,A|B,\"王, 小\"\n"
          + "0013,,,,,,,\n"
          + "0014,-1,0.00,1900-02-28,2026-06-30T16:00:00.250000Z,false,-,x\n";

  private Path parquet(String csv) throws IOException, SQLException {
    Path from = Files.writeString(dir.resolve("made.csv"), csv);
    Path to = dir.resolve("made.parquet");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "COPY (SELECT id, age::BIGINT AS age, aum::DECIMAL(18, 2) AS aum, since::DATE AS since,"
              + " make_timestamptz(epoch_us(replace(seen, 'Z', '')::TIMESTAMP)) AS seen,"
              + " staff::BOOLEAN AS staff, CASE products WHEN '-' THEN []::VARCHAR[] ELSE"
              + " string_split(products, '|') END AS products, name FROM read_csv('"
              + from
              + "', header = true, all_varchar = true)) TO '"
              + to
              + "' (FORMAT parquet)");
    }
    return to;
  }

  @Test
  void toCsv_everyType_isWrittenAsDecideReadsIt() throws Exception {
    Path csv = dir.resolve("customers.csv");
    ParquetFiles.toCsv(parquet(HEADER + SOUND), csv);
    assertThat(Files.readString(csv)).isEqualTo(HEADER + SOUND);
  }

  @Test
  void toCsv_typeOfNoAttribute_isRefusedByName() throws Exception {
    Path file = dir.resolve("it's.parquet");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "COPY (SELECT 'a' AS id, TIMESTAMP '2026-06-30 12:00:00' AS seen, [1] AS \"n\"\"m\") TO '"
              + file.toString().replace("'", "''")
              + "' (FORMAT parquet)");
    }
    assertThatThrownBy(() -> ParquetFiles.toCsv(file, dir.resolve("x.csv")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no attribute has the type of seen (TIMESTAMP), n\"m (INTEGER[])");
    assertThatThrownBy(() -> ParquetFiles.toCsv(dir.resolve("none"), dir.resolve("x.csv")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no file");
  }

  @Test
  void night_fromParquet_isThatFromCsvToTheByte() throws Exception {
    Path csv = Files.writeString(dir.resolve("plain.csv"), HEADER + SOUND);
    Path converted = dir.resolve("converted.csv");
    ParquetFiles.toCsv(parquet(HEADER + SOUND), converted);

    String fromCsv = decide(csv, "a");
    assertThat(decide(converted, "b")).isEqualTo(fromCsv).contains("0012,yes", "0013,unknown");

    Path results = dir.resolve("decisions.parquet");
    ParquetFiles.toParquet(dir.resolve("a/decisions.csv"), results, Map.of());
    Path again = dir.resolve("again.csv");
    ParquetFiles.toCsv(results, again);
    assertThat(Files.readString(again)).isEqualTo(fromCsv.replace("\r\n", "\n"));
    ParquetFiles.toParquet(csv, results, Map.of("age", "INTEGER"));
    ParquetFiles.toCsv(results, again);
    assertThat(Files.readString(again)).isEqualTo(HEADER + SOUND);
  }

  private String decide(Path customers, String out) throws Exception {
    Path book = Files.createDirectories(dir.resolve("book"));
    Files.writeString(
        book.resolve("book.json"),
        "{\"book\":\"b\",\"version\":1,\"name\":{\"zh\":\"书\",\"en\":\"Book\"},\"attributes\":["
            + attribute("age", "\"integer\"")
            + ","
            + attribute("aum", "\"money\",\"currency\":\"CNY\"")
            + ","
            + attribute("since", "\"date\"")
            + ","
            + attribute("products", "\"codeSet\",\"open\":true")
            + "],\"policies\":[{\"kind\":\"segment\",\"id\":\"s\",\"version\":1,"
            + "\"name\":{\"zh\":\"甲\",\"en\":\"S\"},\"when\":{\"all\":["
            + "{\"attribute\":\"aum\",\"atLeast\":\"CNY 1000000.00\"},"
            + "{\"attribute\":\"products\",\"hasAny\":[\"B\"]}]}}]}");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("org.bankcrm.examples.runner.Main", "decide", "--book"));
    command.addAll(List.of(book.toString(), "--customers", customers.toString()));
    command.addAll(List.of("--as-of", "2026-06-30", "--out", dir.resolve(out).toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve(out + ".txt").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(dir.resolve(out + ".txt"))).isZero();
    return Files.readString(dir.resolve(out).resolve("decisions.csv"));
  }

  private static String attribute(String id, String type) {
    return "{\"id\":\"" + id + "\",\"type\":" + type + ",\"name\":{\"zh\":\"项\",\"en\":\"A\"}}";
  }
}
