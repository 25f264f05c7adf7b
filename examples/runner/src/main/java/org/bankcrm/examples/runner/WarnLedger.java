package org.bankcrm.examples.runner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertNews;
import org.bankcrm.alert.AlertStep;

/**
 * All alerts of all subjects, those of earlier runs among them, and what this run has to tell of
 * them.
 */
final class WarnLedger {

  /**
   * Which alert it is.
   *
   * @param kind the kind of subject
   */
  record Key(String kind, String subject, Instant raised, String policy)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::kind)
            .thenComparing(Key::subject)
            .thenComparing(Key::raised)
            .thenComparing(Key::policy);

    static Key of(String kind, String subject, Alert alert) {
      return new Key(kind, subject, alert.raisedAt(), alert.policy());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final SortedMap<Key, Alert> alerts = new TreeMap<>();
  private final SortedMap<Key, Alert> before = new TreeMap<>();
  private final SortedMap<Key, Alert> withdrawn = new TreeMap<>();

  /** Takes an alert of an earlier run. */
  void known(String kind, String subject, Alert alert) {
    alerts.put(Key.of(kind, subject, alert), alert);
    before.put(Key.of(kind, subject, alert), alert);
  }

  /** Lets go of an alert of a subject who is no other one now. */
  void forget(String kind, String subject, Alert alert) {
    alerts.remove(Key.of(kind, subject, alert));
    before.remove(Key.of(kind, subject, alert));
  }

  /** Takes what a watch told. */
  void take(String kind, String subject, AlertNews news) {
    for (Alert each : news.withdrawn()) {
      Key key = Key.of(kind, subject, each);
      alerts.remove(key);
      if (before.containsKey(key)) {
        withdrawn.put(key, before.get(key));
      }
    }
    for (Alert each : news.changed()) {
      Key key = Key.of(kind, subject, each);
      alerts.put(key, each);
      withdrawn.remove(key);
    }
  }

  /** All alerts in their order: by subject, then as they were raised. */
  SortedMap<Key, Alert> alerts() {
    return alerts;
  }

  /** The alerts of one subject, as they were raised. */
  Stream<Alert> of(String kind, String subject) {
    return alerts.entrySet().stream()
        .filter(each -> each.getKey().kind().equals(kind))
        .filter(each -> each.getKey().subject().equals(subject))
        .map(Map.Entry::getValue);
  }

  /** The alerts that an earlier run told and that are none, by what is known now. */
  SortedMap<Key, Alert> withdrawn() {
    return withdrawn;
  }

  /** Whether this run found it. */
  boolean isNew(Key key) {
    return !before.containsKey(key);
  }

  /** Each step that no earlier run has told, in the order of alerts. */
  void forEachNewStep(BiConsumer<Key, AlertStep> told) {
    for (Map.Entry<Key, Alert> each : alerts.entrySet()) {
      Alert earlier = before.get(each.getKey());
      Set<AlertStep> steps = earlier == null ? Set.of() : new HashSet<>(earlier.steps());
      List<AlertStep> more = new ArrayList<>(each.getValue().steps());
      more.removeIf(steps::contains);
      more.forEach(step -> told.accept(each.getKey(), step));
    }
  }
}
