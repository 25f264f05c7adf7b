package org.bankcrm.alert.watchlist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.join.NamedJoin;
import org.bankcrm.core.language.Language;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageJoin;
import org.bankcrm.lifecycle.StageState;

/**
 * Where a customer stands with a watch list, as what is held of the customer of whom two records
 * were kept.
 *
 * <ol>
 *   <li><b>Whoever was on the list under either record is on it</b>: the graver stage stays, of two
 *       alike the earlier, with its timers, its owner, its steps and its actions; the other stands
 *       among the earlier stays, as do those before of both.
 *   <li>What either has decided is decided once, and entries add up.
 *   <li>Only a customer who was held back from the retention action under both is held back.
 * </ol>
 *
 * <p>Taken apart, whoever came onto the list since stands on it under every record. Watches of
 * alerts are joined by {@link org.bankcrm.alert.WatchJoin}. Immutable and thread-safe.
 */
public final class WatchListJoin extends NamedJoin<WatchListState> {

  private static final List<WatchListStage> GRAVEST =
      List.of(
          WatchListStage.OVERDUE,
          WatchListStage.REVIEW_DUE,
          WatchListStage.LISTED,
          WatchListStage.PROBATION,
          WatchListStage.AWAY,
          WatchListStage.OFF);

  private final StageJoin stages;
  private final List<String> order;

  private WatchListJoin(WatchListPolicy policy) {
    super(WatchListParts.KIND, policy.ref().id(), policy.name());
    Lifecycle lifecycle = WatchListLifecycle.of(policy);
    this.order =
        lifecycle.stages().stream()
            .map(Stage::code)
            .sorted(
                Comparator.comparingInt(
                        (String code) -> GRAVEST.indexOf(WatchListLifecycle.stage(code)))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    this.stages = StageJoin.of(lifecycle, order);
  }

  /**
   * The states of a list.
   *
   * @param policy the version that is in force
   */
  public static WatchListJoin of(WatchListPolicy policy) {
    return new WatchListJoin(policy);
  }

  @Override
  public Map<String, Object> write(WatchListState state) {
    return state.toDocument();
  }

  @Override
  public WatchListState read(Object tree) {
    return WatchListState.parse(tree);
  }

  /**
   * Where the survivor stands: the graver stay goes on, of two in one stage that which began
   * earlier, and all others are kept as earlier ones, each once. Held back only if both were.
   */
  @Override
  public WatchListState join(WatchListState one, WatchListState other) {
    Optional<Listing> stays =
        Stream.of(one, other).min(byListing()).flatMap(WatchListState::listing);
    return new WatchListState(
        stages.join(one.state(), other.state()),
        one.heldBack() && other.heldBack(),
        stays,
        earlier(stays, one, other));
  }

  /** All stays of both but the one that goes on, each once. */
  private static List<Listing> earlier(Optional<Listing> stays, WatchListState... both) {
    return Stream.of(both)
        .flatMap(each -> Stream.concat(each.earlier().stream(), each.listing().stream()))
        .map(Listing::over)
        .filter(each -> !Optional.of(each).equals(stays.map(Listing::over)))
        .distinct()
        .sorted(Comparator.comparing(Listing::since).thenComparing(WatchListJoin::text))
        .toList();
  }

  /** As stages are chosen; of two in one stage since one instant by what was kept. */
  private Comparator<WatchListState> byListing() {
    return Comparator.comparingInt((WatchListState each) -> rank(each.state()))
        .thenComparing(each -> since(each.state()))
        .thenComparing(each -> each.listing().isEmpty())
        .thenComparing(each -> each.listing().map(WatchListJoin::text).orElse(""));
  }

  private static String text(Listing stay) {
    return new WatchListState(StageState.none(), false, Optional.of(stay), List.of())
        .toDocument()
        .toString();
  }

  private int rank(StageState state) {
    return state.stage().map(order::indexOf).orElse(order.size());
  }

  private static Instant since(StageState state) {
    return state.standing().map(StageState.Standing::since).orElse(Instant.MAX);
  }

  /**
   * Which record's stage stays and which yields, for the page on which a merge is approved; owners,
   * steps and actions are not told there, and stand in the state.
   */
  @Override
  public List<String> explain(
      Map<String, WatchListState> before, WatchListState after, Language language) {
    Map<String, StageState> states = new TreeMap<>();
    before.forEach((customer, state) -> states.put(customer, state.state()));
    return stages.explain(states, after.state(), language);
  }

  @Override
  public Optional<WatchListState> apart(
      Optional<WatchListState> own, Optional<WatchListState> joined, Optional<WatchListState> now) {
    boolean wasOn = joined.filter(state -> state.stage().isOn()).isPresent();
    return wasOn ? own : now.filter(state -> state.stage().isOn()).or(() -> own);
  }
}
