package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.held.ErasedKeys;
import org.bankcrm.core.held.ErasureProof;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.held.PersonSalt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer taken out of files at the command line, and nothing that brings them back. */
class EraseCommandTest {

  private static final Path HERE = Path.of("../retention");
  private static final Path MERGED = Path.of("../merge");
  private static final String SECRET = "5a".repeat(32);

  @TempDir private Path dir = Path.of("");

  private Terminal terminal = new Terminal();
  private Path policy = HERE.resolve("retention.json");

  @BeforeEach
  void files() throws IOException {
    Files.writeString(dir.resolve("secret"), SECRET + "\n");
    write("customers.csv", "\uFEFFid,name", "CANARY-1,𠮷野CANARY", "c-2,\"张伟, 先生\"", "C-2,李");
    write(
        "events.csv",
        "customer,booked,amount",
        "CANARY-1,2015-12-31,7391",
        "c-2,2016-06-30,\"1,000\"",
        "CANARY-1,2016-06-30T23:00:00Z,7391");
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(dir.resolve(name), String.join("\n", lines) + "\n");
  }

  private String text(String name) throws IOException {
    return Files.readString(dir.resolve(name));
  }

  private int erase(String customer, String day, Object... more) {
    List<String> all = new ArrayList<>(List.of("erase", policy.toString()));
    all.addAll(List.of("--customer", customer, "--as-of", day));
    for (Object each : more) {
      all.add(each.toString());
    }
    terminal = new Terminal();
    return terminal.run(all);
  }

  private Object[] rows(Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "--rows",
                "customer.party=" + dir.resolve("customers.csv"),
                "--rows",
                "customer.transactions=" + dir.resolve("events.csv"),
                "--event",
                "relationship-ended=2010-01-01",
                "--day",
                "last=booked",
                "--out",
                dir.resolve("out"),
                "--secret",
                dir.resolve("secret")));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private ErasedKeys erased(String name) throws IOException {
    PersonSalt salt = PersonSalt.of(HexFormat.of().parseHex(SECRET));
    return ErasedKeys.parse(MemoryText.read(text(name)), salt);
  }

  /** Every file of the run, and the terminal. */
  private String everything() throws IOException {
    StringBuilder all = new StringBuilder(terminal.out.toString() + terminal.err);
    try (Stream<Path> files = Files.list(dir.resolve("out"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(each).replaceAll("[0-9a-f]{32,}", "#"));
      }
    }
    return all.toString();
  }

  @Test
  void erase_withoutOut_tellsWhatWouldBeAndWritesNothing() throws IOException {
    List<Object> options = new ArrayList<>(List.of(rows()));
    options.subList(options.indexOf("--out"), options.indexOf("--out") + 2).clear();
    assertThat(erase("CANARY-1", "2026-06-29", options.toArray())).isZero();
    assertThat(terminal.out.toString())
        .contains("1 customer, 3 things kept", "kept, it has to be kept: 1")
        .contains("deleted, the customer asked for it: 2", "2026-06-30", "Nothing was written")
        .doesNotContain("CANARY", "7391");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void erase_ofEverything_leavesNothingButAProofAndAToken() throws IOException {
    assertThat(erase("CANARY-1", "2026-06-30", rows())).as(terminal.err.toString()).isZero();
    assertThat(everything()).doesNotContain("CANARY", "7391", "𠮷");
    assertThat(text("out/customers.csv")).isEqualTo("id,name\nc-2,\"张伟, 先生\"\nC-2,李\n");
    assertThat(text("out/events.csv"))
        .isEqualTo("customer,booked,amount\nc-2,2016-06-30,\"1,000\"\n");
    ErasureProof proof = ErasureProof.parse(MemoryText.read(text("out/proof.json")));
    assertThat(proof.isSound()).isTrue();
    assertThat(proof.lines()).hasSize(3);
    assertThat(terminal.out.toString()).contains(proof.hash(), "which has 1 key");
    ErasedKeys erased = erased("out/erased.json");
    assertThat(erased.has(CustomerId.of("CANARY-1"))).isTrue();
    assertThat(erased.has(CustomerId.of("c-2"))).isFalse();
    assertThat(text("customers.csv")).contains("CANARY-1");
  }

  /** What has to stay stands in the copy, and whoever is not erased whole is in no list. */
  @Test
  void erase_whereADutyKeepsARow_keepsItAndTellsSo() throws IOException {
    assertThat(erase("CANARY-1", "2026-06-29", rows())).isZero();
    assertThat(text("out/events.csv")).contains("CANARY-1,2016-06-30T23").doesNotContain("2015");
    assertThat(erased("out/erased.json").size()).isZero();
    assertThat(terminal.out.toString()).contains("1 thing has to stay");
  }

  /** A guarantor, a list in one cell, and the key in other letters: told, and left as they are. */
  @Test
  void erase_whereRowsOfOthersNameTheCustomer_tellsTheirColumns() throws IOException {
    Path loans =
        write(
            "loans.csv",
            "id,booked,guarantor,note,opened",
            "c-2,2001-01-01,\" canary-1\",,",
            "c-3,2001-01-01,c-4,\"担保：\nＣＡＮＡＲＹ－１、c-5\",",
            "Canary-1,2001-01-01,,,",
            "c-6,2001-01-01,CANARY-11,XCANARY-1,",
            "CANARY-1,2001-01-01,CANARY-1,,");
    String rows = "customer.transactions=" + loans;
    Object[] more = {
      "--rows", rows, "--day", "last=booked", "--multiline", "--out", dir.resolve("out")
    };
    assertThat(erase("CANARY-1", "2026-06-30", more)).as(terminal.err.toString()).isZero();
    assertThat(terminal.out.toString())
        .contains("5 rows, of this customer 1")
        .contains("3 rows of others name this customer, in the columns: guarantor, id, note.");
    assertThat(text("out/loans.csv"))
        .isEqualTo(text("loans.csv").replace("CANARY-1,2001-01-01,CANARY-1,,\n", ""));
  }

  /** A row of theirs that comes between reading and writing must not stand in the copy. */
  @Test
  void copy_ofAFileThatWasChangedMeanwhile_isRefused() throws IOException {
    HeldFile.Wanted wanted =
        new HeldFile.Wanted(
            Set.of(CustomerId.of("CANARY-1")),
            new TreeMap<>(),
            LocalDate.of(2026, 6, 30),
            Optional.empty(),
            new CsvTable.Format(Encoding.UTF_8, false));
    HeldFile file =
        new HeldFile(
            dir.resolve("events.csv"),
            HeldKind.of("customer.transactions", "交易", "Transactions"),
            1,
            wanted);
    BufferedWriter nowhere = new BufferedWriter(Writer.nullWriter());
    assertThat(file.copy(nowhere, Set.of())).isEqualTo(2);
    String before = text("events.csv");
    for (String after :
        List.of(before + "CANARY-1,,\n", before.replace("c-2", "CANARY-1"), before + "c-2,,\n")) {
      Files.writeString(dir.resolve("events.csv"), after);
      assertThatThrownBy(() -> file.copy(nowhere, Set.of()))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("changed meanwhile");
    }
  }

  @Test
  void erase_whereAHoldStands_erasesNothing() throws IOException {
    Path holds =
        write(
            "holds.csv",
            "customer,hold,from,until,kinds,zh,en",
            "CANARY-1,h-1,2026-01-05,,,诉讼,A lawsuit");
    assertThat(erase("CANARY-1", "2026-06-30", rows("--holds", holds))).isZero();
    assertThat(text("out/events.csv")).isEqualTo(text("events.csv"));
    assertThat(terminal.out.toString()).contains("kept, a hold forbids erasing it: 3");
  }

  @Test
  void erase_ofWhatHasExpiredAlone_leavesWhatMayStillBeKept() throws IOException {
    assertThat(erase("CANARY-1", "2026-06-30", rows("--expired"))).isZero();
    assertThat(text("out/customers.csv")).doesNotContain("CANARY");
    assertThat(text("out/events.csv")).isEqualTo(text("events.csv"));
  }

  @Test
  void erase_again_goesOnWithTheList() throws IOException {
    assertThat(erase("CANARY-1", "2026-06-30", rows())).isZero();
    Files.move(dir.resolve("out/erased.json"), dir.resolve("erased.json"));
    assertThat(erase("c-2", "2026-06-30", rows("--erased", dir.resolve("erased.json")))).isZero();
    assertThat(erased("out/erased.json").has(CustomerId.of("c-2"))).isTrue();
    assertThat(erased("out/erased.json").has(CustomerId.of("CANARY-1"))).isTrue();
    assertThat(text("out/customers.csv")).contains("CANARY-1", "C-2,李").doesNotContain("张伟");
  }

  /** Documents of a merged customer: under every key, and the records as they were before. */
  @Test
  void erase_ofAMergedCustomer_takesEveryKeyAndDocument() throws IOException {
    List<String> merge = new ArrayList<>(List.of("merge", MERGED.resolve("c-1.json").toString()));
    merge.addAll(List.of(MERGED.resolve("c-2.json").toString(), "--id", "m-17", "--by", "E4711"));
    merge.addAll(List.of("--out", dir.resolve("merged").toString()));
    assertThat(terminal.run(merge)).isZero();
    write("late.csv", "customer,booked", "c-2,2001-01-01", "c-3,2001-01-01");
    Path merged = dir.resolve("merged");
    Object[] all = {
      "--record", merged.resolve("survivor.json"),
      "--merge", merged.resolve("merge.json"),
      "--aliases", merged.resolve("aliases.json"),
      "--rows", "customer.transactions=" + dir.resolve("late.csv"),
      "--event", "relationship-ended=2015-01-01",
      "--secret", dir.resolve("secret"),
      "--out", dir.resolve("out")
    };
    policy = everythingGoes();
    assertThat(erase("c-2", "2060-01-01", all)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("former key");
    assertThat(erase("c-1", "2060-01-01", all)).as(terminal.err.toString()).isZero();
    assertThat(text("out/late.csv")).isEqualTo("customer,booked\nc-3,2001-01-01\n");
    assertThat(text("out/aliases.json")).doesNotContain("c-1", "c-2");
    assertThat(text("out/kept.json")).doesNotContain("kind");
    assertThat(text("out/remains.json")).contains("customer.merge", "customer.holding");
    assertThat(everything().replaceAll("(?s)\\{\"command.*", ""))
        .doesNotContain("欧阳", "c-1,", "\"c-1\"", "\"c-2\"");
    ErasedKeys erased = erased("out/erased.json");
    assertThat(erased.has(CustomerId.of("c-1")) && erased.has(CustomerId.of("c-2"))).isTrue();
  }

  private Path everythingGoes() throws IOException {
    String kinds =
        new HeldKinds()
            .all().stream().map(each -> '"' + each.code() + '"').collect(Collectors.joining(","));
    return write(
        "policy.json",
        "{\"format\": 1, \"id\": \"all\", \"version\": 1,",
        "\"name\": {\"zh\": \"全部\", \"en\": \"All\"}, \"rules\": [{\"id\": \"all\", \"kinds\": [",
        kinds
            + "], \"event\": \"relationship-ended\", \"atMost\": \"P5Y\", \"then\": \"PSEUDONYMISE\",",
        "\"ground\": {\"zh\": \"个保法\", \"en\": \"Law\"}}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "customer,booked\\nc-1,2026-02-29|has 1 row that cannot be read",
        "customer,booked\\nc-1,2030-01-01|later than --as-of",
        "customer,booked\\nc-2,2026-01-01\\nc-1|has 1 field, the header 2",
        "customer,booked\\n\"c-1,2016-01-01\\nc-2,2016-01-01|the quote that opens in line 2",
        "who,booked\\nc-1,2016-01-01|there is no column 'customer'",
        "customer,customer,booked\\nc-1,c-1,2016-01-01|is there twice",
        "customer,booked\\nc-9,2016-01-01|has anything of this customer"
      })
  void erase_ofAFileThatCannotBeTrusted_isRefused(String lines, String why) throws IOException {
    Path bad = write("bad.csv", lines.split("\\\\n"));
    String rows = "customer.transactions=" + bad;
    assertThat(
            erase(
                "c-1",
                "2026-06-30",
                "--rows",
                rows,
                "--day",
                "last=booked",
                "--out",
                dir.resolve("out")))
        .isEqualTo(1);
    assertThat(terminal.err.toString()).contains(why).doesNotContain("c-9", "c-2");
    assertThat(dir.resolve("out/proof.json")).doesNotExist();
  }

  @Test
  void erase_ofWrongOptions_isRefusedWithTheMend() throws IOException {
    assertThat(erase("c-2", "2026-06-30")).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("--rows KIND=FILE.csv");
    assertThat(erase("c-2", "2026-06-30", "--rows", "A B=" + dir.resolve("events.csv")))
        .isEqualTo(1);
    assertThat(terminal.err.toString()).contains("'A B' is no code of a kind");
    Object[] later = rows("--event", "closed=2026-07-01");
    assertThat(erase("c-2", "2026-06-30", later)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("--event: 'closed'");
    Object[] twice = rows("--rows", "loan=" + dir.resolve("events.csv"));
    assertThat(erase("c-2", "2026-06-30", twice)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("would be written as 'events.csv'");
    write("secret", "CANARY");
    assertThat(erase("c-2", "2026-06-30", rows())).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("64 hexadecimal").doesNotContain("CANARY");
    write("secret", SECRET);
    Path list = write("erased.json", "{\"format\": 1}");
    assertThat(erase("c-2", "2026-06-30", rows("--erased", list, "--lang", "zh"))).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("缺少键“tokens”");
    Object[] record = {"--record", MERGED.resolve("c-1.json")};
    assertThat(erase("c-2", "2026-06-30", record)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("the record of another customer");
  }

  private Path erasedList(String... customers) throws IOException {
    PersonSalt salt = PersonSalt.of(HexFormat.of().parseHex(SECRET));
    ErasedKeys erased = ErasedKeys.none(salt);
    for (String each : customers) {
      erased = erased.plus(CustomerId.of(each));
    }
    return write("erased.json", MemoryText.write(erased.toDocument()));
  }

  /** Customers, events, lists: nothing of whoever was erased is taken in, and no key is told. */
  @Test
  void decide_withWhomTheBankErased_takesNothingOfThemIn() throws IOException {
    String cases = "../books/activity/cases/";
    List<String> decide = new ArrayList<>(List.of("decide", "--book", "../books/activity"));
    decide.addAll(List.of("--customers", cases + "customers.csv", "--as-of", "2026-06-30"));
    decide.addAll(List.of("--events", "card.txn=" + cases + "transactions.csv"));
    decide.addAll(List.of("--complete-from", "card.txn=2025-01-01"));
    decide.addAll(List.of("--list", "holding.accounts=" + cases + "accounts.csv"));
    decide.addAll(
        List.of("--complete", "holding.accounts", "--out", dir.resolve("out").toString()));
    assertThat(terminal.run(decide)).isZero();
    String before = text("out/decisions.csv");
    decide.addAll(List.of("--erased", erasedList("C001").toString()));
    assertThat(terminal.run(decide)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("--erased wants --secret");
    decide.addAll(List.of("--secret", dir.resolve("secret").toString()));
    write("secret", "a5".repeat(32)); // which would let everybody in again
    assertThat(terminal.run(decide)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("/check", "made under another secret");
    decide.addAll(List.of("--lang", "zh"));
    assertThat(terminal.run(decide)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("名单所用的密钥与所给的不同", "请提供");
    decide.subList(decide.size() - 2, decide.size()).clear();
    write("secret", SECRET);
    terminal = new Terminal();
    assertThat(terminal.run(decide)).as(terminal.err.toString()).isZero();
    assertThat(everything()).doesNotContain("C001").contains("of customers who were erased");
    assertThat(text("out/run.json")).contains("\"ofErased\":");
    assertThat(text("out/bad-rows.csv")).contains("2,,the customer was erased");
    assertThat(before.lines().filter(line -> !line.startsWith("C001")))
        .containsExactlyElementsOf(text("out/decisions.csv").lines().toList());
  }

  /** Late events, what people did, and what an earlier run kept. */
  @Test
  void warn_withWhomTheBankErased_goesOnWithoutThem() throws IOException {
    String head = "customer,id,type,at,event.amount,event.way,event.counterparty,event.purpose";
    List<String> rows = new ArrayList<>(List.of(head));
    for (int i = 1; i <= 6; i++) {
      for (String who : List.of("CANARY-1", "c-2")) {
        String at = ",PAYMENT,2026-03-02T0" + i;
        rows.add(who + ",i" + i + at + ":00:00Z,20000,IN,S" + i + ",TRANSFER");
        rows.add(who + ",o" + i + at + ":30:00Z,19800,OUT,P" + i + ",TRANSFER");
      }
    }
    Path first = write("first.csv", rows.toArray(new String[0]));
    write("kinds.csv", "id,party.kind", "CANARY-1,INDIVIDUAL", "c-2,INDIVIDUAL");
    String[] customers = {"--customers", dir.resolve("kinds.csv").toString()};
    assertThat(warn(first, "before", customers)).as(terminal.err.toString()).isZero();
    assertThat(text("before/state.jsonl")).contains("CANARY-1");
    assertThat(text("before/alerts.jsonl")).contains("CANARY-1");
    Path late =
        write(
            "late.csv",
            head,
            "CANARY-1,late,PAYMENT,2026-03-03T01:00:00Z,1,IN,S1,TRANSFER",
            "c-2,late,PAYMENT,2026-03-03T01:00:00Z,1,IN,S1,TRANSFER");
    String[] erased = {
      "--state", dir.resolve("before").toString(),
      "--erased", erasedList("CANARY-1").toString(),
      "--secret", dir.resolve("secret").toString()
    };
    assertThat(warn(late, "out", erased)).as(terminal.err.toString()).isZero();
    assertThat(everything())
        .doesNotContain("CANARY")
        .contains("1 counted + 1 of customers who were erased", "c-2");
    assertThat(text("out/alerts.jsonl")).contains("c-2");
  }

  private int warn(Path events, String out, String... more) {
    List<String> all = new ArrayList<>(List.of("warn", "--book", "../books/warnings"));
    all.addAll(List.of("--events", events.toString(), "--out", dir.resolve(out).toString()));
    all.addAll(List.of(more));
    terminal = new Terminal();
    return terminal.run(all);
  }
}
