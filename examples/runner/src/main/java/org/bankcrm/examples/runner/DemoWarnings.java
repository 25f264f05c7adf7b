package org.bankcrm.examples.runner;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertAction;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertOutcome;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.testkit.bank.EventStream;
import org.bankcrm.testkit.bank.PlantedPattern;
import org.bankcrm.testkit.bank.SyntheticBank;

/**
 * The early warnings of the demo: events of some customers over some months, what the book finds in
 * them, and what people of the bank make of that. They see what was planted, and leave some alerts
 * lying.
 */
final class DemoWarnings {

  static final String EVENTS = "events.csv";
  static final String PATTERNS = "patterns.csv";
  static final String ACTIONS = "actions.csv";

  /** What is written. */
  static final List<String> NAMES = List.of(EVENTS, PATTERNS, ACTIONS);

  private static final int DAYS = 150;
  private static final String DESK = "desk-1";

  /** One of so many alerts is left lying, and one of so many is hard to tell. */
  private static final int LEFT = 6;

  private static final int HARD = 11;

  private final WarnBook book;
  private final WarnPeriod period;
  private final List<EventStream.Told> told;
  private final DemoEvents events;
  private final WarnLedger ledger = new WarnLedger();
  private final List<List<String>> actions = new ArrayList<>();

  /**
   * Leads the alerts of a bank's customers up to a day.
   *
   * @param bank as small as there are customers with events
   */
  DemoWarnings(PolicyBook policies, SyntheticBank bank, LocalDate asOf, ZoneId zone) {
    this.book = new WarnBook(policies, List.of());
    this.period = new WarnPeriod(asOf.minusDays(DAYS - 1L), asOf, zone);
    this.told = EventStream.of(bank, period.from(), DAYS).customers().toList();
    this.events = new DemoEvents(book.payload());
    AlertEngine engine = book.engine(AlertPolicy.CUSTOMER, zone);
    told.forEach(each -> work(engine, each));
  }

  /** What is found first without anybody's doing, then with it. */
  private void work(AlertEngine engine, EventStream.Told each) {
    WarnLedger found = new WarnLedger();
    lead(engine, each, List.of(), found);
    List<AlertAction> deeds = new ArrayList<>();
    found.alerts().values().forEach(alert -> deeds.addAll(deeds(alert, each)));
    lead(engine, each, deeds, ledger);
  }

  private void lead(
      AlertEngine engine, EventStream.Told each, List<AlertAction> deeds, WarnLedger into) {
    WarnKind kind = new WarnKind(engine, AlertPolicy.CUSTOMER, period, into, new WarnCounts());
    WarnKind.Told of = new WarnKind.Told();
    each.events().forEach(event -> of.event(events.event(event)));
    deeds.forEach(of::action);
    kind.lead(each.customer().value(), Optional.empty(), Optional.of(facts(engine, each)), of);
  }

  private Facts facts(AlertEngine engine, EventStream.Told each) {
    return Facts.builder(engine.catalog(), period.begin(), period.zone())
        .put(BankAttributes.KIND, each.kind().name())
        .build();
  }

  private List<AlertAction> deeds(Alert alert, EventStream.Told of) {
    int number = actions.size();
    if (number % LEFT == LEFT - 1) {
      actions.add(List.of());
      return List.of();
    }
    AlertAction taken =
        AlertAction.acknowledge(
            "t-" + number, alert.policy(), alert.raisedAt().plus(Duration.ofMinutes(50)), DESK);
    AlertAction closed =
        AlertAction.close(
            "c-" + number,
            alert.policy(),
            alert.raisedAt().plus(Duration.ofHours(30)),
            DESK,
            outcome(alert, of, number));
    actions.add(row(of.customer(), taken));
    actions.add(row(of.customer(), closed));
    return List.of(taken, closed);
  }

  private static AlertOutcome outcome(Alert alert, EventStream.Told of, int number) {
    if (number % HARD == 0) {
      return AlertOutcome.UNCLEAR;
    }
    boolean planted =
        of.planted().stream().anyMatch(each -> !alert.raisedAt().isBefore(each.from()));
    return planted ? AlertOutcome.TRUE : AlertOutcome.FALSE;
  }

  private static List<String> row(CustomerId customer, AlertAction action) {
    return List.of(
        customer.value(),
        action.id(),
        action.policy(),
        action.at().toString(),
        action.kind().name(),
        action.by(),
        action.outcome().map(Enum::name).orElse(""));
  }

  /** The days that the events are of. */
  WarnPeriod period() {
    return period;
  }

  /** How many events there are. */
  long count() {
    return told.stream().mapToLong(each -> each.events().size()).sum();
  }

  /** The table of the report. */
  Block block(Figures figures) {
    return new WarnFigures(ledger).block(book.book(), figures);
  }

  /** All alerts. */
  Map<WarnLedger.Key, Alert> alerts() {
    return ledger.alerts();
  }

  /** Writes the events, what was planted in them, and what people did, for {@code crm warn}. */
  void write(ResultFiles files, boolean spreadsheet) {
    try (Sheet sheet = files.sheet(EVENTS, spreadsheet)) {
      sheet.row(DemoEvents.header());
      told.forEach(each -> each.events().forEach(event -> sheet.row(DemoEvents.row(event))));
    }
    try (Sheet sheet = files.sheet(PATTERNS, spreadsheet)) {
      sheet.row(DemoEvents.labelHeader());
      for (EventStream.Told each : told) {
        for (PlantedPattern pattern : each.planted()) {
          sheet.row(DemoEvents.row(pattern));
        }
      }
    }
    try (Sheet sheet = files.sheet(ACTIONS, spreadsheet)) {
      sheet.row(List.of("subject", "id", "policy", "at", "kind", "by", "outcome"));
      actions.stream().filter(row -> !row.isEmpty()).forEach(sheet::row);
    }
  }
}
