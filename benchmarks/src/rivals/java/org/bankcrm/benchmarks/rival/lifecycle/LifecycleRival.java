package org.bankcrm.benchmarks.rival.lifecycle;

import org.bankcrm.benchmarks.workload.Lifecycle;

/** A library that keeps customers in stages and moves them on events. */
public abstract class LifecycleRival {
  private final int customers;

  LifecycleRival(int customers) {
    this.customers = customers;
  }

  /** Runs a stream of {@link Lifecycle#events} over the customers; tells how many moved. */
  public final int run(int[] events) {
    int moved = 0;
    int customer = 0;
    for (int event : events) {
      if (fire(customer, Lifecycle.Event.of(event >>> 16), event & 0xFFFF)) {
        moved++;
      }
      customer = customer + 1 == customers ? 0 : customer + 1;
    }
    return moved;
  }

  /** How many customers there are. */
  public final int customers() {
    return customers;
  }

  /** Where a customer stands. */
  public abstract Lifecycle.Stage stage(int customer);

  /** Tells a customer's machine of an event; whether the customer moved. */
  abstract boolean fire(int customer, Lifecycle.Event event, int value);
}
