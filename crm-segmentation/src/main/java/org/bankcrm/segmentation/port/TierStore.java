package org.bankcrm.segmentation.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps where customers stand on ladders with retention, and what was given by hand, for a host to
 * implement over its own storage.
 *
 * <pre>{@code
 * StoredTier before = store.load(key);
 * before.fill(facts, ladder.state());
 * TierPlacement placement = engine.decide(facts.build()).result(ladder);
 * placement.standing().next().ifPresent(
 *     state -> store.save(TierSave.decided(key, before, state))); // false: load and decide again
 * }</pre>
 *
 * <p>The clauses, each tested by the contract kit {@code TierStoreContract} of the test kit:
 *
 * <ol>
 *   <li>A customer of whom nothing was saved on a ladder has version 0, no state and nothing by
 *       hand.
 *   <li>A save on the version that is stored raises it by one and puts the state and what is by
 *       hand in the place of what stood there, all of it or nothing.
 *   <li>A save on any other version changes nothing and answers {@code false}: another process was
 *       faster. Of two saves on one version just one succeeds, however they interleave. So what
 *       somebody gives by hand during the nightly run is never undone by it.
 *   <li>A save is idempotent: the very same save made again right after it succeeded answers {@code
 *       true} and changes nothing.
 *   <li>What is loaded equals what was saved, in every part.
 *   <li>Customers, and ladders, do not touch each other.
 *   <li>To forget a customer removes what is kept of them on one ladder; afterwards it is as in
 *       clause 1. To forget them again does nothing.
 *   <li>Many saves at once come to what they come to one by one: the answers stand in their order,
 *       each save is made whole or not at all, and one that comes too late keeps none of the others
 *       from being made. A customer who stands among them twice on one ladder is an {@code
 *       IllegalArgumentException}, and nothing is saved. What fails otherwise may leave some made
 *       and others not; the very same call made again saves the rest.
 *   <li>Many loads at once give what each gives by itself, in the order of the keys.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface TierStore {

  /** What is stored of a customer on a ladder. */
  StoredTier load(TierKey key);

  /**
   * Saves what a ladder decided, or what was given by hand.
   *
   * @return whether it was saved; if not, load and decide again
   */
  boolean save(TierSave save);

  /**
   * Saves many at once, such as a night's; a few thousand in one call serve best.
   *
   * @return of each whether it was saved, in their order
   * @throws IllegalArgumentException if a customer stands among them twice on one ladder
   */
  default List<Boolean> saveAll(List<TierSave> saves) {
    TierSave.checkDistinct(saves);
    List<Boolean> answers = new ArrayList<>();
    saves.forEach(each -> answers.add(save(each)));
    return List.copyOf(answers);
  }

  /** What is stored of many, in the order of the keys. */
  default Map<TierKey, StoredTier> loadAll(Collection<TierKey> keys) {
    Map<TierKey, StoredTier> all = new LinkedHashMap<>();
    keys.forEach(key -> all.computeIfAbsent(key, this::load));
    return all;
  }

  /** Removes a customer from one ladder, as the law may ask for. */
  void forget(TierKey key);
}
