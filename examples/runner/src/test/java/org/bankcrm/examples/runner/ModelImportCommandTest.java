package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelImportCommandTest {

  private static final Path CHURN = Path.of("../modelling/churn.pmml");

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(args);
  }

  private Path bad(String... slips) throws IOException {
    String text = Files.readString(CHURN);
    for (int i = 0; i < slips.length; i += 2) {
      text = text.replace(slips[i], slips[i + 1]);
    }
    return Files.writeString(dir.resolve("bad.pmml"), text);
  }

  @Test
  void import_ofAModel_writesABookThatIsReadBack() {
    Path book = dir.resolve("books/book.json");
    assertThat(run("model", "import", CHURN.toString(), "--id", "churn", "--out", book.toString()))
        .as(err.toString())
        .isZero();
    PolicyBook read = BookFiles.read(dir.resolve("books"));
    assertThat(read.find("churn", ScoringModel.class)).isPresent();
    assertThat(dir.resolve("books")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void problems_ofADocument_areToldAtOnceInBothLanguages() throws IOException {
    Path file =
        bad("\"2.4\"", "\"much\"", "name=\"months\" coefficient", "name=\"month\" coefficient");
    String book = dir.resolve("book.json").toString();
    assertThat(run("model", "import", file.toString(), "--out", book)).isEqualTo(1);
    assertThat(run("model", "import", file.toString(), "--out", book, "--lang", "zh")).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "2 problems",
            "(37:",
            "there is no field 'month' here. List it in the schema",
            "'coefficient' is 'much', which is no number.",
            "此处没有字段“month”。请列入模型的 MiningSchema，或改写。",
            "“coefficient”写成“much”，不是数值。");
    assertThat(dir.resolve("book.json")).doesNotExist();
  }

  @Test
  void sentences_ofRefusals_areThereInChinese() throws IOException {
    for (List<String> slip :
        List.of(
            List.of("<RegressionTable", "<PredictorTerm"),
            List.of("dataType=\"double\"", "dataType=\"float\""),
            List.of("logit", "probit"),
            List.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>"),
            List.of("value=\"phone\" c", "value=\"fax\" c"),
            List.of("orig=\"2000\"", "orig=\"-1\""),
            List.of("</PMML>", ""))) {
      Path file = bad(slip.get(0), slip.get(1));
      String book = dir.resolve("book.json").toString();
      StringWriter told = new StringWriter();
      CommandLine command = Main.commandLine().setErr(new PrintWriter(told));
      assertThat(command.execute("model", "import", file.toString(), "--out", book, "--lang", "zh"))
          .isEqualTo(1);
      assertThat(told.toString()).contains("个问题").doesNotContainPattern("（[a-z' ]+ (is|are|no) ");
    }
  }

  @Test
  void import_ofNothing_isRefused() {
    String book = dir.resolve("book.json").toString();
    assertThat(run("model", "import", in("none.pmml"), "--out", book)).isEqualTo(1);
    assertThat(run("model", "import", CHURN.toString(), "--digits", "12", "--out", book))
        .isEqualTo(1);
    assertThat(run("model", "import", CHURN.toString(), "--category", "x", "--out", book))
        .isEqualTo(1);
    assertThat(err.toString()).contains("none.pmml", "--digits", "no category 'x'");
  }

  private String in(String name) {
    return dir.resolve(name).toString();
  }
}
