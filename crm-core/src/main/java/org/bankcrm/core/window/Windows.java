package org.bankcrm.core.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.document.Canonical;
import org.bankcrm.core.internal.document.CatalogWriter;
import org.bankcrm.core.internal.window.WindowWriter;
import org.jspecify.annotations.Nullable;

/**
 * Several windows, ready to be computed together in one pass over a customer's events.
 *
 * <p>From a list at once ({@link #compute}), one event at a time and merged from parts ({@link
 * #newState}): all give the same values for the same events, in whatever order they came. Events
 * after the as-of date are as if they had not happened yet. An event given twice counts twice.
 *
 * <p>Immutable and thread-safe; equal when the definitions are.
 */
public final class Windows {

  private record Planned(Figure figure, int typePlace, WindowSpan step, int steps) {}

  private final List<WindowDefinition> definitions;
  private final AttributeCatalog attributes;
  private final List<TypePlan> types;
  private final List<Planned> windows;
  private @Nullable String hash;

  private Windows(List<WindowDefinition> definitions) {
    this.definitions = definitions;
    this.attributes =
        AttributeCatalog.of(definitions.stream().map(WindowDefinition::attribute).toList());
    Map<String, TypePlan.Builder> builders = new LinkedHashMap<>();
    List<Planned> planned = new ArrayList<>();
    for (WindowDefinition each : definitions) {
      TypePlan.Builder builder =
          builders.computeIfAbsent(each.over().id(), id -> new TypePlan.Builder(each.over()));
      builder.requireSame(each.over());
      int place = new ArrayList<>(builders.keySet()).indexOf(each.over().id());
      planned.add(new Planned(Figure.of(each, builder), place, each.step(), each.steps()));
    }
    this.windows = List.copyOf(planned);
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

  /** Windows that are computed together. */
  public static Windows of(WindowDefinition... definitions) {
    return of(List.of(definitions));
  }

  /** The definitions in their order. */
  public List<WindowDefinition> definitions() {
    return definitions;
  }

  /** The attributes that the windows yield, in the order of the definitions. */
  public AttributeCatalog attributes() {
    return attributes;
  }

  /**
   * The first day that any window looks at as of a date; the as-of date where there is no window. A
   * later as-of date never asks for an earlier day.
   */
  public LocalDate firstDay(LocalDate asOf) {
    return windows.stream()
        .map(window -> window.step.back(asOf, window.steps).plusDays(1))
        .min(LocalDate::compareTo)
        .orElse(asOf);
  }

  /**
   * The values as of a date, from all events of a customer that the windows look at, in any order.
   *
   * <p>Events of a type that no window reads, before the first day of the windows and after the
   * as-of date change nothing.
   *
   * @param asOf the last day that counts, in the years 1 to 9999
   * @throws IllegalArgumentException if an event is of a type that has the id of one of the
   *     windows' and is another
   * @throws ArithmeticException if a result has more than 18 digits; the message names the
   *     attribute and no value
   */
  public WindowValues compute(Iterable<Event> events, LocalDate asOf) {
    List<Cells> cells = cells(asOf);
    for (Event event : events) {
      int place = placeOf(event.type());
      if (place >= 0 && cells.get(place).covers(event.day())) {
        types.get(place).add(event, cells.get(place));
      }
    }
    return values(cells, asOf);
  }

  /** A state without events, to which they are added one by one. */
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
   * What tells these windows from all others: the SHA-256 of their document and of the attributes
   * that they yield, as 64 hexadecimal digits.
   *
   * @throws IllegalArgumentException if a text of them cannot stand in a document
   */
  public String hash() {
    String known = hash;
    if (known == null) { // threads that get here together find the same
      known = Canonical.sha256(List.of(CatalogWriter.write(attributes), toDocument()));
      hash = known;
    }
    return known;
  }

  /**
   * Reads a state that {@link WindowState#toDocument} wrote for the same windows.
   *
   * @throws IllegalArgumentException if it was written for other windows, or is damaged; the
   *     message tells the place and no value
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

  /** For each type of event the stretches of days that its windows are made of. */
  List<Cells> cells(LocalDate asOf) {
    LocalDate day = (LocalDate) ValueType.DATE.normalise(asOf);
    List<Cells> cells = new ArrayList<>(types.size());
    for (int place = 0; place < types.size(); place++) {
      cells.add(new Cells(types.get(place), edges(place, day)));
    }
    return cells;
  }

  private int[] edges(int place, LocalDate asOf) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (Planned window : windows) {
      for (int k = 0; k <= window.steps && window.typePlace == place; k++) {
        edges.add(edge(window, asOf, k));
      }
    }
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int edge(Planned window, LocalDate asOf, int k) {
    return Math.toIntExact(window.step.back(asOf, k).toEpochDay());
  }

  WindowValues values(List<Cells> cells, LocalDate asOf) {
    long[] encoded = new long[windows.size()];
    for (int i = 0; i < encoded.length; i++) {
      Planned window = windows.get(i);
      Cells own = cells.get(window.typePlace);
      int[] edges = new int[window.steps + 1];
      for (int k = 0; k < edges.length; k++) {
        edges[k] = own.after(edge(window, asOf, k));
      }
      encoded[i] = window.figure.of(own, edges);
    }
    return new WindowValues(attributes, asOf, encoded);
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
