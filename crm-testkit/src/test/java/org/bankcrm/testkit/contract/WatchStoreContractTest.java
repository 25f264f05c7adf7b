package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.port.InMemoryWatchStore;
import org.bankcrm.alert.port.StoredWatch;
import org.bankcrm.alert.port.WatchKey;
import org.bankcrm.alert.port.WatchSave;
import org.bankcrm.alert.port.WatchStore;
import org.junit.jupiter.api.Test;

/** Each fault of a store is seen by the clause that forbids it. */
class WatchStoreContractTest {

  /** The clauses that fail for a store. */
  private static List<String> broken(Supplier<WatchStore> stores) throws IllegalAccessException {
    WatchStoreContract contract =
        new WatchStoreContract() {
          @Override
          protected WatchStore newStore() {
            return stores.get();
          }
        };
    return Clauses.broken(WatchStoreContract.class, contract);
  }

  /** A store with one fault or none. */
  private static final class Faulty implements WatchStore {

    private final String fault;
    private final WatchStore good = new InMemoryWatchStore();
    private final Map<WatchKey, Map<String, Object>> handed = new HashMap<>();

    Faulty(String fault) {
      this.fault = fault;
    }

    private WatchKey key(WatchKey key) {
      return fault.equals("mixes kinds") ? new WatchKey("any", key.subject()) : key;
    }

    @Override
    public StoredWatch load(WatchKey key) {
      StoredWatch stored = good.load(key(key));
      if (fault.equals("keeps no earlier stays")) {
        return new StoredWatch(stored.version(), stored.watch().map(Faulty::withoutEarlier));
      }
      boolean handsOn = fault.equals("keeps what it was handed") && stored.version() > 0;
      return handsOn ? new StoredWatch(stored.version(), Optional.of(handed.get(key))) : stored;
    }

    private static Map<String, Object> withoutEarlier(Map<String, Object> watch) {
      Map<String, Object> without = new HashMap<>(watch);
      without.remove("earlier");
      return without;
    }

    @Override
    public boolean save(WatchSave save) {
      WatchKey key = key(save.key());
      long version = good.load(key).version();
      boolean late = version != save.expectedVersion();
      if (!late) {
        handed.put(key, save.watch());
      }
      List<Alert> none = List.of();
      return switch (fault) {
        case "last one wins" ->
            good.save(new WatchSave(key, version, save.watch(), save.changed(), save.withdrawn()));
        case "forgets its answer" -> !late && good.save(with(key, save, save.changed()));
        case "commits the watch alone" ->
            good.save(new WatchSave(key, save.expectedVersion(), save.watch(), none, none));
        case "withdraws nothing" ->
            good.save(
                new WatchSave(key, save.expectedVersion(), save.watch(), save.changed(), none));
        default -> good.save(with(key, save, save.changed()));
      };
    }

    private static WatchSave with(WatchKey key, WatchSave save, List<Alert> changed) {
      return new WatchSave(key, save.expectedVersion(), save.watch(), changed, save.withdrawn());
    }

    @Override
    public List<Boolean> saveAll(List<WatchSave> saves) {
      if (fault.equals("stops at the first that is late")) {
        List<Boolean> answers = new ArrayList<>();
        for (WatchSave each : saves) {
          answers.add(!answers.contains(false) && save(each));
        }
        return answers;
      }
      if (fault.equals("takes a subject twice")) {
        saves.forEach(this::save);
      }
      return WatchStore.super.saveAll(saves);
    }

    @Override
    public Map<WatchKey, StoredWatch> loadAll(Collection<WatchKey> keys) {
      Map<WatchKey, StoredWatch> all = WatchStore.super.loadAll(keys);
      if (fault.equals("leaves out who is unknown")) {
        all.values().removeIf(each -> each.version() == 0);
      }
      return all;
    }

    @Override
    public List<Alert> alerts(WatchKey key) {
      List<Alert> alerts = good.alerts(key(key));
      return switch (fault) {
        case "tells the newest first" ->
            alerts.stream().sorted(Comparator.comparing(Alert::raisedAt).reversed()).toList();
        case "keeps the last alert" ->
            alerts.subList(Math.max(0, alerts.size() - 1), alerts.size());
        default -> alerts;
      };
    }

    @Override
    public void forget(WatchKey key) {
      if (!fault.equals("never forgets")) {
        good.forget(key(key));
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
    assertThat(broken(() -> new Faulty("forgets its answer"))).contains("clause4", "clause9");
    assertThat(broken(() -> new Faulty("commits the watch alone"))).contains("clause2", "clause5");
    assertThat(broken(() -> new Faulty("withdraws nothing"))).contains("clause2", "clause4");
    assertThat(broken(() -> new Faulty("keeps what it was handed"))).contains("clause5");
    assertThat(broken(() -> new Faulty("tells the newest first"))).contains("clause6");
    assertThat(broken(() -> new Faulty("keeps the last alert"))).contains("clause2", "clause6");
    assertThat(broken(() -> new Faulty("mixes kinds"))).contains("clause7", "clause8");
    assertThat(broken(() -> new Faulty("never forgets"))).containsExactly("clause11", "clause8");
    assertThat(broken(() -> new Faulty("stops at the first that is late"))).contains("clause9");
    assertThat(broken(() -> new Faulty("takes a subject twice"))).containsExactly("clause9");
    assertThat(broken(() -> new Faulty("leaves out who is unknown"))).containsExactly("clause10");
    assertThat(broken(() -> new Faulty("keeps no earlier stays"))).containsExactly("clause11");
  }
}
