package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;

/**
 * A customer on a static list. {@code toString} shows the customer's key alone.
 *
 * @param customer the customer
 * @param author who put the customer on the list: the key of an employee or a system
 * @param reason why, in 1 to 500 characters
 * @param added the first day on the list
 * @param end the first day on which the customer is no longer on it; empty while no end is set, for
 *     which {@link BankDates#OPEN_END} may be handed in
 */
public record ListEntry(
    CustomerId customer, String author, String reason, LocalDate added, Optional<LocalDate> end) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if author or reason is blank or too long, a day is none that a
   *     bank means ({@link BankDates}), or the end is not after the day added
   */
  public ListEntry {
    requireNonNull(customer, "customer");
    BankDates.check("added", added);
    end = end.map(day -> BankDates.checkEnd("end", day)).filter(day -> !isOpen(day));
    author = Notes.author(author);
    reason = Notes.reason(reason);
    if (end.filter(day -> !day.isAfter(added)).isPresent()) {
      throw new IllegalArgumentException("end must be after the day when the customer was added");
    }
  }

  private static boolean isOpen(LocalDate end) {
    return end.equals(BankDates.OPEN_END);
  }

  /**
   * An entry without an end.
   *
   * @param customer who is entered
   * @param author who decided it, by name or staff number; not blank
   * @param reason why, not blank
   * @param added the first day on which it counts
   */
  public static ListEntry of(CustomerId customer, String author, String reason, LocalDate added) {
    return new ListEntry(customer, author, reason, added, Optional.empty());
  }

  /**
   * The same with an end, the first day on which it no longer counts.
   *
   * @param day after the one added; that day itself does not count any more
   */
  public ListEntry until(LocalDate day) {
    return new ListEntry(customer, author, reason, added, Optional.of(day));
  }

  /**
   * The days on which it counts. From the day added, included, to the end, excluded; without an end
   * where the entry has none.
   */
  public DateRange period() {
    return end.map(day -> DateRange.of(added, day)).orElseGet(() -> DateRange.startingOn(added));
  }

  @Override
  public String toString() {
    return "ListEntry of " + customer;
  }
}
