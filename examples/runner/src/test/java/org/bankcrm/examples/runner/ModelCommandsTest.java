package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.bankcrm.modelling.value.BgBb;
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
  void clv_byMonths_countsMonthsWithATransaction() throws IOException {
    StringBuilder csv = new StringBuilder("customer,date,amount\n");
    Map<BgBb.History, Long> counts = new HashMap<>();
    Random random = new Random(11);
    for (int i = 0; i < 1_500; i++) {
      int bits = monthsOf(random); // of the eleven after January, in which the customer came
      bits = i == 1 ? 0b100101 : bits;
      csv.append("C%04d,2026-01-%02d,9\n".formatted(i, 1 + i % 31));
      for (int month = 2; month <= 12; month++) {
        if ((bits >> (month - 2) & 1) == 1) {
          csv.append("C%04d,2026-%02d-01,%d\n".formatted(i, month, 20 + i % 7));
          csv.append("C%04d,2026-%02d-28,%d\n".formatted(i, month, 5 + i % 11));
        }
      }
      int last = bits == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(bits);
      counts.merge(new BgBb.History(Integer.bitCount(bits), last, 11), 1L, Long::sum);
    }
    Files.writeString(dir.resolve("t.csv"), csv);
    String[] args = {
      "clv",
      "--transactions",
      in("t.csv"),
      "--until",
      "2026-12-31",
      "--out",
      in("a"),
      "--model",
      "BG_BB",
      "--months",
      "6"
    };
    assertThat(run(args)).as(err.toString()).isZero();
    BgBb model = BgBb.fit(counts).orElseThrow().model();
    BgBb.History first = new BgBb.History(3, 6, 11);
    assertThat(Files.readAllLines(dir.resolve("a/values.csv")).get(2))
        .startsWith(
            "C0001,3,%s,%s,"
                .formatted(
                    ModelRun.figure(model.probabilityAlive(first)),
                    ModelRun.figure(model.expectedActs(first, 6))));
    args[4] = "2026-12-30";
    assertThat(run(args)).isEqualTo(1);
    assertThat(err.toString()).contains("--until must be the last day", "2026-12-30");
  }

  private static int monthsOf(Random random) {
    double acts = random.nextDouble();
    double leaves = .4 * random.nextDouble();
    int bits = 0;
    for (int month = 0; month < 11 && random.nextDouble() >= leaves; month++) {
      bits |= random.nextDouble() < acts ? 1 << month : 0;
    }
    return bits;
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
    assertThat(err.toString()).contains("列“result”中没有 --bad 指定的“BAD”");
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

  private String[] fit(String... more) {
    List<String> args = new ArrayList<>(List.of("scorecard", "fit", "--data", in("d.csv")));
    args.addAll(List.of("--outcome", "result", "--bad", "bad", "--leave-out", "no"));
    args.addAll(List.of("--out", in("fit")));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  /** Changes a cell of a line, the header being the first. */
  private void cell(int line, int column, String cell) throws IOException {
    List<String> lines = Files.readAllLines(dir.resolve("d.csv"));
    String[] cells = lines.get(line - 1).split(",");
    cells[column] = cell;
    lines.set(line - 1, String.join(",", cells));
    Files.write(dir.resolve("d.csv"), lines);
  }

  @Test
  void scorecard_ofNumbersButForOneCell_isRefusedWithItsLine() throws IOException {
    for (String cell : List.of("\"1,234\"", "n/a", "12%")) {
      applicants();
      cell(9, 2, cell);
      assertThat(run(fit())).isEqualTo(1);
      assertThat(err.toString()).contains("line 9: column 'income'", "--codes income");
      err.getBuffer().setLength(0);
      assertThat(dir.resolve("fit")).doesNotExist();
    }
    assertThat(run(fit("--lang", "zh"))).isEqualTo(1);
    assertThat(err.toString()).contains("第 9 行：列“income”含数字", "--codes income");
    cell(9, 2, "");
    assertThat(run(fit())).as(err.toString()).isZero();
  }

  @Test
  void scorecard_ofFiguresWithSeparatorsThroughout_isRefused() throws IOException {
    applicants();
    String csv = Files.readString(dir.resolve("d.csv"));
    Files.writeString(
        dir.resolve("d.csv"), csv.replaceAll("(?m)^(\\d+,\\d+),(\\d)(\\d+\\.5)", "$1,\"$2,$3\""));
    assertThat(run(fit())).isEqualTo(1);
    assertThat(err.toString()).contains("line 2: column 'income'");
  }

  @Test
  void scorecard_ofCodesWithNumbers_isFittedWhereSaid() throws IOException {
    applicants();
    String csv = Files.readString(dir.resolve("d.csv"));
    Files.writeString(dir.resolve("d.csv"), csv.replace(",rent,", ",1,").replace(",own,", ",2,"));
    assertThat(run(fit())).isEqualTo(1);
    assertThat(err.toString()).contains("column 'home'", "--codes home");
    assertThat(run(fit("--codes", "home"))).as(err.toString()).isZero();
    assertThat(Files.readString(dir.resolve("fit/bins.csv"))).contains("home,1,", "home,free,");
    assertThat(
            run("scorecard", "score", "--card", in("fit"), "--data", in("d.csv"), "--out", in("s")))
        .as(err.toString())
        .isZero();
    assertThat(run(fit("--codes", "house"))).isEqualTo(1);
    assertThat(err.toString()).contains("has no column 'house'");
  }

  @Test
  void scorecard_ofOutcomesNeitherBadNorGood_isRefusedUnlessTheyAreNamed() throws IOException {
    applicants();
    cell(2, 5, "good");
    cell(12, 5, "open");
    assertThat(run(fit())).isEqualTo(1);
    assertThat(err.toString()).contains("line 12: the outcome in column 'result'", "--good");
    assertThat(run(fit("--lang", "zh", "--good", "good"))).isEqualTo(1);
    assertThat(err.toString()).contains("第 12 行：列“result”的结果既不是 --bad");
    assertThat(run(fit("--good", "good", "--good", "bad"))).isEqualTo(1);
    assertThat(err.toString()).contains("'bad' cannot be both");
    assertThat(dir.resolve("fit")).doesNotExist();
    assertThat(run(fit("--good", "good", "--good", "open"))).as(err.toString()).isZero();
  }

  /** The probabilities by which the scores of a card were written. */
  private List<Double> probabilities(String... scaling) throws IOException {
    assertThat(run(fit(scaling))).as(err.toString()).isZero();
    assertThat(
            run("scorecard", "score", "--card", in("fit"), "--data", in("d.csv"), "--out", in("s")))
        .as(err.toString())
        .isZero();
    return Files.readAllLines(dir.resolve("s/scores.csv")).stream()
        .skip(1)
        .map(line -> Double.valueOf(line.substring(line.lastIndexOf(',') + 1)))
        .toList();
  }

  @Test
  void scorecard_ofAnotherScaling_tellsTheSameProbabilities() throws IOException {
    applicants();
    List<Double> usual = probabilities();
    assertThat(Files.readString(dir.resolve("fit/run.json")))
        .contains("\"scaling\":{\"goodToBad\":19,\"pointsToDouble\":50,\"score\":600}");
    List<Double> fine =
        probabilities("--score", "9000", "--odds", "2", "--points-to-double", "1000");
    for (int row = 0; row < usual.size(); row++) {
      assertThat(fine.get(row)).isCloseTo(usual.get(row), within(.02));
    }
    String[] score = {
      "scorecard", "score", "--card", in("fit"), "--data", in("d.csv"), "--out", in("fit")
    };
    assertThat(run(score)).isEqualTo(1);
    assertThat(err.toString()).contains("run.json' would replace");
    score[7] = in("t");
    Files.delete(dir.resolve("fit/run.json"));
    assertThat(run(score)).isEqualTo(1);
    assertThat(err.toString()).contains("does not tell what the points of the card mean");
    Files.writeString(dir.resolve("fit/run.json"), "{\"scaling\":{\"score\":600}}");
    assertThat(run(score)).isEqualTo(1);
    assertThat(dir.resolve("t")).doesNotExist();
    assertThat(run(fit("--odds", "0"))).isEqualTo(1);
    assertThat(err.toString()).contains("--odds must be from 1 to 1000000 but was 0");
  }

  /** What is said of a forecast of these figures. */
  private String forecast(IntToDoubleFunction figure, int size, String... more) throws IOException {
    StringBuilder csv = new StringBuilder("value\n");
    IntStream.range(0, size).mapToDouble(figure).forEach(v -> csv.append(v).append('\n'));
    Files.writeString(dir.resolve("b.csv"), csv);
    List<String> args = new ArrayList<>(List.of("forecast", "--data", in("b.csv")));
    args.addAll(List.of("--out", in("f")));
    args.addAll(List.of(more));
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    run(args.toArray(String[]::new));
    assertThat(out.toString()).doesNotContain("NaN");
    return out.toString() + err;
  }

  /** Figures that go up and down without a rule that smoothing would see. */
  private static double uneven(int t) {
    return 100 + 7 * t % 11 + t * t % 5;
  }

  @Test
  void forecast_ofAShortSeries_saysWhatCannotBeToldOfIt() throws IOException {
    assertThat(forecast(ModelCommandsTest::uneven, 12))
        .contains("The series has 12 figures; with a season of 12 a forecast takes 13 at least");
    assertThat(forecast(ModelCommandsTest::uneven, 20))
        .contains(
            "Mind: 20 figures are too few to see a season of 12, which takes 24",
            "Not tested on its past: to forecast the last 12 figures takes 13 before them, and"
                + " there are 8.");
    assertThat(forecast(ModelCommandsTest::uneven, 20, "--lang", "zh"))
        .contains("20 期数据不足以识别周期为 12 的季节", "未作回测：预测最近 12 期需要此前至少 13 期数据");
    assertThat(forecast(ModelCommandsTest::uneven, 10, "--season", "1", "--steps", "20"))
        .contains("and there are 0.");
    assertThat(forecast(ModelCommandsTest::uneven, 26, "--steps", "6"))
        .contains("before the test, 20 figures are too few to see a season of 12");
  }

  @Test
  void forecast_withZerosOrWithoutErrors_tellsNoMeasureThatIsNone() throws IOException {
    assertThat(forecast(t -> t % 5, 40, "--season", "1", "--steps", "6"))
        .contains("on average (not in per cent, as a figure is zero)");
    assertThat(forecast(t -> t % 5, 40, "--season", "1", "--steps", "6", "--lang", "zh"))
        .contains("有数值为零，无法计算百分比");
    assertThat(forecast(t -> t % 4 + 1, 40, "--season", "4", "--steps", "4"))
        .contains("MASE undefined (each season before was like the last)");
    assertThat(forecast(t -> t < 20 ? 5 : 5 + t % 3, 26, "--season", "1", "--steps", "6"))
        .contains("Not tested on its past: no forecast of the last 6 figures could be made");
  }

  /** Of two months, of which the second has one outcome only. */
  @Test
  void report_byMonth_tellsEachMonth() throws IOException {
    StringBuilder csv = new StringBuilder("probability,result,seen\n");
    for (int i = 0; i < 40; i++) {
      csv.append(i / 50.0).append(i % 3 == 0 ? ",bad" : ",good").append(",2026-01-31\n");
      csv.append(i / 50.0).append(",good,2026-02\n");
    }
    Files.writeString(dir.resolve("p.csv"), csv);
    String[] report = {
      "scorecard",
      "report",
      "--data",
      in("p.csv"),
      "--outcome",
      "result",
      "--bad",
      "bad",
      "--by",
      "seen",
      "--out",
      in("m")
    };
    assertThat(run(report)).as(err.toString()).isZero();
    List<String> months = Files.readAllLines(dir.resolve("m/report-months.csv"));
    assertThat(months).hasSize(3);
    assertThat(months.get(1)).startsWith("2026-01,40,0,14,15.6,");
    assertThat(months.get(2)).startsWith("2026-02,40,0,0,15.6,").endsWith(",,,,");
    Files.writeString(dir.resolve("p.csv"), csv + "0.1,bad,March\n");
    assertThat(run(report)).isEqualTo(1);
    assertThat(err.toString()).contains("line 82: column 'seen' has no date");
  }

  @Test
  void figure_hasTenDigits_andAnExponentWhereItIsHardlyAnything() {
    assertThat(ModelRun.figure(1_234_567.891_234_5)).isEqualTo("1234567.891");
    assertThat(ModelRun.figure(5e-7)).isEqualTo("0.0000005");
    assertThat(ModelRun.figure(1.25e-80)).isEqualTo("1.25E-80");
    assertThat(ModelRun.figure(0)).isEqualTo("0");
    assertThat(ModelRun.figure(Double.NaN)).isEmpty();
  }
}
