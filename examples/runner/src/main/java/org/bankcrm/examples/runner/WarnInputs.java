package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.lifecycle.StageEvent;

/** Reads the files of a run; what of them cannot be read is told and written down. */
final class WarnInputs {

  private final WarnOptions options;
  private final WarnBook book;
  private final Sheet badRows;
  private final Locale locale;
  private final PrintWriter err;
  private final Map<String, Map<CustomerId, Facts>> known = new TreeMap<>();
  private Gathered<WarnEvents.Told> events = new Gathered<>((line, id, problems) -> {});
  private Gathered<WarnActions.Told> actions = new Gathered<>((line, id, problems) -> {});
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  WarnInputs(WarnOptions options, WarnBook book, Sheet badRows, Locale locale, PrintWriter err) {
    this.options = options;
    this.book = book;
    this.badRows = badRows;
    this.locale = locale;
    this.err = err;
  }

  private BadRows bad(Path file) {
    return new BadRows(
        file.toString(), Words.SIDE_BAD_ROW, options.strict, locale, err, Optional.of(badRows));
  }

  /** Whose what happens to a customer is. */
  WarnSubjects subjects() {
    WarnSubjects subjects = new WarnSubjects();
    subjects.customers(AlertPolicy.CUSTOMER);
    for (SideOptions.NamedFile each : options.subjects) {
      subjects.read(each.name(), each.file(), options.format(), bad(each.file()));
    }
    options.subjectsOf.forEach(each -> subjects.named(each, book.payload()));
    return subjects;
  }

  /** Reads all events. */
  void readEvents() {
    Path file = options.events;
    events = new Gathered<>(bad(file), WarnTexts.OTHER_UNDER_ID::says);
    CustomerHeader.Shape shape = WarnEvents.shape(book.payload());
    try (KeyedRows rows = KeyedRows.open(file, options.format(), shape)) {
      tellColumns(file, rows.header());
      boolean joined = book.kinds().stream().anyMatch(each -> !each.equals(AlertPolicy.CUSTOMER));
      gather(rows, events, WarnEvents.of(file, rows.header(), book.payload(), joined));
    }
    Set<String> others = new TreeSet<>();
    events.forEach((id, told) -> told.forEach(each -> look(each.event(), others)));
    if (!others.isEmpty()) {
      err.println(WarnTexts.UNKNOWN_TYPE.with(locale, file, String.join(", ", others)));
    }
  }

  private void look(StageEvent event, Set<String> others) {
    first = event.at().isBefore(first) ? event.at() : first;
    last = event.at().isAfter(last) ? event.at() : last;
    boolean counted = book.types().filter(types -> !types.contains(event.type())).isEmpty();
    if (!counted && book.paidBy().stream().noneMatch(id -> carries(event, id))) {
      others.add(event.type());
    }
  }

  private boolean carries(StageEvent event, String id) {
    return book.payload().find(id).flatMap(each -> event.get(each)).isPresent();
  }

  private void tellColumns(Path file, CustomerHeader header) {
    String unread =
        header.unread().stream().map(each -> each.told(locale)).collect(Collectors.joining(", "));
    if (!unread.isEmpty()) {
      err.println(Words.SIDE_NOT_READ.with(locale, file, unread));
    }
    List<Attribute<?>> absent =
        header.absent().stream()
            .filter(each -> !each.id().equals(WarnEvents.OWNER))
            .<Attribute<?>>map(each -> each)
            .toList();
    if (!absent.isEmpty()) {
      err.println(Words.SIDE_NO_COLUMN.with(locale, file, WarnEvents.ids(absent)));
    }
  }

  /** A row whose customer cannot be told is bad like any other, and refuses nothing. */
  private static <T extends Gathered.Item> void gather(
      KeyedRows rows, Gathered<T> gathered, Gathered.Maker<T> maker) {
    while (rows.hasNext()) {
      KeyedRows.Row row = rows.next();
      if (row.isErased()) {
        gathered.leaveErased();
      } else {
        gathered.add(row, maker);
      }
    }
    gathered.settle();
  }

  /** Reads what people did. */
  void readActions() {
    if (options.actions.isEmpty()) {
      return;
    }
    Path file = options.actions.get();
    actions = new Gathered<>(bad(file), WarnTexts.OTHER_UNDER_ID::says);
    Set<String> policies =
        book.policies().stream()
            .map(each -> each.ref().id())
            .collect(Collectors.toCollection(TreeSet::new));
    try (KeyedRows rows = KeyedRows.open(file, options.format(), WarnActions.shape())) {
      tellColumns(file, rows.header());
      gather(rows, actions, new WarnActions(rows.header(), policies));
    } catch (UserException e) {
      throw e.of(file.toString());
    }
  }

  /** The days of the run. */
  WarnPeriod period(Optional<LocalDate> lastRun) {
    if (lastRun.isPresent() && options.from.isPresent()) {
      LocalDate next = lastRun.get().plusDays(1);
      if (!options.from.get().equals(next)) {
        throw WarnTexts.PERIOD_OF_STATE.of(options.from.get(), next);
      }
    }
    Optional<LocalDate> earliest =
        lastRun.map(day -> day.plusDays(1)).or(() -> options.from).or(() -> day(first));
    LocalDate from = earliest.orElseThrow(() -> WarnTexts.NO_EVENTS.of(options.events));
    LocalDate until =
        options.until.or(() -> day(last).filter(day -> !day.isBefore(from))).orElse(from);
    return new WarnPeriod(from, until, options.zone);
  }

  private Optional<LocalDate> day(Instant instant) {
    return instant.equals(Instant.MAX) || instant.equals(Instant.MIN)
        ? Optional.empty()
        : Optional.of(LocalDays.of(instant, options.zone));
  }

  /** Reads what is known of subjects as the run begins. */
  void readKnown(WarnPeriod period) {
    Map<String, Path> files = new TreeMap<>();
    for (SideOptions.NamedFile each : options.factsOf) {
      if (each.name().equals(AlertPolicy.CUSTOMER) || !book.kinds().contains(each.name())) {
        throw WarnTexts.FACTS_OF_NOBODY.of(
            Said.printable(each.name()), String.join(", ", book.kinds()));
      }
      if (files.put(each.name(), each.file()) != null) {
        throw Refusal.NAMED_TWICE.of("--facts-of", Said.printable(each.name()));
      }
    }
    options.customers.ifPresent(file -> files.put(AlertPolicy.CUSTOMER, file));
    for (String kind : book.kinds()) {
      Path file = files.get(kind);
      if (file == null) {
        tellNotGiven(book.facts(kind));
      } else {
        readKnown(kind, file, period);
      }
    }
  }

  private void readKnown(String kind, Path file, WarnPeriod period) {
    AttributeCatalog catalog = book.book().catalog();
    List<Attribute<?>> read = book.facts(kind);
    Map<CustomerId, Facts> subjects = known.computeIfAbsent(kind, each -> new TreeMap<>());
    CustomerCsv.Told told = new CustomerCsv.Told(period.from().minusDays(1), period.zone());
    BadRows bad = bad(file);
    try (CustomerCsv rows = CustomerCsv.open(file, options.format(), "id", catalog, told)) {
      tellNotGiven(read.stream().filter(rows.header().absent()::contains).toList());
      while (rows.hasNext()) {
        CustomerCsv.Row row = rows.next();
        row.facts().ifPresent(facts -> subjects.put(row.id().orElseThrow(), facts));
        if (!row.isGood()) {
          bad.add(row.line(), row.id(), row.problems());
        }
      }
    }
  }

  private void tellNotGiven(List<? extends Attribute<?>> absent) {
    if (!absent.isEmpty()) {
      err.println(WarnTexts.NOT_GIVEN.with(locale, WarnEvents.ids(absent)));
    }
  }

  /** What is known of each subject of a kind. */
  Map<CustomerId, Facts> known(String kind) {
    return known.getOrDefault(kind, Map.of());
  }

  Gathered<WarnEvents.Told> events() {
    return events;
  }

  Gathered<WarnActions.Told> actions() {
    return actions;
  }

  /** How many events belong to no subject of a kind that is led. */
  static final class Outside {
    private final Map<String, Long> counts = new HashMap<>();

    void add(String kind) {
      counts.merge(kind, 1L, Long::sum);
    }

    long of(String kind) {
      return counts.getOrDefault(kind, 0L);
    }
  }

  /** What is told of each subject of a kind. */
  Map<String, WarnKind.Told> told(String kind, WarnSubjects subjects, Outside outside) {
    Map<String, WarnKind.Told> told = new TreeMap<>();
    boolean joined = !kind.equals(AlertPolicy.CUSTOMER);
    events.forEach(
        (customer, of) -> {
          for (WarnEvents.Told each : of) {
            Optional<String> subject = subjects.of(kind, customer, each.event());
            StageEvent event =
                joined ? WarnEvents.joined(customer, each.event(), book.payload()) : each.event();
            subject.ifPresentOrElse(
                id -> told.computeIfAbsent(id, key -> new WarnKind.Told()).event(event),
                () -> outside.add(kind));
          }
        });
    Set<String> own =
        book.of(kind).stream().map(each -> each.ref().id()).collect(Collectors.toSet());
    actions.forEach(
        (subject, of) ->
            of.stream()
                .map(WarnActions.Told::action)
                .filter(each -> own.contains(each.policy()))
                .forEach(
                    each ->
                        told.computeIfAbsent(subject.value(), key -> new WarnKind.Told())
                            .action(each)));
    if (!joined) {
      known(kind)
          .keySet()
          .forEach(id -> told.computeIfAbsent(id.value(), key -> new WarnKind.Told()));
    }
    return told;
  }
}
