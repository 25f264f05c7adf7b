package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/**
 * On what terms alerts are counted. Immutable and thread-safe.
 *
 * <p>In a trial nobody works on alerts, so it supposes a desk that acknowledges each one so long
 * after it was raised, and closes it so long after. A desk that is supposed to be slower keeps
 * alerts open longer, and as there is one open alert of a policy at most, finds fewer.
 *
 * <pre>{@code
 * TrialTerms.lastWeeks(12, today)
 *     .withGrace(Duration.ofDays(7))                         // cases are known a week late
 *     .withDesk(Duration.ofHours(4), Duration.ofDays(3));    // what the desk really takes
 * }</pre>
 *
 * @param from the first day on which alerts and cases count, in the engine's zone; what happened
 *     before fills the figures
 * @param until the day after the last one
 * @param grace how long after a case was over an alert still counts as right
 * @param acknowledged how long after it was raised an alert is acknowledged; whole minutes
 * @param closed how long after it was raised it is closed; whole minutes, not less than that
 */
public record TrialTerms(
    LocalDate from, LocalDate until, Duration grace, Duration acknowledged, Duration closed) {

  /** Within which alerts are acknowledged, unless told otherwise. */
  public static final Duration USUALLY_ACKNOWLEDGED = Duration.ofHours(1);

  /** Within which alerts are closed, unless told otherwise. */
  public static final Duration USUALLY_CLOSED = Duration.ofDays(1);

  private static final long WEEK = 7;
  private static final long LONGEST_DAYS = 3_660;
  private static final long LONGEST_MINUTES = LONGEST_DAYS * 1_440;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no day or more than 3,660, a time is less than
   *     nothing or no whole minutes, or alerts are closed before they are acknowledged
   */
  public TrialTerms {
    long days = ChronoUnit.DAYS.between(from, until);
    if (days < 1 || days > LONGEST_DAYS) {
      throw new IllegalArgumentException("a trial is over 1 to 3,660 days");
    }
    check(grace, "grace");
    check(acknowledged, "acknowledged");
    check(closed, "closed");
    if (closed.compareTo(acknowledged) < 0) {
      throw new IllegalArgumentException("closed: not before it is acknowledged");
    }
  }

  private static void check(Duration time, String field) {
    requireNonNull(time, field);
    boolean whole = time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    if (!whole || time.isNegative() || time.toMinutes() > LONGEST_MINUTES) {
      throw new IllegalArgumentException(field + ": whole minutes, up to 3,660 days");
    }
  }

  /**
   * From a day until another, without grace, and with a desk that takes an hour and a day.
   *
   * @param from the first day that counts
   * @param until the day after the last one
   * @throws IllegalArgumentException if there is no day or more than 3,660
   */
  public static TrialTerms of(LocalDate from, LocalDate until) {
    return new TrialTerms(from, until, Duration.ZERO, USUALLY_ACKNOWLEDGED, USUALLY_CLOSED);
  }

  /**
   * The last weeks before a day.
   *
   * @param weeks how many, 1 or more
   */
  public static TrialTerms lastWeeks(int weeks, LocalDate until) {
    return of(until.minusWeeks(weeks), until);
  }

  /**
   * The same with a grace, for cases of which the bank learns only afterwards.
   *
   * @param time how long after a case was over an alert still counts as right; whole minutes
   */
  public TrialTerms withGrace(Duration time) {
    return new TrialTerms(from, until, time, acknowledged, closed);
  }

  /**
   * The same with a desk that takes so long. Take what the desk will need, not what it should.
   *
   * @param toAcknowledge from the raising on; whole minutes
   * @param toClose from the raising on; whole minutes, not less than the other
   */
  public TrialTerms withDesk(Duration toAcknowledge, Duration toClose) {
    return new TrialTerms(from, until, grace, toAcknowledge, toClose);
  }

  /** How many days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until);
  }

  /** How many weeks have begun; the last one may be short. */
  int weeks() {
    return (int) ((days() + WEEK - 1) / WEEK);
  }

  DataWriter write() {
    return DataWriter.object()
        .day("from", from)
        .day("until", until)
        .integer("graceMinutes", grace.toMinutes())
        .integer("acknowledgedMinutes", acknowledged.toMinutes())
        .integer("closedMinutes", closed.toMinutes());
  }

  static Optional<TrialTerms> read(DataReader object) {
    Optional<LocalDate> from = object.day("from");
    Optional<LocalDate> until = object.day("until");
    Optional<Duration> grace = minutes(object, "graceMinutes");
    Optional<Duration> acknowledged = minutes(object, "acknowledgedMinutes");
    Optional<Duration> closed = minutes(object, "closedMinutes");
    return object.made(
        "the terms of a trial",
        () ->
            new TrialTerms(
                from.orElseThrow(),
                until.orElseThrow(),
                grace.orElseThrow(),
                acknowledged.orElseThrow(),
                closed.orElseThrow()));
  }

  private static Optional<Duration> minutes(DataReader object, String key) {
    return object.integer(key, 0, LONGEST_MINUTES).map(Duration::ofMinutes);
  }
}
