package org.bankcrm.alert.watchlist;

import java.time.LocalDate;
import org.bankcrm.alert.measure.Proportion;

/** Counts what became of those planned for and of those held back. */
final class RetentionTally {

  private final Retention retention;
  private final LocalDate asOf;

  /** First of those planned for, then of those held back. */
  private final long[] all = new long[2];

  private final long[] stayed = new long[2];
  private long unknown;
  private long pending;
  private long crossed;

  RetentionTally(Retention retention, LocalDate asOf) {
    this.retention = retention;
    this.asOf = asOf;
  }

  void add(RetentionOutcome each) {
    if (retention.readOn(each.entered()).isAfter(asOf)) {
      pending++;
    } else if (each.stayed().isEmpty()) {
      unknown++;
    } else {
      int group = each.heldBack() ? 1 : 0;
      all[group]++;
      stayed[group] += each.stayed().get() ? 1 : 0;
      crossed += each.heldBack() == each.done() ? 1 : 0;
    }
  }

  RetentionEffect effect() {
    return new RetentionEffect(
        retention.action(),
        retention.horizon(),
        asOf,
        new Proportion(stayed[0], all[0]),
        new Proportion(stayed[1], all[1]),
        unknown,
        pending,
        crossed);
  }
}
