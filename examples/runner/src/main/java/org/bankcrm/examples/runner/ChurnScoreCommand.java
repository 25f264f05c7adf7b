package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Event;
import org.bankcrm.modelling.churn.ChurnDefinition;
import org.bankcrm.modelling.churn.ChurnRow;
import org.bankcrm.modelling.churn.ChurnTable;
import org.bankcrm.modelling.churn.Fate;
import org.bankcrm.scoring.ScoringModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm churn score}: how likely each of today's customers is to leave. */
@Command(
    name = "score",
    description = {
      "Decides the model of 'churn fit' for the customers of the last day of the data, those whom the",
      "definition is about. Writes scores.csv and run.json; crm decide does the same with the whole",
      "book, offers that go by the propensity included.",
      "用 churn fit 所写的模型为数据最后一天的客户（定义范围内）评分；写出 scores.csv 与 run.json。",
      "crm decide 可对整本手册（包括以该倾向仲裁的推荐）作同样的决策。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ChurnScoreCommand implements Callable<Integer> {

  private static final String SCORES = "scores.csv";

  @Option(
      names = "--fit",
      required = true,
      paramLabel = "DIR",
      description = {"The directory that 'churn fit' wrote.", "churn fit 写出的目录。"})
  private Path fit = Path.of("");

  @Mixin private ChurnOptions churn = new ChurnOptions();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    Path file = fit.resolve(ChurnFitCommand.BOOK);
    tables.check(List.of(SCORES, ResultFiles.MARK), churn.files());
    if (!Files.isRegularFile(file)) {
      throw Refusal.NO_FILE.of(file);
    }
    PolicyBook book = BookFiles.readOld(file);
    ChurnDefinition definition = churn.definition(book, tables);
    ScoringModel model =
        book.find(definition.ref().id(), ScoringModel.class)
            .orElseThrow(() -> ModelWords.NO_MODEL.of(fit, definition.ref().id()));
    ChurnInput input = churn.read(book);
    ChurnTable table = churn.table(definition, book, input, List.of(churn.until()));
    try (ResultFiles files = tables.open()) {
      int rows = write(files, new Scoring(book, definition, model), table, input);
      files.publish(new ModelRun.Mark("churn score", rows));
      ChurnSheets.tell(tables, table, input);
      tables.say(ModelWords.SCORED, rows, churn.until());
    }
    tables.say(ModelWords.WRITTEN, tables.at(SCORES));
    return 0;
  }

  /** What is asked of whom. */
  private record Scoring(PolicyBook book, ChurnDefinition definition, ScoringModel model) {}

  private int write(ResultFiles files, Scoring scoring, ChurnTable table, ChurnInput input) {
    LocalDate today = churn.until();
    DecisionEngine engine = scoring.book().compile();
    int[] rows = new int[2];
    try (Sheet sheet = tables.sheet(files, SCORES)) {
      sheet.row(List.of("customer", "as_of", "probability"));
      input.forEach(
          (id, joined, events) -> {
            ChurnRow row = table.rows().get(rows[0]++);
            if (row.fate() == Fate.CENSORED || row.fate().isLabelled()) {
              Optional<BigDecimal> value =
                  engine
                      .decide(facts(scoring, joined, events, today))
                      .result(scoring.model())
                      .value();
              String told = value.map(BigDecimal::toPlainString).orElse("");
              sheet.row(List.of(id.value(), today.toString(), told));
              rows[1]++;
            }
          });
    }
    return rows[1];
  }

  private static Facts facts(
      Scoring scoring, LocalDate joined, List<Event> events, LocalDate today) {
    Facts.Builder facts =
        scoring.book().facts(LocalDays.startOf(today, ZoneOffset.UTC), ZoneOffset.UTC);
    scoring.book().windows().compute(events, today).putInto(facts);
    scoring
        .definition()
        .joined()
        .ifPresent(id -> facts.put(scoring.book().catalog().get(id, DateAttribute.class), joined));
    return facts.build();
  }
}
