package org.bankcrm.alert.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.alert.Alert;

/**
 * Keeps the watches of subjects and all their alerts, and where they stand with watch lists, for a
 * host to implement over its own storage.
 *
 * <pre>{@code
 * StoredWatch stored = store.load(key);
 * AlertWatch watch = stored.watch().map(engine::read).orElseGet(() -> engine.begin(facts));
 * AlertNews news = watch.on(payment);
 * if (store.save(WatchSave.of(key, stored.version(), watch, List.of(news)))) {
 *   news.changed().forEach(alert -> tell(alert.with(), alert));
 * } // else somebody was faster: load and take the event again, or merge
 * }</pre>
 *
 * <p>The clauses, each tested by the contract kit {@code WatchStoreContract} of the test kit:
 *
 * <ol>
 *   <li>A subject of which nothing was saved has version 0, no watch and no alerts.
 *   <li>A save on the version that is stored raises it by one, replaces the watch, puts each alert
 *       that changed in the place of what stood of it, and removes those that were withdrawn, all
 *       of it or nothing.
 *   <li>A save on any other version changes nothing and answers {@code false}: another process was
 *       faster. Of two saves on one version just one succeeds, however they interleave, so that no
 *       event is lost.
 *   <li>A save is idempotent: the very same save made again right after it succeeded answers {@code
 *       true} and changes nothing, so that a caller who lost the answer may ask again.
 *   <li>What is loaded equals what was saved, in every part.
 *   <li>Alerts stand in the order in which they were raised, of one instant by the ids of their
 *       policies. One that no later save has changed or withdrawn stays as it was, however many
 *       come after it.
 *   <li>Subjects, and kinds, do not touch each other.
 *   <li>To forget a subject removes its watch and its alerts, of one kind; afterwards it is as in
 *       clause 1. To forget it again does nothing.
 *   <li>Many saves at once, as of a nightly pass, come to what they come to one by one: the answers
 *       stand in their order, each save is made whole or not at all, and one that comes too late
 *       keeps none of the others from being made. A subject that stands among them twice is an
 *       {@code IllegalArgumentException}, and nothing is saved. What fails otherwise may leave some
 *       made and others not; the very same call made again saves the rest.
 *   <li>Many loads at once give what each gives by itself, in the order of the keys.
 *   <li>Where a subject stands with a watch list is kept as a watch is, with no alerts, under a
 *       kind of its own: whatever its document holds is loaded as it was saved, and clauses 1 to 10
 *       hold of it.
 * </ol>
 *
 * <p>Where customers become one, save what {@link org.bankcrm.alert.WatchJoin} makes of both under
 * the key that goes on. Alerts of former keys stay under these, as decisions do, and are read by
 * all keys.
 *
 * <p>Watch lists are worked by people while the night looks at them too, so that their states want
 * the version as watches do:
 *
 * <pre>{@code
 * WatchKey key = new WatchKey("watched-firms", customer);
 * StoredWatch stored = store.load(key);
 * WatchListState state =
 *     stored.watch().map(WatchListState::parse).orElseGet(() -> engine.begin(customer));
 * WatchListNews news = engine.act(state, review, facts);
 * store.save(WatchSave.of(key, stored.version(), news.state())); // if not: load and act again
 * }</pre>
 *
 * <p>The state holds all stays on the list, earlier ones included, and knows an action that comes
 * again.
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface WatchStore {

  /** What is stored of a subject. */
  StoredWatch load(WatchKey key);

  /**
   * Saves a watch and what it told.
   *
   * @return whether it was saved; if not, load and go on from there
   */
  boolean save(WatchSave save);

  /**
   * Saves many at once, such as those of a nightly pass; a few thousand in one call serve best.
   *
   * @return of each whether it was saved, in their order
   * @throws IllegalArgumentException if a subject stands among them twice
   */
  default List<Boolean> saveAll(List<WatchSave> saves) {
    WatchSave.checkDistinct(saves);
    List<Boolean> answers = new ArrayList<>();
    saves.forEach(each -> answers.add(save(each)));
    return List.copyOf(answers);
  }

  /** What is stored of many subjects, in the order of the keys. */
  default Map<WatchKey, StoredWatch> loadAll(Collection<WatchKey> keys) {
    Map<WatchKey, StoredWatch> all = new LinkedHashMap<>();
    keys.forEach(key -> all.computeIfAbsent(key, this::load));
    return all;
  }

  /** All alerts of a subject, the oldest first. */
  List<Alert> alerts(WatchKey key);

  /** Removes a subject of one kind, as the law may ask for. */
  void forget(WatchKey key);
}
