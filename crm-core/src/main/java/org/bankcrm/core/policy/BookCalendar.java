package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.OpeningHours;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.CalendarHash;
import org.bankcrm.core.internal.document.Suggestions;

/**
 * A business calendar that a book relies on (营业日历): its name, the days of it that count, and the
 * hash by which they are known. The days themselves are the host's; so a book says by which of them
 * it decides, and the same book decides by the same days in ten years.
 *
 * <pre>{@code
 * PolicyBook book = PolicyBook.builder(ref, name, catalog).calendar("china", china)…
 * BusinessCalendar counted = book.held("china", china); // or refused
 * }</pre>
 *
 * <p>What the host hands in may cover more than the book names, as when next year's days are
 * announced: only the days that the book names are counted, until a new version of the book names
 * more. It may not cover less, nor be another calendar on the days that are named.
 *
 * <p>How the hash is found, for other systems to do the same: SHA-256 of the text {@code
 * {"before":"2027-01-01","businessDays":["2026-01-05",…],"from":"2026-01-01"}} in UTF-8, without
 * blanks, with every business day among the days in its order. How a calendar comes to its business
 * days, by weekends, holidays or make-up days, does not matter.
 *
 * <p>The hours at which the bank is open on these days stand in the book itself, where policies
 * count business hours; they are no part of the hash. Immutable and thread-safe.
 *
 * @param id what policies name it by: 1 to 64 of a–z, 0–9, dots and hyphens, a letter or digit
 *     first
 * @param days the days that count, both ends closed; at most 100 years
 * @param sha256 the hash, 64 hexadecimal digits in lower case
 * @param hours when the bank is open on the business days; empty where no policy asks for it
 */
public record BookCalendar(String id, DateRange days, String sha256, Optional<OpeningHours> hours) {

  /** The most characters of an id. */
  public static final int LONGEST_ID = 64;

  static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id or the hash has another form, or the days have an
   *     open end
   */
  public BookCalendar {
    Checks.require(
        Checks.code(id, "id").length() <= LONGEST_ID, "id", "must have at most 64 characters");
    requireNonNull(days, "days");
    Checks.require(
        days.start().isPresent() && days.end().isPresent(), "days", "must have both ends");
    Checks.require(HASH.matcher(sha256).matches(), "sha256", "must be 64 hexadecimal digits");
    requireNonNull(hours, "hours");
  }

  /** One of days alone. */
  public BookCalendar(String id, DateRange days, String sha256) {
    this(id, days, sha256, Optional.empty());
  }

  /** Names a calendar with all days that it covers. */
  public static BookCalendar of(String id, BusinessCalendar calendar) {
    return new BookCalendar(id, calendar.covered(), CalendarHash.of(calendar));
  }

  /** The same days, at which the bank is open at these hours. */
  public BookCalendar open(OpeningHours newHours) {
    return new BookCalendar(id, days, sha256, Optional.of(newHours));
  }

  boolean hasDaysOf(BookCalendar other) {
    return id.equals(other.id) && days.equals(other.days) && sha256.equals(other.sha256);
  }

  /**
   * The days that count, taken of the calendar that the host hands in.
   *
   * @throws InvalidPolicyException if it does not cover them all, or other days of them are worked:
   *     decisions would not be those of the book
   */
  public BusinessCalendar held(BusinessCalendar handedIn) {
    if (!handedIn.covered().encloses(days)) {
      String found = "the calendar '" + id + "' was handed in for " + handedIn.covered();
      throw refusal(
          CoreProblem.CALENDAR_TOO_SHORT,
          found + ", but the book counts by its days of " + days + ".",
          "Hand in a calendar that covers these days, or name fewer of them in the book.");
    }
    BusinessCalendar counted = handedIn.within(days);
    String found = CalendarHash.of(counted);
    if (!found.equals(sha256)) {
      throw refusal(
          CoreProblem.OTHER_CALENDAR,
          otherDays(found),
          "Hand in the calendar that the book names, or write a new version of the book that names"
              + " this one.");
    }
    return counted;
  }

  private String otherDays(String found) {
    return "the days of "
        + days
        + " that were handed in as the calendar '"
        + id
        + "' have the SHA-256 "
        + found
        + ", those that the book names "
        + sha256
        + ".";
  }

  static Problem unknown(String path, String id, List<BookCalendar> known) {
    String nearest = new Suggestions().nearest(id, known.stream().map(BookCalendar::id).toList());
    return new Problem(
        path,
        CoreProblem.UNKNOWN_CALENDAR,
        "the book names no calendar '" + id + "'.",
        nearest.isEmpty() ? "Name it under 'calendars', with its days and their hash." : nearest);
  }

  static Problem withoutHours(String path, String id) {
    return new Problem(
        path,
        CoreProblem.NO_OPENING_HOURS,
        "business hours are counted, but the book's calendar '" + id + "' has no opening hours.",
        "Write them under 'hours' of the calendar, with the bank's zone.");
  }

  static Problem twice(String path, String id) {
    return new Problem(
        path,
        CoreProblem.DUPLICATE_ID,
        "two calendars have the id '" + id + "'.",
        "Rename one of them.");
  }

  private InvalidPolicyException refusal(ProblemCode code, String message, String advice) {
    return new InvalidPolicyException(
        List.of(new Problem("/calendars/" + id, code, message, advice)));
  }

  /** How a book writes it, for authors of documents to copy; its keys are {@code id} and more. */
  public Map<String, Object> toDocument() {
    return Collections.unmodifiableMap(
        BookCalendarForm.FORM.write(this, DocumentWriter.empty()).toMap());
  }

  @Override
  public String toString() {
    return "BookCalendar " + id + " of " + days;
  }
}
