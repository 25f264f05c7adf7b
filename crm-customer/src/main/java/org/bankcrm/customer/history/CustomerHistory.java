package org.bankcrm.customer.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.internal.check.Masks;

/**
 * What a customer did and how customer and bank met, as of a day: one timeline of transactions and
 * contacts, and tables of counts and sums by period.
 *
 * <pre>{@code
 * CustomerHistory history = CustomerHistory.of(customer).completeFrom(LocalDate.of(2024, 7, 1));
 * HistoryQuery quarter = HistoryQuery.all().in(DateRange.parse("2026-04-01/2026-07-01"));
 * history.entries(quarter); // in one timeline
 * history.table(quarter, CalendarPeriod.MONTH, HistorySplit.CHANNEL);
 * }</pre>
 *
 * <p>A bank does not keep everything for ever: from which day on all is there, it says by {@link
 * #completeFrom}. A period before that day was not observed, and is not one without transactions.
 *
 * <p>Transactions count on their booking date, contacts on the day of their instant in the
 * customer's zone. Sums are exact and by currency; nothing is converted. The order in which entries
 * were handed in makes no difference. Immutable, thread-safe and comparable by value; the text form
 * is masked.
 */
public final class CustomerHistory {

  private final LocalDate today;
  private final List<HistoryEntry> entries;
  private final Map<HistoryKind, LocalDate> completeFrom;

  private CustomerHistory(
      LocalDate today, List<HistoryEntry> entries, Map<HistoryKind, LocalDate> completeFrom) {
    this.today = today;
    this.entries = entries;
    this.completeFrom = completeFrom;
  }

  /** All transactions and contacts of a record, as of its day; how far they reach is not told. */
  public static CustomerHistory of(CustomerRecord customer) {
    Stream<HistoryEntry> booked = customer.transactions().stream().map(HistoryEntry::of);
    Stream<HistoryEntry> met =
        customer.interactions().stream().map(each -> HistoryEntry.of(each, customer.zone()));
    return of(customer.asOfDate(), Stream.concat(booked, met).toList());
  }

  /**
   * The entries of a host that has them otherwise; how far they reach is not told.
   *
   * @param today the as-of day in the customer's zone
   * @param entries in any order
   * @throws IllegalArgumentException if a key stands for two of a kind, or an entry is of a later
   *     day
   */
  public static CustomerHistory of(LocalDate today, Collection<HistoryEntry> entries) {
    requireNonNull(today, "today");
    Set<List<Object>> keys = new HashSet<>();
    for (HistoryEntry entry : entries) {
      Checks.require(!entry.day().isAfter(today), "entries", "must not be of days after as-of");
      boolean unique = keys.add(List.of(entry.kind(), entry.id()));
      Checks.require(unique, "entries", "must have a key of their own within their kind");
    }
    return new CustomerHistory(today, entries.stream().sorted().toList(), Map.of());
  }

  /** The same of which all from a day on is there, that day included. */
  public CustomerHistory completeFrom(LocalDate day) {
    return completeFrom(HistoryKind.TRANSACTION, day).completeFrom(HistoryKind.CONTACT, day);
  }

  /** The same of which all of one kind from a day on is there, that day included. */
  public CustomerHistory completeFrom(HistoryKind kind, LocalDate day) {
    Map<HistoryKind, LocalDate> from = new EnumMap<>(HistoryKind.class);
    from.putAll(completeFrom);
    from.put(kind, requireNonNull(day, "day"));
    return new CustomerHistory(today, entries, Map.copyOf(from));
  }

  /** From which day on all of a kind is there; empty if that is not told. */
  public Optional<LocalDate> completeFrom(HistoryKind kind) {
    return Optional.ofNullable(completeFrom.get(requireNonNull(kind, "kind")));
  }

  /** The as-of day, which is the last of the history. */
  public LocalDate asOfDate() {
    return today;
  }

  /** All that is there, from the oldest. */
  public List<HistoryEntry> entries() {
    return entries;
  }

  /** What is asked for in one timeline, from the oldest. */
  public List<HistoryEntry> entries(HistoryQuery query) {
    requireNonNull(query, "query");
    return entries.stream().filter(query::matches).toList();
  }

  /**
   * What is asked for in counts and sums by weeks, months, quarters or years of the calendar.
   *
   * <p>Where no first day is asked for it begins with the first of which something is known, and it
   * ends with today where no last day is. The first and the last period are cut to the days that
   * were asked for.
   *
   * @throws IllegalArgumentException if there would be more than 10,000 periods
   * @throws ArithmeticException if a sum has more than 18 digits of minor units
   */
  public HistoryTable table(HistoryQuery query, CalendarPeriod by, HistorySplit split) {
    return HistoryCounter.of(this, query, Optional.of(by)).table(split);
  }

  /**
   * The same with all days that are asked for as one period.
   *
   * @throws ArithmeticException if a sum has more than 18 digits of minor units
   */
  public HistoryTable table(HistoryQuery query, HistorySplit split) {
    return HistoryCounter.of(this, query, Optional.empty()).table(split);
  }

  /** How much of some days of a kind is told. */
  public HistoryCoverage coverage(HistoryKind kind, DateRange days) {
    Optional<LocalDate> from = completeFrom(kind);
    LocalDate tomorrow = today.plusDays(1);
    if (!days.fromInclusive().isBefore(tomorrow)) {
      return HistoryCoverage.NONE;
    } else if (from.isEmpty()) {
      return HistoryCoverage.UNTOLD;
    } else if (from.get().isAfter(today) || !days.toExclusive().isAfter(from.get())) {
      return HistoryCoverage.NONE;
    }
    boolean whole = DateRange.of(from.get(), tomorrow).encloses(days);
    return whole ? HistoryCoverage.WHOLE : HistoryCoverage.PART;
  }

  /**
   * The history as a tree of maps, lists, texts and numbers, which {@link #parse} reads back as
   * equal: personal data. Equal histories have equal documents.
   */
  public Map<String, Object> toDocument() {
    return HistoryDocument.write(this);
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem and its place; no
   *     message quotes the document
   */
  public static CustomerHistory parse(Object tree) {
    return HistoryDocument.read(tree);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CustomerHistory that
        && today.equals(that.today)
        && entries.equals(that.entries)
        && completeFrom.equals(that.completeFrom);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(CustomerHistory.class);
  }
}
