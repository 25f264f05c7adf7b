package org.bankcrm.alert.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertAction;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertNews;
import org.bankcrm.alert.AlertOutcome;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.lifecycle.StageEvent;

/** One subject's log once more, with a desk that works on every alert; for one thread. */
final class TrialRun {

  private static final String DESK = "trial";
  private static final Comparator<StageEvent> ORDER =
      Comparator.comparing(StageEvent::at)
          .thenComparing(StageEvent::type)
          .thenComparing(StageEvent::id);

  private final TrialTerms terms;
  private final AlertWatch watch;
  private long numbered;
  private final Map<String, Alert> raised = new LinkedHashMap<>();
  private final PriorityQueue<AlertAction> chores =
      new PriorityQueue<>(Comparator.comparing(AlertAction::at).thenComparing(AlertAction::id));

  private TrialRun(AlertEngine engine, TrialTerms terms, Facts opening) {
    this.terms = terms;
    this.watch = engine.begin(opening);
  }

  /** All alerts, in the order in which they were raised, each as it was at the end. */
  static List<Alert> of(AlertEngine engine, TrialTerms terms, TrialSubject subject, Instant end) {
    TrialRun run = new TrialRun(engine, terms, subject.opening());
    List<Facts> told = new ArrayList<>(subject.told());
    told.sort(Comparator.comparing(Facts::asOf));
    List<StageEvent> events = new ArrayList<>(subject.events());
    events.sort(ORDER);
    int next = 0;
    for (Facts each : told) {
      next = run.happen(events, next, each.asOf());
      if (each.asOf().isBefore(end)) {
        run.goTo(each.asOf());
        run.take(run.watch.told(each));
      }
    }
    run.happen(events, next, end);
    run.goTo(end);
    return List.copyOf(run.raised.values());
  }

  /** What happened before an instant; how many have happened then. */
  private int happen(List<StageEvent> events, int from, Instant before) {
    int next = from;
    while (next < events.size() && events.get(next).at().isBefore(before)) {
      goTo(events.get(next).at());
      take(watch.on(events.get(next)));
      next++;
    }
    return next;
  }

  /** Goes on to an instant step by step, so that no alert is learned of late. */
  private void goTo(Instant until) {
    while (true) {
      AlertAction chore = chores.peek();
      Instant look = watch.nextLook();
      if (chore != null && chore.at().isBefore(until) && chore.at().isBefore(look)) {
        chores.remove();
        take(watch.act(chore));
      } else if (look.isBefore(until)) {
        take(watch.look(look));
      } else {
        return;
      }
    }
  }

  private void take(AlertNews news) {
    for (Alert each : news.changed()) {
      String key = each.policy() + "@" + each.raisedAt();
      if (raised.put(key, each) == null) {
        work(each);
      }
    }
  }

  private void work(Alert alert) {
    String policy = alert.policy();
    numbered++;
    chores.add(
        AlertAction.acknowledge("a" + numbered, policy, after(alert, terms.acknowledged()), DESK));
    chores.add(
        AlertAction.close(
            "c" + numbered, policy, after(alert, terms.closed()), DESK, AlertOutcome.UNCLEAR));
  }

  private static Instant after(Alert alert, Duration time) {
    return alert.raisedAt().plus(time);
  }
}
