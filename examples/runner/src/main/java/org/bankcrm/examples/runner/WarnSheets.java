package org.bankcrm.examples.runner;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertStanding;
import org.bankcrm.alert.AlertStep;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.PolicyBook;

/** Writes what a run found: a line for each alert, and one for each thing that happened to one. */
final class WarnSheets {

  static final String ALERTS = "alerts.csv";
  static final String NEWS = "news.csv";
  static final String STANDING = "standing.csv";
  static final String BAD_ROWS = DecisionSheets.BAD_ROWS;

  private static final List<String> ALERT_COLUMNS =
      List.of(
          "kind", "subject", "policy", "name", "raised", "level", "on", "stage", "due", "with",
          "overdue", "outcome");

  private static final List<String> NEWS_COLUMNS =
      List.of(
          "at", "kind", "subject", "policy", "raised", "what", "level", "tells", "by", "outcome");

  private static final String NOT_APPLICABLE = "@not-applicable";

  private static final String WITHDRAWN = "WITHDRAWN";

  private final WarnLedger ledger;
  private final PolicyBook book;
  private final ZoneId zone;
  private final Locale locale;

  WarnSheets(WarnLedger ledger, PolicyBook book, ZoneId zone, Locale locale) {
    this.ledger = ledger;
    this.book = book;
    this.zone = zone;
    this.locale = locale;
  }

  /**
   * Writes all that is left and completes the run.
   *
   * @param watched the customers who are watched, in their order
   * @param spreadsheet whether tables are for spreadsheets
   */
  void publish(
      WarnBook of,
      WarnPeriod period,
      List<String> watched,
      ResultFiles files,
      boolean spreadsheet) {
    write(files, spreadsheet);
    writeStanding(of.of(AlertPolicy.CUSTOMER), watched, files);
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("book", book.ref().toString());
    kept.put("fingerprint", book.hash());
    kept.put("from", period.from().toString());
    kept.put("until", period.until().toString());
    files.publish(new ModelRun.Mark("warn", ledger.alerts().size(), kept));
  }

  private void write(ResultFiles files, boolean spreadsheet) {
    try (Sheet sheet = files.sheet(ALERTS, spreadsheet)) {
      sheet.row(ALERT_COLUMNS);
      ledger.alerts().forEach((key, alert) -> sheet.row(row(key, alert)));
    }
    try (Sheet sheet = files.sheet(NEWS, spreadsheet)) {
      sheet.row(NEWS_COLUMNS);
      ledger.forEachNewStep((key, step) -> sheet.row(row(key, step)));
      ledger.withdrawn().forEach((key, alert) -> sheet.row(withdrawn(key, alert)));
    }
    files.text(WarnState.KEPT_BOOK, MemoryText.write(book.toDocument()) + "\n");
    try (BufferedWriter lines = files.lines(WarnState.ALERTS)) {
      for (String line : WarnState.alerts(ledger)) {
        lines.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A line for each customer who is watched: which alert is open, since when, and what the last one
   * turned out to be, as {@link AlertStanding} has it for other books. It is read again, so that no
   * cell of it is guarded for spreadsheets.
   */
  private void writeStanding(
      List<AlertPolicy> policies, List<String> customers, ResultFiles files) {
    List<AlertStanding> standings = policies.stream().map(AlertStanding::of).toList();
    Map<String, List<Alert>> alerts = new HashMap<>();
    ledger
        .alerts()
        .forEach(
            (key, alert) -> {
              if (key.kind().equals(AlertPolicy.CUSTOMER)) {
                alerts.computeIfAbsent(key.subject(), id -> new ArrayList<>()).add(alert);
              }
            });
    try (Sheet sheet = files.sheet(STANDING, false)) {
      sheet.row(
          Stream.concat(
                  Stream.of("id"),
                  standings.stream().flatMap(each -> each.all().stream()).map(Attribute::id))
              .toList());
      for (String customer : customers) {
        sheet.row(standing(customer, policies, alerts.getOrDefault(customer, List.of())));
      }
    }
  }

  private List<String> standing(String customer, List<AlertPolicy> policies, List<Alert> alerts) {
    List<String> row = new ArrayList<>(List.of(customer));
    for (AlertPolicy policy : policies) {
      Optional<Alert> last =
          alerts.stream()
              .filter(each -> each.policy().equals(policy.ref().id()))
              .max(Comparator.comparing(Alert::raisedAt));
      Optional<Alert> open = last.filter(each -> each.stage().isOpen());
      row.add(open.map(Alert::level).orElse(AlertStanding.NONE));
      row.add(
          open.map(each -> LocalDays.of(each.raisedAt(), zone).toString()).orElse(NOT_APPLICABLE));
      row.add(last.flatMap(Alert::outcome).map(Enum::name).orElse(NOT_APPLICABLE));
    }
    return row;
  }

  private List<String> row(WarnLedger.Key key, Alert alert) {
    return List.of(
        key.kind(),
        key.subject(),
        key.policy(),
        name(key.policy()),
        time(key.raised()),
        alert.level(),
        alert.isOn() ? "yes" : "no",
        alert.stage().name(),
        alert.stage().isOpen() ? alert.due().map(this::time).orElse("") : "",
        alert.with(),
        alert.isOverdue() ? "yes" : "no",
        alert.outcome().map(Enum::name).orElse(""));
  }

  private List<String> row(WarnLedger.Key key, AlertStep step) {
    return List.of(
        time(step.at()),
        key.kind(),
        key.subject(),
        key.policy(),
        time(key.raised()),
        step.what().name(),
        step.level().orElse(""),
        step.tells().orElse(""),
        step.by().orElse(""),
        step.outcome().map(Enum::name).orElse(""));
  }

  private List<String> withdrawn(WarnLedger.Key key, Alert alert) {
    return List.of(
        "",
        key.kind(),
        key.subject(),
        key.policy(),
        time(key.raised()),
        WITHDRAWN,
        alert.level(),
        alert.with(),
        "",
        "");
  }

  private String name(String policy) {
    return book.policies().stream()
        .filter(each -> each.ref().id().equals(policy))
        .map(each -> each.name().in(locale))
        .findFirst()
        .orElse(policy); // of an alert of an earlier version of the book
  }

  /** By the clock of the bank, with its distance from UTC. */
  private String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }
}
