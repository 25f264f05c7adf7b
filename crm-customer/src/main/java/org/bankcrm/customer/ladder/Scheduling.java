package org.bankcrm.customer.ladder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.Money;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.ProductFamily;
import org.bankcrm.customer.holding.ProductKind;

/** The schedule of one holding, as of a day. */
final class Scheduling {

  /** A hundred years. */
  private static final int MOST_INSTALMENTS = 1_200;

  private static final Set<ProductKind> WITHOUT_TERM =
      EnumSet.of(
          ProductKind.CURRENT_ACCOUNT,
          ProductKind.SAVINGS_ACCOUNT,
          ProductKind.NOTICE_DEPOSIT,
          ProductKind.CREDIT_LINE,
          ProductKind.CREDIT_CARD);

  private final LadderPlan plan;
  private final LocalDate asOf;
  private final Holding holding;

  Scheduling(LadderPlan plan, LocalDate asOf, Holding holding) {
    this.plan = plan;
    this.asOf = asOf;
    this.holding = holding;
  }

  HoldingSchedule make() {
    ProductFamily family = holding.kind().family();
    if (family == ProductFamily.INVESTMENT || family == ProductFamily.INSURANCE) {
      return not(UnscheduledReason.OFF_BALANCE_SHEET);
    }
    if (holding.status() == HoldingStatus.WRITTEN_OFF) {
      return not(UnscheduledReason.WRITTEN_OFF);
    }
    if (holding.balance().isEmpty()) {
      return not(UnscheduledReason.NO_BALANCE);
    }
    Money balance = holding.balance().get();
    if (balance.signum() < 0) {
      return not(UnscheduledReason.NEGATIVE_BALANCE);
    }
    return balance.isZero() ? scheduled(List.of()) : ofBalance(family, balance);
  }

  private HoldingSchedule ofBalance(ProductFamily family, Money balance) {
    boolean repaid = family == ProductFamily.LOAN && holding.instalment().isPresent();
    Optional<LocalDate> matures = holding.maturesOn();
    if (matures.filter(day -> !day.isAfter(asOf)).isPresent()) {
      return scheduled(List.of(flow(matures.get(), balance, Money.zero(balance.currency()))));
    }
    if (repaid) {
      return holding.annualRate().isEmpty()
          ? not(UnscheduledReason.NO_RATE)
          : instalments(balance, holding.instalment().orElseThrow());
    }
    if (matures.isEmpty()) {
      boolean open = WITHOUT_TERM.contains(holding.kind());
      return not(open ? UnscheduledReason.ON_DEMAND : UnscheduledReason.NO_MATURITY);
    }
    return scheduled(atOnce(balance, matures.get(), family));
  }

  private HoldingSchedule scheduled(List<CashFlow> flows) {
    return new HoldingSchedule.Scheduled(flows, holding.annualRate().isPresent());
  }

  private static HoldingSchedule not(UnscheduledReason reason) {
    return new HoldingSchedule.Unscheduled(reason);
  }

  private static CashFlow flow(LocalDate due, Money principal, Money interest) {
    return new CashFlow(due, principal, interest);
  }

  /** All at maturity, but for what is left there for another term. */
  private List<CashFlow> atOnce(Money balance, LocalDate matures, ProductFamily family) {
    boolean deposit = family == ProductFamily.DEPOSIT;
    LocalDate from = deposit ? holding.openedOn() : holding.balanceOn().orElseThrow();
    LocalDate bearing = from.isAfter(matures) ? matures : from;
    Money interest = interest(balance, bearing, matures);
    Optional<Rollover> rollover = plan.rollover(holding.kind());
    if (!deposit || rollover.isEmpty()) {
      return List.of(flow(matures, balance, interest));
    }
    Money left = part(balance, rollover.get().percent());
    LocalDate end = matures.plusMonths(rollover.get().months());
    return List.of(
        flow(matures, balance.minus(left), interest),
        flow(end, left, interest(left, matures, end)));
  }

  private static Money part(Money amount, BigDecimal percent) {
    return amount.multipliedBy(percent.movePointLeft(2), RoundingMode.HALF_UP);
  }

  private Money interest(Money principal, LocalDate from, LocalDate to) {
    return holding
        .annualRate()
        .map(rate -> plan.dayCount().interest(principal, rate, from, to))
        .orElse(Money.zero(principal.currency()));
  }

  /** Month by month until maturity, where the rest is due, or until nothing is owed. */
  private HoldingSchedule instalments(Money balance, Money instalment) {
    List<CashFlow> flows = new ArrayList<>();
    Optional<BigDecimal> early = plan.earlyRepayment(holding.kind());
    Money owed = balance;
    LocalDate before = dueDay(-1).isBefore(holding.openedOn()) ? holding.openedOn() : dueDay(-1);
    for (int i = 0; i < MOST_INSTALMENTS && owed.signum() > 0; i++) {
      LocalDate due = dueDay(i);
      Money interest = interest(owed, before, due);
      boolean last = holding.maturesOn().filter(due::equals).isPresent();
      Money paid = instalment.minus(interest);
      if (last || paid.compareTo(owed) > 0) {
        paid = owed;
      } else if (paid.signum() < 0 || (paid.isZero() && holding.maturesOn().isEmpty())) {
        return not(UnscheduledReason.NEVER_PAID_OFF);
      }
      Money rest = owed.minus(paid);
      Money more = early.map(percent -> part(rest, percent)).orElse(Money.zero(owed.currency()));
      flows.add(flow(due, paid.plus(more), interest));
      owed = rest.minus(more);
      before = due;
    }
    return owed.signum() > 0 ? not(UnscheduledReason.NEVER_PAID_OFF) : scheduled(flows);
  }

  /**
   * The due days after as-of: those of maturity, month by month backwards, else those of the first
   * day, forwards; where the month is too short its last day, and the old day again afterwards.
   */
  private LocalDate dueDay(int index) {
    LocalDate anchor = holding.maturesOn().orElse(holding.openedOn());
    long months = ChronoUnit.MONTHS.between(anchor, asOf) - 1;
    while (!anchor.plusMonths(months).isAfter(asOf)) {
      months++;
    }
    return anchor.plusMonths(months + index);
  }
}
