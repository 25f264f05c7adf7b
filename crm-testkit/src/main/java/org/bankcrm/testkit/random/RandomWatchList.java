package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.bankcrm.alert.AlertLevel;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicyBuilder;
import org.bankcrm.core.Share;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** Random watch lists that facts, alerts or people bring customers onto. */
public final class RandomWatchList {

  private final Function<Seeded, Condition> conditions;

  private RandomWatchList(Function<Seeded, Condition> conditions) {
    this.conditions = requireNonNull(conditions, "conditions");
  }

  /** Lists that are entered and left on such conditions. */
  public static RandomWatchList of(Function<Seeded, Condition> conditions) {
    return new RandomWatchList(conditions);
  }

  /**
   * The next list. One that counts by a business calendar names {@link RandomLifecycle#calendar}.
   *
   * @param alerts the alert policies that may bring somebody onto it
   */
  public WatchListPolicy next(String id, List<AlertPolicy> alerts, Seeded source) {
    RandomTimes times = new RandomTimes(source);
    WatchListPolicyBuilder list =
        WatchListPolicy.builder(id, 1)
            .name(id, id)
            .owner("RM")
            .reviewEvery(times.next())
            .reviewWithin(times.next())
            .reenterAfter(times.next());
    ways(list, source);
    if (!alerts.isEmpty() && source.chance(50)) {
      takes(list, source.pick(alerts), source);
    }
    desk(list, times, source);
    return times.isCounted()
        ? list.calendar(RandomLifecycle.calendar().id()).build()
        : list.build();
  }

  /** How facts bring somebody onto it and off again. */
  private void ways(WatchListPolicyBuilder list, Seeded source) {
    if (source.chance(80)) {
      list.enter(conditions.apply(source));
    }
    if (source.chance(70)) {
      list.exit(conditions.apply(source), source.between(1, 90));
    }
  }

  private static void desk(WatchListPolicyBuilder list, RandomTimes times, Seeded source) {
    if (source.chance(40)) {
      AfterTime first = times.next();
      list.escalate(first, "HEAD").escalate(times.after(first), "BOARD");
    }
    if (source.chance(30)) {
      Share share = Share.ofFraction(BigDecimal.valueOf(source.below(1_000_001), 6));
      list.retention("CALL", "keeps the account", source.below(9), share, "s", 90);
    }
  }

  private static void takes(WatchListPolicyBuilder list, AlertPolicy policy, Seeded source) {
    if (source.chance(50)) {
      list.alert(policy.ref().id());
    } else {
      AlertLevel level = source.pick(policy.levels());
      list.alert(policy.ref().id(), level.code());
    }
  }
}
