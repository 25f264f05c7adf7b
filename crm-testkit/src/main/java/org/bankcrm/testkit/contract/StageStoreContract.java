package org.bankcrm.testkit.contract;

import static org.bankcrm.testkit.contract.StageSamples.START;
import static org.bankcrm.testkit.contract.StageSamples.change;
import static org.bankcrm.testkit.contract.StageSamples.moved;
import static org.bankcrm.testkit.contract.StageSamples.state;
import static org.bankcrm.testkit.contract.StageSamples.stayed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageSave;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.lifecycle.port.StoredStage;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StageStore} must do. Each test is named after the clause that it proves.
 *
 * <pre>{@code
 * class OurStageStoreTest extends StageStoreContract {
 *   @Override
 *   protected StageStore newStore() {
 *     return new OurStageStore(emptyDatabase());
 *   }
 * }
 * }</pre>
 */
public abstract class StageStoreContract {

  private static final StageKey KEY = new StageKey("relationship", "customer-1");
  private static final StageKey OTHER_SUBJECT = new StageKey("relationship", "customer-2");
  private static final StageKey REFUSED = new StageKey("loan", "customer-3");
  private static final StageKey UNMOVED = new StageKey("loan", "customer-4");
  private static final StageKey OTHER_LIFECYCLE = new StageKey("loan", "customer-1");

  /** For the subclass, which JUnit makes. */
  protected StageStoreContract() {}

  /** A store that holds nothing. */
  protected abstract StageStore newStore();

  /**
   * Whoever was never saved is nobody, and no error. Red where a row that is not there is an
   * exception, or null.
   */
  @Test
  final void clause1_unknownSubject_isNobody() {
    StageStore store = newStore();
    assertEquals(new StoredStage(0, StageState.none()), store.load(KEY));
    assertEquals(List.of(), store.history(KEY));
  }

  /**
   * State, version and changes go in together. Red where the history is written outside of the
   * transaction, or in another order than it was decided.
   */
  @Test
  final void clause2_saveOnTheStoredVersion_raisesItAndAddsToTheHistory() {
    StageStore store = newStore();
    assertTrue(store.save(KEY, 0, moved(0, 1)));
    assertEquals(new StoredStage(1, state(1)), store.load(KEY));
    assertTrue(store.save(KEY, 1, moved(2)));
    assertEquals(new StoredStage(2, state(2)), store.load(KEY));
    assertEquals(List.of(change(0), change(1), change(2)), store.history(KEY));
  }

  /**
   * A call that moves nothing still moves the state on: what was looked at, what was heard. Red
   * where a store saves only if there are changes.
   */
  @Test
  final void clause2_saveWithoutChanges_replacesTheState() {
    StageStore store = newStore();
    assertTrue(store.save(KEY, 0, moved(0)));
    StageState later = state(3);
    assertTrue(store.save(KEY, 1, stayed(later)));
    assertEquals(new StoredStage(2, later), store.load(KEY));
    assertEquals(List.of(change(0)), store.history(KEY));
  }

  /**
   * Red where the version is read and written in two steps: compare and set it in one, {@code
   * update … set version = version + 1 where version = ?}, and look at the count.
   */
  @Test
  final void clause3_saveOnAnotherVersion_changesNothing() {
    StageStore store = newStore();
    assertFalse(store.save(KEY, 1, moved(0)));
    assertEquals(new StoredStage(0, StageState.none()), store.load(KEY));
    assertEquals(List.of(), store.history(KEY));
    assertTrue(store.save(KEY, 0, moved(0)));
    assertTrue(store.save(KEY, 1, moved(1)));
    for (long version : new long[] {0, 1, 3, Long.MAX_VALUE}) {
      assertFalse(store.save(KEY, version, moved(2)), "on version " + version);
    }
    assertEquals(new StoredStage(2, state(1)), store.load(KEY));
    assertEquals(List.of(change(0), change(1)), store.history(KEY));
  }

  /** The slower of two processes is told so, and decides again on what the faster one saved. */
  @Test
  final void clause3_twoOnOneVersion_theSecondFails() {
    StageStore store = newStore();
    long first = store.load(KEY).version();
    long second = store.load(KEY).version();
    assertTrue(store.save(KEY, first, moved(0)));
    assertFalse(store.save(KEY, second, moved(0, 1)));
    assertEquals(List.of(change(0)), store.history(KEY));
  }

  /**
   * A caller who lost the answer asks again. Red where the repetition is told as a conflict, or an
   * older save as a repetition.
   */
  @Test
  final void clause4_theVerySameSaveAgain_isSavedOnce() {
    StageStore store = newStore();
    assertTrue(store.save(KEY, 0, moved(0)));
    assertTrue(store.save(KEY, 1, moved(1)));
    assertTrue(store.save(KEY, 1, moved(1)));
    assertEquals(new StoredStage(2, state(1)), store.load(KEY));
    assertEquals(List.of(change(0), change(1)), store.history(KEY));
    assertFalse(store.save(KEY, 0, moved(0)), "an older save is no repetition");
    assertTrue(store.save(KEY, 2, stayed(state(1))));
    assertTrue(store.save(KEY, 2, stayed(state(1))));
    assertEquals(3, store.load(KEY).version());
    assertFalse(store.save(KEY, 2, moved(1)), "the same state with other changes is another save");
  }

  /**
   * Red where only the changes are compared: two looks that moved nothing are two saves all the
   * same.
   */
  @Test
  final void clause4_anotherStateWithoutChanges_isAnotherSave() {
    StageStore store = newStore();
    assertTrue(store.save(KEY, 0, stayed(state(0))));
    assertFalse(store.save(KEY, 0, stayed(state(1))), "another state is another save");
    assertEquals(new StoredStage(1, state(0)), store.load(KEY));
  }

  /** Red where the list that is handed out is the one that is kept. */
  @Test
  final void clause5_historyThatWasRead_doesNotChange() {
    StageStore store = newStore();
    store.save(KEY, 0, moved(0));
    List<StageChange> read = store.history(KEY);
    store.save(KEY, 1, moved(1, 2));
    assertEquals(List.of(change(0)), read);
    assertEquals(List.of(change(0), change(1), change(2)), store.history(KEY));
  }

  /**
   * Red where instants lose digits, an empty text becomes none, or the document is cut at the
   * length of a column.
   */
  @Test
  final void clause6_manySaves_areLoadedAsTheyWere() {
    StageStore store = newStore();
    List<StageChange> all = new ArrayList<>();
    for (int number = 0; number < 50; number++) {
      assertTrue(store.save(KEY, number, moved(number)));
      all.add(change(number));
      assertEquals(new StoredStage(number + 1L, state(number)), store.load(KEY));
    }
    assertEquals(all, store.history(KEY));
  }

  /**
   * A subject that came from another system stands in a stage and was decided never: no instant,
   * not that of the import.
   */
  @Test
  final void clause6_stateOfAnImport_isLoadedAsItWas() {
    StageStore store = newStore();
    StageState imported = StageState.in("ACTIVE", START);
    assertTrue(store.save(KEY, 0, stayed(imported)));
    assertEquals(Optional.empty(), store.load(KEY).state().decidedUntil());
    assertEquals(new StoredStage(1, imported), store.load(KEY));
  }

  /**
   * The key is lifecycle and subject together. Red where one of the two is missing in a condition.
   */
  @Test
  final void clause7_otherSubjectsAndLifecycles_areNotTouched() {
    StageStore store = newStore();
    store.save(KEY, 0, moved(0));
    assertEquals(0, store.load(OTHER_SUBJECT).version());
    assertEquals(0, store.load(OTHER_LIFECYCLE).version());
    assertTrue(store.save(OTHER_SUBJECT, 0, moved(1)));
    assertTrue(store.save(OTHER_LIFECYCLE, 0, moved(2)));
    assertEquals(List.of(change(0)), store.history(KEY));
    assertEquals(List.of(change(1)), store.history(OTHER_SUBJECT));
    assertEquals(List.of(change(2)), store.history(OTHER_LIFECYCLE));
  }

  /** For erasure: nothing is left, and what comes later begins at version 0. */
  @Test
  final void clause8_forgottenSubject_isNobody() {
    StageStore store = newStore();
    store.save(KEY, 0, moved(0));
    store.save(OTHER_LIFECYCLE, 0, moved(1));
    store.forget(KEY);
    store.forget(KEY);
    store.forget(OTHER_SUBJECT);
    assertEquals(new StoredStage(0, StageState.none()), store.load(KEY));
    assertEquals(List.of(), store.history(KEY));
    assertEquals(List.of(change(1)), store.history(OTHER_LIFECYCLE));
    assertTrue(store.save(KEY, 0, moved(2)));
    assertEquals(List.of(change(2)), store.history(KEY));
  }

  private static StageHistory replayed(int... numbers) {
    StageResult result = moved(numbers);
    return new StageHistory(result.state(), result.changes(), List.of(result.decision()));
  }

  /**
   * After a replay the history is that of the replay alone. Red where it is added to the old one.
   */
  @Test
  final void clause9_replaced_standsInPlaceOfAllThatWas() {
    StageStore store = newStore();
    store.save(KEY, 0, moved(0, 1));
    store.save(KEY, 1, moved(2));
    store.save(OTHER_LIFECYCLE, 0, moved(1));
    assertTrue(store.replace(KEY, 2, replayed(0, 3)));
    assertEquals(new StoredStage(3, state(3)), store.load(KEY));
    assertEquals(List.of(change(0), change(3)), store.history(KEY));
    assertEquals(List.of(change(1)), store.history(OTHER_LIFECYCLE));
    assertTrue(store.save(KEY, 3, moved(4)));
    assertEquals(List.of(change(0), change(3), change(4)), store.history(KEY));
  }

  /** A replay that was too slow changes nothing, as a save that was. */
  @Test
  final void clause9_replacedOnAnotherVersion_changesNothing() {
    StageStore store = newStore();
    assertFalse(store.replace(KEY, 1, replayed(0)));
    assertTrue(store.replace(KEY, 0, replayed(0)));
    assertTrue(store.save(KEY, 1, moved(1)));
    for (long version : new long[] {0, 1, 3}) {
      assertFalse(store.replace(KEY, version, replayed(2)), "on version " + version);
    }
    assertEquals(new StoredStage(2, state(1)), store.load(KEY));
    assertEquals(List.of(change(0), change(1)), store.history(KEY));
  }

  /** As for saves: asked again after a lost answer, it is made once. */
  @Test
  final void clause9_theVerySameAgain_isReplacedOnce() {
    StageStore store = newStore();
    store.save(KEY, 0, moved(0));
    assertTrue(store.replace(KEY, 1, replayed(0, 1)));
    assertTrue(store.replace(KEY, 1, replayed(0, 1)));
    assertFalse(store.replace(KEY, 1, replayed(1)));
    assertEquals(new StoredStage(2, state(1)), store.load(KEY));
    assertEquals(List.of(change(0), change(1)), store.history(KEY));
  }

  /**
   * A night's tick comes to what its saves come to one by one. Red where one late save rolls the
   * others back, or answers stand in the order of the database.
   */
  @Test
  final void clause10_manySaves_areAnsweredAndMadeOneByOne() {
    StageStore store = newStore();
    store.save(OTHER_SUBJECT, 0, moved(0));
    List<StageSave> saves =
        List.of(
            new StageSave(KEY, 0, moved(0, 1)),
            new StageSave(OTHER_SUBJECT, 3, moved(2)),
            new StageSave(OTHER_LIFECYCLE, 0, moved(1)),
            new StageSave(REFUSED, 7, moved(1)),
            new StageSave(UNMOVED, 0, stayed(state(2))));
    List<Boolean> answers = List.of(true, false, true, false, true);
    assertEquals(answers, store.saveAll(saves));
    assertEquals(answers, store.saveAll(saves), "the same again");
    assertEquals(new StoredStage(1, state(1)), store.load(KEY));
    assertEquals(List.of(change(0), change(1)), store.history(KEY));
    assertEquals(List.of(change(0)), store.history(OTHER_SUBJECT));
    assertEquals(List.of(change(1)), store.history(OTHER_LIFECYCLE));
    assertEquals(0, store.load(REFUSED).version());
    assertEquals(state(2), store.load(UNMOVED).state());
    assertEquals(List.of(true), store.saveAll(List.of(new StageSave(OTHER_SUBJECT, 1, moved(1)))));
    assertEquals(List.of(change(0), change(1)), store.history(OTHER_SUBJECT));
  }

  /** A night in which nothing changed asks for nothing. */
  @Test
  final void clause10_noSaves_areAnsweredByNothing() {
    assertEquals(List.of(), newStore().saveAll(List.of()));
  }

  /**
   * The second could not know the version that the first one makes, so that it is a mistake of the
   * caller.
   */
  @Test
  final void clause10_aSubjectTwice_isRefusedAndNothingSaved() {
    StageStore store = newStore();
    List<StageSave> twice =
        List.of(
            new StageSave(OTHER_SUBJECT, 0, moved(0)),
            new StageSave(KEY, 0, moved(0)),
            new StageSave(KEY, 1, moved(1)));
    assertThrows(IllegalArgumentException.class, () -> store.saveAll(twice));
    assertEquals(0, store.load(KEY).version());
    assertEquals(0, store.load(OTHER_SUBJECT).version());
  }

  /**
   * Red where subjects that were never saved are left out, or the order is that of the database.
   */
  @Test
  final void clause11_manyLoads_giveWhatEachGives() {
    StageStore store = newStore();
    store.save(KEY, 0, moved(0));
    store.save(OTHER_LIFECYCLE, 0, moved(1));
    store.save(OTHER_LIFECYCLE, 1, moved(2));
    List<StageKey> keys = List.of(OTHER_LIFECYCLE, OTHER_SUBJECT, KEY);
    assertEquals(
        List.of(
            new StoredStage(2, state(2)),
            new StoredStage(0, StageState.none()),
            new StoredStage(1, state(0))),
        List.copyOf(store.loadAll(keys).values()));
    assertEquals(keys, List.copyOf(store.loadAll(keys).keySet()));
  }
}
