package org.bankcrm.customer.history;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.core.MoneyTotals;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A row of a table of a history: how many entries of a kind there are in a period, and how much
 * money went in and out, by currency and exact.
 *
 * <p>Immutable, thread-safe and comparable by value; the text form is masked.
 *
 * @param days the period, cut to the days that were asked for; the end is not in it
 * @param kind transactions or contacts
 * @param code the type or the channel by which the table is split; empty where it is split by
 *     neither, and for those that tell no channel
 * @param coverage how much of the period the history tells
 * @param seen how many entries there are; what happened may be more where the coverage is not whole
 * @param in the sums of money that went in, of the entries that there are
 * @param out the sums of money that went out, in the same way and not negative
 */
public record HistoryRow(
    DateRange days,
    HistoryKind kind,
    Optional<String> code,
    HistoryCoverage coverage,
    long seen,
    MoneyTotals in,
    MoneyTotals out) {

  /** Checks that all is there. */
  public HistoryRow {
    requireNonNull(days, "days");
    requireNonNull(kind, "kind");
    requireNonNull(code, "code");
    requireNonNull(coverage, "coverage");
    requireNonNull(in, "in");
    requireNonNull(out, "out");
  }

  /**
   * How many there were as far as the history tells: zero only where it was observed that there was
   * nothing, on the observed days of the period. Empty where the period was not observed and
   * nothing is there.
   */
  public OptionalLong count() {
    boolean observed = coverage == HistoryCoverage.WHOLE || coverage == HistoryCoverage.PART;
    return observed || seen > 0 ? OptionalLong.of(seen) : OptionalLong.empty();
  }

  /** The row with one more entry in it. */
  HistoryRow plus(HistoryEntry entry) {
    MoneyTotals newIn = in;
    MoneyTotals newOut = out;
    if (entry.money().isPresent()) {
      Money amount = entry.money().get().amount();
      boolean credit = entry.money().get().direction() == Direction.CREDIT;
      newIn = credit ? in.plus(amount) : in;
      newOut = credit ? out : out.plus(amount);
    }
    return new HistoryRow(days, kind, code, coverage, seen + 1, newIn, newOut);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(HistoryRow.class);
  }
}
