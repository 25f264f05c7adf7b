package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Population;
import org.jspecify.annotations.Nullable;

/**
 * One portion of a file of customers, read on any thread. Whether a row is the second of its
 * customer is known when the portions before it were read: each waits for that, and for no more.
 */
final class Reading {

  private final CustomerCsv customers;
  private final int rows;
  private final Optional<RuntimeException> end;
  private CustomerCsv.Cut cut;
  private final CompletableFuture<?> before;
  private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();
  private CustomerCsv.@Nullable Portion portion;
  private byte[] hash = {};
  private Map<CustomerId, Long> others = Map.of();

  private Reading(CustomerCsv customers, CustomerCsv.Cut cut, CompletableFuture<?> before) {
    this.customers = customers;
    this.cut = cut;
    this.rows = cut.rows().size();
    this.end = cut.end();
    this.before = before;
  }

  /** The first portion. */
  static Reading first(CustomerCsv customers, CustomerCsv.Cut cut) {
    return new Reading(customers, cut, CompletableFuture.completedFuture(null));
  }

  /** The one after it, to be begun after it. */
  Reading next(CustomerCsv.Cut following) {
    return new Reading(customers, following, settled);
  }

  /** The same where these customers stand between its rows, who are decided already. */
  Reading among(Map<CustomerId, Long> lines) {
    others = lines;
    return this;
  }

  /** Reads it once, and waits for those before; its rows are given up, which are most of it. */
  Population read() {
    try {
      hash = RowsHash.of(cut);
      CustomerCsv.Portion alone = customers.read(cut);
      before.join();
      others.forEach(customers::settled);
      CustomerCsv.Portion read = customers.settled(cut, alone);
      portion = read;
      cut = new CustomerCsv.Cut(List.of(), end);
      return read.build();
    } finally {
      settled.complete(null); // also where it fails, which whoever waits for its results is told
    }
  }

  /** How many rows were cut out. */
  int rows() {
    return rows;
  }

  /** Why no more can be cut out, if so. */
  Optional<RuntimeException> end() {
    return end;
  }

  /** The hash of its rows. */
  byte[] hash() {
    return hash;
  }

  /** What was read of it. */
  CustomerCsv.Portion portion() {
    if (portion == null) {
      throw new IllegalStateException("the portion was not read");
    }
    return portion;
  }
}
