package org.bankcrm.testkit.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bankcrm.core.LocalDays;

/** What everyone in the bank shares: the dice's root, the days and the shares. Thread-safe. */
final class World {
  final SyntheticBank bank;
  final LocalDate today;
  final LocalDate historyStart;
  final Almanac almanac;
  final double missing;
  private final Dice root;

  World(SyntheticBank bank) {
    this.bank = bank;
    this.today = LocalDays.of(bank.asOf(), bank.zone());
    this.historyStart = bank.historyFrom();
    this.almanac = new Almanac(historyStart, today);
    this.missing = bank.missing().fraction().doubleValue();
    this.root = Dice.of(bank.seed());
  }

  /** The dice of one thing of a kind. */
  Dice dice(Draw purpose, long number) {
    return root.fork(purpose).fork(number);
  }

  ZoneId zone() {
    return bank.zone();
  }

  /** The instant of a second of a day of the history. */
  Instant instant(int day, int second) {
    return almanac
        .day(day)
        .atTime(second / 3600, second / 60 % 60, second % 60)
        .atZone(bank.zone())
        .toInstant();
  }

  /** Years between birth and today, roughly as the calendar counts them. */
  int ageToday(LocalDate birth) {
    return ageOn(birth, today);
  }

  static int ageOn(LocalDate birth, LocalDate day) {
    int years = day.getYear() - birth.getYear();
    return birth.plusYears(years).isAfter(day) ? years - 1 : years;
  }

  /** A day so many years back, somewhere within that year. */
  LocalDate yearsBack(int years, Dice dice) {
    return today.minusYears(years).minusDays(dice.below(365));
  }

  static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
