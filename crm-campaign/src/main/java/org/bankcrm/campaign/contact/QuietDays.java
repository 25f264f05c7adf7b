package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.Channel;

/**
 * Days on which the customer is left in peace (免打扰日), by the calendar of the policy's zone or,
 * where the policy names one, the customer's: every Sunday, the days of a festival, or the days
 * that a business calendar does not work.
 *
 * <p>A business calendar is one that the book names. Days that it does not reach are neither worked
 * nor free, so that nobody is contacted on them. To keep public holidays alone, name a calendar
 * without a weekend.
 *
 * @param weekdays the days of the week, in the author's order; none where others are told
 * @param days the days, both ends closed, at most 366; empty where others are told
 * @param calendar the business calendar, by what the book names it; empty where others are told
 * @param channels the channels that fall silent, in the author's order; none for all of them
 */
public record QuietDays(
    List<Weekday> weekdays,
    Optional<DateRange> days,
    Optional<String> calendar,
    List<Channel> channels) {

  /** The most days of one festival. */
  static final int MOST_DAYS = 366;

  /** What of the days must hold, for messages. */
  static final String RULE = "must have both ends and at most " + MOST_DAYS + " days";

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are not just days of the week, just days, or just a
   *     calendar; or days have an open end or are too many
   */
  public QuietDays {
    weekdays = List.copyOf(weekdays);
    channels = List.copyOf(channels);
    requireNonNull(days, "days");
    long told =
        Stream.of(!weekdays.isEmpty(), days.isPresent(), calendar.isPresent())
            .filter(each -> each)
            .count();
    Checks.require(told == 1, "quiet days", "must be told in one way, of the three");
    Checks.require(days.isEmpty() || fit(days.get()), "days", RULE);
  }

  static boolean fit(DateRange days) {
    return days.start().isPresent()
        && days.end().isPresent()
        && !days.toExclusive().isAfter(days.fromInclusive().plusDays(MOST_DAYS));
  }

  /** Whether the customer is left in peace on this day; never of what a calendar tells. */
  boolean isQuiet(LocalDate day) {
    return days.map(each -> each.contains(day))
        .orElseGet(() -> weekdays.contains(Weekday.valueOf(day.getDayOfWeek().name())));
  }

  /** Whether the channel falls silent. All channels do where none is named. */
  public boolean covers(Channel channel) {
    return channels.isEmpty() || channels.contains(requireNonNull(channel, "channel"));
  }

  /** The days of the week, as the calendar has them. */
  Set<DayOfWeek> ofWeek() {
    Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
    weekdays.forEach(each -> all.add(DayOfWeek.valueOf(each.name())));
    return all;
  }

  /** What people call them: {@code 星期日}, {@code 2026-02-16 – 2026-02-23}. */
  LocalizedText label() {
    if (days.isPresent()) {
      String span = days.get().fromInclusive() + " – " + days.get().toExclusive().minusDays(1);
      return LocalizedText.of(span, span);
    }
    List<LocalizedText> names = weekdays.stream().map(Weekday::label).toList();
    return LocalizedText.of(
        String.join("、", names.stream().map(LocalizedText::zh).toList()),
        String.join(", ", names.stream().map(LocalizedText::en).toList()));
  }
}
