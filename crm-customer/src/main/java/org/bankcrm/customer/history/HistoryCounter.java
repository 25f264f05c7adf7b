package org.bankcrm.customer.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.MoneyTotals;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.Channel;

/** Counts what is asked of a history. */
final class HistoryCounter {

  private static final int MOST_PERIODS = 10_000;

  /** By code, none last. */
  private static final Comparator<Optional<String>> BY_CODE =
      Comparator.<Optional<String>, Boolean>comparing(Optional::isEmpty)
          .thenComparing(code -> code.orElse(""));

  /** Where an entry is counted. */
  private record Place(DateRange days, HistoryKind kind, Optional<String> code) {}

  private final CustomerHistory history;
  private final HistoryQuery query;
  private final List<HistoryEntry> found;

  /** The periods by their first days. */
  private final TreeMap<LocalDate, DateRange> periods = new TreeMap<>();

  private HistoryCounter(CustomerHistory history, HistoryQuery query) {
    this.history = history;
    this.query = query;
    this.found = history.entries(query);
  }

  static HistoryCounter of(
      CustomerHistory history, HistoryQuery query, Optional<CalendarPeriod> by) {
    HistoryCounter counter = new HistoryCounter(history, query);
    LocalDate end = query.days().end().orElse(history.asOfDate().plusDays(1));
    for (LocalDate day = counter.firstDay(); day.isBefore(end); ) {
      LocalDate first = day;
      LocalDate next = by.map(period -> period.lastDay(first).plusDays(1)).orElse(end);
      LocalDate until = next.isBefore(end) ? next : end;
      counter.periods.put(day, DateRange.of(day, until));
      Checks.require(
          counter.periods.size() <= MOST_PERIODS, "query", "must ask for at most 10,000 periods");
      day = until;
    }
    return counter;
  }

  /** The day that is asked for, else the first of which something is known. */
  private LocalDate firstDay() {
    Stream<LocalDate> told =
        Stream.of(HistoryKind.values())
            .filter(query::asks)
            .flatMap(kind -> history.completeFrom(kind).stream());
    Stream<LocalDate> seen = found.stream().map(HistoryEntry::day);
    LocalDate known =
        Stream.concat(told, seen).min(Comparator.naturalOrder()).orElse(history.asOfDate());
    return query.days().start().orElse(known);
  }

  HistoryTable table(HistorySplit split) {
    Map<Place, HistoryRow> rows = new LinkedHashMap<>();
    Map<HistoryKind, List<Optional<String>>> codes = codes(split);
    for (DateRange days : periods.values()) {
      codes.forEach(
          (kind, all) ->
              all.forEach(code -> rows.put(place(days, kind, code), row(days, kind, code))));
    }
    for (HistoryEntry entry : found) {
      DateRange days = requireNonNull(periods.floorEntry(entry.day())).getValue();
      Place place = place(days, entry.kind(), code(entry, split));
      rows.computeIfPresent(place, (key, row) -> row.plus(entry));
    }
    return new HistoryTable(split, List.copyOf(rows.values()));
  }

  private static Place place(DateRange days, HistoryKind kind, Optional<String> code) {
    return new Place(days, kind, code);
  }

  private HistoryRow row(DateRange days, HistoryKind kind, Optional<String> code) {
    HistoryCoverage coverage = history.coverage(kind, days);
    return new HistoryRow(days, kind, code, coverage, 0, MoneyTotals.none(), MoneyTotals.none());
  }

  private static Optional<String> code(HistoryEntry entry, HistorySplit split) {
    return switch (split) {
      case KIND -> Optional.empty();
      case TYPE -> Optional.of(entry.type());
      case CHANNEL -> entry.channel().map(Channel::code);
    };
  }

  /** The parts of each kind that is asked for. */
  private Map<HistoryKind, List<Optional<String>>> codes(HistorySplit split) {
    Map<HistoryKind, List<Optional<String>>> codes = new LinkedHashMap<>();
    for (HistoryKind kind : HistoryKind.values()) {
      if (query.asks(kind)) {
        TreeSet<Optional<String>> own = new TreeSet<>(BY_CODE);
        found.stream().filter(entry -> entry.kind() == kind).forEach(e -> own.add(code(e, split)));
        own.addAll(named(split));
        codes.put(kind, new ArrayList<>(own));
      }
    }
    return codes;
  }

  /** What has a row even if there is nothing of it: what is asked for of one kind by its name. */
  private List<Optional<String>> named(HistorySplit split) {
    Stream<String> names =
        switch (split) {
          case KIND -> Stream.empty();
          case TYPE -> query.types().stream();
          case CHANNEL -> query.channels().stream().map(Channel::code);
        };
    if (split == HistorySplit.KIND) {
      return List.of(Optional.empty());
    }
    return query.kinds().size() == 1 ? names.map(Optional::of).toList() : List.of();
  }
}
