package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.value.Survival;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm contracts}: what deposits and loans will be worth, by who stays how long. */
@Command(
    name = "contracts",
    description = {
      "Values deposits and loans: what each earns in a period while it lives, times how many such",
      "contracts live so long, discounted. Writes values.csv, survival.csv and run.json.",
      "估算存款与贷款的价值：存续期间每期收益，乘以仍存续的比例并贴现；",
      "写出 values.csv、survival.csv 与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ContractsCommand implements Callable<Integer> {

  private static final String VALUES = "values.csv";
  private static final String SURVIVAL = "survival.csv";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE.csv",
      description = {
        "A row for each contract: id, kind (deposit or loan), amount (what is owed now), rate and",
        "margin of one period, cost of one period, periods to come, periods lived so far.",
        "合同文件，每份一行：id、kind（deposit 存款或 loan 贷款）、amount（当前余额）、",
        "rate 与 margin（每期利率与利差）、cost（每期成本）、periods（剩余期数）、lived（已存续期数）。"
      })
  private Path data = Path.of("");

  @Option(
      names = "--cohort",
      paramLabel = "FILE.csv",
      description = {
        "How many of earlier contracts were alive at the start and after each period, in the column",
        "alive; who stays how long is fitted to it.",
        "以往合同在起始与每期之后仍存续的数量，列 alive；据此拟合存续规律。"
      })
  private Optional<Path> cohort = Optional.empty();

  @Option(
      names = "--retention",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = {
        "Instead: the share that stays each period, the same for all, such as 0.99.",
        "或者：每期留存的比例，对所有合同相同，如 0.99。"
      })
  private double retention;

  @Option(
      names = "--discount",
      paramLabel = "RATE",
      defaultValue = "0.003",
      description = {
        "The discount of a period (default: ${DEFAULT-VALUE}).",
        "每期贴现率（默认：${DEFAULT-VALUE}）。"
      })
  private double discount = .003;

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(
        List.of(VALUES, SURVIVAL, ResultFiles.MARK),
        Stream.concat(Stream.of(data), cohort.stream()).toList());
    if (cohort.isPresent() == (retention != 0)) {
      throw ModelWords.ONE_SURVIVAL.of();
    }
    ModelTable table = ModelTable.read(data);
    List<ContractRow> rows = ContractRow.read(table);
    Optional<Fitted<Survival>> fitted = cohort.map(ContractsCommand::fit);
    Survival survival =
        fitted.map(Fitted::model).orElseGet(() -> ModelRun.in(() -> Survival.constant(retention)));
    List<Double> values = values(rows, survival);
    try (ResultFiles files = tables.open()) {
      writeValues(files, rows, values);
      writeSurvival(files, survival, rows);
      files.publish(new ModelRun.Mark("contracts", table.rows()));
    }
    fitted.ifPresent(this::tell);
    tables.say(ModelWords.LEFT, 100 * survival.after(12), 100 * survival.after(24));
    tables.say(ModelWords.CONTRACTS, rows.size(), values.stream().reduce(0.0, Double::sum));
    tables.say(ModelWords.WRITTEN, tables.at(VALUES));
    return 0;
  }

  private static Fitted<Survival> fit(Path file) {
    ModelTable table = ModelTable.read(file);
    List<Double> alive = table.complete("alive");
    for (int row = 0; row < alive.size(); row++) {
      if (!(alive.get(row) >= 0 && alive.get(row) == Math.rint(alive.get(row)))) {
        throw ModelWords.NOT_A_NUMBER.of(file, table.line(row), "alive");
      }
    }
    return ModelRun.found(Survival.fit(alive.stream().map(Double::longValue).toList()));
  }

  private List<Double> values(List<ContractRow> rows, Survival survival) {
    return ModelRun.in(
        () -> {
          List<Double> values = new ArrayList<>();
          rows.forEach(row -> values.add(row.value(survival, discount)));
          return values;
        });
  }

  private void writeValues(ResultFiles files, List<ContractRow> rows, List<Double> values) {
    try (Sheet sheet = tables.sheet(files, VALUES)) {
      sheet.row(List.of("id", "kind", "value"));
      for (int row = 0; row < rows.size(); row++) {
        sheet.row(
            List.of(rows.get(row).id(), rows.get(row).kind(), ModelRun.figure(values.get(row))));
      }
    }
  }

  private void writeSurvival(ResultFiles files, Survival survival, List<ContractRow> rows) {
    int most = rows.stream().mapToInt(ContractRow::periods).max().orElse(1);
    try (Sheet sheet = tables.sheet(files, SURVIVAL)) {
      sheet.row(List.of("period", "alive_percent", "bar"));
      for (int period = 0; period <= most; period++) {
        double share = survival.after(period);
        sheet.row(
            List.of(Integer.toString(period), ModelRun.figure(100 * share), GroupTable.bar(share)));
      }
    }
  }

  private void tell(Fitted<Survival> fitted) {
    String told =
        fitted.estimates().stream()
            .map(each -> each.name() + " " + ModelRun.figure(each.value()))
            .collect(Collectors.joining(", "));
    tables.say(ModelWords.PARAMETERS, "BETA_GEOMETRIC", told, fitted.logLikelihood());
  }
}
