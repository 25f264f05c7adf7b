package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.scorecard.LogisticFit;
import org.bankcrm.modelling.validation.PeriodReport;
import org.bankcrm.modelling.validation.ValidationReport;
import tools.jackson.databind.json.JsonMapper;

/** What the commands that fit and measure models have in common. */
final class ModelRun {

  private static final JsonMapper JSON = new JsonMapper();

  private ModelRun() {}

  /**
   * What a complete run says of itself.
   *
   * @param kept what later runs need to know of this one
   */
  record Mark(String command, int rows, Map<String, Object> kept) implements ResultFiles.Mark {
    /** Of a run that keeps nothing for others. */
    Mark(String command, int rows) {
      this(command, rows, Map.of());
    }

    @Override
    public String text(List<EndMark.Written> files) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("command", command);
      tree.put("rows", rows);
      tree.putAll(kept);
      tree.put("files", files.stream().map(EndMark.Written::tree).toList());
      return JSON.writeValueAsString(tree) + "\n";
    }
  }

  /** The model, or its failure in words. */
  static <M> M found(Fit<M> fit) {
    return in(fit::orElseThrow);
  }

  /** What is made, or in words why it cannot be. */
  static <M> M in(Supplier<M> made) {
    try {
      return made.get();
    } catch (ModellingException e) {
      String detail = String.valueOf(e.getMessage()).substring(e.reason().name().length() + 2);
      throw failed(e.reason(), detail);
    }
  }

  private static UserException failed(FitProblem reason, String detail) {
    Said said =
        new Said(
            ModelWords.FAILED.with(Locale.CHINESE, reason.label().zh(), detail),
            ModelWords.FAILED.with(Locale.ENGLISH, reason.label().en(), detail));
    return new UserException(said);
  }

  /** A figure with ten digits, as files have them; below a billionth with an exponent. */
  static String figure(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros();
    return Math.abs(value) < 1e-9 ? rounded.toString() : rounded.toPlainString();
  }

  /** Writes the estimates of a regression. */
  static void estimates(ResultFiles files, TableOptions tables, LogisticFit fit) {
    try (Sheet sheet = tables.sheet(files, "model.csv")) {
      sheet.row(List.of("term", "coefficient", "standard_error", "z", "p"));
      fit.estimates()
          .forEach(
              e ->
                  sheet.row(
                      List.of(
                          e.name(),
                          figure(e.value()),
                          figure(e.standardError()),
                          figure(e.z()),
                          figure(e.pValue()))));
    }
  }

  /** Writes a validation as two tables: the measures, and the groups with their bars. */
  static void report(ResultFiles files, TableOptions tables, String name, ValidationReport report) {
    try (Sheet sheet = tables.sheet(files, name + ".csv")) {
      sheet.row(List.of("measure", "value"));
      measures(report).forEach((key, value) -> sheet.row(List.of(key, figure(value))));
    }
    try (Sheet sheet = tables.sheet(files, name + "-groups.csv")) {
      sheet.row(
          List.of("from", "to", "customers", "bad", "expected_bad", "bad_rate", "breaks", "bar"));
      for (int i = 0; i < report.groups().size(); i++) {
        var group = report.groups().get(i);
        sheet.row(
            List.of(
                figure(group.from()),
                figure(group.to()),
                Long.toString(group.customers()),
                Long.toString(group.bad()),
                figure(group.expectedBad()),
                figure(group.badRate()),
                report.breaks().contains(i) ? "yes" : "",
                "#".repeat((int) Math.round(40 * group.badRate()))));
      }
    }
  }

  /** Writes what is caught if the worst are refused first. */
  static void gains(ResultFiles files, TableOptions tables, ValidationReport report) {
    try (Sheet sheet = tables.sheet(files, "report-gains.csv")) {
      sheet.row(List.of("worst_percent", "bad_caught_percent", "lift", "bar"));
      for (ValidationReport.Gain gain : report.gains()) {
        sheet.row(
            List.of(
                figure(100 * gain.customers()),
                figure(100 * gain.bad()),
                figure(gain.lift()),
                GroupTable.bar(gain.bad())));
      }
    }
  }

  /**
   * A column of probabilities.
   *
   * @throws UserException if a cell is none
   */
  static double[] probabilities(ModelTable table, String column) {
    double[] risks = table.numbers(column);
    for (int row = 0; row < risks.length; row++) {
      if (!(risks[row] >= 0 && risks[row] <= 1)) {
        throw ModelWords.NOT_A_NUMBER.of(table.file(), table.line(row), column);
      }
    }
    return risks;
  }

  /** The months of a model; cells without a figure are empty. */
  static void months(ResultFiles files, TableOptions tables, List<PeriodReport> months) {
    try (Sheet sheet = tables.sheet(files, "report-months.csv")) {
      sheet.row(
          List.of(
              "month",
              "customers",
              "psi",
              "bad",
              "expected_bad",
              "surprise",
              "brier",
              "auc",
              "auc_from",
              "auc_to",
              "ks"));
      for (PeriodReport month : months) {
        List<String> row = new ArrayList<>();
        row.add(month.month().toString());
        row.add(Long.toString(month.customers()));
        row.add(figure(month.stability().index()));
        month.outcome().ifPresent(outcome -> row.addAll(outcome(outcome)));
        sheet.row(row);
      }
    }
  }

  private static List<String> outcome(PeriodReport.Outcome outcome) {
    var auc = outcome.auc();
    return List.of(
        Long.toString(outcome.bad()),
        figure(outcome.expected()),
        outcome.surprise().isPresent() ? figure(outcome.surprise().getAsDouble()) : "",
        figure(outcome.brier()),
        auc.map(each -> figure(each.auc())).orElse(""),
        auc.map(each -> figure(each.from())).orElse(""),
        auc.map(each -> figure(each.to())).orElse(""),
        outcome.ks().map(each -> figure(each.value())).orElse(""));
  }

  /** Tells the terminal how well probabilities did. */
  static void tell(TableOptions tables, ValidationReport report) {
    tables.say(
        ModelWords.MEASURES,
        report.auc().auc(),
        report.auc().from(),
        report.auc().to(),
        report.ks().value(),
        report.brier(),
        report.hosmerLemeshow().pValue(),
        report.breaks().size());
  }

  private static Map<String, Double> measures(ValidationReport report) {
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("customers", (double) report.customers());
    measures.put("bad", (double) report.bad());
    measures.put("auc", report.auc().auc());
    measures.put("auc_from_95", report.auc().from());
    measures.put("auc_to_95", report.auc().to());
    measures.put("gini", report.gini());
    measures.put("ks", report.ks().value());
    measures.put("ks_at_probability", report.ks().at());
    measures.put("brier", report.brier());
    measures.put("log_loss", report.logLoss());
    measures.put("hosmer_lemeshow", report.hosmerLemeshow().chiSquare());
    measures.put("hosmer_lemeshow_p", report.hosmerLemeshow().pValue());
    measures.put("rank_order_breaks", (double) report.breaks().size());
    return measures;
  }
}
