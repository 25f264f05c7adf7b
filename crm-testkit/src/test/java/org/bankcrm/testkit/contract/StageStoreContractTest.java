package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.port.InMemoryStageStore;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageSave;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.lifecycle.port.StoredStage;
import org.junit.jupiter.api.Test;

/** Each fault of a store is seen by the clause that forbids it. */
class StageStoreContractTest {

  /** The clauses that fail for a store. */
  private static List<String> broken(Supplier<StageStore> stores) throws IllegalAccessException {
    StageStoreContract contract =
        new StageStoreContract() {
          @Override
          protected StageStore newStore() {
            return stores.get();
          }
        };
    return Clauses.broken(StageStoreContract.class, contract);
  }

  /** A store of plain maps with one fault or none. */
  private static final class Faulty implements StageStore {

    private final String fault;
    private final StageStore good = new InMemoryStageStore();
    private final Map<StageKey, List<StageChange>> live = new HashMap<>();

    Faulty(String fault) {
      this.fault = fault;
    }

    private StageKey key(StageKey key) {
      return fault.equals("mixes lifecycles") ? new StageKey("any", key.subject()) : key;
    }

    @Override
    public StoredStage load(StageKey key) {
      StoredStage stored = good.load(key(key));
      return fault.equals("loses events")
          ? new StoredStage(
              stored.version(),
              new StageState(
                  stored.state().standing(),
                  stored.state().decidedUntil(),
                  stored.state().entries(),
                  List.of()))
          : stored;
    }

    @Override
    public boolean save(StageKey key, long expectedVersion, StageResult result) {
      long version = good.load(key(key)).version();
      if (fault.equals("last one wins")) {
        return good.save(key(key), version, result);
      }
      if (fault.equals("commits the state alone")) {
        return good.save(
            key(key),
            expectedVersion,
            new StageResult(result.decision(), result.state(), List.of()));
      }
      if (fault.equals("commits the changes alone") && version == expectedVersion) {
        StageState before = good.load(key(key)).state();
        return good.save(
            key(key), version, new StageResult(result.decision(), before, result.changes()));
      }
      if (fault.equals("forgets its answer") && version != expectedVersion) {
        return false;
      }
      boolean saved = good.save(key(key), expectedVersion, result);
      if (saved && version == expectedVersion) {
        live.computeIfAbsent(key, k -> new ArrayList<>()).addAll(result.changes());
      }
      return saved;
    }

    @Override
    public boolean replace(StageKey key, long expectedVersion, StageHistory replayed) {
      long version = good.load(key(key)).version();
      if (fault.equals("replaces whatever stands there")) {
        return good.replace(key(key), version, replayed);
      }
      if (fault.equals("replaces the state alone") && version == expectedVersion) {
        List<StageChange> old = good.history(key(key));
        return good.replace(
            key(key), version, new StageHistory(replayed.state(), old, replayed.decisions()));
      }
      boolean replaced = good.replace(key(key), expectedVersion, replayed);
      if (replaced) {
        live.put(key, new ArrayList<>(replayed.changes()));
      }
      return replaced;
    }

    @Override
    public List<Boolean> saveAll(List<StageSave> saves) {
      if (fault.equals("stops at the first that is late")) {
        List<Boolean> answers = new ArrayList<>();
        for (StageSave each : saves) {
          boolean go = answers.stream().allMatch(made -> made);
          answers.add(go && save(each.key(), each.expectedVersion(), each.result()));
        }
        return answers;
      }
      if (fault.equals("takes a subject twice")) {
        saves.forEach(each -> save(each.key(), each.expectedVersion(), each.result()));
      }
      return StageStore.super.saveAll(saves);
    }

    @Override
    public Map<StageKey, StoredStage> loadAll(Collection<StageKey> keys) {
      Map<StageKey, StoredStage> all = StageStore.super.loadAll(keys);
      if (fault.equals("leaves out who is unknown")) {
        all.values().removeIf(each -> each.version() == 0);
      }
      return all;
    }

    @Override
    public List<StageChange> history(StageKey key) {
      List<StageChange> history = good.history(key(key));
      if (fault.equals("shows its own list")) {
        return live.computeIfAbsent(key, k -> new ArrayList<>());
      }
      return fault.equals("keeps the last change") && history.size() > 1
          ? history.subList(history.size() - 1, history.size())
          : history;
    }

    @Override
    public void forget(StageKey key) {
      if (!fault.equals("never forgets")) {
        good.forget(key(key));
        live.remove(key);
      }
    }
  }

  @Test
  void contract_storeWithoutFault_passes() throws IllegalAccessException {
    assertThat(broken(() -> new Faulty("none"))).isEmpty();
  }

  @Test
  void contract_eachFault_isSeenByItsClause() throws IllegalAccessException {
    assertThat(broken(() -> new Faulty("last one wins"))).contains("clause3");
    assertThat(broken(() -> new Faulty("forgets its answer")))
        .containsExactly("clause10", "clause4");
    assertThat(broken(() -> new Faulty("shows its own list"))).containsExactly("clause5");
    assertThat(broken(() -> new Faulty("keeps the last change"))).contains("clause2", "clause5");
    assertThat(broken(() -> new Faulty("loses events"))).contains("clause2", "clause6");
    assertThat(broken(() -> new Faulty("mixes lifecycles"))).contains("clause7", "clause8");
    assertThat(broken(() -> new Faulty("never forgets"))).containsExactly("clause8");
    assertThat(broken(() -> new Faulty("commits the state alone"))).contains("clause2", "clause6");
    assertThat(broken(() -> new Faulty("commits the changes alone"))).contains("clause2");
    assertThat(broken(() -> new Faulty("replaces whatever stands there"))).contains("clause9");
    assertThat(broken(() -> new Faulty("replaces the state alone"))).contains("clause9");
    assertThat(broken(() -> new Faulty("stops at the first that is late"))).contains("clause10");
    assertThat(broken(() -> new Faulty("takes a subject twice"))).containsExactly("clause10");
    assertThat(broken(() -> new Faulty("leaves out who is unknown"))).containsExactly("clause11");
  }
}
