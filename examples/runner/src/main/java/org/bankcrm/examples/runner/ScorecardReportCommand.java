package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bankcrm.modelling.validation.EmptyBins;
import org.bankcrm.modelling.validation.PerformanceByMonth;
import org.bankcrm.modelling.validation.PeriodReport;
import org.bankcrm.modelling.validation.SwapSet;
import org.bankcrm.modelling.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm scorecard report}: how well probabilities parted good from bad, and came true. */
@Command(
    name = "report",
    description = {
      "Validates probabilities of turning bad by what came: report.csv, report-groups.csv,",
      "report-gains.csv and run.json. The file may be scores.csv of 'scorecard score'.",
      "以实际结局验证变坏概率：写出 report.csv、report-groups.csv、report-gains.csv 与 run.json；",
      "文件可用 scorecard score 写出的 scores.csv。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ScorecardReportCommand implements Callable<Integer> {

  private static final List<String> NAMES =
      List.of(
          "report.csv",
          "report-groups.csv",
          "report-gains.csv",
          "report-months.csv",
          SwapOption.FILE,
          ResultFiles.MARK);

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE.csv",
      description = {"A row for each customer.", "客户文件，每位一行。"})
  private Path data = Path.of("");

  @Mixin private OutcomeOption outcome = new OutcomeOption();

  @Option(
      names = "--probability",
      paramLabel = "COLUMN",
      defaultValue = "probability",
      description = {
        "The column with the probability, 0 to 1 (default: ${DEFAULT-VALUE}).",
        "概率所在列，0 至 1（默认：${DEFAULT-VALUE}）。"
      })
  private String probability = "probability";

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = {
        "The column with each customer's month (2026-01) or day (2026-01-31) of observation:",
        "report-months.csv tells stability against the first month, separation and calibration.",
        "观察月（2026-01）或观察日（2026-01-31）所在列：report-months.csv 逐月给出",
        "相对首月的稳定性、区分度与校准。"
      })
  private String by = "";

  @Mixin private SwapOption swap = new SwapOption();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(NAMES, List.of(data));
    ModelTable table = ModelTable.read(data);
    double[] risks = ModelRun.probabilities(table, probability);
    boolean[] bad = outcome.read(table);
    Optional<SwapSet> swapped =
        swap.isAsked() ? Optional.of(swap.of(table, risks, bad)) : Optional.empty();
    ValidationReport report = ModelRun.in(() -> ValidationReport.of(risks, bad, false));
    List<YearMonth> months = by.isEmpty() ? List.of() : months(table);
    try (ResultFiles files = tables.open()) {
      ModelRun.report(files, tables, "report", report);
      ModelRun.gains(files, tables, report);
      if (!months.isEmpty()) {
        ModelRun.months(files, tables, ModelRun.in(() -> byMonth(risks, bad, months)));
      }
      swapped.ifPresent(each -> SwapOption.write(tables.sheet(files, SwapOption.FILE), each));
      files.publish(new ModelRun.Mark("scorecard report", table.rows()));
    }
    ModelRun.tell(tables, report);
    swapped.ifPresent(
        each ->
            tables.say(
                ModelWords.SWAPPED,
                each.swappedIn().good() + each.swappedIn().bad(),
                100 * each.swappedIn().badRate(),
                each.swappedOut().good() + each.swappedOut().bad(),
                100 * each.swappedOut().badRate()));
    tables.say(ModelWords.WRITTEN, tables.at("report.csv"));
    return 0;
  }

  private List<YearMonth> months(ModelTable table) {
    List<String> cells = table.column(by);
    List<YearMonth> months = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      String cell = cells.get(row);
      try {
        months.add(
            cell.length() == 7 ? YearMonth.parse(cell) : YearMonth.from(LocalDate.parse(cell)));
      } catch (DateTimeException e) {
        throw ModelWords.NOT_A_DAY.of(table.file(), table.line(row), by);
      }
    }
    return months;
  }

  /** The customers of the first month stand for those the model was made for. */
  private static List<PeriodReport> byMonth(double[] risks, boolean[] bad, List<YearMonth> months) {
    YearMonth first = Collections.min(months);
    double[] before =
        IntStream.range(0, risks.length)
            .filter(row -> months.get(row).equals(first))
            .mapToDouble(row -> risks[row])
            .toArray();
    return PerformanceByMonth.against(before, EmptyBins.smoothed(.5))
        .of(risks, bad, months, Collections.max(months));
  }
}
