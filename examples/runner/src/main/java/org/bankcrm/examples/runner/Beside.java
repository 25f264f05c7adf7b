package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Windows;
import org.bankcrm.customer.sources.AliasLedger;
import org.bankcrm.examples.runner.SideOptions.NamedDay;
import org.bankcrm.examples.runner.SideOptions.NamedFile;

/** The files beside the customers, together. */
final class Beside implements CustomerCsv.Filler, AutoCloseable {

  private static final String YESTERDAY = "--yesterday";
  private static final int CONTACT_HOUR = 10;

  private final List<SideFile> files = new ArrayList<>();
  private final ControlBuckets buckets;
  private final NoRunBefore noRunBefore;
  private final SideOptions options;
  private final CsvTable.Format format;
  private final CustomerCsv.Told told;
  private final Instant instant;
  private final Memories memories;
  private final PolicyBook book;
  private final Map<String, BusinessCalendar> calendars;
  private final AliasLedger aliases;
  private Optional<StateFile> state = Optional.empty();
  private Predicate<CustomerId> wanted = customer -> true;

  private Beside(
      SideOptions options, CsvTable.Format format, DecisionEngine engine, CustomerCsv.Told told) {
    this.buckets = new ControlBuckets(engine.book());
    this.noRunBefore = new NoRunBefore(engine);
    this.options = options;
    this.format = format;
    this.told = told;
    this.instant = told.instant();
    this.book = engine.book();
    this.calendars = CalendarFile.read(options.calendars, book);
    this.aliases = MergeFiles.aliases(options.aliases);
    this.memories = new Memories(engine, told.zone(), options.yesterday.isPresent(), calendars);
  }

  /**
   * Opens the files and reads their headers.
   *
   * @throws UserException if one is of nothing that the book reads, does not say how far it
   *     reaches, or cannot be read
   */
  static Beside open(
      SideOptions options, CsvTable.Format format, DecisionEngine engine, CustomerCsv.Told told) {
    Beside beside = new Beside(options, format, engine, told);
    try {
      options.check(told.asOf());
      for (NamedFile each : options.events) {
        beside.openEvents(each, engine);
      }
      for (NamedFile each : options.lists) {
        beside.openList(each, engine.book().catalog());
      }
      options.contacts.ifPresent(each -> beside.openContacts(each, engine.book()));
      options.alerts.ifPresent(each -> beside.openAlerts(each, engine.book().catalog()));
      options.yesterday.ifPresent(each -> beside.openYesterday(each, engine.book()));
      return beside;
    } catch (RuntimeException e) {
      beside.close();
      throw e;
    }
  }

  private void openEvents(NamedFile named, DecisionEngine engine) {
    Map<String, Windows> windows = SideWindows.byEventType(engine);
    Windows own = windows.get(named.name());
    if (own == null) {
      throw Refusal.NO_EVENTS.of(Said.printable(named.name()), listed(windows.keySet()));
    }
    Optional<NamedDay> from =
        options.completeFrom.stream().filter(day -> day.name().equals(named.name())).findFirst();
    if (from.isEmpty()) {
      throw Refusal.NOT_COMPLETE.of(named.name(), named.file());
    }
    AttributeCatalog columns = own.definitions().get(0).over().attributes();
    SideSource source = source(SideOptions.EVENTS, named, columns, false, EventRows.MARKS);
    add(source, () -> new EventsFile(source, own, from.get().day(), told));
  }

  private void openList(NamedFile named, AttributeCatalog catalog) {
    Optional<ElementsAttribute> list =
        catalog
            .find(named.name())
            .filter(ElementsAttribute.class::isInstance)
            .map(ElementsAttribute.class::cast);
    if (list.isEmpty()) {
      throw Refusal.NO_LIST.of(Said.printable(named.name()), listed(lists(catalog)));
    }
    SideSource source =
        source(SideOptions.LIST, named, list.get().parts(), true, Set.of(EventRows.ID));
    boolean complete = options.complete.contains(named.name());
    add(source, () -> new ListFile(source, list.get(), complete, told));
  }

  private void openContacts(Path file, PolicyBook book) {
    if (Views.all(book, ContactPolicy.class).isEmpty()) {
      throw Refusal.NO_CONTACT_POLICY.of();
    }
    LocalDate from = options.contactsFrom.orElseThrow(() -> Refusal.CONTACTS_UNDATED.of(file));
    Instant at =
        options
            .contactAt
            .orElse(told.asOf().plusDays(1).atTime(CONTACT_HOUR, 0))
            .atZone(told.zone())
            .toInstant();
    NamedFile named = new NamedFile(book.ref().id(), file);
    SideSource source =
        source("--contacts", named, ContactRows.COLUMNS, false, Set.of(EventRows.ID));
    add(source, () -> new ContactsFile(source, new ContactsFile.Book(book, calendars), from, at));
  }

  private void openAlerts(Path given, AttributeCatalog catalog) {
    AttributeCatalog read = StandingFile.read(catalog);
    LocalDate until = AlertsRun.until(given, told.asOf());
    Path file = AlertsRun.standing(given);
    CustomerHeader.Shape shape =
        new CustomerHeader.Shape("id", SideOptions.ALERTS, read, false, Set.of());
    CsvTable.Format written = new CsvTable.Format(Encoding.UTF_8, false, format.erased());
    KeyedRows rows = KeyedRows.open(file, file.equals(given) ? format : written, shape);
    String name = WarnSheets.STANDING;
    SideSource source = new SideSource(SideOptions.ALERTS, name, file, rows, this::master);
    add(source, () -> new StandingFile(source, read, until, told));
  }

  private void openYesterday(Path directory, PolicyBook book) {
    if (!memories.columns().isEmpty()) {
      LocalDate day = Yesterday.check(directory, StateFile.NAME, book, told.asOf());
      Path file = directory.resolve(StateFile.NAME);
      Set<String> columns = Set.copyOf(memories.columns());
      CustomerHeader.Shape shape =
          new CustomerHeader.Shape("id", YESTERDAY, AttributeCatalog.of(), false, columns);
      KeyedRows rows = KeyedRows.open(file, CsvTable.Format.PLAIN, shape);
      StateFile opened =
          new StateFile(
              new SideSource(YESTERDAY, StateFile.NAME, file, rows, own -> own), day, memories);
      files.add(opened);
      state = Optional.of(opened);
    }
  }

  /** Whose a key is at the end of the as-of date. */
  private CustomerId master(CustomerId key) {
    return aliases.resolve(key, instant);
  }

  private static Set<String> lists(AttributeCatalog catalog) {
    return catalog.attributes().stream()
        .filter(ElementsAttribute.class::isInstance)
        .<String>map(each -> each.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String listed(Set<String> names) {
    return names.isEmpty() ? "–" : String.join(", ", names);
  }

  private SideSource source(
      String option,
      NamedFile named,
      AttributeCatalog columns,
      boolean observed,
      Set<String> marks) {
    CustomerHeader.Shape shape =
        new CustomerHeader.Shape(
            options.customerColumn, "--customer-column", columns, observed, marks);
    KeyedRows rows = KeyedRows.open(named.file(), format, shape);
    return new SideSource(option, named.name(), named.file(), rows, this::master);
  }

  /** Makes a file of a source that nobody else closes. */
  private interface Maker {
    SideFile make();
  }

  private void add(SideSource source, Maker maker) {
    try {
      files.add(maker.make());
    } catch (RuntimeException e) {
      source.rows().close();
      throw e;
    }
  }

  /**
   * Refuses a column of customers that a file tells as well.
   *
   * @throws UserException naming the first
   */
  void checkAgainst(CustomerHeader customers) {
    buckets.leaveTo(customers);
    noRunBefore.leaveTo(customers);
    for (SideFile file : files) {
      for (CustomerHeader.Given given : customers.given()) {
        if (file.fills().contains(given.attribute().id())) {
          throw Refusal.FILLED_TWICE.of(given.attribute().id(), file.file());
        }
      }
    }
  }

  /**
   * The hash of what the files tell of a customer, whatever the day; empty where that is doubtful.
   *
   * @param own puts what the row tells, which contact policies may ask for
   */
  Optional<byte[]> digest(CustomerId id, Consumer<Filling> own) {
    List<Said> problems = new ArrayList<>();
    FactsDigest digest = new FactsDigest();
    if (files.size() > (state.isPresent() ? 1 : 0)) {
      Facts.Builder facts = Facts.builder(book.catalog(), instant, told.zone());
      if (options.contacts.isPresent()) {
        own.accept(facts);
      }
      files.stream()
          .filter(file -> !(file instanceof StateFile))
          .forEach(file -> file.fill(id, facts, problems));
      digest.add(facts.build());
    }
    Optional<List<String>> kept = state.map(file -> file.told(id)).orElse(Optional.of(List.of()));
    kept.ifPresent(digest::add);
    boolean sure = kept.isPresent() && problems.isEmpty() && master(id).equals(id);
    return sure ? Optional.of(digest.digest()) : Optional.empty();
  }

  /** The attributes of which a file tells when each value was observed. */
  Set<Attribute<?>> dated() {
    return files.stream()
        .flatMap(file -> file.header().given().stream())
        .filter(given -> given.observed().isPresent())
        .map(CustomerHeader.Given::attribute)
        .collect(Collectors.toSet());
  }

  /** What the policies have to know of what they decided before. */
  Memories memories() {
    return memories;
  }

  /** The book of which the files tell. */
  PolicyBook book() {
    return book;
  }

  /** The business calendars that were given, by their ids. */
  Map<String, BusinessCalendar> calendars() {
    return calendars;
  }

  /** What an earlier run kept, if one is named. */
  Optional<StateFile> state() {
    return state;
  }

  /** The attributes that the files tell, and those that follow from the id. */
  Set<String> fills() {
    return Stream.of(
            files.stream().flatMap(file -> file.fills().stream()),
            buckets.fills().stream(),
            noRunBefore.fills().stream())
        .flatMap(each -> each)
        .collect(Collectors.toSet());
  }

  /** Asks of one customer alone; rows of others are passed over. */
  Beside only(CustomerId customer) {
    wanted = customer::equals;
    return this;
  }

  /** Of which customers anything is asked. */
  Predicate<CustomerId> wanted() {
    return wanted;
  }

  Stream<SideFile> files() {
    return files.stream();
  }

  /** Asks of a customer whom the run that goes on has asked of. */
  void ask(CustomerId id) {
    if (master(id).equals(id)) {
      files.forEach(file -> file.ask(id));
    }
  }

  @Override
  public void fill(CustomerId id, Filling facts, List<Said> problems) {
    if (!master(id).equals(id)) {
      problems.add(Fault.FORMER_KEY.says());
    } else if (wanted.test(id)) {
      buckets.fill(id, facts);
      noRunBefore.fill(facts);
      files.forEach(file -> file.fill(id, facts, problems));
    }
  }

  @Override
  public void close() {
    files.forEach(SideFile::close);
  }
}
