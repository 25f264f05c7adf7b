package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.bankcrm.alert.measure.Proportion;
import org.bankcrm.alert.measure.WeeklyRate;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/**
 * What alerts were worth: exact counts, and what follows from them. Immutable and thread-safe.
 *
 * <p>An alert is right if it was raised within a case of its subject, or within the grace after
 * one. A case that begins on a day of the trial is found if such an alert was raised within it or
 * the grace. One that was raised before the case began does not find it, even if it is still open;
 * so a lower threshold, with its earlier false alerts, may find fewer.
 *
 * <pre>{@code
 * counts.precision().share(); // of 40 alerts 12 were right: 0.300000
 * counts.recall().from();     // at least so many of the cases are found, with 95 % certainty
 * }</pre>
 *
 * @param subjects how many were watched
 * @param days over how many days
 * @param alerts how many were raised
 * @param right how many of them were right
 * @param cases how many cases began
 * @param found how many of them were found
 * @param delay minutes from the beginning of a case to the first alert that found it, each rounded
 *     down, all together
 * @param medianDelay the middle one of them, the lesser of two; empty where none was found
 * @param longestDelay the longest; empty where none was found
 */
public record TrialCounts(
    long subjects,
    long days,
    long alerts,
    long right,
    long cases,
    long found,
    long delay,
    Optional<Long> medianDelay,
    Optional<Long> longestDelay) {

  private static final long MOST = 1_000_000_000_000L;
  private static final int DIGITS = 2;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if they cannot be of one trial
   */
  public TrialCounts {
    requireNonNull(medianDelay, "medianDelay");
    requireNonNull(longestDelay, "longestDelay");
    if (subjects < 0 || days < 1 || delay < 0 || right < 0 || right > alerts) {
      throw new IllegalArgumentException("counts of 0 or more, no more right than there are");
    }
    if (found < 0 || found > cases || medianDelay.isPresent() != (found > 0)) {
      throw new IllegalArgumentException("no more found than there are, and a delay for those");
    }
    if (longestDelay.isPresent() != (found > 0)
        || medianDelay.orElse(0L) > longestDelay.orElse(0L)) {
      throw new IllegalArgumentException("a longest delay of those found, and none longer");
    }
  }

  /** How many alerts were wrong: neither within a case of their subject nor within the grace. */
  public long wrong() {
    return alerts - right;
  }

  /** How many cases were missed. */
  public long missed() {
    return cases - found;
  }

  /** Of the alerts, those that were right, with its interval: what the desk's work is worth. */
  public Proportion precision() {
    return new Proportion(right, alerts);
  }

  /** Of the cases, those that were found, with its interval: what the bank is protected from. */
  public Proportion recall() {
    return new Proportion(found, cases);
  }

  /**
   * Alerts a week of all subjects together, with its interval: what the desk must be able to do.
   */
  public WeeklyRate aWeek() {
    return new WeeklyRate(alerts, days);
  }

  /** Wrong alerts for each right one, with two digits, half up; empty where none was right. */
  public Optional<BigDecimal> wrongPerRight() {
    return right == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(wrong())
                .divide(BigDecimal.valueOf(right), DIGITS, RoundingMode.HALF_UP));
  }

  DataWriter write() {
    DataWriter object =
        DataWriter.object()
            .integer("subjects", subjects)
            .integer("days", days)
            .integer("alerts", alerts)
            .integer("right", right)
            .integer("cases", cases)
            .integer("found", found)
            .integer("delay", delay);
    medianDelay.ifPresent(each -> object.integer("medianDelay", each));
    longestDelay.ifPresent(each -> object.integer("longestDelay", each));
    return object;
  }

  static Optional<TrialCounts> read(DataReader object) {
    Optional<Long> subjects = count(object, "subjects");
    Optional<Long> days = count(object, "days");
    Optional<Long> alerts = count(object, "alerts");
    Optional<Long> right = count(object, "right");
    Optional<Long> cases = count(object, "cases");
    Optional<Long> found = count(object, "found");
    Optional<Long> delay = count(object, "delay");
    Optional<Long> median = maybe(object, "medianDelay");
    Optional<Long> longest = maybe(object, "longestDelay");
    return object.made(
        "counts of one trial",
        () ->
            new TrialCounts(
                subjects.orElseThrow(),
                days.orElseThrow(),
                alerts.orElseThrow(),
                right.orElseThrow(),
                cases.orElseThrow(),
                found.orElseThrow(),
                delay.orElseThrow(),
                median,
                longest));
  }

  static Optional<Long> count(DataReader object, String key) {
    return object.integer(key, 0, MOST);
  }

  private static Optional<Long> maybe(DataReader object, String key) {
    return object.has(key) ? count(object, key) : Optional.empty();
  }
}
