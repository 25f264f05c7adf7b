package org.bankcrm.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.join.NamedJoin;
import org.bankcrm.core.language.Language;
import org.bankcrm.lifecycle.StageState.SeenEvent;
import org.bankcrm.lifecycle.StageState.Standing;

/**
 * Where a customer stands in a lifecycle, as what is held of the customer.
 *
 * <pre>{@code
 * StageJoin.of(relationship, List.of("ACTIVE", "NEW", "DORMANT", "PROSPECT", "CHURNED", "LEAD"));
 * }</pre>
 *
 * <p>What the state of a customer is of whom two records were kept:
 *
 * <ol>
 *   <li><b>The stage</b> is the one that stands first in the order that the bank gives; a record
 *       that has not entered the lifecycle yields to any that has. Of two in the same stage the one
 *       that entered it first stays.
 *   <li><b>Its timers go on as they were</b>: since when it stands there, up to when it was
 *       decided, what it took in this stay and for how long time stood still are all of that one
 *       record, never mixed. What became due since is taken by the next call, dated to when it was
 *       due.
 *   <li><b>Entries add up</b>, so that a stage which may be entered twice is not entered more often
 *       for having had two records. That is why a state joined with itself is not itself.
 *   <li><b>Events are decided once</b>: those that either record remembers are remembered.
 * </ol>
 *
 * <p>The history of changes is not joined: it stays under both keys and is read by both. Immutable
 * and thread-safe.
 */
public final class StageJoin extends NamedJoin<StageState> {

  /** The kind of what is joined. */
  public static final HeldKind KIND =
      HeldKind.of("lifecycle.stage", "生命周期阶段与历史", "Stages and their history");

  private final Lifecycle lifecycle;
  private final Map<String, Integer> rank = new HashMap<>();

  private StageJoin(Lifecycle lifecycle, List<String> strongest) {
    super(KIND, lifecycle.ref().id(), lifecycle.name());
    this.lifecycle = lifecycle;
    strongest.forEach(code -> rank.putIfAbsent(code, rank.size()));
    List<String> codes = lifecycle.stages().stream().map(Stage::code).toList();
    Checks.require(
        strongest.size() == codes.size() && rank.keySet().containsAll(codes),
        "strongest",
        "must name each stage of the lifecycle once");
  }

  /**
   * The states of a lifecycle.
   *
   * @param strongest the codes of all its stages; of two records the stage that stands first in it
   *     stays
   * @param lifecycle the version that is in force
   * @throws IllegalArgumentException if one is missing, repeated or none of the lifecycle's
   */
  public static StageJoin of(Lifecycle lifecycle, List<String> strongest) {
    return new StageJoin(lifecycle, strongest);
  }

  @Override
  public Map<String, Object> write(StageState state) {
    return state.toDocument();
  }

  @Override
  public StageState read(Object tree) {
    return StageState.parse(tree);
  }

  @Override
  public StageState join(StageState first, StageState second) {
    StageState one = lifecycle.present(first);
    StageState other = lifecycle.present(second);
    StageState stays = order().compare(one, other) <= 0 ? one : other;
    SortedMap<String, Integer> entries = new TreeMap<>(one.entries());
    other.entries().forEach((code, count) -> entries.merge(code, count, StageJoin::sum));
    return new StageState(
        stays.standing(),
        stays.decidedUntil(),
        entries,
        remembered(one, other),
        stays.taken(),
        stays.pauses());
  }

  private static int sum(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }

  /** By what stays together; what differs in nothing of it is the same. */
  private Comparator<StageState> order() {
    return Comparator.comparingInt(this::rank)
        .thenComparing(state -> state.standing().map(Standing::since).orElse(Instant.MAX))
        .thenComparing(state -> state.decidedUntil().orElse(Instant.MIN), Comparator.reverseOrder())
        .thenComparing(state -> state.taken().toString())
        .thenComparing(state -> withoutCounts(state).toDocument().toString());
  }

  private static StageState withoutCounts(StageState state) {
    return new StageState(
        state.standing(),
        state.decidedUntil(),
        new TreeMap<>(),
        List.of(),
        state.taken(),
        state.pauses());
  }

  /** One of a former version that is not in the list any more yields to all that are. */
  private int rank(StageState state) {
    return state
        .stage()
        .map(code -> rank.getOrDefault(code, rank.size()))
        .orElse(Integer.MAX_VALUE);
  }

  private static List<SeenEvent> remembered(StageState one, StageState other) {
    Set<SeenEvent> all = new LinkedHashSet<>(one.recent());
    all.addAll(other.recent());
    if (all.size() > StageState.MOST_AT_ONCE) {
      throw new IllegalStateException(
          "both remember more events than one state can; decide both once more, on any later"
              + " instant, and join them then");
    }
    return all.stream()
        .sorted(Comparator.comparing(SeenEvent::at).thenComparing(SeenEvent::id))
        .toList();
  }

  @Override
  public List<String> explain(Map<String, StageState> before, StageState after, Language language) {
    List<String> told = new ArrayList<>();
    after.standing().ifPresent(is -> told.add(say(StageSaying.STAGE_STAYS, "", is, language)));
    for (Map.Entry<String, StageState> each : new TreeMap<>(before).entrySet()) {
      lifecycle
          .present(each.getValue())
          .standing()
          .filter(standing -> !after.standing().equals(Optional.of(standing)))
          .ifPresent(is -> told.add(say(StageSaying.STAGE_YIELDS, each.getKey(), is, language)));
    }
    return List.copyOf(told);
  }

  /** The instant stands as it is kept, since no zone is known here. */
  private String say(StageSaying saying, String customer, Standing standing, Language language) {
    Map<String, ?> values =
        Map.of(
            "lifecycle", name(),
            "stage", nameOf(standing.stage()),
            "since", standing.since().toString(),
            "customer", customer);
    return language.say(saying, values);
  }

  private LocalizedText nameOf(String code) {
    return lifecycle.stages().stream()
        .filter(stage -> stage.code().equals(code))
        .map(Stage::name)
        .findFirst()
        .orElseGet(() -> LocalizedText.of(code, code));
  }
}
