package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;

/**
 * When a customer is on one list by hand, and on whose word, apart from the key of the customer: so
 * that records that become one bring their stays together. Stays may overlap, as those of two
 * records do.
 *
 * <p>What several people said is kept side by side and never made one: an exclusion for a lawsuit
 * does not end when another one for arrears does.
 *
 * <p>Immutable, thread-safe and comparable by value; the text form shows nothing of it.
 *
 * @param stays each of them once, the earlier first
 */
public record ListStays(SortedSet<Stay> stays) {

  private static final Comparator<Stay> ORDER =
      Comparator.comparing(Stay::added)
          .thenComparing(stay -> stay.end().orElse(LocalDate.MAX), Comparator.reverseOrder())
          .thenComparing(Stay::author)
          .thenComparing(Stay::reason);

  /**
   * One stay, as {@link ListEntry} has it.
   *
   * @param author who put the customer on the list
   * @param reason why
   * @param added the first day
   * @param end the first day on which it counts no longer; empty while none is set
   */
  public record Stay(String author, String reason, LocalDate added, Optional<LocalDate> end) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException as {@link ListEntry}
     */
    public Stay {
      ListEntry checked = new ListEntry(CustomerId.of("any"), author, reason, added, end);
      author = checked.author();
      reason = checked.reason();
      end = checked.end();
    }

    ListEntry of(CustomerId customer, LocalDate from) {
      return new ListEntry(customer, author, reason, from, end);
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Stay[***]";
    }
  }

  /** Copies the set. */
  public ListStays {
    SortedSet<Stay> sorted = new TreeSet<>(ORDER);
    sorted.addAll(requireNonNull(stays, "stays"));
    stays = Collections.unmodifiableSortedSet(sorted);
  }

  /** These stays, in any order; one twice is one. */
  public static ListStays of(Collection<Stay> stays) {
    SortedSet<Stay> sorted = new TreeSet<>(ORDER);
    sorted.addAll(stays);
    return new ListStays(sorted);
  }

  /** Those of a customer on a list; none if it never was on it. */
  public static ListStays of(StaticList list, CustomerId customer) {
    List<Stay> stays = new ArrayList<>();
    for (ListEntry each : list.entries()) {
      if (each.customer().equals(customer)) {
        stays.add(new Stay(each.author(), each.reason(), each.added(), each.end()));
      }
    }
    return of(stays);
  }

  /** These and others. */
  ListStays and(ListStays others) {
    List<Stay> all = new ArrayList<>(stays);
    all.addAll(others.stays);
    return of(all);
  }

  /**
   * The entries for a {@link StaticList}, on which a customer is once at a time: on a day that
   * several stays cover, the one that began first counts.
   */
  public List<ListEntry> entries(CustomerId customer) {
    List<ListEntry> entries = new ArrayList<>();
    LocalDate free = LocalDate.MIN; // the first day that no entry covers yet
    for (Stay stay : stays) {
      LocalDate from = stay.added().isAfter(free) ? stay.added() : free;
      LocalDate end = stay.end().orElse(LocalDate.MAX);
      if (from.isBefore(end)) {
        entries.add(stay.of(customer, from));
        free = end;
      }
    }
    return List.copyOf(entries);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "ListStays[***]";
  }
}
