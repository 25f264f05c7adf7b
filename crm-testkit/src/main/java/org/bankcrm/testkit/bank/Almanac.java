package org.bankcrm.testkit.bank;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;

/**
 * The days of the history, each with its season: how much is bought, how much is travelled. Days
 * are counted from 0, the first day of the history; the last is the day before as-of.
 */
final class Almanac {
  private static final int FIRST_FESTIVAL = 2000;
  private static final int CYCLE = 19; // after so many years the moon is nearly back in its place

  /** New year's day of the lunar calendar from 2000 on, as day of the year. */
  private static final List<Integer> FESTIVALS =
      List.of(
          36, 24, 43, 32, 22, 40, 29, 49, 38, 26, 45, 34, 23, 41, 31, 50, 39, 28, 47, 36, 25, 43,
          32, 22, 41, 29, 48, 37, 26, 44, 34, 23, 42, 31, 50, 39);

  private final LocalDate first;
  private final LocalDate[] days;
  private final double[] purchases; // weights summed up to and with the day before
  private final double[] journeys;

  Almanac(LocalDate first, LocalDate today) {
    this.first = first;
    int count = (int) (today.toEpochDay() - first.toEpochDay());
    days = new LocalDate[count];
    purchases = new double[count + 1];
    journeys = new double[count + 1];
    for (int i = 0; i < count; i++) {
      LocalDate day = first.plusDays(i);
      days[i] = day;
      int festival = daysFromFestival(day);
      purchases[i + 1] = purchases[i] + week(day) * purchaseSeason(day, festival);
      journeys[i + 1] = journeys[i] + week(day) * journeySeason(day, festival);
    }
  }

  /** How many days of history there are. */
  int size() {
    return days.length;
  }

  LocalDate day(int index) {
    return days[index];
  }

  /** The number of a day, which may lie outside the history. */
  int indexOf(LocalDate day) {
    return (int) (day.toEpochDay() - first.toEpochDay());
  }

  /** A day from one up to but not including another, likelier when more is bought. */
  int purchaseDay(int from, int to, Dice dice) {
    return draw(purchases, from, to, dice);
  }

  /** A day from one up to but not including another, likelier when more is travelled. */
  int journeyDay(int from, int to, Dice dice) {
    return draw(journeys, from, to, dice);
  }

  /** How much is bought in these days compared with as many ordinary days. */
  double purchaseSeason(int from, int to) {
    return (purchases[to] - purchases[from]) / (to - from);
  }

  private static int draw(double[] sums, int from, int to, Dice dice) {
    double target = dice.between(sums[from], sums[to]);
    int low = from;
    int high = to - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle + 1] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The last working day up to and with the given one; festivals are not looked at. */
  static LocalDate workingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      default -> day;
    };
  }

  /** New year's day of the lunar calendar; before 2000 and after 2035 it may be some days off. */
  static LocalDate springFestival(int year) {
    int known = year;
    while (known < FIRST_FESTIVAL) {
      known += CYCLE;
    }
    while (known >= FIRST_FESTIVAL + FESTIVALS.size()) {
      known -= CYCLE;
    }
    return LocalDate.ofYearDay(year, FESTIVALS.get(known - FIRST_FESTIVAL));
  }

  private static int daysFromFestival(LocalDate day) {
    return (int) (day.toEpochDay() - springFestival(day.getYear()).toEpochDay());
  }

  private static double week(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return switch (weekday) {
      case FRIDAY -> 1.08;
      case SATURDAY -> 1.25;
      case SUNDAY -> 1.15;
      default -> 0.88;
    };
  }

  private static double purchaseSeason(LocalDate day, int festival) {
    if (festival >= -14 && festival < 0) {
      return 1.6;
    }
    if (festival >= 0 && festival < 7) {
      return 0.75;
    }
    if (isSalesDay(day)) {
      return 3.5;
    }
    if (isWithin(day, MonthDay.of(11, 1), MonthDay.of(11, 12))) {
      return 1.3;
    }
    return isHolidayWeek(day) ? 1.35 : 1;
  }

  private static boolean isSalesDay(LocalDate day) {
    MonthDay monthDay = MonthDay.from(day);
    return monthDay.equals(MonthDay.of(11, 11)) || monthDay.equals(MonthDay.of(6, 18));
  }

  private static double journeySeason(LocalDate day, int festival) {
    if ((festival >= 0 && festival < 9) || isHolidayWeek(day)) {
      return 3;
    }
    Month month = day.getMonth();
    return month == Month.JULY || month == Month.AUGUST ? 2.2 : 0.6;
  }

  private static boolean isHolidayWeek(LocalDate day) {
    return isWithin(day, MonthDay.of(10, 1), MonthDay.of(10, 7))
        || isWithin(day, MonthDay.of(5, 1), MonthDay.of(5, 5));
  }

  private static boolean isWithin(LocalDate day, MonthDay first, MonthDay last) {
    MonthDay monthDay = MonthDay.from(day);
    return !monthDay.isBefore(first) && !monthDay.isAfter(last);
  }
}
