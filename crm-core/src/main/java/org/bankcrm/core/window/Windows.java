package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.document.CalendarHash;
import org.bankcrm.core.internal.document.Canonical;
import org.bankcrm.core.internal.notation.CatalogWriter;
import org.bankcrm.core.window.WindowLayout.Stepped;
import org.jspecify.annotations.Nullable;

/**
 * Several windows, ready to be computed together in one pass over a customer's events.
 *
 * <p>From a list at once ({@link #compute}), one event at a time and merged from parts ({@link
 * #newState}): all give the same values for the same events, in whatever order they came. Events
 * after the as-of date are as if they had not happened yet. An event with an id counts once however
 * often it is given, and not at all if another one withdraws it ({@link Event}); an event without
 * an id given twice counts twice.
 *
 * <p>What is missing in an event is not known, and a value is told only where every way to complete
 * what is missing gives the same ({@link Aggregate}). Where a host says how far the events reach
 * ({@link EventHistory}), a missing value says why it is: it never happened, it did not happen
 * since the history begins, it is not known, or there is nothing to compare with.
 *
 * <p>Immutable and thread-safe; equal when the definitions are.
 */
public final class Windows {

  /** A run asks for a handful of dates, each for many customers. */
  private static final int MOST_LAYOUTS = 8;

  private final List<WindowDefinition> definitions;
  private final AttributeCatalog attributes;
  private final List<TypePlan> types;
  private final List<Stepped> windows;
  private final List<Figure> figures;
  private @Nullable String hash;

  /** Those used last, the newest first; threads that get here together find the same. */
  private volatile List<WindowLayout> layouts = List.of();

  private Windows(List<WindowDefinition> definitions) {
    this.definitions = definitions;
    this.attributes =
        AttributeCatalog.of(definitions.stream().map(WindowDefinition::attribute).toList());
    Map<String, TypePlan.Builder> builders = new LinkedHashMap<>();
    List<Stepped> stepped = new ArrayList<>();
    List<Figure> read = new ArrayList<>();
    for (WindowDefinition each : definitions) {
      TypePlan.Builder builder =
          builders.computeIfAbsent(each.over().id(), id -> new TypePlan.Builder(each.over()));
      builder.requireSame(each.over());
      int place = new ArrayList<>(builders.keySet()).indexOf(each.over().id());
      read.add(Figure.of(each, builder));
      int condition = builder.placeOf(each.where());
      stepped.add(new Stepped(place, condition, each.step(), each.steps()));
    }
    this.windows = List.copyOf(stepped);
    this.figures = List.copyOf(read);
    this.types = builders.values().stream().map(TypePlan.Builder::build).toList();
  }

  /**
   * Windows that are computed together.
   *
   * @throws IllegalArgumentException if two yield the same attribute, or two event types have the
   *     same id
   */
  public static Windows of(Collection<WindowDefinition> definitions) {
    return new Windows(List.copyOf(definitions));
  }

  /**
   * Windows that are computed together.
   *
   * @param definitions in the order in which their attributes are told
   */
  public static Windows of(WindowDefinition... definitions) {
    return of(List.of(definitions));
  }

  /**
   * The same with the days of a business calendar by which attributes of events are computed;
   * {@code PolicyBook.counting} hands it in for the windows of a book. The types of their events
   * have it too, and events have to be made of these.
   *
   * @param id what formulas name the calendar by
   */
  public Windows counting(String id, BusinessCalendar calendar) {
    return of(definitions.stream().map(each -> each.counting(id, calendar)).toList());
  }

  /** The definitions in their order. Unmodifiable; it may be empty. */
  public List<WindowDefinition> definitions() {
    return definitions;
  }

  /**
   * The type of event with this id that a window is over, for whoever makes events of a book that
   * was read from a document.
   *
   * @throws IllegalArgumentException if no window is over such events
   */
  public EventType eventType(String id) {
    return definitions.stream()
        .map(WindowDefinition::over)
        .filter(type -> type.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no window is over events '" + id + "'"));
  }

  /**
   * The attributes that the windows yield, in the order of the definitions. A book's catalogue has
   * them by itself.
   */
  public AttributeCatalog attributes() {
    return attributes;
  }

  /**
   * The first day that any window looks at as of a date; the day after it where no window looks at
   * any day yet, the as-of date where there is no window. A later as-of date never asks for an
   * earlier day.
   *
   * @param asOf in the years 1 to 9999
   */
  public LocalDate firstDay(LocalDate asOf) {
    return layout(asOf).firstDay();
  }

  /**
   * The values as of a date, from all events of a customer that the windows look at, in any order.
   *
   * <p>Events of a type that no window reads, before the first day of the windows and after the
   * as-of date change nothing, but for what they withdraw.
   *
   * @param asOf the last day that counts, in the years 1 to 9999
   * @throws IllegalArgumentException if an event is of a type that has the id of one of the
   *     windows' and is another, or two different events have the same id
   * @throws ArithmeticException if a result has more than 18 digits; the message names the
   *     attribute and no value
   */
  public WindowValues compute(Iterable<Event> events, LocalDate asOf) {
    return compute(events, asOf, EventHistory.untold());
  }

  /**
   * The same, with the reason why a value is missing.
   *
   * @param history from which day on the events are there
   * @throws IllegalArgumentException as {@link #compute(Iterable, LocalDate)}
   * @throws ArithmeticException as {@link #compute(Iterable, LocalDate)}
   */
  public WindowValues compute(Iterable<Event> events, LocalDate asOf, EventHistory history) {
    requireNonNull(history, "history");
    WindowLayout layout = layout(asOf);
    Cells[] cells = cells(layout);
    EventIds[] identified = new EventIds[cells.length];
    int expected = events instanceof Collection<?> sized ? sized.size() : 0;
    for (Event event : events) {
      int place = placeOf(event.type());
      if (place < 0 || (!cells[place].covers(event.day()) && event.withdrawal() == null)) {
        continue;
      }
      if (!EventIds.concerns(event)) {
        cells[place].add(event);
      } else {
        identified[place] = identified[place] == null ? new EventIds(expected) : identified[place];
        identified[place].add(event);
      }
    }
    addAll(identified, cells);
    return values(cells, layout, history);
  }

  private static void addAll(@Nullable EventIds[] identified, Cells[] cells) {
    for (int place = 0; place < identified.length; place++) {
      EventIds own = identified[place];
      for (Event event : own == null ? List.<Event>of() : own.counting()) {
        if (cells[place].covers(event.day())) {
          cells[place].add(event);
        }
      }
    }
  }

  /**
   * A state without events, to which they are added one by one. It is for one thread, and keeps
   * days and sums, not the events themselves.
   */
  public WindowState newState() {
    return new WindowState(this);
  }

  /**
   * The windows as a tree, as a book of policies has them: the types of their events under {@code
   * events}, and {@code windows}, each with the id of its attribute. The tree cannot be changed.
   *
   * @throws IllegalArgumentException if more than 256 conditions stand within each other
   */
  public Map<String, Object> toDocument() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("events", WindowWriter.events(definitions));
    document.put("windows", WindowWriter.windows(definitions));
    return Collections.unmodifiableMap(document);
  }

  /**
   * What tells these windows from all others: the SHA-256 of their document, of the attributes that
   * they yield and of the days of the business calendars that were handed in, as 64 hexadecimal
   * digits.
   *
   * @throws IllegalArgumentException if a text of them cannot stand in a document
   */
  public String hash() {
    String known = hash;
    if (known == null) { // threads that get here together find the same
      known = Canonical.sha256(told());
      hash = known;
    }
    return known;
  }

  /** All that tells them from others; calendars only where they count by any. */
  private List<Object> told() {
    List<Object> told =
        new ArrayList<>(
            List.of(CatalogWriter.write(attributes), CatalogWriter.unnamed(toDocument())));
    Map<String, String> calendars = calendars();
    if (!calendars.isEmpty()) {
      told.add(calendars);
    }
    return told;
  }

  /** What tells apart the days of the calendars that were handed in, by their ids. */
  private Map<String, String> calendars() {
    Map<String, String> hashes = new TreeMap<>();
    for (WindowDefinition each : definitions) {
      AttributeCatalog own = each.over().attributes();
      own.countsBy()
          .forEach(id -> own.counted(id).ifPresent(days -> hashes.put(id, CalendarHash.of(days))));
    }
    return hashes;
  }

  /**
   * Reads a state that {@link WindowState#toDocument} wrote for the same windows.
   *
   * @throws IllegalArgumentException if it was written for other windows, or is damaged; the
   *     message tells the place and no value; nothing else is thrown, whatever stands in it
   */
  public WindowState readState(Map<String, ?> document) {
    return StateDocument.read(this, document);
  }

  List<TypePlan> types() {
    return types;
  }

  /** The place of the plan for a type of event, or -1 if no window reads it. */
  int placeOf(EventType type) {
    for (int i = 0; i < types.size(); i++) {
      EventType known = types.get(i).type;
      if (known.id().equals(type.id())) {
        requireSame(known, type);
        return i;
      }
    }
    return -1;
  }

  static void requireSame(EventType known, EventType type) {
    if (!known.equals(type)) {
      throw new IllegalArgumentException(
          "two event types have the id " + type.id() + " and different attributes");
    }
  }

  /** How the windows lie as of a date, in the years 1 to 9999. */
  WindowLayout layout(LocalDate asOf) {
    List<WindowLayout> known = layouts;
    for (WindowLayout each : known) {
      if (each.asOf().equals(asOf)) {
        return each;
      }
    }
    LocalDate day = (LocalDate) ValueType.DATE.normalise(asOf);
    WindowLayout layout = WindowLayout.of(day, windows, types.size());
    layouts = Stream.concat(Stream.of(layout), known.stream()).limit(MOST_LAYOUTS).toList();
    return layout;
  }

  /** For each type of event the stretches of days that its windows are made of. */
  Cells[] cells(WindowLayout layout) {
    Cells[] cells = new Cells[types.size()];
    for (int place = 0; place < cells.length; place++) {
      int[] edges = layout.edges().get(place);
      cells[place] = new Cells(types.get(place), layout.asOf(), edges, layout.before().get(place));
    }
    return cells;
  }

  WindowValues values(Cells[] cells, WindowLayout layout, EventHistory history) {
    long[] told = new long[figures.size()];
    Absence[] absences = WindowValues.NONE_ABSENT;
    for (int i = 0; i < told.length; i++) {
      Cells own = cells[windows.get(i).typePlace()];
      int[] steps = layout.steps().get(i);
      told[i] = steps.length == 0 ? Figure.NOT_BEGUN : figures.get(i).of(own, steps);
      if (Figure.isMissing(told[i])) {
        absences = absences.length == 0 ? new Absence[told.length] : absences;
        absences[i] = absence(told[i], i, layout, history);
      }
    }
    return new WindowValues(attributes, layout.asOf(), told, absences);
  }

  /** Why there is no value: what did not happen is told by how far the history reaches. */
  private Absence absence(long told, int window, WindowLayout layout, EventHistory history) {
    if (told == Figure.NOT_BEGUN) {
      return Absence.NOT_APPLICABLE;
    }
    Optional<LocalDate> from = history.of(definitions.get(window).over());
    if (told == Figure.UNDECIDED || from.isEmpty()) {
      return Absence.NOT_KNOWN;
    }
    if (from.get().toEpochDay() > layout.lastDayBefore(window, windows.get(window)) + 1) {
      return Absence.BEFORE_HISTORY;
    }
    return told == Figure.NO_BASE ? Absence.NOT_APPLICABLE : Absence.NEVER;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Windows that && definitions.equals(that.definitions);
  }

  @Override
  public int hashCode() {
    return definitions.hashCode();
  }

  @Override
  public String toString() {
    return "Windows" + definitions.stream().map(each -> each.attribute().id()).toList();
  }
}
