package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.scorecard.BinTable;
import org.bankcrm.modelling.scorecard.BinnedData;
import org.bankcrm.modelling.scorecard.Binner;
import org.bankcrm.modelling.scorecard.Bins;
import org.bankcrm.modelling.scorecard.FittedCard;
import org.bankcrm.modelling.scorecard.LogisticRegression;
import org.bankcrm.modelling.scorecard.Scaling;
import org.bankcrm.modelling.scorecard.Selection;
import org.bankcrm.modelling.scorecard.Smoothing;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.bankcrm.modelling.validation.ValidationReport;
import org.bankcrm.scoring.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm scorecard fit}: from past customers to a book with a scorecard. */
@Command(
    name = "fit",
    description = {
      "Bins the columns, selects and weighs them by logistic regression, and writes the card as a",
      "book (book.json), its bins (bins.csv), the regression (model.csv), the validation on",
      "rows that were left out (validation.csv, validation-groups.csv) and run.json.",
      "对各列分箱，以逻辑回归选择并定权，写出评分卡手册（book.json）、分箱（bins.csv）、",
      "回归（model.csv）、留出样本上的验证（validation.csv、validation-groups.csv）与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ScorecardFitCommand implements Callable<Integer> {

  private static final List<String> NAMES =
      List.of(
          ModelBook.FILE,
          "bins.csv",
          "model.csv",
          "validation.csv",
          "validation-groups.csv",
          ResultFiles.MARK);

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE.csv",
      description = {"A row for each past customer.", "历史客户文件，每位一行。"})
  private Path data = Path.of("");

  @Mixin private OutcomeOption outcome = new OutcomeOption();

  @Option(
      names = "--leave-out",
      paramLabel = "COLUMN",
      description = {
        "A column that takes no part, such as an id; may stand several times.",
        "不参与建模的列，如编号；可重复给出。"
      })
  private List<String> leftOut = new ArrayList<>();

  @Option(
      names = "--codes",
      paramLabel = "COLUMN",
      description = {
        "A column of codes though it has numbers; may stand several times.",
        "虽为数字但应作代码的列；可重复给出。"
      })
  private List<String> codes = new ArrayList<>();

  @Option(
      names = "--bins",
      paramLabel = "N",
      defaultValue = "6",
      description = {
        "How many bins at most, 2 to 20 (default: ${DEFAULT-VALUE}).",
        "最多分多少箱，2 至 20（默认：${DEFAULT-VALUE}）。"
      })
  private int bins = 6;

  @Mixin private CardScaling scaling = new CardScaling();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(NAMES, List.of(data));
    if (bins < 2 || bins > 20) {
      throw ModelWords.BOUNDS.of("--bins", 2, 20, bins);
    }
    Scaling points = scaling.scaling();
    ModelTable table = ModelTable.read(data);
    ModelColumns columns = new ModelColumns(table, codes);
    TrainingData all = data(table, columns);
    TrainingData train = all.where(row -> row % 10 < 7);
    BinnedData binned = ModelRun.in(() -> binned(train));
    Selection.Result chosen =
        ModelRun.found(Selection.usual().run(binned, LogisticRegression.plain(), binned.names()));
    FittedCard card = new FittedCard(binned, chosen.fit().model(), points);
    ValidationReport report = validated(card, all.where(row -> row % 10 >= 7));
    try (ResultFiles files = tables.open()) {
      ModelBook.write(files, book(columns, card));
      writeBins(files, card);
      ModelRun.estimates(files, tables, chosen.fit());
      ModelRun.report(files, tables, "validation", report);
      files.publish(new ModelRun.Mark("scorecard fit", table.rows(), scaling.kept()));
    }
    tell(card, report);
    return 0;
  }

  private TrainingData data(ModelTable table, ModelColumns columns) {
    boolean[] bad = outcome.read(table);
    leftOut.forEach(table::column); // a name that is not there is a slip
    TrainingData.Builder builder = TrainingData.of(bad);
    for (String name : table.names()) {
      if (!outcome.isColumn(name) && !leftOut.contains(name)) {
        if (columns.isNumber(name)) {
          builder.number(name, table.numbers(name));
        } else {
          builder.code(name, table.column(name));
        }
      }
    }
    return builder.build();
  }

  /** Columns that cannot be binned are left out and told. */
  private BinnedData binned(TrainingData train) {
    Map<String, Bins> made = new LinkedHashMap<>();
    for (String name : train.names()) {
      try {
        Bins each = Binner.monotonic(bins).bins(train, name);
        if (each.size() > 1) {
          made.put(name, each);
        }
      } catch (ModellingException e) {
        if (e.reason() == FitProblem.ONE_CLASS) {
          throw e;
        }
        tables.say(ModelWords.LEFT_OUT, name, e.reason().label().in(tables.locale()));
      }
    }
    return BinnedData.of(train, made, Smoothing.half());
  }

  private static ValidationReport validated(FittedCard card, TrainingData test) {
    return ModelRun.in(
        () -> {
          BinnedData others = card.data().with(test);
          boolean[] bad = new boolean[test.rows()];
          for (int row = 0; row < bad.length; row++) {
            bad[row] = test.isBad(row);
          }
          return ValidationReport.of(others.probabilities(card.model()), bad, false);
        });
  }

  private static PolicyBook book(ModelColumns columns, FittedCard card) {
    Map<String, Attribute<?>> attributes = ModelBook.attributes(columns, card.model().names());
    Scorecard made = card.card("card", 1, attributes).name("评分卡", "Scorecard").build();
    LocalizedText name = LocalizedText.of("拟合的评分卡", "A fitted scorecard");
    return ModelBook.of(name, attributes.values(), List.of(made));
  }

  private void writeBins(ResultFiles files, FittedCard card) {
    try (Sheet sheet = tables.sheet(files, "bins.csv")) {
      sheet.row(List.of("column", "bin", "good", "bad", "bad_rate", "woe", "iv", "points"));
      Map<String, BigDecimal> points = new LinkedHashMap<>();
      card.lines().forEach(line -> points.put(line.name() + '\n' + line.bin(), line.points()));
      for (String name : card.data().names()) {
        for (BinTable.Row row : card.data().table(name).rows()) {
          BigDecimal each = points.get(name + '\n' + row.label());
          sheet.row(
              List.of(
                  name,
                  row.label(),
                  ModelRun.figure(row.good()),
                  ModelRun.figure(row.bad()),
                  ModelRun.figure(row.badRate()),
                  ModelRun.figure(row.woe()),
                  ModelRun.figure(row.iv()),
                  each == null ? "" : each.toPlainString()));
        }
      }
    }
  }

  private void tell(FittedCard card, ValidationReport report) {
    tables.say(ModelWords.CARD, card.data().data().rows(), String.join(", ", card.model().names()));
    FittedCard.Loss loss = card.loss();
    tables.say(
        ModelWords.ROUNDING, loss.greatest(), loss.mean(), loss.aucExact(), loss.aucRounded());
    tables.say(ModelWords.HELD_OUT, report.customers());
    ModelRun.tell(tables, report);
    tables.say(ModelWords.WRITTEN, tables.at(ModelBook.FILE));
  }
}
