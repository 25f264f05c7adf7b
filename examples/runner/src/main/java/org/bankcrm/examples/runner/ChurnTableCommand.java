package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.churn.ChurnDefinition;
import org.bankcrm.modelling.churn.ChurnRow;
import org.bankcrm.modelling.churn.ChurnTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm churn table}: what was known on days of the past, and what came. */
@Command(
    name = "table",
    description = {
      "Writes table.csv, a row for each customer and cut-off: what was known on that day, and what",
      "came after it, without looking ahead; and run.json.",
      "写出 table.csv（每位客户每个观察日一行：当日已知的特征与其后的结果，不使用此后的信息）与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ChurnTableCommand implements Callable<Integer> {

  private static final String TABLE = "table.csv";

  @Option(
      names = "--book",
      required = true,
      paramLabel = "DIR",
      description = {"The book whose windows are read.", "定义窗口的策略手册目录。"})
  private Path book = Path.of("");

  @Option(
      names = "--cutoff",
      required = true,
      paramLabel = "DATE",
      description = {"A day of the past; may stand several times.", "过去的观察日；可重复给出。"})
  private List<LocalDate> cutoffs = new ArrayList<>();

  @Mixin private ChurnOptions churn = new ChurnOptions();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(List.of(TABLE, ResultFiles.MARK), churn.files());
    PolicyBook read = BookFiles.read(book);
    ChurnDefinition definition = churn.definition(read, tables);
    ChurnInput input = churn.read(read);
    ChurnTable table = churn.table(definition, read, input, cutoffs);
    try (ResultFiles files = tables.open()) {
      write(files, table);
      files.publish(new ModelRun.Mark("churn table", table.rows().size()));
    }
    ChurnSheets.tell(tables, table, input);
    tables.say(ModelWords.WRITTEN, tables.at(TABLE));
    return 0;
  }

  private void write(ResultFiles files, ChurnTable table) {
    try (Sheet sheet = tables.sheet(files, TABLE)) {
      List<String> header = new ArrayList<>(List.of("customer", "cutoff", "fate"));
      header.addAll(table.features());
      sheet.row(header);
      for (ChurnRow row : table.rows()) {
        List<String> cells = new ArrayList<>();
        cells.add(row.customer().value());
        cells.add(row.cutoff().toString());
        cells.add(row.fate().name());
        row.features().forEach(figure -> cells.add(ModelRun.figure(figure)));
        while (cells.size() < header.size()) {
          cells.add("");
        }
        sheet.row(cells);
      }
    }
  }
}
