package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.Money;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.party.BranchId;

/**
 * Draws a ladder, holding by holding, in memory of the ladder alone. For one thread; in whatever
 * order holdings come, the ladder is the same.
 *
 * <pre>{@code
 * LadderMaker maker = new LadderMaker(LadderPlan.standard(), asOf, Optional.of(calendar));
 * records.forEach(maker::add);
 * Ladder ladder = maker.make();
 * }</pre>
 */
public final class LadderMaker {

  /**
   * A row, or a line beside.
   *
   * @param currency empty where the balance is not known
   * @param reason the place of the reason among all; −1 of a row
   */
  private record Key(String branch, String currency, BalanceSide side, int reason) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::branch)
            .thenComparing(Key::currency)
            .thenComparing(Key::side)
            .thenComparingInt(Key::reason);

    Optional<BranchId> branchId() {
      return branch.isEmpty() ? Optional.empty() : Optional.of(BranchId.of(branch));
    }
  }

  private final LadderPlan plan;
  private final LocalDate asOf;
  private final Optional<BusinessCalendar> calendar;
  private final List<LocalDate> ends;
  private final SortedMap<Key, Ladder.Row> rows = new TreeMap<>(Key.ORDER);
  private final SortedMap<Key, Ladder.Beside> beside = new TreeMap<>(Key.ORDER);
  private long holdings;
  private long unmoved;

  /**
   * Begins a ladder.
   *
   * @param plan how it is drawn
   * @param asOf the day at whose end is looked ahead, in the calendar of the bank
   * @param calendar which days the bank works; without one, and beyond the days it covers, flows
   *     stand on the days on which they fall due, and the ladder tells how many do
   */
  public LadderMaker(LadderPlan plan, LocalDate asOf, Optional<BusinessCalendar> calendar) {
    this.plan = requireNonNull(plan, "plan");
    this.asOf = requireNonNull(asOf, "asOf");
    this.calendar = requireNonNull(calendar, "calendar");
    this.ends = plan.rungs().stream().flatMap(rung -> rung.lastDay(asOf).stream()).toList();
  }

  static boolean hasBalance(Holding holding) {
    return holding.kind().side() != BalanceSide.NONE;
  }

  /**
   * Adds the holdings of a customer that are open on the as-of day, at the branch of today. A
   * holding of several counts once, in the record of its first owner; kinds without a balance do
   * not.
   *
   * @throws IllegalArgumentException if the record is not of the as-of day
   * @throws ArithmeticException if a sum has more than 18 digits
   */
  public LadderMaker add(CustomerRecord record) {
    if (!record.asOfDate().equals(asOf)) {
      throw new IllegalArgumentException(
          "record must be as of " + asOf + " but was as of " + record.asOfDate());
    }
    for (Holding holding : record.openHoldings()) {
      boolean first =
          holding.participants().stream()
              .filter(each -> each.role() == HoldingRole.OWNER)
              .findFirst()
              .filter(each -> each.party().equals(record.party().id()))
              .isPresent();
      if (first && hasBalance(holding)) {
        add(holding, record.branch());
      }
    }
    return this;
  }

  /**
   * Adds a holding, whoever owns it.
   *
   * @param branch at which it counts, if any
   * @throws IllegalArgumentException as of {@link LadderPlan#schedule}
   * @throws ArithmeticException if a sum has more than 18 digits
   */
  public LadderMaker add(Holding holding, Optional<BranchId> branch) {
    HoldingSchedule schedule = plan.schedule(holding, asOf);
    String currency = holding.balance().map(each -> each.currency().getCurrencyCode()).orElse("");
    String at = branch.map(BranchId::value).orElse("");
    BalanceSide side = holding.kind().side();
    holdings++;
    if (schedule instanceof HoldingSchedule.Scheduled scheduled) {
      Key key = new Key(at, currency, side, -1);
      rows.merge(key, row(key, scheduled), LadderMaker::sum);
    } else if (schedule instanceof HoldingSchedule.Unscheduled unscheduled) {
      UnscheduledReason reason = unscheduled.reason();
      Key key = new Key(at, currency, side, reason.ordinal());
      beside.merge(
          key,
          new Ladder.Beside(key.branchId(), side, reason, 1, holding.balance()),
          LadderMaker::sum);
    }
    return this;
  }

  private Ladder.Row row(Key key, HoldingSchedule.Scheduled scheduled) {
    Currency currency = Currency.getInstance(key.currency());
    Money nothing = Money.zero(currency);
    List<Ladder.Cell> cells =
        new ArrayList<>(
            Collections.nCopies(plan.rungs().size(), new Ladder.Cell(nothing, nothing)));
    Money overdue = nothing;
    for (CashFlow flow : scheduled.flows()) {
      if (flow.due().isAfter(asOf)) {
        int rung = rung(paidOn(flow.due()));
        cells.set(rung, cells.get(rung).plus(flow));
      } else {
        overdue = overdue.plus(flow.principal());
      }
    }
    long withoutRate = scheduled.hasRate() ? 0 : 1;
    return new Ladder.Row(key.branchId(), currency, key.side(), overdue, cells, 1, withoutRate);
  }

  private LocalDate paidOn(LocalDate due) {
    Optional<LocalDate> paid = calendar.flatMap(each -> plan.paymentDays().paidOn(due, each));
    unmoved += paid.isPresent() || plan.paymentDays() == PaymentDayRule.SAME_DAY ? 0 : 1;
    return paid.orElse(due);
  }

  /** The first rung whose last day is not before; a day that was moved to as-of is in the first. */
  private int rung(LocalDate day) {
    int rung = 0;
    while (rung < ends.size() && day.isAfter(ends.get(rung))) {
      rung++;
    }
    return rung;
  }

  private static Ladder.Row sum(Ladder.Row a, Ladder.Row b) {
    List<Ladder.Cell> cells = new ArrayList<>();
    for (int i = 0; i < a.rungs().size(); i++) {
      Ladder.Cell one = a.rungs().get(i);
      Ladder.Cell other = b.rungs().get(i);
      cells.add(
          new Ladder.Cell(
              one.principal().plus(other.principal()), one.interest().plus(other.interest())));
    }
    return new Ladder.Row(
        a.branch(),
        a.currency(),
        a.side(),
        a.overdue().plus(b.overdue()),
        cells,
        a.holdings() + b.holdings(),
        a.withoutRate() + b.withoutRate());
  }

  private static Ladder.Beside sum(Ladder.Beside a, Ladder.Beside b) {
    Optional<Money> balance = a.balance().flatMap(one -> b.balance().map(one::plus));
    return new Ladder.Beside(
        a.branch(), a.side(), a.reason(), a.holdings() + b.holdings(), balance);
  }

  /** The ladder of what was added; the maker may go on afterwards. */
  public Ladder make() {
    return new Ladder(
        asOf, plan, List.copyOf(rows.values()), List.copyOf(beside.values()), holdings, unmoved);
  }
}
