package org.bankcrm.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.bankcrm.benchmarks.hand.HandCampaigns;
import org.bankcrm.benchmarks.rival.rules.RuleRival;
import org.bankcrm.benchmarks.workload.Campaigns;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;

/**
 * Workload W2 over prepared customers, one decision after the other.
 *
 * @param <R> a customer as the engine wants it
 */
final class CampaignPass<R> implements AutoCloseable {
  static final int CUSTOMERS = W2Benchmark.CUSTOMERS;

  private final RuleRival<R> rival;
  private final boolean withReasons;
  private final List<R> customers;
  private final int[] failing = new int[Campaigns.COUNT];

  private CampaignPass(RuleRival<R> rival, boolean withReasons, Customer[] rows) {
    this.rival = rival;
    this.withReasons = withReasons;
    this.customers = Arrays.stream(rows).map(rival::prepare).toList();
  }

  /** Checked on the very customers that are timed. */
  static CampaignPass<?> of(RuleRival<?> rival, String name, boolean withReasons) {
    Customer[] rows = Customers.first(CUSTOMERS);
    CampaignPass<?> pass = new CampaignPass<>(rival, withReasons, rows);
    for (int i = 0; i < CUSTOMERS; i++) {
      if (!pass.isRight(i, rows[i])) {
        throw new IllegalStateException(name + ": its answers differ from the right ones");
      }
    }
    return pass;
  }

  private boolean isRight(int index, Customer row) {
    int[] ids = new int[Campaigns.COUNT];
    int[] rightFailing = new int[Campaigns.COUNT];
    int count = HandCampaigns.explain(row, ids, rightFailing);
    long right = Arrays.stream(ids, 0, count).mapToLong(id -> 1L << id).sum();
    return decide(customers.get(index)) == right
        && (!withReasons || Arrays.equals(failing, rightFailing));
  }

  /** How many rules are open to the customers in all. */
  int run() {
    int eligible = 0;
    for (R customer : customers) {
      eligible += Long.bitCount(decide(customer));
    }
    return eligible;
  }

  private long decide(R customer) {
    return withReasons ? rival.explain(customer, failing) : rival.mask(customer);
  }

  @Override
  public void close() {
    rival.close();
  }
}
