package org.bankcrm.benchmarks.hand;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.bankcrm.campaign.port.BudgetClaim;

/**
 * A contact budget by hand for one pair of caps: so many a calendar week for each subject, so many
 * a day in all, in a zone eight hours ahead of UTC. Counters, and a queue of what expires: claims
 * have to come in the order of their expiry.
 */
public final class HandBudget {
  private static final long DAY = 86_400;
  private static final long AHEAD = 8 * 3_600;

  private final int eachAWeek;
  private final int allADay;
  private final Map<String, Map<Long, int[]>> weeks = new HashMap<>();
  private final Map<Long, int[]> days = new HashMap<>();
  private final Map<String, Held> held = new HashMap<>();
  private final ArrayDeque<Held> expiring = new ArrayDeque<>();

  private static final class Held {
    private final BudgetClaim claim;
    private final int[] week;
    private final int[] day;
    private boolean committed;

    Held(BudgetClaim claim, int[] week, int[] day) {
      this.claim = claim;
      this.week = week;
      this.day = day;
    }
  }

  /** Without contacts. */
  public HandBudget(int eachAWeek, int allADay) {
    this.eachAWeek = eachAWeek;
    this.allADay = allADay;
  }

  /** Counts a contact if there is room. */
  public boolean reserve(BudgetClaim claim, long now) {
    expire(now);
    if (held.containsKey(claim.id())) {
      return true;
    }
    long day = Math.floorDiv(claim.at().getEpochSecond() + AHEAD, DAY);
    int[] ofDay = days.computeIfAbsent(day, key -> new int[1]);
    int[] ofWeek =
        weeks
            .computeIfAbsent(claim.subject(), key -> new HashMap<>(2))
            .computeIfAbsent(Math.floorDiv(day + 3, 7L), key -> new int[1]);
    if (ofWeek[0] >= eachAWeek || ofDay[0] >= allADay) {
      return false;
    }
    ofWeek[0]++;
    ofDay[0]++;
    Held entry = new Held(claim, ofWeek, ofDay);
    held.put(claim.id(), entry);
    expiring.add(entry);
    return true;
  }

  /** Keeps a contact. */
  public boolean commit(String id, long now) {
    expire(now);
    Held entry = held.get(id);
    if (entry == null) {
      return false;
    }
    entry.committed = true;
    return true;
  }

  private void expire(long now) {
    while (!expiring.isEmpty() && expiring.peek().claim.expires().getEpochSecond() <= now) {
      Held entry = expiring.poll();
      if (!entry.committed) {
        held.remove(entry.claim.id());
        entry.week[0]--;
        entry.day[0]--;
      }
    }
  }
}
