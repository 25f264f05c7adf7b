package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.policy.PolicyBook;

/**
 * Plays logs again to tell what alerts would have been worth.
 *
 * <pre>{@code
 * AlertTrial trial = AlertTrial.of(book, "customer", shanghai, china, TrialTerms.lastWeeks(12, today));
 * BackTest past = trial.backTest(logs.iterator());
 * ThresholdReport report =
 *     trial.thresholds(new Threshold("mule", "WARNING", "signal.passed"), List.of(1L, 2L, 3L),
 *         logs.iterator());
 * }</pre>
 *
 * <p>Logs are taken one subject at a time and not kept, so that a whole bank's may be played. All
 * counts are exact; the same logs in any order of subjects lead to the same. Immutable and
 * thread-safe, as far as the iterators are.
 */
public final class AlertTrial {

  private final PolicyBook book;
  private final String subject;
  private final ZoneId zone;
  private final Optional<BusinessCalendar> calendar;
  private final TrialTerms terms;

  private AlertTrial(
      PolicyBook book,
      String subject,
      ZoneId zone,
      Optional<BusinessCalendar> calendar,
      TrialTerms terms) {
    this.book = requireNonNull(book, "book");
    this.subject = requireNonNull(subject, "subject");
    this.zone = requireNonNull(zone, "zone");
    this.calendar = requireNonNull(calendar, "calendar");
    this.terms = requireNonNull(terms, "terms");
  }

  /**
   * A trial of the alert policies of a book about one kind of subject.
   *
   * @param subject such as {@code customer}
   * @param zone whose days and hours count
   * @param calendar the bank's, where the book counts business days or hours
   * @param terms how alerts are counted
   */
  public static AlertTrial of(
      PolicyBook book,
      String subject,
      ZoneId zone,
      Optional<BusinessCalendar> calendar,
      TrialTerms terms) {
    return new AlertTrial(book, subject, zone, calendar, terms);
  }

  /** On what terms. */
  public TrialTerms terms() {
    return terms;
  }

  /**
   * What all these policies together would have brought.
   *
   * @param logs the subjects, each once
   * @throws IllegalArgumentException if facts are of another catalogue or zone
   */
  public BackTest backTest(Iterator<TrialSubject> logs) {
    AlertEngine engine = engine(book);
    TrialTally tally = new TrialTally(terms, zone);
    while (logs.hasNext()) {
      play(engine, logs.next(), tally, Optional.empty());
    }
    return tally.backTest(engine.mostADay(tally.counts().subjects()));
  }

  /**
   * What one policy would have been worth at each of several thresholds, all else as it is.
   *
   * @param threshold which number of it
   * @param values what stands there one after another, of the attribute's type; one or more
   * @param logs the subjects, each once
   * @throws IllegalArgumentException if there is no such threshold, a value is of another type, or
   *     facts are of another catalogue or zone
   */
  public ThresholdReport thresholds(
      Threshold threshold, List<?> values, Iterator<TrialSubject> logs) {
    List<AlertEngine> engines = new ArrayList<>();
    List<TrialTally> tallies = new ArrayList<>();
    for (Object each : values) {
      engines.add(engine(threshold.with(book, each)));
      tallies.add(new TrialTally(terms, zone));
    }
    while (logs.hasNext()) {
      TrialSubject log = logs.next();
      for (int i = 0; i < values.size(); i++) {
        play(engines.get(i), log, tallies.get(i), Optional.of(threshold.policy()));
      }
    }
    return report(threshold, values, tallies);
  }

  private ThresholdReport report(Threshold threshold, List<?> values, List<TrialTally> tallies) {
    ValueType type = type(threshold);
    List<ThresholdReport.Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      points.add(new ThresholdReport.Point(text(type, values.get(i)), tallies.get(i).counts()));
    }
    return new ThresholdReport(threshold, text(type, threshold.in(book)), terms, points);
  }

  private AlertEngine engine(PolicyBook of) {
    return calendar
        .map(each -> AlertEngine.of(of, subject, zone, each))
        .orElseGet(() -> AlertEngine.of(of, subject, zone));
  }

  private void play(
      AlertEngine engine, TrialSubject log, TrialTally tally, Optional<String> policy) {
    List<Alert> raised =
        TrialRun.of(engine, terms, log, tally.until()).stream()
            .filter(each -> policy.isEmpty() || policy.get().equals(each.policy()))
            .toList();
    tally.add(raised, log.cases());
  }

  private ValueType type(Threshold threshold) {
    AlertPolicy policy = book.find(threshold.policy(), AlertPolicy.class).orElseThrow();
    return policy.indicators().stream()
        .filter(each -> each.id().equals(threshold.attribute()))
        .<Attribute<?>>map(each -> each.attribute(policy.payload()))
        .findFirst()
        .or(() -> book.catalog().find(threshold.attribute()))
        .map(Attribute::type)
        .orElseThrow();
  }

  /** A value as documents write it. */
  private static String text(ValueType type, Object value) {
    return String.valueOf(
        DataWriter.object().value("value", type, type.normalise(value)).tree().get("value"));
  }
}
