package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.alert.measure.Proportion;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/**
 * The alerts of a week after the policies went live, as the host counts them.
 *
 * <p>Alerts count in the week in which they were raised, outcomes in the one in which the alert was
 * closed: the two need not be of the same alerts. Immutable and thread-safe; holds nothing of any
 * subject.
 *
 * @param from the first of its seven days
 * @param subjects how many were watched
 * @param alerts how many were raised
 * @param closedTrue how many were closed in it and found true
 * @param closedFalse how many were closed in it and found false
 * @param undecided how many were closed in it otherwise: unclear, or over before anybody looked
 */
public record DriftWeek(
    LocalDate from, long subjects, long alerts, long closedTrue, long closedFalse, long undecided) {

  private static final long MOST = 1_000_000_000_000L;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is less than 0 or more than a million million
   */
  public DriftWeek {
    requireNonNull(from, "from");
    for (long each : new long[] {subjects, alerts, closedTrue, closedFalse, undecided}) {
      if (each < 0 || each > MOST) {
        throw new IllegalArgumentException("counts are 0 or more");
      }
    }
  }

  /** Of the alerts found true or false, those found true. */
  public Proportion precision() {
    return new Proportion(closedTrue, closedTrue + closedFalse);
  }

  /** Of the alerts that were closed, those found neither true nor false. */
  public Proportion undecidedShare() {
    return new Proportion(undecided, closedTrue + closedFalse + undecided);
  }

  DataWriter write() {
    return DataWriter.object()
        .day("from", from)
        .integer("subjects", subjects)
        .integer("alerts", alerts)
        .integer("true", closedTrue)
        .integer("false", closedFalse)
        .integer("undecided", undecided);
  }

  static Optional<DriftWeek> read(DataReader object) {
    Optional<LocalDate> from = object.day("from");
    Optional<Long> subjects = TrialCounts.count(object, "subjects");
    Optional<Long> alerts = TrialCounts.count(object, "alerts");
    Optional<Long> closedTrue = TrialCounts.count(object, "true");
    Optional<Long> closedFalse = TrialCounts.count(object, "false");
    Optional<Long> undecided = TrialCounts.count(object, "undecided");
    return object.made(
        "the counts of a week",
        () ->
            new DriftWeek(
                from.orElseThrow(),
                subjects.orElseThrow(),
                alerts.orElseThrow(),
                closedTrue.orElseThrow(),
                closedFalse.orElseThrow(),
                undecided.orElseThrow()));
  }
}
