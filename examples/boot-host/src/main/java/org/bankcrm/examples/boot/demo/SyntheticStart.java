package org.bankcrm.examples.boot.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.examples.boot.HostSettings;
import org.bankcrm.examples.boot.Json;
import org.bankcrm.examples.boot.decide.Night;
import org.bankcrm.examples.boot.policy.BookShelf;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LogEntry;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.testkit.bank.SyntheticBank;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills an empty bank with synthetic customers, publishes the retail book, and runs the nights of
 * the last three months, so that there is something to look at.
 */
@Component
class SyntheticStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SyntheticStart.class);
  private static final long SEED = 2026;
  private static final int MONTHS = 3;
  private static final String AUTHOR = "synthetic-bank";
  private static final List<String> PARTS =
      List.of("campaigns", "lifecycle", "risk", "scorecard", "segments", "tiers");

  private final HostSettings settings;
  private final JdbcTemplate database;
  private final BookShelf shelf;
  private final JdbcStores stores;
  private final Night night;

  SyntheticStart(
      HostSettings settings,
      JdbcTemplate database,
      BookShelf shelf,
      JdbcStores stores,
      Night night) {
    this.settings = settings;
    this.database = database;
    this.shelf = shelf;
    this.stores = stores;
    this.night = night;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    shelf.begin(retailBook(), AUTHOR);
    Integer customers = database.queryForObject("select count(*) from customer", Integer.class);
    if (settings.customers() > 0 && Objects.equals(customers, 0)) {
      Instant now = Objects.requireNonNull(settings.now(), "bank.now");
      LocalDate today = LocalDays.of(now, settings.zone());
      List<LocalDate> monthEnds = monthEnds(today);
      fill(now, monthEnds);
      monthEnds.forEach(night::run);
      LOG.info("{} synthetic customers, and the nights of {}", settings.customers(), monthEnds);
    }
  }

  private static List<LocalDate> monthEnds(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    return Stream.iterate(MONTHS, ago -> ago > 0, ago -> ago - 1)
        .map(ago -> month.minusMonths(ago).atEndOfMonth())
        .toList();
  }

  private void fill(Instant now, List<LocalDate> monthEnds) {
    SyntheticBank bank =
        SyntheticBank.of(SEED, settings.customers(), now, settings.zone())
            .withYears(1)
            .withLeads(Share.ofPercent(6));
    TableFiller tables = new TableFiller(database, monthEnds);
    try (Stream<CustomerRecord> customers = bank.customers()) {
      customers.forEach(
          customer -> {
            tables.add(customer);
            stores.consents().append(customer.id(), customer.consents().events());
            openings(customer);
          });
    }
    tables.flush();
  }

  /** Lifecycles begin where the first product was opened. */
  private void openings(CustomerRecord customer) {
    Optional<LocalDate> opened =
        customer.holdings().stream().map(Holding::openedOn).min(Comparator.naturalOrder());
    for (LifecycleEngine lifecycle : shelf.current().lifecycles()) {
      opened.ifPresent(day -> open(lifecycle, customer, day));
    }
  }

  private void open(LifecycleEngine lifecycle, CustomerRecord customer, LocalDate day) {
    Instant at = LocalDays.startOf(day, customer.zone());
    boolean person = customer.party() instanceof Individual;
    Facts facts =
        Facts.builder(lifecycle.catalog(), at, customer.zone())
            .put(BankAttributes.KIND, person ? "INDIVIDUAL" : "ORGANISATION")
            .build();
    StageEvent event = StageEvent.of("opening-" + day, "ACCOUNT_OPENED", at);
    StageKey key = new StageKey(lifecycle.lifecycle().ref().id(), customer.id().value());
    List<LogEntry> log = new ArrayList<>();
    log.add(new LogEntry.Event(event, facts));
    stores.stages().replace(key, 0, lifecycle.replay(log));
  }

  /** The retail book lies in several files; a version is one document. */
  private static Map<String, Object> retailBook() {
    Map<String, Object> book = new LinkedHashMap<>(part("book"));
    List<Object> policies = new ArrayList<>();
    PARTS.forEach(it -> policies.addAll((Collection<?>) part(it).get("policies")));
    book.put("policies", policies);
    return book;
  }

  private static Map<String, Object> part(String name) {
    try (InputStream file = SyntheticStart.class.getResourceAsStream("/book/" + name + ".json")) {
      byte[] text = Objects.requireNonNull(file, name).readAllBytes();
      return Json.read(new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
