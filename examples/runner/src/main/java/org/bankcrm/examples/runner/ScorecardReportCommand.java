package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bankcrm.modelling.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm scorecard report}: how well probabilities parted good from bad, and came true. */
@Command(
    name = "report",
    description = {
      "Validates probabilities of turning bad by what came: report.csv, report-groups.csv and",
      "run.json. The file may be scores.csv of 'scorecard score'."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ScorecardReportCommand implements Callable<Integer> {

  private static final List<String> NAMES =
      List.of("report.csv", "report-groups.csv", ResultFiles.MARK);

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE.csv",
      description = "A row for each customer.")
  private Path data = Path.of("");

  @Mixin private OutcomeOption outcome = new OutcomeOption();

  @Option(
      names = "--probability",
      paramLabel = "COLUMN",
      defaultValue = "probability",
      description = "The column with the probability, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private String probability = "probability";

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where files go.")
  private Path out = Path.of("");

  @Option(names = "--excel", description = "Writes CSV files for spreadsheets.")
  private boolean excel;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    ResultsOption.check(out, NAMES, List.of(data));
    ModelRun run = new ModelRun(spec.commandLine().getOut(), language.locale());
    ModelTable table = ModelTable.read(data);
    double[] risks = table.numbers(probability);
    boolean[] bad = outcome.read(table);
    for (int row = 0; row < bad.length; row++) {
      if (!(risks[row] >= 0 && risks[row] <= 1)) {
        throw ModelWords.NOT_A_NUMBER.of(table.file(), table.line(row), probability);
      }
    }
    ValidationReport report = ModelRun.in(() -> ValidationReport.of(risks, bad, false));
    try (ResultFiles files = ResultFiles.into(out)) {
      ModelRun.report(files, "report", report, excel);
      files.publish(new ModelRun.Mark("scorecard report", table.rows()));
    }
    ScorecardFitCommand.measures(run, report);
    run.say(ModelWords.WRITTEN, out.resolve("report.csv"));
    return 0;
  }
}
