package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.forecast.Forecast;
import org.bankcrm.modelling.forecast.Forecasters;
import org.bankcrm.modelling.forecast.Series;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm forecast}: the next figures of a series, beside the baseline that they must beat. */
@Command(
    name = "forecast",
    description = {
      "Forecasts a series by the exponential smoothing that suits it, and tests it on its past.",
      "Writes forecast.csv and run.json.",
      "以最合适的指数平滑方法预测序列，并以历史回测；写出 forecast.csv 与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ForecastCommand implements Callable<Integer> {

  private static final String FORECAST = "forecast.csv";
  private static final int BAR = 40;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE.csv",
      description = {"A row for each figure, the oldest first.", "数据文件：每个数值一行，最早的在前。"})
  private Path data = Path.of("");

  @Option(
      names = "--value",
      paramLabel = "COLUMN",
      defaultValue = "value",
      description = {
        "The column with the figures (default: ${DEFAULT-VALUE}).",
        "数值所在列（默认：${DEFAULT-VALUE}）。"
      })
  private String value = "value";

  @Option(
      names = "--season",
      paramLabel = "N",
      defaultValue = "12",
      description = {
        "How many figures make a season; 1 for none (default: ${DEFAULT-VALUE}).",
        "一个季节周期含多少个数值；1 表示无周期（默认：${DEFAULT-VALUE}）。"
      })
  private int season = 12;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "12",
      description = {
        "How many figures ahead, 1 to 1,000 (default: ${DEFAULT-VALUE}).",
        "向前预测多少个数值，1 至 1,000（默认：${DEFAULT-VALUE}）。"
      })
  private int steps = 12;

  @Option(
      names = "--level",
      paramLabel = "PERCENT",
      defaultValue = "95",
      description = {
        "The coverage of the intervals in per cent, 1 to 99 (default: 95).",
        "区间的覆盖率（百分数），1 至 99（默认：95）。"
      })
  private int level = 95;

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(List.of(FORECAST, ResultFiles.MARK), List.of(data));
    within("--steps", steps, 1_000);
    within("--level", level, 99);
    ModelTable table = ModelTable.read(data);
    List<Double> values = table.complete(value);
    Series series = ModelRun.in(() -> new Series(values, season));
    if (series.size() < PastTest.least(series)) {
      throw ModelWords.SHORT_SERIES.of(series.size(), season, PastTest.least(series));
    }
    double coverage = level / 100.0;
    Forecast own = ModelRun.found(Forecasters.automatic().forecast(series, steps, coverage));
    Fit<Forecast> naive = Forecasters.seasonalNaive().forecast(series, steps, coverage);
    try (ResultFiles files = tables.open()) {
      write(files, own, ModelRun.found(naive));
      files.publish(new ModelRun.Mark("forecast", table.rows()));
    }
    tables.say(ModelWords.CHOSEN, own.method(), series.size());
    if (PastTest.isTooShortForSeason(series)) {
      tables.say(ModelWords.SEASONLESS, series.size(), season, PastTest.forSeason(series));
    }
    new PastTest(tables, series, steps, coverage).tell();
    tables.say(ModelWords.WRITTEN, tables.at(FORECAST));
    return 0;
  }

  private static void within(String option, int figure, int most) {
    if (figure < 1 || figure > most) {
      throw ModelWords.BOUNDS.of(option, 1, most, figure);
    }
  }

  private void write(ResultFiles files, Forecast own, Forecast naive) {
    double most = own.steps().stream().mapToDouble(Forecast.Step::to).max().orElse(1);
    try (Sheet sheet = tables.sheet(files, FORECAST)) {
      sheet.row(List.of("step", "forecast", "from", "to", "seasonal_naive", "bar"));
      for (int h = 0; h < steps; h++) {
        Forecast.Step step = own.steps().get(h);
        sheet.row(
            List.of(
                Integer.toString(h + 1),
                ModelRun.figure(step.point()),
                ModelRun.figure(step.from()),
                ModelRun.figure(step.to()),
                ModelRun.figure(naive.steps().get(h).point()),
                bar(step.point(), most)));
      }
    }
  }

  private static String bar(double figure, double most) {
    return figure > 0 && most > 0 ? "#".repeat((int) Math.round(BAR * figure / most)) : "";
  }
}
