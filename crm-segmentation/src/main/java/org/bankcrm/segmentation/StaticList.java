package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;

/**
 * Customers put together by name rather than by rule: guests of an event, cases under litigation,
 * staff. Each entry says who wrote it, why, and from when to when it counts.
 *
 * <pre>{@code
 * StaticList guests =
 *     new StaticList("gala-2026", LocalizedText.of("晚宴来宾", "Guests of the gala"), entries);
 * guests.has(customer, LocalDate.of(2026, 6, 30));
 * }</pre>
 *
 * <p>Who wrote an entry and why stays with it, so that a customer on a list of exclusions can be
 * told on whose word, and an entry that nobody renews ends by itself.
 *
 * <p>Entries may lie in the past and in the future; on a day those count that hold on it.
 *
 * <p>A list is the host's own record, not a policy: it may be long and changes by the day. What a
 * policy reads is the attribute that {@link StaticLists} fills. Immutable, thread-safe and
 * comparable by value; {@code toString} shows no customer.
 */
public final class StaticList {

  /** Orders of magnitude above what people write by hand. */
  private static final int MOST = 10_000_000;

  private final String code;
  private final LocalizedText name;
  private final List<ListEntry> entries;
  private final Map<CustomerId, List<ListEntry>> byCustomer = new TreeMap<>();

  /**
   * A list of these entries, in any order. A customer may be entered again after an entry has
   * ended.
   *
   * @param code what systems know it by: 1 to 64 of the characters A-Z, a-z, 0-9, '.', '-' and '_',
   *     beginning with a letter or digit
   * @param name what people call it
   * @throws IllegalArgumentException if the code is out of bounds, there are more than 10,000,000
   *     entries, or two entries of a customer overlap; it names the customer's key
   */
  public StaticList(String code, LocalizedText name, List<ListEntry> entries) {
    this.code = Codes.check(code, "code");
    this.name = requireNonNull(name, "name");
    if (entries.size() > MOST) {
      throw new IllegalArgumentException("a list has at most " + MOST + " entries");
    }
    for (ListEntry entry : entries) {
      byCustomer.computeIfAbsent(entry.customer(), key -> new ArrayList<>(1)).add(entry);
    }
    List<ListEntry> sorted = new ArrayList<>(entries.size());
    byCustomer.values().forEach(own -> sorted.addAll(checked(own)));
    this.entries = Collections.unmodifiableList(sorted);
  }

  private List<ListEntry> checked(List<ListEntry> own) {
    own.sort((left, right) -> left.added().compareTo(right.added()));
    for (int i = 1; i < own.size(); i++) {
      if (own.get(i - 1).period().overlaps(own.get(i).period())) {
        throw new IllegalArgumentException(
            "customer " + own.get(i).customer() + " is on list '" + code + "' twice at a time");
      }
    }
    return own;
  }

  /** What systems know it by. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public LocalizedText name() {
    return name;
  }

  /** All entries, those that have ended too, by customer and then by day. */
  public List<ListEntry> entries() {
    return entries;
  }

  /**
   * The entry by which a customer is on the list on a day. At most one, since the entries of a
   * customer do not overlap.
   */
  public Optional<ListEntry> find(CustomerId customer, LocalDate day) {
    requireNonNull(day, "day");
    List<ListEntry> own = byCustomer.getOrDefault(requireNonNull(customer, "customer"), List.of());
    return own.stream().filter(entry -> entry.period().contains(day)).findFirst();
  }

  /** Whether a customer is on the list on a day: from the day added, up to but without the end. */
  public boolean has(CustomerId customer, LocalDate day) {
    return find(customer, day).isPresent();
  }

  /**
   * The customers who are on the list on a day, in ascending order of their keys. Each once;
   * personal data, as lists such as those of the sanctioned are.
   */
  public List<CustomerId> membersOn(LocalDate day) {
    requireNonNull(day, "day");
    return entries.stream()
        .filter(entry -> entry.period().contains(day))
        .map(ListEntry::customer)
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StaticList that
        && code.equals(that.code)
        && name.equals(that.name)
        && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, name, entries);
  }

  /** Says which list and how long, and nobody on it. */
  @Override
  public String toString() {
    return "StaticList " + code + " of " + entries.size() + " entries";
  }
}
