package org.bankcrm.lifecycle.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageResult;

/**
 * Keeps the state and the history of subjects, for a host to implement over its own storage.
 *
 * <p>The clauses, each tested by the contract kit {@code StageStoreContract} of the test kit:
 *
 * <ol>
 *   <li>A subject of which nothing was saved has version 0, the state of nobody and no history.
 *   <li>A save on the version that is stored raises it by one, replaces the state and adds the
 *       changes at the end of the history, all of it or nothing.
 *   <li>A save on any other version changes nothing and answers {@code false}: another process was
 *       faster. Of two saves on one version just one succeeds, however they interleave.
 *   <li>A save is idempotent: the very same save (version, state and changes) made again right
 *       after it succeeded answers {@code true} and changes nothing, so that a caller who lost the
 *       answer may ask again.
 *   <li>The history is only ever added to; what was read keeps its order and its content.
 *   <li>What is loaded equals what was saved, in every part.
 *   <li>Subjects, and lifecycles, do not touch each other.
 *   <li>To forget a subject removes its state and its history, in one lifecycle; afterwards it is
 *       as in clause 1. To forget it again does nothing.
 *   <li>To replace is to save what a replay came to: on the version that is stored it raises it by
 *       one and puts state and whole history in the place of what stood there, all of it or
 *       nothing; on any other version it changes nothing and answers {@code false}; the very same
 *       made again right after it succeeded answers {@code true} and changes nothing.
 *   <li>Many saves at once, as of a night's tick, come to what they come to one by one: the answers
 *       stand in their order, each save is made whole or not at all, and one that comes too late
 *       keeps none of the others from being made. A subject that stands among them twice is an
 *       {@code IllegalArgumentException}, and nothing is saved. What fails otherwise may leave some
 *       made and others not; the very same call made again saves the rest.
 *   <li>Many loads at once give what each gives by itself, in the order of the keys.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface StageStore {

  /** What is stored of a subject. */
  StoredStage load(StageKey key);

  /**
   * Saves what an engine decided.
   *
   * @param expectedVersion the version that was loaded before the decision
   * @param result what the engine decided: its state and changes are saved
   * @return whether it was saved; if not, load and decide again
   */
  boolean save(StageKey key, long expectedVersion, StageResult result);

  /**
   * Puts what a replay of a subject's whole log came to in the place of state and history: the way
   * by which an event that came too late gets into its place.
   *
   * @param expectedVersion the version that was loaded before the log was read
   * @return whether it was put; if not, load and replay again
   */
  boolean replace(StageKey key, long expectedVersion, StageHistory replayed);

  /**
   * Saves many at once, such as a night's tick; a few thousand in one call serve best.
   *
   * @return of each whether it was saved, in their order
   * @throws IllegalArgumentException if a subject stands among them twice in one lifecycle
   */
  default List<Boolean> saveAll(List<StageSave> saves) {
    StageSave.checkDistinct(saves);
    List<Boolean> answers = new ArrayList<>();
    for (StageSave each : saves) {
      answers.add(save(each.key(), each.expectedVersion(), each.result()));
    }
    return List.copyOf(answers);
  }

  /** What is stored of many subjects, in the order of the keys. */
  default Map<StageKey, StoredStage> loadAll(Collection<StageKey> keys) {
    Map<StageKey, StoredStage> all = new LinkedHashMap<>();
    keys.forEach(key -> all.computeIfAbsent(key, this::load));
    return all;
  }

  /** All changes of a subject, the oldest first. */
  List<StageChange> history(StageKey key);

  /** Removes a subject from one lifecycle, as the law may ask for. */
  void forget(StageKey key);
}
