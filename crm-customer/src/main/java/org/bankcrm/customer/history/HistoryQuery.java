package org.bankcrm.customer.history;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.internal.check.Masks;

/**
 * What of a history is asked for. Each part narrows it down; one that names nothing lets all pass.
 *
 * <pre>{@code
 * HistoryQuery.all().in(DateRange.parse("2026-01-01/2026-04-01")).ofTypes("salary", "pension");
 * }</pre>
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param days the days, the end not among them: booking dates of transactions, days of contacts in
 *     the customer's zone
 * @param kinds transactions, contacts, or both where it is empty
 * @param types codes of what it was for or about; all where it is empty
 * @param channels by which way; all where it is empty, entries that tell none included. Those that
 *     tell none are of no channel that is named
 */
public record HistoryQuery(
    DateRange days, Set<HistoryKind> kinds, SortedSet<String> types, SortedSet<Channel> channels) {

  /**
   * Copies the parts.
   *
   * @throws IllegalArgumentException if a type is no code
   */
  public HistoryQuery {
    requireNonNull(days, "days");
    kinds = Collections.unmodifiableSet(kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds));
    types.forEach(code -> Checks.code(code, "type"));
    types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    channels = Collections.unmodifiableSortedSet(new TreeSet<>(channels));
  }

  /** Everything. */
  public static HistoryQuery all() {
    return new HistoryQuery(DateRange.always(), Set.of(), new TreeSet<>(), new TreeSet<>());
  }

  /** The same within these days, in place of those before. */
  public HistoryQuery in(DateRange newDays) {
    return new HistoryQuery(newDays, kinds, types, channels);
  }

  /** The same of this kind alone. */
  public HistoryQuery of(HistoryKind kind) {
    return new HistoryQuery(days, Set.of(kind), types, channels);
  }

  /** The same of these types alone. */
  public HistoryQuery ofTypes(String... codes) {
    return new HistoryQuery(days, kinds, new TreeSet<>(List.of(codes)), channels);
  }

  /** The same by these channels alone. */
  public HistoryQuery through(Channel... some) {
    return new HistoryQuery(days, kinds, types, new TreeSet<>(List.of(some)));
  }

  /** Whether this kind is asked for. */
  public boolean asks(HistoryKind kind) {
    return kinds.isEmpty() || kinds.contains(requireNonNull(kind, "kind"));
  }

  /** Whether an entry is among what is asked for. */
  public boolean matches(HistoryEntry entry) {
    return days.contains(entry.day())
        && asks(entry.kind())
        && passes(types, entry.type())
        && (channels.isEmpty() || entry.channel().filter(channels::contains).isPresent());
  }

  private static boolean passes(Collection<String> wanted, String code) {
    return wanted.isEmpty() || wanted.contains(code);
  }

  /** The type alone: what is asked of a customer tells of them. */
  @Override
  public String toString() {
    return Masks.of(HistoryQuery.class);
  }
}
