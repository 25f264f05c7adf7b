package org.bankcrm.benchmarks.workload;

import java.time.Instant;
import org.bankcrm.campaign.port.BudgetClaim;

/**
 * The claims of a mailing, one a millisecond, to subjects who are often asked for more than once.
 */
public final class Mailing {
  /** How many each subject may get in a calendar week. */
  public static final int EACH_A_WEEK = 2;

  private static final Instant START = Instant.parse("2026-11-30T00:00:00Z");
  private static final int DAYS = 5;
  private static final int LIFE = 3_600;

  private Mailing() {}

  /** How many there may be in all on a day: somewhat fewer than are asked for. */
  public static int allADay(int claims) {
    return claims * 19 / (20 * DAYS);
  }

  /** The second of the call for a claim. */
  public static long now(int place) {
    return START.getEpochSecond() + place / 1_000;
  }

  /** The claims, spread over the working days of a week. */
  public static BudgetClaim[] claims(int count) {
    SplitMix64 random = SplitMix64.of(13);
    BudgetClaim[] claims = new BudgetClaim[count];
    for (int i = 0; i < count; i++) {
      int subject = random.below(count / 2);
      Instant at = START.plusSeconds(86_400L * random.below(DAYS) + random.below(36_000));
      Instant expires = Instant.ofEpochSecond(now(i) + LIFE);
      claims[i] = new BudgetClaim("M-" + i, "mailing", "C" + subject, at, expires);
    }
    return claims;
  }
}
