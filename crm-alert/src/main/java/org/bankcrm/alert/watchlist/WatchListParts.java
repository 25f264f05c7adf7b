package org.bankcrm.alert.watchlist;

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
 * What is kept of a customer by watch lists, as parts for retention and erasure.
 *
 * <p>Without the person there stays which list it was, what happened on which day, how many actions
 * were planned and done, and whether the retention action was held back; so lengths of stays and
 * effects stay true. Hand them to the planner of retention and erasure together with those of the
 * other modules that keep something of the customer. Not who had it, no reasons, no actions in
 * words and no results stay.
 */
public final class WatchListParts {

  /**
   * A stay on a watch list, with its first day as {@code listed} and, once it is over, its last as
   * {@code left}.
   */
  public static final HeldKind KIND =
      HeldKind.of("alert.listing", "观察名单记录", "Stays on watch lists");

  private WatchListParts() {}

  /**
   * What is remembered of a customer for one list.
   *
   * @param key by what the host finds it, such as the id of the list
   * @param list the id of the list
   * @param zone in which days are told
   * @throws IllegalArgumentException if the key is malformed
   */
  public static HeldDocument of(String key, String list, WatchListState state, ZoneId zone) {
    requireNonNull(zone, "zone");
    Map<String, Object> remains = new LinkedHashMap<>();
    remains.put("list", requireNonNull(list, "list"));
    remains.put("heldBack", state.heldBack());
    state.listing().ifPresent(stay -> remains.putAll(remains(stay, zone)));
    if (!state.earlier().isEmpty()) {
      remains.put("earlier", state.earlier().stream().map(each -> remains(each, zone)).toList());
    }
    return HeldDocument.of(KIND, key, state.toDocument())
        .on("listed", state.listing().map(stay -> LocalDays.of(stay.since(), zone)))
        .on("left", state.stage().isOn() ? Optional.empty() : left(state, zone))
        .leaving(remains);
  }

  private static Map<String, Object> remains(Listing stay, ZoneId zone) {
    List<Map<String, String>> steps =
        stay.steps().stream()
            .map(
                step ->
                    Map.of(
                        "what", step.what().name(),
                        "day", LocalDays.of(step.at(), zone).toString()))
            .toList();
    long done = stay.actions().stream().filter(each -> each.doneOn().isPresent()).count();
    Map<String, Object> remains = new LinkedHashMap<>();
    remains.put("steps", steps);
    remains.put("planned", stay.actions().size());
    remains.put("done", done);
    return remains;
  }

  private static Optional<LocalDate> left(WatchListState state, ZoneId zone) {
    return state.listing().stream()
        .flatMap(stay -> stay.steps().stream())
        .reduce((earlier, later) -> later)
        .map(step -> LocalDays.of(step.at(), zone));
  }
}
