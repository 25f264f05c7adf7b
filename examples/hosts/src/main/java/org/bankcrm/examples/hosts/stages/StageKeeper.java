package org.bankcrm.examples.hosts.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LogEntry;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageReason;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.lifecycle.port.StoredStage;

/**
 * Leads customers through one lifecycle: loads a stage, asks the engine, stores what it answers,
 * and begins anew when another process was faster. Thread-safe.
 *
 * <p>An event that happened before what was decided already is refused; {@link #replay} of the
 * customer's whole log, which the host keeps, puts it in its place.
 */
public final class StageKeeper {

  private static final int MOST_ATTEMPTS = 20;

  private final LifecycleEngine engine;
  private final StageStore store;

  /** A keeper of one lifecycle's stages. */
  public StageKeeper(LifecycleEngine engine, StageStore store) {
    this.engine = engine;
    this.store = store;
  }

  /**
   * Decides an event of a customer by what is known at that time.
   *
   * @throws IllegalStateException if others were faster time after time
   */
  public StageDecision on(String customer, StageEvent event, Facts facts) {
    return decided(customer, state -> engine.on(state, event, facts)).decision();
  }

  /** Whether a refused event has to be put in its place by {@link #replay}. */
  public static boolean isTooLate(StageDecision decision) {
    return decision instanceof StageDecision.Refused refused
        && refused.reason() == StageReason.OUT_OF_ORDER;
  }

  /**
   * Ticks everybody, by customer, and tells the effects to carry out. Whoever moved since the last
   * tick by events has had these effects told then.
   */
  public List<Effect> tick(Map<String, Facts> everybody) {
    List<Effect> effects = new ArrayList<>();
    everybody.forEach(
        (customer, facts) -> {
          StageResult result = decided(customer, state -> engine.tick(state, facts));
          for (StageChange change : result.changes()) {
            effects.addAll(change.move().effects());
          }
        });
    return effects;
  }

  /**
   * Replays a customer's whole log and stores what comes out in place of what stood there.
   *
   * @param log reads the log, the late event included; asked anew whenever another process was
   *     faster, so that what it decided is not lost
   * @return state and history now
   */
  public StageHistory replay(String customer, Supplier<List<LogEntry>> log) {
    StageKey key = key(customer);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      long version = store.load(key).version(); // before the log is read
      StageHistory replayed = engine.replay(log.get());
      if (store.replace(key, version, replayed)) {
        return replayed;
      }
    }
    throw new IllegalStateException("others were faster " + MOST_ATTEMPTS + " times");
  }

  private StageResult decided(String customer, Function<StageState, StageResult> decide) {
    StageKey key = key(customer);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      StoredStage before = store.load(key);
      StageResult result = decide.apply(before.state());
      if (isUnchanged(before, result) || store.save(key, before.version(), result)) {
        return result;
      }
    }
    throw new IllegalStateException("others were faster " + MOST_ATTEMPTS + " times");
  }

  /** Nothing to store: a refusal, an event that came twice, a tick that found nothing. */
  private static boolean isUnchanged(StoredStage before, StageResult result) {
    return result.changes().isEmpty() && result.state().equals(before.state());
  }

  private StageKey key(String customer) {
    return new StageKey(engine.lifecycle().ref().id(), customer);
  }
}
