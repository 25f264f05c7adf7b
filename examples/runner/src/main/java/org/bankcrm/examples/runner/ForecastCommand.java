package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.forecast.Forecast;
import org.bankcrm.modelling.forecast.Forecasters;
import org.bankcrm.modelling.forecast.RegressionFit;
import org.bankcrm.modelling.forecast.Regressors;
import org.bankcrm.modelling.forecast.Series;
import org.bankcrm.modelling.forecast.SeriesPeriods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm forecast}: the next figures of a series, beside the baseline that they must beat. */
@Command(
    name = "forecast",
    description = {
      "Forecasts a series by the exponential smoothing that suits it, and tests it on its past; with",
      "festivals, a business calendar or figures of your own as regressors where they move it.",
      "Writes forecast.csv, effects.csv of regressors, and run.json.",
      "以最合适的指数平滑方法预测序列，并以历史回测；可将节日、营业日历或自备数据作为回归变量。",
      "写出 forecast.csv、回归变量的 effects.csv 与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ForecastCommand implements Callable<Integer> {

  private static final String FORECAST = "forecast.csv";
  private static final String EFFECTS = "effects.csv";
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

  @Mixin private KnownOptions options = new KnownOptions();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    List<Path> inputs = new ArrayList<>(options.files());
    inputs.add(data);
    tables.check(List.of(FORECAST, EFFECTS, ResultFiles.MARK), inputs);
    within("--steps", steps, 1_000);
    within("--level", level, 99);
    ModelTable table = ModelTable.read(data);
    List<Double> values = table.complete(value);
    Series series = ModelRun.in(() -> new Series(values, season));
    Optional<SeriesPeriods> periods = options.periods(table);
    Regressors known = options.regressors(periods);
    KnownOptions.check(known, periods, series.size() + steps);
    PastTest past = new PastTest(tables, series, known, steps, level / 100.0);
    if (series.size() < past.least()) {
      throw ModelWords.SHORT_SERIES.of(series.size(), season, past.least());
    }
    forecast(series, known, periods);
    if (past.isTooShortForSeason(series)) {
      tables.say(ModelWords.SEASONLESS, series.size(), season, past.forSeason());
    }
    past.tell();
    tables.say(ModelWords.WRITTEN, tables.at(FORECAST));
    return 0;
  }

  private void forecast(Series series, Regressors known, Optional<SeriesPeriods> periods) {
    double coverage = level / 100.0;
    Fit<Forecast> naive = Forecasters.seasonalNaive().forecast(series, steps, coverage);
    Optional<RegressionFit> regression =
        known.columns().isEmpty()
            ? Optional.empty()
            : Optional.of(ModelRun.found(RegressionFit.automatic(series, known)));
    Forecast own =
        ModelRun.found(
            regression
                .map(fit -> fit.forecast(steps, coverage))
                .orElseGet(() -> Forecasters.automatic().forecast(series, steps, coverage)));
    try (ResultFiles files = tables.open()) {
      write(files, own, ModelRun.found(naive), periods.map(p -> first(p, series.size())));
      regression.ifPresent(fit -> effects(files, fit));
      files.publish(new ModelRun.Mark("forecast", series.size()));
    }
    tables.say(ModelWords.CHOSEN, own.method(), series.size());
    regression.ifPresent(this::tell);
  }

  /** The first days of the periods to come. */
  private List<String> first(SeriesPeriods periods, int size) {
    return IntStream.range(0, steps)
        .mapToObj(h -> periods.period(size + h).fromInclusive().toString())
        .toList();
  }

  private void effects(ResultFiles files, RegressionFit fit) {
    try (Sheet sheet = tables.sheet(files, EFFECTS)) {
      sheet.row(List.of("regressor", "effect", "standard_error", "from_95", "to_95", "percent"));
      for (Estimate each : fit.effects()) {
        sheet.row(
            List.of(
                each.name(),
                ModelRun.figure(each.value()),
                ModelRun.figure(each.standardError()),
                ModelRun.figure(low(each)),
                ModelRun.figure(high(each)),
                fit.form().logarithms() ? ModelRun.figure(percent(each.value())) : ""));
      }
    }
  }

  private static double low(Estimate effect) {
    return effect.value() - 1.96 * effect.standardError();
  }

  private static double high(Estimate effect) {
    return effect.value() + 1.96 * effect.standardError();
  }

  private static double percent(double logarithm) {
    return 100 * StrictMath.expm1(logarithm);
  }

  private void tell(RegressionFit fit) {
    for (Estimate each : fit.effects()) {
      double low = low(each);
      double high = high(each);
      if (fit.form().logarithms()) {
        tables.say(
            ModelWords.EFFECT_PERCENT,
            each.name(),
            percent(each.value()),
            percent(low),
            percent(high));
      } else {
        tables.say(ModelWords.EFFECT, each.name(), each.value(), low, high);
      }
    }
  }

  private static void within(String option, int figure, int most) {
    if (figure < 1 || figure > most) {
      throw ModelWords.BOUNDS.of(option, 1, most, figure);
    }
  }

  private void write(
      ResultFiles files, Forecast own, Forecast naive, Optional<List<String>> periods) {
    double most = own.steps().stream().mapToDouble(Forecast.Step::to).max().orElse(1);
    try (Sheet sheet = tables.sheet(files, FORECAST)) {
      List<String> names = List.of("step", "forecast", "from", "to", "seasonal_naive", "bar");
      sheet.row(dated(names, periods.map(each -> "period")));
      for (int h = 0; h < steps; h++) {
        Forecast.Step step = own.steps().get(h);
        int at = h;
        List<String> cells =
            List.of(
                Integer.toString(h + 1),
                ModelRun.figure(step.point()),
                ModelRun.figure(step.from()),
                ModelRun.figure(step.to()),
                ModelRun.figure(naive.steps().get(h).point()),
                bar(step.point(), most));
        sheet.row(dated(cells, periods.map(each -> each.get(at))));
      }
    }
  }

  /** The cells of a row, the period after the step where one is told. */
  private static List<String> dated(List<String> cells, Optional<String> period) {
    List<String> row = new ArrayList<>(cells);
    period.ifPresent(each -> row.add(1, each));
    return row;
  }

  private static String bar(double figure, double most) {
    return figure > 0 && most > 0 ? "#".repeat((int) Math.round(BAR * figure / most)) : "";
  }
}
