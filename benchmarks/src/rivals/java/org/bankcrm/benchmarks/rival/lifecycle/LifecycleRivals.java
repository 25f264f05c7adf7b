package org.bankcrm.benchmarks.rival.lifecycle;

import java.util.function.IntFunction;

/** The libraries, each with as many customers and events as it can carry in a measurement. */
public enum LifecycleRivals {
  STATELESS4J(100_000, 1_000_000, Stateless4jRival::new),
  COLA(100_000, 1_000_000, ColaRival::new),
  SQUIRREL(2_000, 100_000, SquirrelRival::new),
  SPRING(200, 10_000, SpringRival::new);

  private final int customers;
  private final int events;
  private final IntFunction<LifecycleRival> maker;

  LifecycleRivals(int customers, int events, IntFunction<LifecycleRival> maker) {
    this.customers = customers;
    this.events = events;
    this.maker = maker;
  }

  /** How many events one measurement tells it of. */
  public int events() {
    return events;
  }

  /** As many customers as are measured, all leads. */
  public LifecycleRival open() {
    return maker.apply(customers);
  }

  /** Some customers, all leads. */
  LifecycleRival open(int someCustomers) {
    return maker.apply(someCustomers);
  }
}
