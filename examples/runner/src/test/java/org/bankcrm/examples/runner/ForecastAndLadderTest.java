package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Forecasts with what is known beforehand, and ladders, as somebody runs them who makes slips. */
class ForecastAndLadderTest {

  private static final String FESTIVAL = "day\n2022-02-01\n2023-01-22\n2024-02-10\n2025-01-29\n";

  @TempDir private Path dir = Path.of("");

  private String in(String name) {
    return dir.resolve(name).toString();
  }

  private void file(String name, String text) {
    try {
      Files.writeString(dir.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String lines(String name) {
    try {
      return Files.readString(dir.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(int code, String... args) {
    StringWriter said = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    assertThat(command.execute(args)).as(said.toString()).isEqualTo(code);
    return said.toString();
  }

  private String forecast(int code, String... more) {
    List<String> args = new ArrayList<>(List.of("forecast", "--data", in("s.csv")));
    args.addAll(List.of("--season", "1", "--out", in("f")));
    args.addAll(List.of(more).contains("--steps") ? List.of() : List.of("--steps", "3"));
    args.addAll(List.of(more));
    return run(code, args.toArray(String[]::new));
  }

  /** From January 2023, a peak in the month of the lunar new year. */
  private void series(int size) {
    StringBuilder csv = new StringBuilder("month,value\n");
    for (int t = 0; t < size; t++) {
      int month = t % 12 + 1;
      boolean january = t < 12 || t >= 24;
      double peak = month == (january ? 1 : 2) ? 40 : 0;
      csv.append(2023 + t / 12).append(month < 10 ? "-0" : "-").append(month);
      csv.append(',').append(100 + 7 * t % 11 + t * t % 5 + peak).append('\n');
    }
    file("s.csv", csv.toString());
  }

  @Test
  void forecast_withAFestival_tellsItsEffectAndPeriods() {
    series(35);
    file("spring.csv", FESTIVAL + "2026-02-17\n2027-02-06\n");
    assertThat(forecast(0, "--date", "month", "--festival", in("spring.csv")))
        .contains("regression + ETS(", "spring: a whole unit ", "without what is known");
    assertThat(lines("f/forecast.csv"))
        .startsWith("step,period,forecast,")
        .contains("\n1,2025-12-01,", "\n3,2026-02-01,");
    assertThat(lines("f/effects.csv")).startsWith("regressor,effect,").contains("\nspring,");
  }

  @Test
  void forecast_withFiguresOfItsOwn_takesThemFromAFile() {
    series(12);
    StringBuilder csv = new StringBuilder("campaign\n");
    for (int t = 0; t < 15; t++) {
      csv.append(t % 7 == 3 ? 1 : 0).append('\n');
    }
    file("own.csv", csv.toString());
    assertThat(forecast(0, "--regressors", in("own.csv"), "--lang", "zh"))
        .contains("campaign：每一整单位", "未作回测");
    file("own.csv", csv.substring(0, csv.length() - 2));
    assertThat(forecast(1, "--regressors", in("own.csv")))
        .contains("campaign has 14 figures, and 15 are needed");
  }

  @Test
  void forecast_beyondWhatIsKnown_isRefusedInWords() {
    series(35);
    file("spring.csv", FESTIVAL + "2026-02-17\n");
    String festival = in("spring.csv");
    String[] longer = {"--steps", "14", "--date", "month", "--festival", festival};
    assertThat(forecast(1, longer))
        .contains("spring is known before 2026-12-01, and the forecast reaches until 2027-02-01");
    assertThat(forecast(1, "--festival", festival)).contains("need --date");
    String year = Path.of("../calendars/example-2026.json").toString();
    assertThat(forecast(1, "--date", "month", "--calendar", year, "--lang", "zh"))
        .contains("日历或预先已知的数据未覆盖所求时段");
    file("spring.csv", FESTIVAL.replace("2024-02-10\n", ""));
    assertThat(forecast(1, "--date", "month", "--festival", festival)).contains("no day in 2024");
    file("spring.csv", "day\nfebruary\n");
    assertThat(forecast(1, "--date", "month", "--festival", festival))
        .contains("spring.csv', line 2: column 'day' has no date");
    assertThat(dir.resolve("f")).doesNotExist();
  }

  @Test
  void forecast_withAGapOrARowTwice_isRefusedWithItsMonth() {
    file("s.csv", "month,value\n2026-01,1\n2026-03,2\n");
    assertThat(forecast(1, "--date", "month")).contains("2026-03-01 stands where 2026-02-01");
    file("s.csv", "month,value\n2026-01,1\n2026-01,2\n");
    assertThat(forecast(1, "--date", "month", "--lang", "zh")).contains("重复出现", "2026-01-01");
  }

  private String ladder(int code, String... more) {
    List<String> args = new ArrayList<>(List.of("ladder", "--holdings", in("h.csv")));
    args.addAll(List.of("--as-of", "2026-01-31", "--out", in("l")));
    args.addAll(List.of(more));
    return run(code, args.toArray(String[]::new));
  }

  @Test
  void ladder_ofHoldings_isWrittenByBranchToo() {
    file(
        "h.csv",
        "id,kind,opened,currency,balance,matures,branch,closed\n"
            + "1,term-deposit,2025-01-31,JPY,1000,2026-02-01,B1,\n"
            + "2,TERM_DEPOSIT,2025-01-31,JPY,500,2026-02-01,,\n"
            + "3,current-account,2025-01-31,CNY,7.50,,B1,\n"
            + "4,current-account,2025-01-31,CNY,9,,B1,2026-01-31\n");
    assertThat(ladder(0)).contains("3 holdings; 1 row is left out", "Of 2 holdings on it no rate");
    assertThat(lines("l/ladder.csv")).contains("\nJPY,out,overnight,2026-02-01,1500,0,1500,####");
    assertThat(lines("l/branches.csv"))
        .contains("\n,JPY,out,overnight,2026-02-01,500,", "\nB1,JPY,out,overnight,2026-02-01,1000");
    assertThat(lines("l/beside.csv")).contains("\nB1,CNY,out,Without a term,1,7.50");
  }

  @Test
  void forecast_withDaysOfNoFestival_isRefused() {
    series(35);
    assertThat(forecast(1, "--days-before", "5")).contains("--festival, or leave them out");
    assertThat(forecast(1, "--days-after", "5", "--lang", "zh")).contains("节日文件");
  }

  @Test
  void ladder_withAnotherColumn_tellsThatItIsNotRead() {
    file(
        "h.csv",
        "id,kind,opened,currency,balance,maturs\n"
            + "1,term-deposit,2025-01-31,CNY,1,2026-02-01\n");
    assertThat(ladder(0)).contains("does not read: maturs. It reads id, kind,", ", status.");
    assertThat(ladder(0, "--lang", "zh")).contains("以下列不会读取：maturs。");
  }

  @Test
  void ladder_inACurrency_hasItsDecimals() {
    file(
        "h.csv",
        "id,kind,opened,currency,balance,matures\n"
            + "1,term-deposit,2025-01-31,KWD,1234.505,2026-02-01\n"
            + "2,term-deposit,2025-01-31,JPY,1000,2026-02-01\n");
    assertThat(ladder(0)).contains("KWD to be paid out: 1,234.505,", "JPY to be paid out: 1,000,");
  }

  @Test
  void ladder_withSlips_tellsEveryRow() {
    file(
        "h.csv",
        "id,kind,opened,currency,balance,matures\n"
            + "1,term-deposit,2025-01-31,CNY,1.234,2026-02-01\n"
            + "1,deposit,31.01.2025,CNX,x,\n"
            + "3,term-deposit,2025-01-31,CNY,1,2024-02-01\n");
    assertThat(ladder(1))
        .contains("line 2: column 'balance' cannot be read. Days")
        .contains("column 'kind'", "column 'opened'", "column 'currency'")
        .contains("stands in a row before")
        .doesNotContain("1.234'", "'deposit'", "31.01.2025", "CNX") // it may be somebody's
        .contains("line 4: the parts do not fit together");
    file("h.csv", "id,kind,opened,currency\n1,term-deposit,2025-01-31,CNY\n");
    assertThat(ladder(1)).contains("has no column 'balance'");
    file("h.csv", "id,kind,opened,currency,balance\n1,term-deposit,2025-01-31,CNY,1\n");
    file("plan.json", "{\"format\": 1, \"rungs\": [], \"dayCount\": \"act\"}");
    assertThat(ladder(1, "--plan", in("plan.json"), "--lang", "zh"))
        .contains("/rungs", "/dayCount", "/paymentDays");
    assertThat(dir.resolve("l")).doesNotExist();
  }
}
