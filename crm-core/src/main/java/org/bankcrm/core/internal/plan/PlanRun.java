package org.bankcrm.core.internal.plan;

/** The evaluation of one population, in shares that do not depend on each other. */
public final class PlanRun {

  private final BlockPlan plan;

  PlanRun(BlockPlan plan) {
    this.plan = plan;
  }

  /** Evaluates one of several equal shares, from 0; on any thread. */
  public void decide(int share, int shares) {
    int blocks = plan.blocks();
    plan.run((int) ((long) blocks * share / shares), (int) ((long) blocks * (share + 1) / shares));
  }

  /** What was found so far. */
  public ColumnResults results() {
    return plan.results();
  }
}
