package org.bankcrm.lifecycle.port;

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
import org.bankcrm.lifecycle.Move;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageJoin;
import org.bankcrm.lifecycle.StageState;

/**
 * What is kept of a customer in lifecycles, as parts for retention and erasure.
 *
 * <p>Without the person there stays by which transition a subject went from which stage to which,
 * and on what day: no ids of events, no subject, no effects. So counts and times of stages stay
 * true. The host deletes the part by {@link StageStore#forget}.
 */
public final class StageParts {

  /** The state and history in a lifecycle, with the day of the last change as {@code changed}. */
  public static final HeldKind KIND = StageJoin.KIND;

  private StageParts() {}

  /**
   * The part of one subject in one lifecycle.
   *
   * @param zone in which the day of the last change is told
   * @param state where the subject stands
   */
  public static HeldDocument of(
      StageKey key, StageState state, List<StageChange> history, ZoneId zone) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("lifecycle", key.lifecycle());
    document.put("subject", key.subject());
    document.put("state", state.toDocument());
    document.put("history", history.stream().map(StageChange::toDocument).toList());
    Map<String, Object> remains = new LinkedHashMap<>();
    remains.put("lifecycle", key.lifecycle());
    remains.put("moves", history.stream().map(change -> move(change.move())).toList());
    return HeldDocument.of(KIND, key.lifecycle(), document)
        .on("changed", lastDay(state, history, requireNonNull(zone, "zone")))
        .leaving(remains);
  }

  private static Optional<LocalDate> lastDay(
      StageState state, List<StageChange> history, ZoneId zone) {
    return history.isEmpty()
        ? state.standing().map(standing -> standing.day(zone))
        : Optional.of(LocalDays.of(history.get(history.size() - 1).at(), zone));
  }

  private static Map<String, Object> move(Move move) {
    Map<String, Object> tree = new LinkedHashMap<>();
    move.transition().ifPresent(code -> tree.put("transition", code));
    move.from().ifPresent(code -> tree.put("from", code));
    tree.put("to", move.to());
    tree.put("day", move.day().toString());
    return tree;
  }
}
