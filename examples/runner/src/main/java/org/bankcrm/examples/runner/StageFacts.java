package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LogEntry;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageState;

/**
 * Where customers stood in the retail lifecycle a month ago, replayed from their records: the
 * opening of the first product as an event, of those who hold none that they answered the bank, and
 * the ends of months with what was known on them.
 *
 * <p>A record tells days and amounts, but balances and complaints only as they are now; at earlier
 * days those are missing, and nothing moves on the strength of them.
 */
final class StageFacts {

  /** Where the retail book has another lifecycle, or none, nothing is replayed. */
  private static final String OPENING = "ACCOUNT_OPENED";

  private static final String ANSWER = "CONTACT_ANSWERED";

  private static final int MONTHS = 3;
  private static final int CLOSED_WITHIN = 180;

  private final List<LifecycleEngine> engines = new ArrayList<>();
  private final AttributeCatalog book;
  private final Windows windows;

  StageFacts(DecisionEngine engine, BankCatalogue catalogue) {
    for (Lifecycle lifecycle : Views.all(engine.book(), Lifecycle.class)) {
      engines.add(LifecycleEngine.of(engine.book(), lifecycle));
    }
    this.book = engine.book().catalog();
    this.windows =
        Windows.of(
            catalogue.windows().definitions().stream()
                .filter(window -> isRead(engine, window))
                .toList());
  }

  private static boolean isRead(DecisionEngine engine, WindowDefinition window) {
    return engine.requiredAttributes().contains(window.attribute());
  }

  /** Puts the stage in which the customer stood at the end of the month before. */
  void put(Facts.Builder facts, CustomerRecord customer, List<Event> events, EventHistory history) {
    if (engines.isEmpty()) {
      return;
    }
    List<LogEntry> log = log(customer, events, history);
    for (LifecycleEngine engine : engines) {
      StageState state = engine.replay(log).state();
      engine.put(facts, state, customer.zone());
    }
  }

  private List<LogEntry> log(CustomerRecord customer, List<Event> events, EventHistory history) {
    List<LogEntry> log = new ArrayList<>();
    Optional<LocalDate> opened = owned(customer).map(Holding::openedOn).min(LocalDate::compareTo);
    YearMonth month = YearMonth.from(customer.asOfDate());
    opened.ifPresentOrElse(
        day -> log.add(event(OPENING, LocalDays.startOf(day, customer.zone()), customer)),
        () -> answers(customer).forEach(log::add));
    Optional<LocalDate> came = opened.or(() -> firstContact(customer));
    for (int ago = MONTHS; ago > 0; ago--) {
      LocalDate day = month.minusMonths(ago).atEndOfMonth();
      if (came.isEmpty() || !day.isBefore(came.get())) {
        log.add(new LogEntry.Tick(known(day, customer, events, history)));
      }
    }
    log.sort(Comparator.comparing(StageFacts::at));
    return log;
  }

  /** Of who is no customer yet: that an offer of the bank was taken up. */
  private Stream<LogEntry> answers(CustomerRecord customer) {
    YearMonth month = YearMonth.from(customer.asOfDate());
    Instant end = LocalDays.startOf(month.atDay(1), customer.zone());
    return customer.interactions().stream()
        .filter(each -> each.outcome().filter(InteractionOutcome.ACCEPTED::equals).isPresent())
        .map(Interaction::at)
        .filter(at -> at.isBefore(end))
        .map(at -> event(ANSWER, at, customer));
  }

  private static Instant at(LogEntry entry) {
    return entry instanceof LogEntry.Event told
        ? told.event().at()
        : ((LogEntry.Tick) entry).facts().asOf();
  }

  private static Optional<LocalDate> firstContact(CustomerRecord customer) {
    return customer.interactions().stream()
        .map(each -> LocalDays.of(each.at(), customer.zone()))
        .min(LocalDate::compareTo);
  }

  /** Of the day of an event nothing is remembered but the event, and whose it was. */
  private LogEntry event(String type, Instant at, CustomerRecord customer) {
    Facts.Builder facts = Facts.builder(book, at, customer.zone());
    kind(customer, facts);
    return new LogEntry.Event(StageEvent.of(type + "-" + at, type, at), facts.build());
  }

  private Facts known(
      LocalDate day, CustomerRecord customer, List<Event> events, EventHistory history) {
    Facts.Builder facts = Facts.builder(book, AsOf.endOf(day, customer.zone()), customer.zone());
    long held = owned(customer).filter(holding -> holding.isOpenOn(day)).count();
    long closed =
        owned(customer)
            .flatMap(holding -> holding.closedOn().stream())
            .mapToLong(end -> ChronoUnit.DAYS.between(end, day))
            .filter(days -> days >= 0 && days < CLOSED_WITHIN)
            .count();
    facts.put(BankAttributes.HOLDING_COUNT, held).put(BankAttributes.CLOSED_180D, closed);
    customer
        .customerSince()
        .map(since -> ChronoUnit.DAYS.between(since, day))
        .filter(days -> days >= 0)
        .ifPresent(days -> facts.put(BankAttributes.TENURE_DAYS, days));
    kind(customer, facts);
    windows.compute(events, day, history).putInto(facts);
    return facts.build();
  }

  /** A person is one all along, and so is an organisation; a lifecycle may be about one of them. */
  private static void kind(CustomerRecord customer, Facts.Builder facts) {
    boolean person = customer.party() instanceof Individual;
    facts.put(BankAttributes.KIND, person ? "INDIVIDUAL" : "ORGANISATION");
  }

  private static Stream<Holding> owned(CustomerRecord customer) {
    return customer.holdings().stream().filter(holding -> holding.isOwnedBy(customer.party().id()));
  }
}
