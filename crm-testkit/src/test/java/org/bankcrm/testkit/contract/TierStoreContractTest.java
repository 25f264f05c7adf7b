package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.port.InMemoryTierStore;
import org.bankcrm.segmentation.port.StoredTier;
import org.bankcrm.segmentation.port.TierKey;
import org.bankcrm.segmentation.port.TierSave;
import org.bankcrm.segmentation.port.TierStore;
import org.junit.jupiter.api.Test;

/** Each fault of a store is seen by the clause that forbids it. */
class TierStoreContractTest {

  private static List<String> broken(String fault) throws IllegalAccessException {
    TierStoreContract contract =
        new TierStoreContract() {
          @Override
          protected TierStore newStore() {
            return new Faulty(fault);
          }
        };
    return Clauses.broken(TierStoreContract.class, contract);
  }

  /** A store with one fault or none. */
  private static final class Faulty implements TierStore {

    private final String fault;
    private final TierStore good = new InMemoryTierStore();

    Faulty(String fault) {
      this.fault = fault;
    }

    private TierKey key(TierKey key) {
      CustomerId customer = fault.equals("mixes customers") ? CustomerId.of("any") : key.customer();
      return new TierKey(fault.equals("mixes ladders") ? "any" : key.ladder(), customer);
    }

    @Override
    public StoredTier load(TierKey key) {
      StoredTier stored = good.load(key(key));
      return fault.equals("loses the guarantee")
          ? new StoredTier(
              stored.version(),
              stored
                  .state()
                  .map(
                      each ->
                          new TierState(
                              each.tier(), each.since(), each.belowSince(), each.nextReview())),
              stored.byHand())
          : stored;
    }

    @Override
    public boolean save(TierSave save) {
      TierKey key = key(save.key());
      StoredTier before = good.load(key);
      if (fault.equals("forgets its answer") && before.version() != save.expectedVersion()) {
        return false;
      }
      long version = fault.equals("last one wins") ? before.version() : save.expectedVersion();
      boolean half = fault.equals("saves half") && before.version() == version && version > 0;
      Optional<TierState> state = half ? before.state() : save.state();
      return good.save(new TierSave(key, version, state, save.byHand()));
    }

    @Override
    public List<Boolean> saveAll(List<TierSave> saves) {
      if (fault.equals("takes a customer twice")) {
        List<Boolean> answers = new ArrayList<>();
        saves.forEach(each -> answers.add(save(each)));
        return answers;
      }
      List<Boolean> answers = TierStore.super.saveAll(saves);
      return fault.equals("says yes to all") ? answers.stream().map(any -> true).toList() : answers;
    }

    @Override
    public Map<TierKey, StoredTier> loadAll(Collection<TierKey> keys) {
      Map<TierKey, StoredTier> all = TierStore.super.loadAll(keys);
      if (fault.equals("leaves out who is unknown")) {
        all.values().removeIf(each -> each.version() == 0);
      }
      return all;
    }

    @Override
    public void forget(TierKey key) {
      if (!fault.equals("never forgets")) {
        good.forget(key(key));
      }
    }
  }

  @Test
  void contract_storeWithoutFault_passes() throws IllegalAccessException {
    assertThat(broken("none")).isEmpty();
  }

  @Test
  void contract_eachFault_isSeenByItsClause() throws IllegalAccessException {
    assertThat(broken("last one wins")).contains("clause3");
    assertThat(broken("forgets its answer")).contains("clause4");
    assertThat(broken("saves half")).contains("clause2", "clause5");
    assertThat(broken("loses the guarantee")).contains("clause2", "clause5");
    assertThat(broken("mixes customers")).contains("clause6");
    assertThat(broken("mixes ladders")).contains("clause6", "clause7");
    assertThat(broken("never forgets")).containsExactly("clause7");
    assertThat(broken("takes a customer twice")).containsExactly("clause8");
    assertThat(broken("says yes to all")).containsExactly("clause8");
    assertThat(broken("leaves out who is unknown")).containsExactly("clause9");
  }
}
