package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.core.CustomerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Who is held out follows from the ids, unless the bank gives buckets of its own. */
class ControlBucketsTest {

  private static final ControlGroup GROUP =
      BookFiles.retail().find("retail-control", ControlGroup.class).orElseThrow();

  @TempDir private Path dir = Path.of("");

  private final StringWriter err = new StringWriter();

  private Map<String, String> decided(String customers) throws IOException {
    Path file = Files.writeString(dir.resolve("customers.csv"), customers);
    Path out = dir.resolve("out");
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
    int code =
        command.execute(
            "decide",
            "--book",
            DemoCommand.retailBook().toString(),
            "--customers",
            file.toString(),
            "--as-of",
            "2026-06-30",
            "--out",
            out.toString());
    assertThat(code).as(err.toString()).isZero();
    Map<String, String> decided = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(out.resolve("decisions.csv"))) {
      rows.forEach(row -> decided.put(row.getField("id"), row.getField(GROUP.attribute().id())));
    }
    return decided;
  }

  @Test
  void decide_withoutBuckets_findsThemOfTheIds() throws IOException {
    StringBuilder rows = new StringBuilder("id,party.kind\n");
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      String id = "C" + i;
      rows.append(id).append(",INDIVIDUAL\n");
      expected.put(id, GROUP.holdsOut(CustomerId.of(id)) ? "yes" : "no");
    }
    assertThat(decided(rows.toString())).isEqualTo(expected).containsValues("yes", "no");
    assertThat(err.toString()).doesNotContain(GROUP.bucket().id());
  }

  @Test
  void decide_withBuckets_goesByThem() throws IOException {
    String header = "id,party.kind," + GROUP.bucket().id() + "\n";
    assertThat(decided(header + "C1,INDIVIDUAL,49999\nC2,INDIVIDUAL,50000\nC3,INDIVIDUAL,\n"))
        .isEqualTo(Map.of("C1", "yes", "C2", "no", "C3", "unknown"));
  }
}
