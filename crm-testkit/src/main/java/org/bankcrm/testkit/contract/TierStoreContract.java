package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.CustomerId;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.port.StoredTier;
import org.bankcrm.segmentation.port.TierKey;
import org.bankcrm.segmentation.port.TierSave;
import org.bankcrm.segmentation.port.TierStore;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TierStore} must do. Each test is named after the clause that it proves.
 *
 * <pre>{@code
 * class OurTierStoreTest extends TierStoreContract {
 *   @Override
 *   protected TierStore newStore() {
 *     return new OurTierStore(emptyDatabase());
 *   }
 * }
 * }</pre>
 */
public abstract class TierStoreContract {

  private static final TierKey KEY = key("value", 1);
  private static final TierKey OTHER_CUSTOMER = key("value", 2);
  private static final TierKey OTHER_LADDER = key("service", 1);
  private static final Optional<TierOverride> BY_HAND =
      Optional.of(new TierOverride("DIAMOND", "董事 💎", "E4711", LocalDate.of(2028, 2, 29)));

  /** For the subclass, which JUnit makes. */
  protected TierStoreContract() {}

  /** A store that holds nothing. */
  protected abstract TierStore newStore();

  private static TierKey key(String ladder, int number) {
    return new TierKey(ladder, CustomerId.of("customer-" + number));
  }

  /** A state with everything that a state can have, or with its tier alone. */
  private static TierState state(int number) {
    LocalDate day = LocalDate.of(2024, 2, 29).plusDays(number);
    TierState bare =
        new TierState("TIER-" + number, Optional.empty(), Optional.empty(), Optional.empty());
    return number % 3 == 2
        ? bare
        : TierState.of("TIER-" + number, day)
            .belowSince(day.plusDays(1))
            .nextReview(day.plusDays(30))
            .guaranteedUntil(BankDates.LAST);
  }

  private static TierSave save(TierKey key, long version, int number) {
    return new TierSave(key, version, Optional.of(state(number)), Optional.empty());
  }

  private static StoredTier stored(long version, int number) {
    return new StoredTier(version, Optional.of(state(number)), Optional.empty());
  }

  /** Red where a row that is not there is an exception, or null. */
  @Test
  final void clause1_unknownCustomer_hasNothing() {
    TierStore store = newStore();
    assertEquals(new StoredTier(0, Optional.empty(), Optional.empty()), store.load(KEY));
  }

  /** The rung that was decided and the one that people gave are stored together, on one version. */
  @Test
  final void clause2_saveOnTheStoredVersion_putsStateAndHandInPlace() {
    TierStore store = newStore();
    assertTrue(store.save(new TierSave(KEY, 0, Optional.of(state(0)), BY_HAND)));
    assertEquals(new StoredTier(1, Optional.of(state(0)), BY_HAND), store.load(KEY));
    assertTrue(store.save(TierSave.decided(KEY, store.load(KEY), state(1))));
    assertEquals(new StoredTier(2, Optional.of(state(1)), BY_HAND), store.load(KEY));
    assertTrue(store.save(TierSave.byHand(KEY, store.load(KEY), Optional.empty())));
    assertEquals(stored(3, 1), store.load(KEY));
    assertTrue(store.save(new TierSave(KEY, 3, Optional.empty(), BY_HAND)));
    assertEquals(new StoredTier(4, Optional.empty(), BY_HAND), store.load(KEY));
  }

  /** Red where the version is read and written in two steps: compare and set it in one. */
  @Test
  final void clause3_saveOnAnotherVersion_changesNothing() {
    TierStore store = newStore();
    assertFalse(store.save(save(KEY, 1, 0)));
    assertEquals(0, store.load(KEY).version());
    assertTrue(store.save(save(KEY, 0, 0)));
    assertTrue(store.save(save(KEY, 1, 1)));
    for (long version : new long[] {0, 1, 3, Long.MAX_VALUE - 1}) {
      assertFalse(store.save(save(KEY, version, 2)), "on version " + version);
    }
    assertEquals(stored(2, 1), store.load(KEY));
  }

  /**
   * Somebody gave a rung while the night decided. Red where the night writes over it: the version
   * must be of both.
   */
  @Test
  final void clause3_givenByHandMeanwhile_isNotUndone() {
    TierStore store = newStore();
    store.save(save(KEY, 0, 0));
    StoredTier before = store.load(KEY);
    assertTrue(store.save(TierSave.byHand(KEY, before, BY_HAND)));
    assertFalse(store.save(TierSave.decided(KEY, before, state(1))));
    assertEquals(new StoredTier(2, Optional.of(state(0)), BY_HAND), store.load(KEY));
  }

  /** A caller who lost the answer asks again, and is told yes. */
  @Test
  final void clause4_theVerySameSaveAgain_isSavedOnce() {
    TierStore store = newStore();
    assertTrue(store.save(save(KEY, 0, 0)));
    assertTrue(store.save(save(KEY, 0, 0)));
    assertTrue(store.save(save(KEY, 1, 1)));
    assertTrue(store.save(save(KEY, 1, 1)));
    assertFalse(store.save(save(KEY, 0, 0)), "an older save is no repetition");
    assertFalse(store.save(new TierSave(KEY, 1, Optional.of(state(1)), BY_HAND)));
    assertEquals(stored(2, 1), store.load(KEY));
  }

  /** Red where days shift by a zone, or what is empty comes back as something. */
  @Test
  final void clause5_manySaves_areLoadedAsTheyWere() {
    TierStore store = newStore();
    for (int number = 0; number < 30; number++) {
      Optional<TierOverride> hand = number % 2 == 0 ? BY_HAND : Optional.empty();
      assertTrue(store.save(new TierSave(KEY, number, Optional.of(state(number)), hand)));
      assertEquals(new StoredTier(number + 1L, Optional.of(state(number)), hand), store.load(KEY));
    }
  }

  /** The key is ladder and customer together. */
  @Test
  final void clause6_customersAndLadders_doNotTouchEachOther() {
    TierStore store = newStore();
    store.save(save(KEY, 0, 0));
    assertEquals(0, store.load(OTHER_CUSTOMER).version());
    assertEquals(0, store.load(OTHER_LADDER).version());
    assertTrue(store.save(save(OTHER_CUSTOMER, 0, 1)));
    assertTrue(store.save(save(OTHER_LADDER, 0, 2)));
    assertEquals(stored(1, 0), store.load(KEY));
    assertEquals(stored(1, 1), store.load(OTHER_CUSTOMER));
    assertEquals(stored(1, 2), store.load(OTHER_LADDER));
  }

  /** For erasure: what people gave by hand goes too. */
  @Test
  final void clause7_forgottenCustomer_hasNothing() {
    TierStore store = newStore();
    store.save(new TierSave(KEY, 0, Optional.of(state(0)), BY_HAND));
    store.save(save(OTHER_LADDER, 0, 1));
    store.forget(KEY);
    store.forget(KEY);
    store.forget(OTHER_CUSTOMER);
    assertEquals(StoredTier.none(), store.load(KEY));
    assertEquals(stored(1, 1), store.load(OTHER_LADDER));
    assertTrue(store.save(save(KEY, 0, 2)));
  }

  /**
   * One save that comes too late keeps none of the others from being made; answers stand in the
   * order of the saves.
   */
  @Test
  final void clause8_manySaves_areAnsweredAndMadeOneByOne() {
    TierStore store = newStore();
    store.save(save(OTHER_CUSTOMER, 0, 0));
    List<TierSave> saves =
        List.of(
            save(KEY, 0, 1),
            save(OTHER_CUSTOMER, 3, 2),
            save(key("value", 9), 7, 2),
            save(OTHER_LADDER, 0, 2));
    List<Boolean> answers = List.of(true, false, false, true);
    assertEquals(answers, store.saveAll(saves));
    assertEquals(answers, store.saveAll(saves), "the same again");
    assertEquals(stored(1, 1), store.load(KEY));
    assertEquals(stored(1, 0), store.load(OTHER_CUSTOMER));
    assertEquals(stored(1, 2), store.load(OTHER_LADDER));
    assertEquals(List.of(true), store.saveAll(List.of(save(OTHER_CUSTOMER, 1, 1))));
    assertEquals(List.of(), store.saveAll(List.of()));
  }

  /** The second could not know the version that the first one makes. */
  @Test
  final void clause8_aCustomerTwice_isRefusedAndNothingSaved() {
    TierStore store = newStore();
    List<TierSave> twice = List.of(save(OTHER_CUSTOMER, 0, 0), save(KEY, 0, 0), save(KEY, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> store.saveAll(twice));
    assertEquals(0, store.load(KEY).version());
    assertEquals(0, store.load(OTHER_CUSTOMER).version());
  }

  /**
   * Red where customers of whom nothing is stored are left out, or the order is that of the
   * database.
   */
  @Test
  final void clause9_manyLoads_giveWhatEachGives() {
    TierStore store = newStore();
    List<TierKey> keys = new ArrayList<>(List.of(OTHER_LADDER, OTHER_CUSTOMER, KEY));
    for (int number = 10; number < 700; number++) {
      keys.add(key("value", number));
    }
    store.saveAll(keys.subList(2, 600).stream().map(each -> save(each, 0, 1)).toList());
    assertEquals(keys, List.copyOf(store.loadAll(keys).keySet()));
    for (int place = 0; place < keys.size(); place += 98) {
      StoredTier due = place >= 2 && place < 600 ? stored(1, 1) : StoredTier.none();
      assertEquals(due, store.loadAll(keys).get(keys.get(place)), "of place " + place);
    }
  }
}
