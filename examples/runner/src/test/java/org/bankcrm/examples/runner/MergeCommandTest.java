package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bankcrm.customer.CustomerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MergeCommandTest {

  private static final Path ONE = Path.of("../merge/c-1.json");
  private static final Path TWO = Path.of("../merge/c-2.json");

  @TempDir private Path dir = Path.of("");

  private record Run(int code, String out, String err) {}

  private static Run run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("merge"));
    List.of(args).forEach(arg -> all.add(arg.toString()));
    int code = command.execute(all.toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  private static CustomerRecord customer(Path file) throws IOException {
    return CustomerRecord.parse(MemoryText.read(Files.readString(file)));
  }

  private Run merge() {
    return run(ONE, TWO, "--id", "m-17", "--by", "E4711", "--out", dir.resolve("merged"));
  }

  @Test
  void records_mergedAndUndone_areWhatTheyWere() throws IOException {
    assertThat(merge().code()).isZero();
    Path merged = dir.resolve("merged");
    Path apart = dir.resolve("apart");
    Run undone =
        run(
            merged.resolve("survivor.json"),
            "--undo",
            merged.resolve("merge.json"),
            "--out",
            apart);
    assertThat(undone.err()).isEmpty();
    assertThat(customer(apart.resolve("record-1.json"))).isEqualTo(customer(ONE));
    assertThat(customer(apart.resolve("record-2.json"))).isEqualTo(customer(TWO));
    assertThat(undone.out()).contains("c-1: record-1.json", "Everything is in one of the records");
    assertThat(undone.out()).doesNotContain("欧阳", "138001", "ouyang", "52000");
  }

  @Test
  void preview_inBothLanguages_tellsTheStrictestAndNamesNobody() {
    for (String language : List.of("en", "zh")) {
      Run told = run(TWO, ONE, "--id", "m-17", "--by", "E4711", "--lang", language);
      assertThat(told.code()).as(told.err()).isZero();
      assertThat(told.out()).doesNotContain("欧阳", "138001", "ouyang", "52000");
      assertThat(told.out()).contains("c-1", "hh-7", "s-42");
    }
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void undo_ofAThingThatCameSince_asksWhoseItIs() throws IOException {
    merge();
    Path survivor = dir.resolve("merged/survivor.json");
    String later =
        Files.readString(survivor).replace("\"ouyang@example.com\"", "\"xiao@example.com\"");
    Path now = Files.writeString(dir.resolve("now.json"), later);
    Path record = dir.resolve("merged/merge.json");
    assertThat(run(now, "--undo", record).out())
        .contains(
            "Whose is it? A contact point added or changed since: --choose CONTACT_POINT/cp-10=ID");
    Run chosen = run(now, "--undo", record, "--choose", "CONTACT_POINT/cp-10=c-2");
    assertThat(chosen.out()).contains("Everything is in one of the records", "Give --out");
    assertThat(run(now, "--undo", record, "--choose", "THING=c-2").err()).contains("is no thing");
    assertThat(run(now, "--undo", record, "--choose", "HOLDING/h-1=c-2").err())
        .contains("do not go together", "needs no choice");
  }

  @Test
  void mistakes_areToldWithTheMend() throws IOException {
    assertThat(run(ONE, TWO).err()).contains("--by E4711 --id m-17");
    assertThat(run(ONE, "--id", "m", "--by", "e").err()).contains("needs two files");
    assertThat(run(ONE, ONE, "--id", "m", "--by", "e").err()).contains("two records that differ");
    assertThat(run(ONE, TWO, "--id", "a b", "--by", "e").err()).contains("without blanks");
    assertThat(run(ONE, TWO, "--undo", ONE).err()).contains("--undo takes one file");
    assertThat(run(ONE, dir, "--id", "m", "--by", "e").code()).isNotZero();
    Path bad =
        Files.writeString(
            dir.resolve("bad.json"), Files.readString(TWO).replace("\"format\"", "\"formt\""));
    Run refused = run(ONE, bad, "--id", "m", "--by", "e", "--lang", "zh");
    assertThat(refused.err())
        .contains("bad.json", "/party/", "[unknown-key]")
        .doesNotContain("欧阳", "138001");
    Path other =
        Files.writeString(
            dir.resolve("other.json"),
            Files.readString(TWO).replace("T02:00:00Z\"", "T03:00:00Z\""));
    assertThat(run(ONE, other, "--id", "m", "--by", "e").err()).contains("/c-2: is as of another");
    assertThat(Collections.list(Collections.enumeration(List.of(dir.toFile().list()))))
        .containsExactlyInAnyOrder("bad.json", "other.json");
  }

  /** As editors of some systems save them. */
  @Test
  void files_withAMarkOrInAnotherEncoding_areReadOrToldSo() throws IOException {
    Path marked = Files.writeString(dir.resolve("marked.json"), "\uFEFF" + Files.readString(ONE));
    assertThat(run(marked, TWO, "--id", "m", "--by", "e").code()).isZero();
    Path other =
        Files.write(
            dir.resolve("gbk.json"), Files.readString(ONE).getBytes(Charset.forName("GB18030")));
    assertThat(run(other, TWO, "--id", "m", "--by", "e").err()).contains("is not in UTF-8");
  }
}
