package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.churn.ChurnDefinition;
import org.bankcrm.modelling.churn.ChurnTable;
import org.bankcrm.modelling.churn.ContactChoice;
import org.bankcrm.modelling.churn.ContactCosts;
import org.bankcrm.modelling.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code crm churn fit}: a propensity from what was known and what came. */
@Command(
    name = "fit",
    description = {
      "Learns who leaves from all cut-offs but the last, as far as their outcomes were known by then;",
      "scales its probabilities on every second customer of the last, and tests on the others.",
      "Writes the book with the model (book.json), its bins (bins.csv), the regression (model.csv), the",
      "validation (validation.csv, validation-groups.csv), all rows with their probabilities",
      "(scores.csv), with costs what contacts would have brought (contacts.csv), and run.json.",
      "以除最后一个之外、且其时结果已知的观察日拟合；以最后观察日的隔位客户校准概率，其余用于检验。",
      "写出含模型的手册（book.json）、分箱（bins.csv）、回归（model.csv）、检验（validation.csv、",
      "validation-groups.csv）、各行概率（scores.csv）、给出成本时的触达收益（contacts.csv）与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ChurnFitCommand implements Callable<Integer> {

  static final String BOOK = "book.json";
  private static final String CONTACTS = "contacts.csv";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final List<String> NAMES =
      List.of(
          BOOK,
          "bins.csv",
          "model.csv",
          "validation.csv",
          "validation-groups.csv",
          "scores.csv",
          CONTACTS,
          ResultFiles.MARK);

  @Option(
      names = "--book",
      required = true,
      paramLabel = "DIR",
      description = {
        "The book whose windows are read; a model of the definition's id in it is replaced.",
        "定义窗口的策略手册目录；其中与定义同编号的模型将被替换。"
      })
  private Path book = Path.of("");

  @Option(
      names = "--cutoff",
      required = true,
      paramLabel = "DATE",
      description = {
        "A day of the past, two at least; the last one is for the test.",
        "过去的观察日，至少两个；最后一个用于检验。"
      })
  private List<LocalDate> cutoffs = new ArrayList<>();

  @Option(
      names = "--bins",
      paramLabel = "N",
      defaultValue = "5",
      description = {
        "How many bins of a feature at most, 2 to 20 (default: ${DEFAULT-VALUE}).",
        "每个特征最多分多少箱，2 至 20（默认：${DEFAULT-VALUE}）。"
      })
  private int bins = 5;

  @Option(
      names = "--cost",
      paramLabel = "AMOUNT",
      description = {"What a contact costs; wants --benefit.", "每次触达的成本；须同时给出 --benefit。"})
  private Optional<BigDecimal> cost = Optional.empty();

  @Option(
      names = "--benefit",
      paramLabel = "AMOUNT",
      description = {
        "What contacting one to whom the outcome would have come brings on the average.",
        "触达一位本会出现该结果的客户平均带来的收益。"
      })
  private Optional<BigDecimal> benefit = Optional.empty();

  @Mixin private ChurnOptions churn = new ChurnOptions();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(NAMES, churn.files());
    if (bins < 2 || bins > 20) {
      throw ModelWords.BOUNDS.of("--bins", 2, 20, bins);
    }
    TreeSet<LocalDate> days = new TreeSet<>(cutoffs);
    if (days.size() < 2) {
      throw ModelWords.TWO_CUTOFFS.of();
    }
    Optional<ContactCosts> costs = costs();
    PolicyBook read = BookFiles.read(book);
    ChurnDefinition definition = churn.definition(read, tables);
    ChurnInput input = churn.read(read);
    ChurnTable table = churn.table(definition, read, input, days);
    ChurnFit fit = ChurnFit.of(table, days.last(), bins);
    Optional<ContactChoice> choice =
        costs.map(each -> ContactChoice.of(fit.probabilities(), fit.came(), each));
    PolicyBook fitted = fit.into(read, definition);
    try (ResultFiles files = tables.open()) {
      files.text(BOOK, JSON.writeValueAsString(fitted.toDocument()) + "\n");
      ModelRun.estimates(files, tables, fit.propensity().fit());
      ModelRun.report(files, tables, "validation", fit.report());
      ChurnSheets.bins(files, tables, fit.propensity());
      ChurnSheets.scores(files, tables, table, fit.propensity());
      choice.ifPresent(each -> ChurnSheets.contacts(files, tables, CONTACTS, each));
      files.publish(new ModelRun.Mark("churn fit", table.rows().size()));
    }
    ChurnSheets.tell(tables, table, input);
    tell(fit, days.last());
    choice.ifPresent(each -> tell(each, costs.orElseThrow()));
    tables.say(ModelWords.WRITTEN, tables.at(BOOK));
    return 0;
  }

  private Optional<ContactCosts> costs() {
    if (cost.isPresent() != benefit.isPresent()) {
      throw ModelWords.COST_AND_BENEFIT.of();
    }
    try {
      return cost.map(each -> ContactCosts.of(each, benefit.orElseThrow()));
    } catch (IllegalArgumentException e) {
      throw ModelWords.COSTS.of();
    }
  }

  private void tell(ChurnFit fit, LocalDate last) {
    String learned =
        fit.learned().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    tables.say(
        ModelWords.LEARNED,
        fit.propensity().data().data().rows(),
        learned,
        100 * fit.rate(),
        String.join(", ", fit.propensity().model().names()));
    fit.propensity()
        .leftOut()
        .forEach(
            (name, why) -> tables.say(ModelWords.LEFT_OUT, name, why.label().in(tables.locale())));
    var scaling = fit.propensity().scaling().orElseThrow();
    tables.say(ModelWords.SCALED, last, scaling.slope(), scaling.shift());
    ValidationReport report = fit.report();
    tables.say(ModelWords.HELD_OUT, report.customers());
    ModelRun.tell(tables, report);
    tables.say(ModelWords.BRIER_BEFORE, fit.brierBefore(), report.brier());
  }

  private void tell(ContactChoice choice, ContactCosts costs) {
    ContactChoice.Step chosen = choice.at(costs);
    tables.say(
        ModelWords.PAYS,
        100 * costs.threshold(6).doubleValue(),
        chosen.contacted(),
        chosen.came(),
        chosen.brought().doubleValue(),
        chosen.expected().doubleValue(),
        choice.best().brought().doubleValue());
  }
}
