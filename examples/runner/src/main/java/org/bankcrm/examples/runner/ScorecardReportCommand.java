package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bankcrm.modelling.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm scorecard report}: how well probabilities parted good from bad, and came true. */
@Command(
    name = "report",
    description = {
      "Validates probabilities of turning bad by what came: report.csv, report-groups.csv and",
      "run.json. The file may be scores.csv of 'scorecard score'.",
      "以实际结局验证变坏概率：写出 report.csv、report-groups.csv 与 run.json；",
      "文件可用 scorecard score 写出的 scores.csv。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ScorecardReportCommand implements Callable<Integer> {

  private static final List<String> NAMES =
      List.of("report.csv", "report-groups.csv", ResultFiles.MARK);

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

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(NAMES, List.of(data));
    ModelTable table = ModelTable.read(data);
    double[] risks = table.numbers(probability);
    boolean[] bad = outcome.read(table);
    for (int row = 0; row < bad.length; row++) {
      if (!(risks[row] >= 0 && risks[row] <= 1)) {
        throw ModelWords.NOT_A_NUMBER.of(table.file(), table.line(row), probability);
      }
    }
    ValidationReport report = ModelRun.in(() -> ValidationReport.of(risks, bad, false));
    try (ResultFiles files = tables.open()) {
      ModelRun.report(files, tables, "report", report);
      files.publish(new ModelRun.Mark("scorecard report", table.rows()));
    }
    ModelRun.tell(tables, report);
    tables.say(ModelWords.WRITTEN, tables.at("report.csv"));
    return 0;
  }
}
