package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessCommandTest {

  private static final Path POLICY = Path.of("../access/branch.json");
  private static final Path CUSTOMERS = Path.of("../access/customers.csv");
  private static final String BOOK = "../books/retail";

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  private int run(Object... args) {
    List<String> all = new ArrayList<>(List.of("access", "--book", BOOK));
    List.of(args).forEach(arg -> all.add(arg.toString()));
    return terminal.run(all);
  }

  private String seenBy(String role, String... more) throws IOException {
    List<Object> args = new ArrayList<>(List.of(POLICY, "--role", role));
    args.addAll(List.of("--customers", CUSTOMERS, "--out", dir.resolve(role)));
    args.addAll(List.of(more));
    assertThat(run(args.toArray())).as(terminal.err.toString()).isZero();
    return Files.readString(dir.resolve(role).resolve("seen.csv"));
  }

  @Test
  void file_seenByARole_isWholeMaskedOrLeftOut() throws IOException {
    assertThat(seenBy("teller", "--map", "姓名=record.name"))
        .isEqualToNormalizingNewlines(
            """
            id,姓名,party.birth-date,record.phone
            C001,欧阳春晓,1990-**-**,138****8001
            C002,王五,1988-**-**,139****5678
            """);
    assertThat(terminal.out.toString())
        .contains("masked: party.birth-date, record.phone", "party.age, holding.aum, 备注")
        .doesNotContain("欧阳", "13800138001", "52000", "喜欢喝茶");
    assertThat(seenBy("manager")).contains("C002,1988-12-31,13912345678").doesNotContain("王五");
  }

  @Test
  void policy_inBothLanguages_tellsWhoSeesWhatAndWhatIsProved() {
    for (String language : List.of("en", "zh")) {
      assertThat(run(POLICY, "--who", "record.phone", "--lang", language)).isZero();
      assertThat(terminal.out.toString())
          .contains("manager", "identity, money", "teller · service", "masked", "whole");
    }
    assertThat(run(POLICY, "--who", "holding.aum")).isZero();
    assertThat(terminal.out.toString()).contains("Nobody sees holding.aum.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--who record.telephone|record.telephone",
        "--role Teller|Teller",
        "--role teller --purpose services|services",
        "--role teller --customers ../access/customers.csv|--out",
        "--customers ../access/customers.csv --out x|--role",
        "--role teller --customers ../access/customers.csv --out x --key 客户号|客户号",
        "--role teller --customers ../access/customers.csv --out x --map 姓名=name|name",
        "--role teller --customers ../access/customers.csv --out x --map 名=record.name|名"
      })
  void slip_inAnOption_isRefusedByName(String args, String named) {
    List<Object> all = new ArrayList<>(List.of(POLICY));
    all.addAll(List.of(args.replace(" x", " " + dir.resolve("x")).split(" ")));
    assertThat(run(all.toArray())).isEqualTo(1);
    assertThat(terminal.err.toString()).contains(named).doesNotContain("欧阳", "138001");
    assertThat(dir.resolve("x")).doesNotExist();
  }

  /** Each slip once, of which all are told with their places. */
  @Test
  void slips_inThePolicy_areToldWithPlaceAndMend() throws IOException {
    Path bad = dir.resolve("bad.json");
    String text =
        Files.readString(POLICY)
            .replace("\"FULL\", \"roles\": [\"teller\", ", "\"Full\", \"roles\": [\"tellers\", ")
            .replace("\"record.phone\"", "\"record.fone\"")
            .replace("\"claims\"", "\"claim\"")
            .replace("\"version\": 1", "\"version\": 0");
    Files.writeString(bad, text);
    assertThat(run(bad)).isEqualTo(1);
    assertThat(terminal.err.toString())
        .contains("/rules/0/show", "tellers", "record.fone", "'claims'", "/version");
  }

  /** A claim that does not hold names the first who sees too much. */
  @Test
  void claim_thatDoesNotHold_isRefusedWithWhoSeesTooMuch() throws IOException {
    Path bad = dir.resolve("bad.json");
    Files.writeString(
        bad, Files.readString(POLICY).replace("\"nobodyBut\": [\"manager\"]", "\"nobodyBut\": []"));
    assertThat(run(bad)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("/claims/0", "manager");
  }
}
