package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.modelling.churn.ChurnRow;
import org.bankcrm.modelling.churn.ChurnTable;
import org.bankcrm.modelling.churn.ContactChoice;
import org.bankcrm.modelling.churn.Fate;
import org.bankcrm.modelling.churn.FittedPropensity;
import org.bankcrm.modelling.scorecard.BinTable;

/** What a fit of churn writes as tables. */
final class ChurnSheets {

  private static final int PARTS = 20;

  private ChurnSheets() {}

  /** Tells the terminal what the customers are to each cut-off, and what events are of nobody. */
  static void tell(TableOptions tables, ChurnTable table, ChurnInput input) {
    for (LocalDate cutoff : new TreeSet<>(table.rows().stream().map(ChurnRow::cutoff).toList())) {
      List<String> told = new ArrayList<>();
      table
          .at(cutoff)
          .counts()
          .forEach(
              (fate, count) -> {
                if (count > 0) {
                  String name = fate.label().in(tables.locale());
                  told.add(ModelWords.FATE.with(tables.locale(), name, count));
                }
              });
      tables.say(ModelWords.CUTOFF, cutoff, String.join("; ", told));
    }
    input
        .unread()
        .forEach(
            (file, columns) ->
                tables.say(
                    Words.SIDE_NOT_READ,
                    file,
                    columns.stream()
                        .map(column -> column.told(tables.locale()))
                        .collect(Collectors.joining(", "))));
    if (input.others() > 0) {
      tables.say(ModelWords.EVENTS_OF_OTHERS, input.others());
    }
  }

  /** The bins of each feature, with what each adds to the log odds. */
  static void bins(ResultFiles files, TableOptions tables, FittedPropensity fit) {
    try (Sheet sheet = tables.sheet(files, "bins.csv")) {
      sheet.row(List.of("feature", "bin", "not_come", "came", "rate", "adds", "bar"));
      for (String name : fit.model().names()) {
        for (BinTable.Row row : fit.data().table(name).rows()) {
          sheet.row(
              List.of(
                  name,
                  row.label(),
                  ModelRun.figure(row.good()),
                  ModelRun.figure(row.bad()),
                  ModelRun.figure(row.badRate()),
                  ModelRun.figure(fit.model().coefficient(name) * row.woe()),
                  row.all() > 0 ? "#".repeat((int) Math.round(40 * row.badRate())) : ""));
        }
      }
    }
  }

  /** All rows whose outcome is known, with their probabilities. */
  static void scores(
      ResultFiles files, TableOptions tables, ChurnTable table, FittedPropensity fit) {
    double[] probabilities = fit.probabilities(table.training());
    List<ChurnRow> rows = table.labelled();
    try (Sheet sheet = tables.sheet(files, "scores.csv")) {
      sheet.row(List.of("customer", "cutoff", "came", "probability"));
      for (int i = 0; i < probabilities.length; i++) {
        ChurnRow row = rows.get(i);
        sheet.row(
            List.of(
                row.customer().value(),
                row.cutoff().toString(),
                row.fate() == Fate.CAME ? "yes" : "no",
                ModelRun.figure(probabilities[i])));
      }
    }
  }

  /** What contacts would have brought, for each twentieth of the customers. */
  static void contacts(ResultFiles files, TableOptions tables, String name, ContactChoice choice) {
    try (Sheet sheet = tables.sheet(files, name)) {
      sheet.row(List.of("from", "contacted", "came", "expected", "brought"));
      for (ContactChoice.Step step : steps(choice)) {
        sheet.row(
            List.of(
                step.contacted() == 0 ? "" : ModelRun.figure(step.from().doubleValue()),
                Long.toString(step.contacted()),
                Long.toString(step.came()),
                ModelRun.figure(step.expected().doubleValue()),
                step.brought().toPlainString()));
      }
    }
  }

  private static List<ContactChoice.Step> steps(ContactChoice choice) {
    List<ContactChoice.Step> steps = new ArrayList<>();
    long next = 0;
    for (ContactChoice.Step step : choice.steps()) {
      if (step.contacted() * PARTS >= next * choice.customers()) {
        steps.add(step);
        next = step.contacted() * PARTS / choice.customers() + 1;
      }
    }
    return steps;
  }
}
