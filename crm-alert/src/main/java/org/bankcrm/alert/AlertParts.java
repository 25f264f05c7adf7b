package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;

/**
 * What is kept of a customer by early warning, as parts for retention and erasure: the watches with
 * their figures, and the alerts that the host keeps besides. Those of the customer's accounts are
 * the customer's too. What watch lists keep is in {@link
 * org.bankcrm.alert.watchlist.WatchListParts}.
 *
 * <p>Without the person there stays of each alert by which policy, on which level and on which day
 * it was raised, when it was over, and what it turned out to be; so precision, workload and drift
 * stay true. No figures, no counterparties, no evidence, no ids of events, and nothing of whoever
 * worked on it stays.
 */
public final class AlertParts {

  /** A watch, with the day that it has come to as {@code last}. */
  public static final HeldKind WATCH =
      HeldKind.of("alert.watch", "预警监测状态", "Figures under watch and their alerts");

  /**
   * An alert, with the day on which it was raised as {@code raised} and, once it is over, that of
   * its end as {@code closed}.
   */
  public static final HeldKind ALERT = HeldKind.of("alert.alert", "预警记录", "Alerts");

  private AlertParts() {}

  /** Both kinds, for rules to name. */
  public static List<HeldKind> kinds() {
    return List.of(WATCH, ALERT);
  }

  /**
   * A watch; days are told in its engine's zone.
   *
   * @param key by what the host finds it among the watches of the customer, such as that of an
   *     account
   * @throws IllegalArgumentException if the key is malformed
   */
  public static HeldDocument of(String key, AlertWatch watch) {
    ZoneId zone = watch.engine().zone();
    List<Map<String, Object>> stay =
        watch.alerts().stream().map(alert -> withoutPerson(alert, zone)).toList();
    return HeldDocument.of(WATCH, key, watch.toDocument())
        .on("last", LocalDays.of(watch.at(), zone))
        .leaving(Map.of("alerts", stay));
  }

  /**
   * An alert.
   *
   * @param key by what the host finds it among the alerts of the customer
   * @param zone in which days are told
   * @throws IllegalArgumentException if the key is malformed
   */
  public static HeldDocument of(String key, Alert alert, ZoneId zone) {
    return HeldDocument.of(ALERT, key, alert.toDocument())
        .on("raised", LocalDays.of(alert.raisedAt(), requireNonNull(zone, "zone")))
        .on("closed", over(alert, zone))
        .leaving(withoutPerson(alert, zone));
  }

  private static Map<String, Object> withoutPerson(Alert alert, ZoneId zone) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("policy", alert.policy());
    tree.put("level", alert.level());
    tree.put("raised", LocalDays.of(alert.raisedAt(), zone).toString());
    over(alert, zone).ifPresent(day -> tree.put("closed", day.toString()));
    alert.outcome().ifPresent(outcome -> tree.put("outcome", outcome.name()));
    return tree;
  }

  private static Optional<LocalDate> over(Alert alert, ZoneId zone) {
    return alert.steps().stream()
        .filter(step -> !alert.stage().isOpen() && ends(step.what()))
        .reduce((earlier, later) -> later)
        .map(step -> LocalDays.of(step.at(), zone));
  }

  private static boolean ends(AlertStep.What what) {
    return what == AlertStep.What.CLOSED || what == AlertStep.What.OVERRIDDEN;
  }
}
