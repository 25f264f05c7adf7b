package org.bankcrm.testkit.contract;

import static org.bankcrm.testkit.contract.WatchSamples.alert;
import static org.bankcrm.testkit.contract.WatchSamples.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.port.StoredWatch;
import org.bankcrm.alert.port.WatchKey;
import org.bankcrm.alert.port.WatchSave;
import org.bankcrm.alert.port.WatchStore;
import org.bankcrm.alert.watchlist.WatchListState;
import org.junit.jupiter.api.Test;

/**
 * What every {@link WatchStore} must do. Each test is named after the clause that it proves.
 *
 * <pre>{@code
 * class OurWatchStoreTest extends WatchStoreContract {
 *   @Override
 *   protected WatchStore newStore() {
 *     return new OurWatchStore(emptyDatabase());
 *   }
 * }
 * }</pre>
 */
public abstract class WatchStoreContract {

  private static final WatchKey KEY = new WatchKey("customer", "c-1");
  private static final WatchKey OTHER_SUBJECT = new WatchKey("customer", "c-2");
  private static final WatchKey OTHER_KIND = new WatchKey("account", "c-1");
  private static final WatchKey LIST = new WatchKey("watched-firms", "c-1");
  private static final WatchKey REFUSED = new WatchKey("account", "c-3");

  /** For the subclass, which JUnit makes. */
  protected WatchStoreContract() {}

  /** A store that holds nothing. */
  protected abstract WatchStore newStore();

  /** A save of the sample of a number, with the alerts of numbers. */
  private static WatchSave save(WatchKey key, long version, int number, int... alerts) {
    List<Alert> changed = IntStream.of(alerts).mapToObj(each -> alert(each, "LOW")).toList();
    return new WatchSave(key, version, document(number), changed, List.of());
  }

  private static StoredWatch stored(long version, int number) {
    return new StoredWatch(version, Optional.of(document(number)));
  }

  private static List<Alert> low(int... numbers) {
    return IntStream.of(numbers).mapToObj(each -> alert(each, "LOW")).toList();
  }

  /**
   * Whoever was never saved has version 0, and no error. Red where a row that is not there is an
   * exception, or null.
   */
  @Test
  final void clause1_unknownSubject_hasNothing() {
    WatchStore store = newStore();
    assertEquals(StoredWatch.none(), store.load(KEY));
    assertEquals(List.of(), store.alerts(KEY));
  }

  /**
   * The watch and the alerts that changed go in together; an alert that got worse stands in its own
   * place. Red where each change adds a row.
   */
  @Test
  final void clause2_saveOnTheStoredVersion_replacesTheWatchAndPutsAlerts() {
    WatchStore store = newStore();
    assertTrue(store.save(save(KEY, 0, 1, 0, 1)));
    assertEquals(stored(1, 1), store.load(KEY));
    assertEquals(low(0, 1), store.alerts(KEY));
    Alert worse = alert(1, "HIGH");
    WatchSave second = new WatchSave(KEY, 1, document(2), List.of(worse, alert(2, "LOW")), low(0));
    assertTrue(store.save(second));
    assertEquals(stored(2, 2), store.load(KEY));
    assertEquals(List.of(worse, alert(2, "LOW")), store.alerts(KEY));
  }

  /**
   * An alert that a late event takes back before it was ever saved is no mistake. Red where
   * deleting no row fails.
   */
  @Test
  final void clause2_whatNobodyHad_canBeWithdrawn() {
    WatchStore store = newStore();
    assertTrue(store.save(new WatchSave(KEY, 0, document(1), low(0), low(3))));
    assertEquals(low(0), store.alerts(KEY));
  }

  /**
   * Whoever was overtaken is told so, and neither watch nor alerts are touched. Red where alerts
   * are written before the version is looked at.
   */
  @Test
  final void clause3_saveOnAnotherVersion_changesNothing() {
    WatchStore store = newStore();
    assertFalse(store.save(save(KEY, 1, 0, 0)));
    assertEquals(StoredWatch.none(), store.load(KEY));
    assertEquals(List.of(), store.alerts(KEY));
    assertTrue(store.save(save(KEY, 0, 0, 0)));
    assertTrue(store.save(save(KEY, 1, 1, 1)));
    for (long version : new long[] {0, 1, 3, Long.MAX_VALUE}) {
      assertFalse(store.save(save(KEY, version, 2, 2)), "on version " + version);
      WatchSave away = new WatchSave(KEY, version, document(2), List.of(), low(0));
      assertFalse(store.save(away), "on version " + version);
    }
    assertEquals(stored(2, 1), store.load(KEY));
    assertEquals(low(0, 1), store.alerts(KEY));
  }

  /**
   * Two processes took different events on the same state. Red where the second wins, so that an
   * event is lost: compare and set the version in one step.
   */
  @Test
  final void clause3_twoOnOneVersion_theSecondFails() {
    WatchStore store = newStore();
    assertTrue(store.save(save(KEY, store.load(KEY).version(), 0, 0)));
    assertFalse(store.save(save(KEY, 0, 1, 1)));
    assertEquals(stored(1, 0), store.load(KEY));
    assertEquals(low(0), store.alerts(KEY));
  }

  /**
   * A caller who lost the answer asks again, and is told yes. What differs in anything is no
   * repetition, and is answered as too late.
   */
  @Test
  final void clause4_theVerySameSaveAgain_isSavedOnce() {
    WatchStore store = newStore();
    WatchSave first = save(KEY, 0, 0, 0);
    WatchSave second = new WatchSave(KEY, 1, document(1), List.of(alert(1, "LOW")), low(0));
    assertTrue(store.save(first));
    assertTrue(store.save(first));
    assertTrue(store.save(second));
    assertTrue(store.save(second));
    assertEquals(stored(2, 1), store.load(KEY));
    assertEquals(low(1), store.alerts(KEY));
    assertFalse(store.save(first), "an older save is no repetition");
    assertFalse(store.save(save(KEY, 1, 2, 1)), "another watch is another save");
    assertFalse(store.save(save(KEY, 1, 1, 1, 2)), "other alerts are another save");
    WatchSave away = new WatchSave(KEY, 1, document(1), low(1), low(1));
    assertFalse(
        store.save(new WatchSave(KEY, 1, document(1), List.of(), away.withdrawn())),
        "one that withdraws what stands there is another save");
  }

  /**
   * Red where instants lose digits, texts are cut, or the order of what a document holds is lost.
   */
  @Test
  final void clause5_manySaves_areLoadedAsTheyWere() {
    WatchStore store = newStore();
    List<Alert> all = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      assertTrue(store.save(save(KEY, number, number, number)));
      all.add(alert(number, "LOW"));
      assertEquals(stored(number + 1L, number), store.load(KEY));
    }
    assertEquals(all, store.alerts(KEY));
  }

  /**
   * What the caller does with his own maps after saving, or with those that he read, stays his. Red
   * where a store in memory keeps the caller's objects.
   */
  @Test
  final void clause5_whatWasHandedInOrRead_changesNothingLater() {
    WatchStore store = newStore();
    Map<String, Object> own = WatchSamples.open(document(1));
    assertTrue(store.save(new WatchSave(KEY, 0, own, low(0), List.of())));
    StoredWatch read = store.load(KEY);
    own.put("more", "of it");
    assertEquals(stored(1, 1), store.load(KEY));
    store.save(save(KEY, 1, 2, 1));
    assertEquals(stored(1, 1), read);
  }

  /**
   * Of one instant by the ids of their policies, whenever each was saved. Red where the order is
   * that of the database.
   */
  @Test
  final void clause6_alerts_standInTheOrderInWhichTheyWereRaised() {
    WatchStore store = newStore();
    assertTrue(store.save(save(KEY, 0, 0, 5, 2)));
    assertTrue(store.save(save(KEY, 1, 1, 4)));
    Alert sameInstant = WatchSamples.alert(4, "a-policy", "LOW");
    assertTrue(store.save(new WatchSave(KEY, 2, document(2), List.of(sameInstant), List.of())));
    assertEquals(
        List.of(alert(2, "LOW"), sameInstant, alert(4, "LOW"), alert(5, "LOW")), store.alerts(KEY));
  }

  /** The key is kind and subject together. */
  @Test
  final void clause7_otherSubjectsAndKinds_areNotTouched() {
    WatchStore store = newStore();
    assertTrue(store.save(save(KEY, 0, 0, 0)));
    assertEquals(0, store.load(OTHER_SUBJECT).version());
    assertEquals(0, store.load(OTHER_KIND).version());
    assertTrue(store.save(save(OTHER_SUBJECT, 0, 1, 1)));
    assertTrue(store.save(new WatchSave(OTHER_KIND, 0, document(2), low(2), low(0))));
    assertEquals(stored(1, 0), store.load(KEY));
    assertEquals(low(0), store.alerts(KEY));
    assertEquals(low(1), store.alerts(OTHER_SUBJECT));
    assertEquals(low(2), store.alerts(OTHER_KIND));
  }

  /**
   * For erasure: watch and alerts are gone, of this kind alone, and the subject can begin anew. To
   * forget again does nothing.
   */
  @Test
  final void clause8_forgottenSubject_hasNothing() {
    WatchStore store = newStore();
    store.save(save(KEY, 0, 0, 0));
    store.save(save(OTHER_KIND, 0, 1, 1));
    store.forget(KEY);
    store.forget(KEY);
    store.forget(OTHER_SUBJECT);
    assertEquals(StoredWatch.none(), store.load(KEY));
    assertEquals(List.of(), store.alerts(KEY));
    assertEquals(low(1), store.alerts(OTHER_KIND));
    assertTrue(store.save(save(KEY, 0, 2, 2)));
    assertEquals(low(2), store.alerts(KEY));
  }

  /**
   * A nightly pass: one save that comes too late keeps none of the others from being made, and
   * answers stand in the order of the saves.
   */
  @Test
  final void clause9_manySaves_areAnsweredAndMadeOneByOne() {
    WatchStore store = newStore();
    store.save(save(OTHER_SUBJECT, 0, 0, 0));
    List<WatchSave> saves =
        List.of(
            save(KEY, 0, 1, 0, 1),
            save(OTHER_SUBJECT, 3, 2, 2),
            save(OTHER_KIND, 0, 1),
            save(REFUSED, 7, 1, 1));
    List<Boolean> answers = List.of(true, false, true, false);
    assertEquals(answers, store.saveAll(saves));
    assertEquals(answers, store.saveAll(saves), "the same again");
    assertEquals(stored(1, 1), store.load(KEY));
    assertEquals(low(0, 1), store.alerts(KEY));
    assertEquals(stored(1, 0), store.load(OTHER_SUBJECT));
    assertEquals(low(0), store.alerts(OTHER_SUBJECT));
    assertEquals(stored(1, 1), store.load(OTHER_KIND));
    assertEquals(0, store.load(REFUSED).version());
    assertEquals(List.of(), newStore().saveAll(List.of()));
  }

  /**
   * The second could not know the version that the first one makes. Red where the first is saved
   * before the second is looked at.
   */
  @Test
  final void clause9_aSubjectTwice_isRefusedAndNothingSaved() {
    WatchStore store = newStore();
    List<WatchSave> twice =
        List.of(save(OTHER_SUBJECT, 0, 0, 0), save(KEY, 0, 0, 0), save(KEY, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> store.saveAll(twice));
    assertEquals(0, store.load(KEY).version());
    assertEquals(0, store.load(OTHER_SUBJECT).version());
  }

  /**
   * Red where subjects of which nothing is stored are left out, or the order is that of the
   * database.
   */
  @Test
  final void clause10_manyLoads_giveWhatEachGives() {
    WatchStore store = newStore();
    store.save(save(KEY, 0, 0, 0));
    store.save(save(OTHER_KIND, 0, 1, 1));
    store.save(save(OTHER_KIND, 1, 2, 2));
    List<WatchKey> keys = List.of(OTHER_KIND, OTHER_SUBJECT, KEY);
    assertEquals(
        List.of(stored(2, 2), StoredWatch.none(), stored(1, 0)),
        List.copyOf(store.loadAll(keys).values()));
    assertEquals(keys, List.copyOf(store.loadAll(keys).keySet()));
  }

  private static Optional<WatchListState> listed(WatchStore store) {
    return store.load(LIST).watch().map(WatchListState::parse);
  }

  /**
   * Stays, steps and actions come back as they were, under a kind of their own, and the watch of
   * the same customer is not touched. Red where the table has room for watches alone.
   */
  @Test
  final void clause11_watchList_isLoadedAsItWasSaved_besideTheWatch() {
    WatchStore store = newStore();
    assertTrue(store.save(save(KEY, 0, 1, 1)));
    for (int number = 0; number < 3; number++) {
      assertTrue(store.save(WatchSave.of(LIST, number, WatchSamples.listed(number))));
      assertEquals(Optional.of(WatchSamples.listed(number)), listed(store));
    }
    assertEquals(List.of(), store.alerts(LIST));
    assertEquals(stored(1, 1), store.load(KEY));
    store.forget(LIST);
    assertEquals(StoredWatch.none(), store.load(LIST));
    assertEquals(low(1), store.alerts(KEY));
  }

  /** Somebody reviews while the night looks at the list: one of both is too late, and is told. */
  @Test
  final void clause11_twoWorkOnAWatchList_theSecondIsTooLate() {
    WatchStore store = newStore();
    assertTrue(store.save(WatchSave.of(LIST, 0, WatchSamples.listed(0))));
    WatchSave review = WatchSave.of(LIST, 1, WatchSamples.listed(1));
    WatchSave night = WatchSave.of(LIST, 1, WatchSamples.listed(2));
    assertTrue(store.save(review));
    assertEquals(List.of(false), store.saveAll(List.of(night)));
    assertTrue(store.save(review), "the very same again");
    assertEquals(Optional.of(WatchSamples.listed(1)), listed(store));
  }
}
