package org.bankcrm.examples.runner;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertAction;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertOutcome;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertStanding;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Filling;
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
  private static final int LEFT = 3;

  private static final int HARD = 11;

  private final WarnBook book;
  private final WarnPeriod period;
  private final List<EventStream.Told> told;
  private final DemoEvents events;
  private final WarnLedger ledger = new WarnLedger();
  private final List<List<String>> actions = new ArrayList<>();

  /** What a next run goes on with, by customer. */
  private final SortedMap<String, Map<String, Object>> watches = new TreeMap<>();

  private final Map<String, List<Alert>> byCustomer = new HashMap<>();

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
    ledger
        .alerts()
        .forEach(
            (key, alert) ->
                byCustomer.computeIfAbsent(key.subject(), id -> new ArrayList<>()).add(alert));
  }

  /** What is found first without anybody's doing, then with it. */
  private void work(AlertEngine engine, EventStream.Told each) {
    WarnLedger found = new WarnLedger();
    lead(engine, each, List.of(), found);
    List<AlertAction> deeds = new ArrayList<>();
    found.alerts().values().forEach(alert -> deeds.addAll(deeds(alert, each)));
    watches.put(each.customer().value(), lead(engine, each, deeds, ledger));
  }

  private Map<String, Object> lead(
      AlertEngine engine, EventStream.Told each, List<AlertAction> deeds, WarnLedger into) {
    WarnKind kind = new WarnKind(engine, AlertPolicy.CUSTOMER, period, into, new WarnCounts());
    WarnKind.Told of = new WarnKind.Told();
    each.events().forEach(event -> of.event(events.event(event)));
    deeds.forEach(of::action);
    return kind.lead(
        each.customer().value(), Optional.empty(), Optional.of(facts(engine, each)), of);
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

  /**
   * Puts which alerts of a customer are open, where the book reads it; of whom there are no events
   * nothing is known.
   */
  void put(Filling facts, AttributeCatalog read, CustomerId customer) {
    if (!watches.containsKey(customer.value())) {
      return;
    }
    Map<String, String> open = new HashMap<>();
    open(customer).forEach(alert -> open.put(alert.policy(), alert.level()));
    for (AlertPolicy policy : book.of(AlertPolicy.CUSTOMER)) {
      String level = open.getOrDefault(policy.ref().id(), AlertStanding.NONE);
      read.find(AlertStanding.of(policy).open().id())
          .ifPresent(each -> facts.put((CodeAttribute) each, level));
    }
  }

  private Stream<Alert> open(CustomerId customer) {
    return byCustomer.getOrDefault(customer.value(), List.of()).stream()
        .filter(alert -> alert.stage().isOpen());
  }

  /** How many customers there are events of. */
  int customers() {
    return told.size();
  }

  /** Those who have an alert open, in their order. */
  List<CustomerId> withOpen() {
    return told.stream()
        .map(EventStream.Told::customer)
        .filter(each -> open(each).findAny().isPresent())
        .toList();
  }

  /** Writes what {@code crm warn} would write of these events and deeds. */
  void writeRun(Path directory, Locale locale, boolean spreadsheet) {
    try (ResultFiles files = ResultFiles.into(directory)) {
      try (Sheet sheet = files.sheet(WarnSheets.BAD_ROWS, spreadsheet)) {
        sheet.row(BadRows.HEADER);
      }
      try (BufferedWriter lines = files.lines(WarnState.STATE)) {
        lines.append(WarnState.head(book.book(), period)).append('\n');
        for (Map.Entry<String, Map<String, Object>> each : watches.entrySet()) {
          lines.append(WarnState.watch(AlertPolicy.CUSTOMER, each.getKey(), each.getValue()));
          lines.append('\n');
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      new WarnSheets(ledger, book.book(), period.zone(), locale)
          .publish(book, period, List.copyOf(watches.keySet()), files, spreadsheet);
    }
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
