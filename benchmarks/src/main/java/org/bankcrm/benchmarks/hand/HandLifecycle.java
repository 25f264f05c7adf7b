package org.bankcrm.benchmarks.hand;

import org.bankcrm.benchmarks.workload.Lifecycle;

/** Workload W4 by hand: a switch over the stage around a switch over the event. */
public final class HandLifecycle {
  private static final int LEAD = 0;
  private static final int PROSPECT = 1;
  private static final int NEW = 2;
  private static final int ACTIVE = 3;
  private static final int DORMANT = 4;
  private static final int CHURNED = 5;
  private static final int WON_BACK = 6;

  private static final int CONTACTED = 0;
  private static final int ACCOUNT_OPENED = 1;
  private static final int TRANSACTION = 2;
  private static final int INACTIVITY_CHECK = 3;
  private static final int CLOSE_REQUEST = 4;
  private static final int CAMPAIGN_RESPONSE = 5;
  private static final int KYC_DONE = 6;

  private HandLifecycle() {}

  /** Runs a stream of {@link Lifecycle#events} over the stages; tells how many moved. */
  public static int run(int[] events, byte[] stages) {
    int moved = 0;
    int customer = 0;
    for (int event : events) {
      int before = stages[customer];
      int after = next(before, event >>> 16, event & 0xFFFF);
      if (after != before) {
        stages[customer] = (byte) after;
        moved++;
      }
      customer = customer + 1 == stages.length ? 0 : customer + 1;
    }
    return moved;
  }

  /** The stage after an event, the same one if no transition is open. */
  public static int next(int stage, int event, int value) {
    return switch (stage) {
      case LEAD ->
          switch (event) {
            case CONTACTED -> value >= 300 ? PROSPECT : LEAD;
            case CLOSE_REQUEST -> value >= 900 ? CHURNED : LEAD;
            default -> LEAD;
          };
      case PROSPECT ->
          switch (event) {
            case ACCOUNT_OPENED -> value >= 200 ? NEW : PROSPECT;
            case KYC_DONE -> value >= 500 ? NEW : PROSPECT;
            case INACTIVITY_CHECK -> value >= 800 ? CHURNED : PROSPECT;
            default -> PROSPECT;
          };
      case NEW ->
          switch (event) {
            case TRANSACTION -> value >= 50 ? ACTIVE : NEW;
            case INACTIVITY_CHECK -> value >= 600 ? DORMANT : NEW;
            case CLOSE_REQUEST -> value >= 700 ? CHURNED : NEW;
            default -> NEW;
          };
      case ACTIVE ->
          switch (event) {
            case INACTIVITY_CHECK -> value >= 950 ? CHURNED : value >= 700 ? DORMANT : ACTIVE;
            case CLOSE_REQUEST -> value >= 900 ? CHURNED : ACTIVE;
            default -> ACTIVE;
          };
      case DORMANT ->
          switch (event) {
            case TRANSACTION -> value >= 100 ? ACTIVE : DORMANT;
            case INACTIVITY_CHECK -> value >= 500 ? CHURNED : DORMANT;
            default -> DORMANT;
          };
      case CHURNED -> event == CAMPAIGN_RESPONSE && value >= 300 ? WON_BACK : CHURNED;
      case WON_BACK ->
          switch (event) {
            case TRANSACTION -> value >= 50 ? ACTIVE : WON_BACK;
            case INACTIVITY_CHECK -> value >= 600 ? DORMANT : WON_BACK;
            default -> WON_BACK;
          };
      default -> throw new IllegalArgumentException("stage: 0 to 6 expected, was " + stage);
    };
  }
}
