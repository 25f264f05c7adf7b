package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.core.held.RetentionHold;

/**
 * What is kept of customers, and what is ordered not to be erased, from two CSV files. A bad row
 * refuses its file: a plan of the rest might erase what must stay.
 */
final class HeldRows {

  private static final String CUSTOMER = "customer";
  private static final String KIND = "kind";
  private static final String KEY = "key";
  private static final String OF_CUSTOMER = "customer";

  private final HeldKinds kinds;
  private final LocalDate asOf;
  private final RowsLeftOut left = new RowsLeftOut();
  private final SortedMap<CustomerId, Kept> kept = new TreeMap<>();
  private final Set<List<String>> seen = new HashSet<>();

  /** What there is of one customer. */
  record Kept(List<HeldPart> parts, Map<String, LocalDate> events, List<RetentionHold> holds) {
    private Kept() {
      this(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    }
  }

  HeldRows(HeldKinds kinds, LocalDate asOf) {
    this.kinds = kinds;
    this.asOf = asOf;
  }

  /** By customer, in the order of their keys. */
  SortedMap<CustomerId, Kept> kept() {
    return kept;
  }

  /**
   * Reads the parts: columns customer, kind and key, and one for each event with its day. A row of
   * the kind {@code customer} has the events of the customer as a whole.
   *
   * @throws UserException with the first bad rows, and how many there are
   */
  void parts(Path file) {
    ModelTable table = ModelTable.read(file);
    List<String> events = new ArrayList<>(table.names());
    events.removeAll(List.of(CUSTOMER, KIND, KEY));
    events.forEach(HeldRows::checkEvent);
    for (int row = 0; row < table.rows(); row++) {
      part(table, row, events);
    }
    left.refuse(file);
  }

  private static void checkEvent(String event) {
    if (!event.matches("[a-z0-9][a-z0-9.-]{0,127}")) {
      throw RetentionTexts.NO_EVENT.of(Said.printable(event));
    }
  }

  private void part(ModelTable table, int row, List<String> events) {
    List<Said> problems = new ArrayList<>();
    Optional<CustomerId> customer = customer(table, row, problems);
    String kind = table.column(KIND).get(row);
    String key = table.column(KEY).get(row);
    SortedMap<String, LocalDate> days = new TreeMap<>();
    events.forEach(event -> day(table, row, event, problems).ifPresent(d -> days.put(event, d)));
    boolean whole = kind.equals(OF_CUSTOMER);
    Optional<HeldPart> part =
        whole ? Optional.empty() : made(key, RetentionTexts.NO_KEY, problems, k -> held(kind, k));
    if (!seen.add(List.of(table.column(CUSTOMER).get(row), kind, key))) {
      problems.add(RetentionTexts.TWICE.says());
    }
    if (!problems.isEmpty()) {
      left.add(table.line(row), customer, problems);
      return;
    }
    Kept of = kept.computeIfAbsent(customer.orElseThrow(), id -> new Kept());
    if (whole) {
      of.events.putAll(days);
    }
    part.ifPresent(each -> of.parts.add(on((HeldDocument) each, days)));
  }

  private HeldPart held(String kind, String key) {
    return HeldDocument.of(kinds.of(kind), key, Map.of());
  }

  private static HeldPart on(HeldDocument part, SortedMap<String, LocalDate> days) {
    HeldDocument dated = part;
    for (Map.Entry<String, LocalDate> day : days.entrySet()) {
      dated = dated.on(day.getKey(), day.getValue());
    }
    return dated;
  }

  /**
   * Reads the holds: columns customer, hold, from, until (empty where its end is not known), kinds
   * (separated by blanks, empty for all), zh and en, the reason.
   *
   * @throws UserException with the first bad rows, and how many there are
   */
  void holds(Path file) {
    ModelTable table = ModelTable.read(file);
    for (int row = 0; row < table.rows(); row++) {
      List<Said> problems = new ArrayList<>();
      Optional<CustomerId> customer = customer(table, row, problems);
      Optional<RetentionHold> hold = hold(table, row, problems);
      if (problems.isEmpty()) {
        kept.computeIfAbsent(customer.orElseThrow(), id -> new Kept())
            .holds
            .add(hold.orElseThrow());
      } else {
        left.add(table.line(row), customer, problems);
      }
    }
    left.refuse(file);
  }

  private Optional<RetentionHold> hold(ModelTable table, int row, List<Said> problems) {
    String id = table.column("hold").get(row);
    String named = table.column("kinds").get(row);
    Set<String> of =
        new TreeSet<>(Arrays.asList(named.isEmpty() ? new String[0] : named.split(" +")));
    of.stream()
        .filter(kind -> !kinds.has(kind))
        .forEach(kind -> problems.add(RetentionTexts.HOLD_KIND.says(Said.printable(kind))));
    Optional<LocalDate> from = readDay(table, row, "from", problems);
    Optional<LocalDate> until = readDay(table, row, "until", problems);
    if (from.isEmpty() && problems.isEmpty()) {
      problems.add(RetentionTexts.NO_DAY.says("from"));
    }
    if (from.isPresent() && until.filter(day -> !day.isAfter(from.get())).isPresent()) {
      problems.add(RetentionTexts.ENDS_EARLY.says());
    }
    Optional<LocalizedText> reason =
        made("", RetentionTexts.NO_REASON, problems, none -> reason(table, row));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return made(
        id,
        RetentionTexts.NO_HOLD,
        problems,
        key ->
            new RetentionHold(
                key, new TreeSet<>(of), from.orElseThrow(), until, reason.orElseThrow()));
  }

  private static LocalizedText reason(ModelTable table, int row) {
    return LocalizedText.of(table.column("zh").get(row), table.column("en").get(row));
  }

  private static Optional<CustomerId> customer(ModelTable table, int row, List<Said> problems) {
    return made(
        table.column(CUSTOMER).get(row), RetentionTexts.NO_CUSTOMER, problems, CustomerId::of);
  }

  /** The day of an event, which has happened. */
  private Optional<LocalDate> day(ModelTable table, int row, String event, List<Said> problems) {
    Optional<LocalDate> day = readDay(table, row, event, problems);
    if (day.filter(each -> each.isAfter(asOf)).isPresent()) {
      problems.add(RetentionTexts.LATER.says(Said.printable(event)));
    }
    return day;
  }

  private static Optional<LocalDate> readDay(
      ModelTable table, int row, String column, List<Said> problems) {
    String cell = table.column(column).get(row);
    try {
      return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    } catch (DateTimeException e) {
      problems.add(RetentionTexts.NO_DAY.says(Said.printable(column)));
      return Optional.empty();
    }
  }

  private static <T> Optional<T> made(
      String text, RetentionTexts otherwise, List<Said> problems, Function<String, T> making) {
    try {
      return Optional.of(making.apply(text));
    } catch (IllegalArgumentException e) {
      problems.add(otherwise.says());
      return Optional.empty();
    }
  }
}
