package org.bankcrm.examples.runner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.quality.CustomerQuality;
import org.bankcrm.customer.quality.PopulationQuality;
import org.bankcrm.customer.quality.QualityFinding;
import org.bankcrm.customer.quality.QualityIssue;
import org.bankcrm.customer.quality.WorkItem;
import org.bankcrm.customer.quality.WorkLists;
import org.bankcrm.customer.sources.Source;

/** The tables of a run: keys, fields, reasons and days, and no value of a customer. */
final class QualitySheets {

  static final String CUSTOMERS = "quality.csv";
  static final String ISSUES = "issues.csv";

  /** The list of the customers of no branch. */
  static final String NOBODYS = "worklist.csv";

  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

  private final ResultFiles files;
  private final TableOptions tables;
  private final Locale locale;

  QualitySheets(ResultFiles files, TableOptions tables) {
    this.files = files;
    this.tables = tables;
    this.locale = tables.locale();
  }

  /** The names of all files of a run, before it begins. */
  static List<String> names(List<CustomerQuality> customers) {
    List<String> names =
        new ArrayList<>(List.of(CUSTOMERS, ISSUES, DecisionSheets.BAD_ROWS, ResultFiles.MARK));
    branches(customers).forEach(branch -> names.add(name(branch)));
    return names;
  }

  /** Every branch that has a customer, so that an older list of one without work is replaced. */
  private static List<Optional<BranchId>> branches(List<CustomerQuality> customers) {
    TreeSet<String> keys = new TreeSet<>();
    customers.forEach(each -> keys.add(each.branch().map(BranchId::value).orElse("")));
    return keys.stream()
        .map(key -> key.isEmpty() ? Optional.<BranchId>empty() : Optional.of(BranchId.of(key)))
        .toList();
  }

  /**
   * A name for every system of files: what is no letter, digit, underscore or hyphen stands as %2F.
   */
  static String name(Optional<BranchId> branch) {
    if (branch.isEmpty()) {
      return NOBODYS;
    }
    StringBuilder name = new StringBuilder("worklist-");
    for (byte each : branch.get().value().getBytes(StandardCharsets.US_ASCII)) {
      name.append(
          PLAIN.indexOf(each) >= 0
              ? String.valueOf((char) each)
              : String.format(Locale.ROOT, "%%%02X", each));
    }
    return name.append(".csv").toString();
  }

  void write(List<CustomerQuality> customers, PopulationQuality all) {
    customers(customers);
    issues(all);
    WorkLists lists = WorkLists.of(customers);
    for (Optional<BranchId> branch : branches(customers)) {
      work(name(branch), lists.items(branch));
    }
  }

  private void customers(List<CustomerQuality> customers) {
    try (Sheet sheet = tables.sheet(files, CUSTOMERS)) {
      List<String> header = new ArrayList<>(List.of("customer", "branch", "stage", "score"));
      for (QualityIssue each : QualityIssue.values()) {
        header.add(word(each));
      }
      header.add("reasons");
      sheet.row(header);
      customers.forEach(each -> sheet.row(row(each)));
    }
  }

  private List<String> row(CustomerQuality customer) {
    List<String> row =
        new ArrayList<>(
            List.of(
                customer.customer().value(),
                customer.branch().map(BranchId::value).orElse(""),
                customer.stage().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                customer.score().isPresent() ? Integer.toString(customer.score().getAsInt()) : ""));
    for (QualityIssue each : QualityIssue.values()) {
      row.add(Integer.toString(customer.count(each)));
    }
    row.add(
        String.join(
            locale.getLanguage().equals("zh") ? "；" : "; ",
            customer.findings().stream().map(each -> each.text().in(locale)).toList()));
    return row;
  }

  private static String word(QualityIssue issue) {
    return issue.name().toLowerCase(Locale.ROOT);
  }

  private void issues(PopulationQuality all) {
    try (Sheet sheet = tables.sheet(files, ISSUES)) {
      sheet.row(List.of("field", "field_name", "issue", "issue_name", "customers"));
      all.issues()
          .forEach(
              (field, counts) ->
                  counts.forEach(
                      (issue, times) ->
                          sheet.row(
                              List.of(
                                  field.code(),
                                  field.label().in(locale),
                                  word(issue),
                                  issue.label().in(locale),
                                  Long.toString(times)))));
    }
  }

  private void work(String name, List<WorkItem> items) {
    try (Sheet sheet = tables.sheet(files, name)) {
      sheet.row(List.of("customer", "field", "issue", "due", "lost", "sources", "what"));
      for (WorkItem each : items) {
        QualityFinding finding = each.finding();
        DataField field = finding.field();
        sheet.row(
            List.of(
                each.customer().value(),
                field.code(),
                word(finding.issue()),
                finding.due().map(Object::toString).orElse(""),
                Integer.toString(finding.lost()),
                String.join(" ", finding.sources().stream().map(Source::code).toList()),
                finding.text().in(locale)));
      }
    }
  }
}
