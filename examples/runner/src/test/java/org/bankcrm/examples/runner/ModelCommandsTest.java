package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that fit and measure models, as a person at a terminal meets them. */
class ModelCommandsTest {

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(args);
  }

  private String in(String name) {
    return dir.resolve(name).toString();
  }

  private void transactions() throws IOException {
    Random random = new Random(1);
    StringBuilder csv = new StringBuilder("customer,date,amount\n");
    for (int c = 0; c < 400; c++) {
      double rate = -StrictMath.log(random.nextDouble()) / 40;
      double leaves = random.nextDouble() * random.nextDouble();
      double spends = 100 * StrictMath.exp(.5 * random.nextGaussian());
      boolean left = false;
      for (int day = 1 + random.nextInt(60); day <= 365 && !left; ) {
        csv.append("C").append(c).append(',');
        csv.append(LocalDate.ofYearDay(2026, day)).append(',');
        csv.append((int) (spends * (.5 + random.nextDouble()))).append(".50\n");
        day += 1 + (int) (-StrictMath.log(random.nextDouble()) / rate);
        left = random.nextDouble() < leaves;
      }
    }
    Files.writeString(dir.resolve("t.csv"), csv);
  }

  @Test
  void clv_ofTransactions_valuesEveryCustomer() throws IOException {
    transactions();
    String[] args = {
      "clv", "--transactions", in("t.csv"), "--until", "2026-12-31", "--out", in("a")
    };
    assertThat(run(args)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("400 customers", "BG_NBD: r ", "GAMMA_GAMMA: p ");
    List<String> values = Files.readAllLines(dir.resolve("a/values.csv"));
    assertThat(values).hasSize(401);
    assertThat(values.get(0)).isEqualTo("customer,repeats,alive,purchases,spend,value");
    assertThat(Files.readAllLines(dir.resolve("a/model.csv"))).hasSize(8);
    args[6] = in("b");
    assertThat(run(args)).isZero();
    for (String name : List.of("values.csv", "model.csv", "run.json")) {
      assertThat(dir.resolve("b").resolve(name)).hasSameBinaryContentAs(dir.resolve("a/" + name));
    }
  }

  @Test
  void clv_ofBadRows_isRefusedWithItsLine() throws IOException {
    Files.writeString(
        dir.resolve("t.csv"), "customer,date,amount\nA,2026-01-01,5\nB,2026-02-30,5\n");
    String[] args = {
      "clv", "--transactions", in("t.csv"), "--until", "2026-12-31", "--out", in("a")
    };
    assertThat(run(args)).isEqualTo(1);
    assertThat(err.toString()).contains("line 3", "'date'");
    assertThat(dir.resolve("a")).doesNotExist();
    Files.writeString(dir.resolve("t.csv"), "customer,date,amount\nA,2026-01-01,-5\n");
    assertThat(run(args)).isEqualTo(1);
    assertThat(err.toString()).contains("line 2: the amount is negative");
    Files.writeString(dir.resolve("t.csv"), "customer,date,amount\nA,2026-01-01,5\n");
    String[] chinese = {
      "clv",
      "--transactions",
      in("t.csv"),
      "--until",
      "2026-12-31",
      "--out",
      in("a"),
      "--lang",
      "zh"
    };
    assertThat(run(chinese)).isEqualTo(1);
    assertThat(err.toString()).contains("样本量不足");
  }

  private void applicants() throws IOException {
    Random random = new Random(2);
    StringBuilder csv = new StringBuilder("no,age,income,home,same,result\n");
    for (int i = 0; i < 3_000; i++) {
      int age = 20 + random.nextInt(50);
      double income = 1_000 + random.nextInt(9_000) + .5;
      String home = List.of("own", "rent", "free").get(random.nextInt(3));
      double eta =
          -1 - (age - 40) / 15.0 - (income - 5_000) / 3_000 + (home.equals("rent") ? 1 : 0);
      boolean bad = random.nextDouble() < 1 / (1 + StrictMath.exp(-eta));
      String told = random.nextInt(12) == 0 ? "" : Double.toString(income);
      csv.append(String.join(",", "" + i, "" + age, told, home, "x", bad ? "bad" : "good"));
      csv.append('\n');
    }
    Files.writeString(dir.resolve("d.csv"), csv);
  }

  @Test
  void scorecard_fromFitToReport_agrees() throws IOException {
    applicants();
    assertThat(
            run(
                "scorecard",
                "fit",
                "--data",
                in("d.csv"),
                "--outcome",
                "result",
                "--bad",
                "bad",
                "--leave-out",
                "no",
                "--out",
                in("fit")))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("Made from 2,100 rows", "Column same is left out", "On the 900 rows");
    assertThat(Files.readString(dir.resolve("fit/bins.csv")))
        .contains("home,rent", "income,missing");
    assertThat(
            run("scorecard", "score", "--card", in("fit"), "--data", in("d.csv"), "--out", in("s")))
        .as(err.toString())
        .isZero();
    List<String> scores = Files.readAllLines(dir.resolve("s/scores.csv"));
    assertThat(scores).hasSize(3_001);
    assertThat(scores.get(0)).isEqualTo("no,age,income,home,same,result,points,probability");
    assertThat(
            run(
                "scorecard",
                "report",
                "--data",
                in("s/scores.csv"),
                "--outcome",
                "result",
                "--bad",
                "bad",
                "--out",
                in("r")))
        .as(err.toString())
        .isZero();
    assertThat(Files.readString(dir.resolve("r/report.csv"))).contains("auc,0.8");
  }

  @Test
  void scorecard_ofChineseColumns_isFittedAndScores() throws IOException {
    applicants();
    String csv = Files.readString(dir.resolve("d.csv"));
    csv = csv.replace("no,age,income,home,same,result", "编号,年龄,收入,住房,相同,结果");
    csv = csv.replace(",own,", ",自有,").replace(",rent,", ",租房,").replace("\n", "\r\n");
    Files.writeString(dir.resolve("d.csv"), "\uFEFF" + csv);
    String[] fit = {
      "scorecard",
      "fit",
      "--data",
      in("d.csv"),
      "--outcome",
      "结果",
      "--bad",
      "bad",
      "--leave-out",
      "编号",
      "--out",
      in("fit")
    };
    assertThat(run(fit)).as(err.toString()).isZero();
    assertThat(
            run("scorecard", "score", "--card", in("fit"), "--data", in("d.csv"), "--out", in("s")))
        .as(err.toString())
        .isZero();
    assertThat(Files.readAllLines(dir.resolve("s/scores.csv"))).hasSize(3_001);
  }

  @Test
  void scorecard_withAnUnknownOutcome_isRefusedWithItsLine() throws IOException {
    applicants();
    List<String> lines = Files.readAllLines(dir.resolve("d.csv"));
    lines.set(6, lines.get(6).substring(0, lines.get(6).lastIndexOf(',') + 1));
    Files.write(dir.resolve("d.csv"), lines);
    String[] fit = {
      "scorecard",
      "fit",
      "--data",
      in("d.csv"),
      "--outcome",
      "result",
      "--bad",
      "bad",
      "--out",
      in("fit")
    };
    assertThat(run(fit)).isEqualTo(1);
    assertThat(err.toString()).contains("line 7", "'result'");
    assertThat(dir.resolve("fit")).doesNotExist();
  }

  @Test
  void models_ofCellsThatAreMissingOrNegative_tellTheirLine() throws IOException {
    Files.writeString(dir.resolve("b.csv"), "value\n1\n\"\"\n3\n");
    assertThat(run("forecast", "--data", in("b.csv"), "--out", in("f"))).isEqualTo(1);
    assertThat(err.toString()).contains("line 3");
    Files.writeString(dir.resolve("t.csv"), "customer,date,amount\nA,2026-01-01,-5\n");
    String[] args = {
      "clv", "--transactions", in("t.csv"), "--until", "2026-12-31", "--out", in("a")
    };
    assertThat(run(args)).isEqualTo(1);
    assertThat(err.toString()).contains("line 2: the amount is negative");
  }

  @Test
  void scorecard_withSlips_isRefusedInWords() throws IOException {
    applicants();
    assertThat(
            run(
                "scorecard",
                "fit",
                "--data",
                in("d.csv"),
                "--outcome",
                "outcome",
                "--bad",
                "bad",
                "--out",
                in("fit")))
        .isEqualTo(1);
    assertThat(err.toString()).contains("has no column 'outcome'");
    assertThat(
            run(
                "scorecard",
                "fit",
                "--data",
                in("d.csv"),
                "--outcome",
                "result",
                "--bad",
                "BAD",
                "--out",
                in("fit"),
                "--lang",
                "zh"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("全部客户结果相同");
    assertThat(
            run("scorecard", "score", "--card", in("fit"), "--data", in("d.csv"), "--out", in("s")))
        .isEqualTo(1);
    assertThat(run("scorecard")).isEqualTo(2);
  }

  @Test
  void forecast_ofASeries_beatsTheBaseline() throws IOException {
    Random random = new Random(3);
    StringBuilder csv = new StringBuilder("month,balance\n");
    for (int t = 0; t < 96; t++) {
      double season = 20 * StrictMath.sin(t * StrictMath.PI / 6);
      csv.append(t + 1)
          .append(',')
          .append(500 + 3 * t + season + random.nextGaussian())
          .append('\n');
    }
    Files.writeString(dir.resolve("b.csv"), csv);
    assertThat(run("forecast", "--data", in("b.csv"), "--value", "balance", "--out", in("f")))
        .as(err.toString())
        .isZero();
    assertThat(Files.readAllLines(dir.resolve("f/forecast.csv"))).hasSize(13);
    assertThat(out.toString()).contains("ETS(", "last season repeated");
    assertThat(
            run(
                "forecast",
                "--data",
                in("b.csv"),
                "--value",
                "balance",
                "--steps",
                "0",
                "--out",
                in("f")))
        .isEqualTo(1);
    assertThat(err.toString()).contains("--steps must be from 1 to 1000");
  }
}
