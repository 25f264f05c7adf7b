package org.bankcrm.lifecycle.port;

import java.util.List;
import org.bankcrm.lifecycle.StageChange;
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

  /** All changes of a subject, the oldest first. */
  List<StageChange> history(StageKey key);

  /** Removes a subject from one lifecycle, as the law may ask for. */
  void forget(StageKey key);
}
