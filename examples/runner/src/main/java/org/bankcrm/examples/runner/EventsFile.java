package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowValues;
import org.bankcrm.core.window.Windows;

/**
 * Events of one type as a file, and the windows over them.
 *
 * <p>From the day on from which the file is complete, a customer without rows had no events. What a
 * window looks at before that day nobody has seen: then there is no value, except for the days
 * since the last event, where that one was seen.
 */
final class EventsFile implements SideFile {

  private final SideSource source;
  private final EventType type;
  private final Windows windows;
  private final List<WindowDefinition> beyond;
  private final LocalDate completeFrom;
  private final LocalDate asOf;
  private final EventHistory history;
  private final EventRows maker;
  private Gathered<EventRows.Told> gathered = new Gathered<>((line, id, problems) -> {});

  /**
   * Makes ready to read.
   *
   * @param completeFrom the first day of which the file has all events
   * @param told the day and zone of the customers
   */
  EventsFile(SideSource source, Windows windows, LocalDate completeFrom, CustomerCsv.Told told) {
    this.source = source;
    this.windows = windows;
    this.type = windows.definitions().get(0).over();
    this.completeFrom = completeFrom;
    this.asOf = told.instant().atZone(told.zone()).toLocalDate();
    this.history = EventHistory.from(completeFrom);
    this.beyond = windows.definitions().stream().filter(this::isBeyond).toList();
    LocalDate first = windows.firstDay(asOf);
    EventRows.Span span =
        new EventRows.Span(first.isAfter(completeFrom) ? first : completeFrom, asOf);
    try {
      this.maker = new EventRows(type, source.rows().header(), span, told.zone());
    } catch (UserException e) {
      throw e.of(source.file().toString());
    }
  }

  private boolean isBeyond(WindowDefinition window) {
    return Windows.of(window).firstDay(asOf).isBefore(completeFrom);
  }

  @Override
  public SideSource source() {
    return source;
  }

  @Override
  public boolean isToldOtherwise(String attribute) {
    return attribute.equals(type.date().id());
  }

  @Override
  public Set<String> fills() {
    return windows.attributes().attributes().stream()
        .<String>map(Attribute::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void read(Predicate<CustomerId> wanted, Gathered.BadRows badRows) {
    gathered = new Gathered<>(badRows);
    source.gather(gathered, maker, wanted);
  }

  @Override
  public void fill(CustomerId id, Filling facts, List<Said> problems) {
    Optional<Gathered.Own<EventRows.Told>> own = gathered.of(id);
    if (own.isPresent() && own.get().inDoubt()) {
      windows.attributes().attributes().forEach(each -> facts.absent(each, Absence.NOT_KNOWN));
      return;
    }
    List<Event> events =
        own.map(Gathered.Own::items).orElse(List.of()).stream().map(EventRows.Told::event).toList();
    try {
      WindowValues values = windows.compute(events, asOf, history);
      values.putInto(facts);
      beyond.stream()
          .filter(window -> !isSeen(window, values))
          .forEach(window -> facts.absent(window.attribute(), Absence.BEFORE_HISTORY));
    } catch (ArithmeticException e) {
      problems.add(Fault.BEYOND_DIGITS.says(type.id(), source.file()));
    }
  }

  /** What is undecided stays so; the last event is known where it was seen. */
  private boolean isSeen(WindowDefinition window, WindowValues values) {
    boolean undecided =
        values.absence(window.attribute()).filter(Absence.NOT_KNOWN::equals).isPresent();
    return undecided
        || (window.aggregate() instanceof Aggregate.DaysSinceLast
            && values
                .get(window.attribute())
                .filter(days -> !asOf.minusDays((Long) days).isBefore(completeFrom))
                .isPresent());
  }

  @Override
  public void ask(CustomerId customer) {
    gathered.of(customer);
  }

  @Override
  public GatheredCounts counts() {
    return gathered.counts();
  }

  @Override
  public String told(Locale locale) {
    Map<Words, Long> aside = new LinkedHashMap<>();
    aside.put(Words.SIDE_LATE, maker.late());
    aside.put(Words.SIDE_EARLY, maker.early());
    GatheredCounts counts = counts();
    String rows = counts.told(locale, aside);
    return Words.SIDE_EVENTS.with(locale, type.id(), source.file(), counts.read, rows);
  }

  @Override
  public List<String> doubts(Locale locale) {
    List<String> doubts = new ArrayList<>();
    if (!beyond.isEmpty()) {
      String names =
          beyond.stream().map(each -> each.attribute().id()).collect(Collectors.joining(", "));
      doubts.add(Words.WINDOWS_BEYOND.with(locale, type.id(), completeFrom, names));
    }
    maker
        .latest()
        .filter(day -> day.isBefore(asOf) && counts().passedOver == 0)
        .ifPresent(day -> doubts.add(Words.EVENTS_END.with(locale, type.id(), day)));
    return doubts;
  }

  @Override
  public Map<String, Object> tree() {
    Map<String, Object> tree = source.tree(counts());
    tree.put("completeFrom", completeFrom.toString());
    return tree;
  }
}
