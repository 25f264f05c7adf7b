package org.bankcrm.campaign.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bankcrm.core.LocalDays;

/**
 * Contacts that count within a window: of hours, by their instants; of days, by the local days that
 * they belong to. Every question costs O(log n). Not thread-safe.
 */
public interface Tally {

  /** Counts a contact. */
  void add(Instant at);

  /** Takes away a contact that was counted. */
  void remove(Instant at);

  /** Whether there is no contact. */
  boolean isEmpty();

  /** How many contacts count at the instant. */
  int counting(Instant at);

  /** The most that count at a contact after the instant, before one of that instant has ended. */
  int fullest(Instant at);

  /**
   * The first instant, not before the given one, at which a contact more leaves at most so many
   * counting, there and at every contact that is planned; empty if there is none.
   */
  Optional<Instant> firstFit(Instant from, int most);

  /** Contacts that count for so many hours on a stopwatch. */
  static Tally ofHours(int hours) {
    return new ByInstant(Duration.ofHours(hours));
  }

  /**
   * Contacts that count by days.
   *
   * @param endOf the first day on which a contact of a day no longer counts, not earlier for a
   *     later day
   */
  static Tally ofDays(UnaryOperator<LocalDate> endOf, ZoneId zone) {
    return new ByDay(endOf, zone);
  }

  /** By instants. */
  final class ByInstant implements Tally {
    private final Loads<Instant> loads = new Loads<>();
    private final Duration length;

    private ByInstant(Duration length) {
      this.length = length;
    }

    @Override
    public void add(Instant at) {
      loads.add(at, at.plus(length));
    }

    @Override
    public void remove(Instant at) {
      loads.remove(at, at.plus(length));
    }

    @Override
    public boolean isEmpty() {
      return loads.isEmpty();
    }

    @Override
    public int counting(Instant at) {
      return loads.at(at);
    }

    @Override
    public int fullest(Instant at) {
      return loads.peak(at, at.plus(length));
    }

    @Override
    public Optional<Instant> firstFit(Instant from, int most) {
      return loads.firstFit(from, at -> at.plus(length), most);
    }
  }

  /** By local days. */
  final class ByDay implements Tally {
    private final Loads<LocalDate> loads = new Loads<>();
    private final UnaryOperator<LocalDate> endOf;
    private final ZoneId zone;

    private ByDay(UnaryOperator<LocalDate> endOf, ZoneId zone) {
      this.endOf = endOf;
      this.zone = zone;
    }

    private LocalDate day(Instant at) {
      return LocalDays.of(at, zone);
    }

    @Override
    public void add(Instant at) {
      LocalDate day = day(at);
      loads.add(day, endOf.apply(day));
    }

    @Override
    public void remove(Instant at) {
      LocalDate day = day(at);
      loads.remove(day, endOf.apply(day));
    }

    @Override
    public boolean isEmpty() {
      return loads.isEmpty();
    }

    @Override
    public int counting(Instant at) {
      return loads.at(day(at));
    }

    @Override
    public int fullest(Instant at) {
      LocalDate day = day(at);
      return loads.peak(day, endOf.apply(day));
    }

    private boolean fits(LocalDate day, int most) {
      return loads.fits(day, endOf.apply(day), most);
    }

    /** From day to day; one that fits may have no instant, where the zone left it out. */
    @Override
    public Optional<Instant> firstFit(Instant from, int most) {
      Instant at = from;
      while (true) {
        LocalDate day = day(at);
        if (fits(day, most)) {
          return Optional.of(at);
        }
        List<Instant> turns = LocalDays.turns(day, zone);
        if (turns.size() > 1 && at.isBefore(turns.get(1)) && fits(day(turns.get(1)), most)) {
          return Optional.of(turns.get(1)); // the clocks go back into a day that has room
        }
        Optional<LocalDate> next = loads.firstFit(day, endOf, most);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        at = LocalDays.firstFrom(at, next.get(), zone);
      }
    }
  }
}
