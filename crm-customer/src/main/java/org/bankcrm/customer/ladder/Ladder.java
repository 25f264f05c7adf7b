package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.party.BranchId;

/**
 * A cash-flow ladder 现金流阶梯: what is paid when, and what stands beside it since that cannot be told.
 *
 * <p>Of each branch, currency and side, what is overdue, the principal of all rungs and the
 * balances beside them add up exactly to the balances of the holdings. Immutable and thread-safe;
 * the text form has no amounts.
 *
 * @param asOf the day at whose end is looked ahead
 * @param plan how it was drawn
 * @param rows by branch, those without one first, then currency and side
 * @param beside what is on no rung, by branch, currency, side and reason
 * @param holdings how many were counted
 * @param unmoved how many flows fall due on days that the calendar does not cover, or no calendar
 *     was given for; they stand on the day on which they fall due
 */
public record Ladder(
    LocalDate asOf,
    LadderPlan plan,
    List<Row> rows,
    List<Beside> beside,
    long holdings,
    long unmoved) {

  /**
   * What is paid within one rung.
   *
   * @param principal of the balances
   * @param interest besides, as far as rates are known
   */
  public record Cell(Money principal, Money interest) {
    Cell plus(CashFlow flow) {
      return new Cell(principal.plus(flow.principal()), interest.plus(flow.interest()));
    }
  }

  /**
   * The holdings of one branch, currency and side: the bank pays out what customers have ({@link
   * BalanceSide#ASSET}), and is paid what they owe.
   *
   * @param branch which keeps the relationship; empty where none is assigned
   * @param currency of all amounts
   * @param side of the customers
   * @param overdue what was due on the as-of day or before and has not been paid
   * @param rungs in the order of the plan
   * @param holdings how many stand on it
   * @param withoutRate how many of them have no known rate, so that their interest is not in it
   */
  public record Row(
      Optional<BranchId> branch,
      Currency currency,
      BalanceSide side,
      Money overdue,
      List<Cell> rungs,
      long holdings,
      long withoutRate) {
    /** Copies the list. */
    public Row {
      requireNonNull(branch, "branch");
      rungs = List.copyOf(rungs);
    }

    /** All principal on it, overdue and in all rungs. */
    public Money principal() {
      return rungs.stream().map(Cell::principal).reduce(overdue, Money::plus);
    }

    /** All interest on it. */
    public Money interest() {
      return rungs.stream().map(Cell::interest).reduce(Money.zero(currency), Money::plus);
    }
  }

  /**
   * Holdings on no rung.
   *
   * @param branch which keeps the relationship; empty where none is assigned
   * @param side of the customers
   * @param reason why they are on none
   * @param holdings how many
   * @param balance what they come to; empty where it is not known
   */
  public record Beside(
      Optional<BranchId> branch,
      BalanceSide side,
      UnscheduledReason reason,
      long holdings,
      Optional<Money> balance) {
    /** Refuses null. */
    public Beside {
      requireNonNull(branch, "branch");
      requireNonNull(balance, "balance");
    }
  }

  /** Copies the lists. */
  public Ladder {
    requireNonNull(asOf, "asOf");
    rows = List.copyOf(rows);
    beside = List.copyOf(beside);
  }

  /** The day and how many holdings. */
  @Override
  public String toString() {
    return "Ladder[" + asOf + ", " + holdings + " holdings]";
  }
}
