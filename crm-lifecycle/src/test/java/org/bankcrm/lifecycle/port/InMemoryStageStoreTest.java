package org.bankcrm.lifecycle.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.bankcrm.lifecycle.StageReason;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.junit.jupiter.api.Test;

class InMemoryStageStoreTest {

  private static final StageKey KEY = new StageKey("relationship", "customer-1");

  private static StageResult look(int writer, int number) {
    StageState state =
        new StageState(
            Optional.empty(),
            Optional.of(Instant.EPOCH.plusSeconds(writer * 1_000_000L + number)),
            new TreeMap<>(),
            List.of());
    PolicyRef ref = PolicyRef.of("relationship", 1);
    Stayed stayed =
        new Stayed(
            ref,
            Optional.empty(),
            StageReason.NOTHING_DUE,
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    return new StageResult(stayed, state, List.of());
  }

  /** Each writer loads and saves; whoever loses tries again. */
  @Test
  void save_manyWriters_eachVersionIsWonOnce() throws Exception {
    InMemoryStageStore store = new InMemoryStageStore();
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int own = writer;
      work.add(
          () -> {
            int won = 0;
            for (int number = 0; number < 2_000; number++) {
              won += store.save(KEY, store.load(KEY).version(), look(own, number)) ? 1 : 0;
            }
            return won;
          });
    }
    long won = 0;
    for (Future<Integer> one : writers.invokeAll(work)) {
      won += one.get();
    }
    writers.shutdown();
    assertThat(store.load(KEY).version()).isEqualTo(won).isGreaterThanOrEqualTo(2_000);
  }

  @Test
  void key_malformed_isRefusedWithoutItsValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StageKey("relationship", "张三"))
        .withMessageContaining("subject")
        .withMessageNotContaining("张三");
    assertThat(KEY.toString()).doesNotContain("customer-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StoredStage(-1, StageState.none()))
        .withMessageContaining("-1");
  }
}
