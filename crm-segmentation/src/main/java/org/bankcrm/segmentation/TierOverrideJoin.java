package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.join.NamedJoin;
import org.bankcrm.core.language.Language;

/**
 * A rung given by hand, as what is held of a customer.
 *
 * <p>Of two that people gave the better rung stays, since no promise is taken back, and of one rung
 * the one that ends later; of equal ones the first by author and reason. Which yields is told, as
 * whoever gave a worse rung may have meant to: give it anew after the merge then. A state joined
 * with itself is itself.
 *
 * <pre>{@code
 * TierOverrideJoin byHand = TierOverrideJoin.of(ladder);
 * held.with(byHand, override); // beside the TierJoin of the same ladder
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class TierOverrideJoin extends NamedJoin<TierOverride> {

  private final TierLadder ladder;
  private final List<String> best;

  private TierOverrideJoin(TierLadder ladder) {
    super(TierParts.OVERRIDE, ladder.ref().id(), ladder.name());
    this.ladder = ladder;
    this.best = ladder.codes();
  }

  /** The rungs of a ladder that are given by hand. */
  public static TierOverrideJoin of(TierLadder ladder) {
    return new TierOverrideJoin(ladder);
  }

  @Override
  public Map<String, Object> write(TierOverride state) {
    return state.toDocument();
  }

  @Override
  public TierOverride read(Object tree) {
    return TierOverride.parse(tree);
  }

  /**
   * The one of the better rung; of one rung that which ends later, then the first by author and
   * reason.
   *
   * @throws IllegalStateException if one of them gives a rung that this version of the ladder does
   *     not have, so that nobody can say which is better
   */
  @Override
  public TierOverride join(TierOverride one, TierOverride other) {
    Comparator<TierOverride> order =
        Comparator.comparingInt(this::place)
            .thenComparing(TierOverride::expiry, Comparator.reverseOrder())
            .thenComparing(TierOverride::author)
            .thenComparing(TierOverride::reason);
    return order.compare(one, other) <= 0 ? one : other;
  }

  private int place(TierOverride given) {
    int place = best.indexOf(ladder.state().present(given.tier()));
    if (place < 0) {
      throw new IllegalStateException(
          "a tier given by hand is none of the ladder's; end it, or give one of the present version");
    }
    return place;
  }

  /**
   * Which rung stays and on whose word; then, customer by customer, each that yields to it, so that
   * whoever gave that one can give it anew.
   */
  @Override
  public List<String> explain(
      Map<String, TierOverride> before, TierOverride after, Language language) {
    List<String> told = new ArrayList<>();
    told.add(say(TierSaying.OVERRIDE_STAYS, "", after, language));
    new TreeMap<>(before)
        .forEach(
            (customer, given) -> {
              if (!given.equals(after)) {
                told.add(say(TierSaying.OVERRIDE_YIELDS, customer, given, language));
              }
            });
    return List.copyOf(told);
  }

  private String say(TierSaying saying, String customer, TierOverride given, Language language) {
    Map<String, ?> values =
        Map.of(
            "ladder", name(),
            "tier", ladder.find(ladder.state().present(given.tier())).map(Tier::name).orElseThrow(),
            "author", given.author(),
            "customer", customer);
    return language.say(saying, values);
  }
}
