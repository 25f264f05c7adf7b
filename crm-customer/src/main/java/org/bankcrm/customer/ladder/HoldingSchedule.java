package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * When a holding is paid, or why that cannot be told. Made by {@link LadderPlan#schedule}.
 * Immutable and thread-safe.
 */
public sealed interface HoldingSchedule {

  /**
   * It is told.
   *
   * @param flows by the days on which they fall due; their principal adds up to the balance exactly
   * @param hasRate whether its rate is known; if not, no interest is told
   */
  record Scheduled(List<CashFlow> flows, boolean hasRate) implements HoldingSchedule {
    /** Copies the list. */
    public Scheduled {
      flows = List.copyOf(flows);
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "HoldingSchedule";
    }
  }

  /**
   * It cannot be told.
   *
   * @param reason why
   */
  record Unscheduled(UnscheduledReason reason) implements HoldingSchedule {
    /** Refuses null. */
    public Unscheduled {
      requireNonNull(reason, "reason");
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "HoldingSchedule";
    }
  }
}
