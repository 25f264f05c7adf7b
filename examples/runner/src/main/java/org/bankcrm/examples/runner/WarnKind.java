package org.bankcrm.examples.runner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.alert.AlertAction;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertNews;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.lifecycle.StageEvent;

/**
 * Leads the watches of one kind of subject over the days of a run.
 *
 * <p>At the end of each day a watch is brought into the form that it has when it is read again, so
 * that it makes no difference after which day a run ends and the next one begins.
 */
final class WarnKind {

  /** What is told of one subject: facts, events and actions, in any order. */
  static final class Told {
    private final List<Step> steps = new ArrayList<>();

    void event(StageEvent event) {
      steps.add(new Step(event.at(), 0, event.id(), watch -> watch.on(event), true));
    }

    void action(AlertAction action) {
      steps.add(new Step(action.at(), 1, action.id(), watch -> watch.act(action), false));
    }
  }

  private record Step(
      Instant at, int rank, String id, Function<AlertWatch, AlertNews> take, boolean isEvent) {
    private static final Comparator<Step> ORDER =
        Comparator.comparing(Step::at).thenComparingInt(Step::rank).thenComparing(Step::id);
  }

  private final AlertEngine engine;
  private final String kind;
  private final WarnPeriod period;
  private final WarnLedger ledger;
  private final WarnCounts counts;

  WarnKind(
      AlertEngine engine, String kind, WarnPeriod period, WarnLedger ledger, WarnCounts counts) {
    this.engine = engine;
    this.kind = kind;
    this.period = period;
    this.ledger = ledger;
    this.counts = counts;
  }

  AlertEngine engine() {
    return engine;
  }

  String kind() {
    return kind;
  }

  /**
   * Leads one subject to the end of the last day.
   *
   * @param state what an earlier run kept
   * @param facts what is known of the subject now
   * @return what the next run goes on with
   * @throws org.bankcrm.core.document.InvalidDocumentException if the state cannot be read
   */
  Map<String, Object> lead(
      String subject, Optional<Object> state, Optional<Facts> facts, Told told) {
    AlertWatch watch =
        state.map(engine::read).orElseGet(() -> engine.begin(facts.orElseGet(this::nothing)));
    if (state.isPresent()) {
      facts.ifPresent(each -> ledger.take(kind, subject, watch.told(each)));
    }
    return lead(subject, watch, told.steps.stream().sorted(Step.ORDER).toList()).toDocument();
  }

  private Facts nothing() {
    return Facts.builder(engine.catalog(), period.begin(), period.zone()).build();
  }

  private AlertWatch lead(String subject, AlertWatch begun, List<Step> steps) {
    AlertWatch watch = begun;
    int next = 0;
    for (LocalDate day = period.from(); !day.isAfter(period.until()); day = day.plusDays(1)) {
      Instant end = AsOf.endOf(day, period.zone());
      Instant latest = Instant.MIN;
      while (next < steps.size() && !steps.get(next).at().isAfter(end)) {
        latest = steps.get(next).at();
        take(subject, watch, steps.get(next++));
      }
      ledger.take(kind, subject, watch.look(end));
      watch = isAtHand(latest, end) ? engine.read(watch.toDocument()) : watch;
    }
    for (Step step : steps.subList(next, steps.size())) {
      counts.later(step.isEvent());
    }
    return watch;
  }

  /** Whether it still lies within the patience, so that the watch keeps what led to it. */
  private boolean isAtHand(Instant latest, Instant end) {
    Duration patience = engine.patience();
    return !latest.equals(Instant.MIN) && !latest.isBefore(end.minus(patience));
  }

  private void take(String subject, AlertWatch watch, Step step) {
    boolean late = step.at().isBefore(watch.at());
    AlertNews news = step.take().apply(watch);
    counts.taken(step.isEvent(), news.taken(), late);
    ledger.take(kind, subject, news);
  }
}
