package org.bankcrm.customer.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.PartyId;

/** Ladders beside a clerk who adds up balances, and one who looks up each day by itself. */
class LadderLawTest {

  private static final List<ProductKind> KINDS =
      List.of(ProductKind.values()).stream().filter(k -> k.side() != BalanceSide.NONE).toList();
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);

  /** A holding and where it counts. */
  private record At(Holding holding, Optional<BranchId> branch) {}

  private static LocalDate day(Random random) {
    LocalDate day = FIRST.plusDays(random.nextInt(1_200));
    return random.nextInt(3) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
  }

  private static At holding(Random random, LocalDate asOf, int id) {
    ProductKind kind = KINDS.get(random.nextInt(KINDS.size()));
    Product product = Product.of(ProductId.of("p"), kind, LocalizedText.of("产品", "Product"));
    LocalDate opened = asOf.minusDays(random.nextInt(900));
    Holding.Builder holding =
        Holding.builder(HoldingId.of("h" + id), product, PartyId.of("p"), opened);
    String currency = random.nextInt(4) == 0 ? "JPY " : "CNY ";
    int digits = currency.equals("JPY ") ? 0 : 2;
    if (random.nextInt(8) > 0) {
      long minor = random.nextInt(20) == 0 ? 0 : random.nextInt(10_000_000) - 500_000;
      holding.balance(Money.parse(currency + BigDecimal.valueOf(minor, digits)), asOf);
    }
    if (random.nextBoolean()) {
      LocalDate matures = day(random).plusDays(random.nextInt(2_000));
      holding.maturesOn(matures.isBefore(opened) ? opened : matures);
    }
    if (random.nextBoolean()) {
      long minor = 1_000 + random.nextInt(400_000);
      holding.instalment(Money.parse(currency + BigDecimal.valueOf(minor, digits)));
    }
    if (random.nextInt(4) > 0) {
      holding.annualRate(BigDecimal.valueOf(random.nextInt(1_500), 4));
    }
    if (random.nextInt(12) == 0) {
      holding.status(HoldingStatus.WRITTEN_OFF);
    }
    Optional<BranchId> branch =
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(BranchId.of("B" + random.nextInt(2)));
    return new At(holding.build(), branch);
  }

  private static LadderPlan plan(Random random) {
    LadderPlan plan =
        LadderPlan.standard()
            .withDayCount(DayCount.values()[random.nextInt(4)])
            .withPaymentDays(PaymentDayRule.values()[random.nextInt(4)]);
    BigDecimal percent = BigDecimal.valueOf(1 + random.nextInt(10_000), 2);
    return random.nextBoolean()
        ? plan
        : plan.withRollovers(
                List.of(new Rollover(ProductKind.TERM_DEPOSIT, percent, 1 + random.nextInt(24))))
            .withEarlyRepayments(List.of(new EarlyRepayment(ProductKind.MORTGAGE, percent)));
  }

  private static Optional<BusinessCalendar> calendar(Random random) {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(
            BusinessCalendar.of(
                DateRange.of(FIRST, FIRST.plusDays(1_500)), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  }

  private static void put(Map<String, Long> sums, String key, long amount) {
    sums.merge(key, amount, Math::addExact);
  }

  private static String key(Optional<BranchId> branch, BalanceSide side, Money money) {
    return branch + " " + side + " " + money.currency();
  }

  @Property(tries = 100)
  void principal_ofAllRungsAndBeside_addsUpToTheHoldings(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate asOf = day(random);
    LadderPlan plan = plan(random);
    Optional<BusinessCalendar> calendar = calendar(random);
    List<At> holdings = new ArrayList<>();
    int size = random.nextInt(25);
    for (int i = 0; i < size; i++) {
      holdings.add(holding(random, asOf, i));
    }
    Map<String, Long> told = new TreeMap<>();
    Map<String, Long> clerk = new TreeMap<>();
    LadderMaker maker = new LadderMaker(plan, asOf, calendar);
    for (At each : holdings) {
      maker.add(each.holding(), each.branch());
      BalanceSide side = each.holding().kind().side();
      each.holding()
          .balance()
          .ifPresent(b -> put(clerk, key(each.branch(), side, b), b.minorUnits()));
    }
    Ladder ladder = maker.make();
    for (Ladder.Row row : ladder.rows()) {
      Money principal = row.principal();
      put(told, key(row.branch(), row.side(), principal), principal.minorUnits());
    }
    for (Ladder.Beside beside : ladder.beside()) {
      beside
          .balance()
          .ifPresent(b -> put(told, key(beside.branch(), beside.side(), b), b.minorUnits()));
    }
    assertThat(told).isEqualTo(clerk);
    long counted =
        ladder.rows().stream().mapToLong(Ladder.Row::holdings).sum()
            + ladder.beside().stream().mapToLong(Ladder.Beside::holdings).sum();
    assertThat(counted).isEqualTo(size).isEqualTo(ladder.holdings());
    Collections.shuffle(holdings, random);
    LadderMaker again = new LadderMaker(plan, asOf, calendar);
    holdings.forEach(each -> again.add(each.holding(), each.branch()));
    assertThat(again.make()).isEqualTo(ladder);
  }

  @Property(tries = 200)
  void flows_ofOneHolding_fallDueInOrderAndLandWhereTheirDaySays(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate asOf = day(random);
    LadderPlan plan = plan(random);
    Optional<BusinessCalendar> calendar = calendar(random);
    Holding holding = holding(random, asOf, 1).holding();
    HoldingSchedule schedule = plan.schedule(holding, asOf);
    Ladder ladder = new LadderMaker(plan, asOf, calendar).add(holding, Optional.empty()).make();
    if (schedule instanceof HoldingSchedule.Scheduled scheduled && !scheduled.flows().isEmpty()) {
      Ladder.Row row = ladder.rows().get(0);
      long[] principal = new long[plan.rungs().size()];
      long overdue = 0;
      LocalDate before = LocalDate.MIN;
      for (CashFlow flow : scheduled.flows()) {
        assertThat(flow.due()).isAfter(before);
        before = flow.due();
        if (flow.due().isAfter(asOf)) {
          principal[rung(plan, asOf, paid(plan, flow.due(), calendar))] +=
              flow.principal().minorUnits();
        } else {
          overdue += flow.principal().minorUnits();
        }
      }
      assertThat(row.rungs().stream().mapToLong(c -> c.principal().minorUnits()).toArray())
          .isEqualTo(principal);
      assertThat(row.overdue().minorUnits()).isEqualTo(overdue);
      assertThat(row.holdings()).isEqualTo(1);
    }
  }

  /** Day by day away from the due day, as a clerk with the calendar on the wall. */
  private static LocalDate paid(
      LadderPlan plan, LocalDate due, Optional<BusinessCalendar> calendar) {
    if (calendar.isEmpty() || plan.paymentDays() == PaymentDayRule.SAME_DAY) {
      return due;
    }
    LocalDate end = FIRST.plusDays(1_500);
    LocalDate next = due;
    while (next.getDayOfWeek().getValue() > 5) {
      next = next.plusDays(1);
    }
    LocalDate last = due;
    while (last.getDayOfWeek().getValue() > 5) {
      last = last.minusDays(1);
    }
    boolean back =
        plan.paymentDays() == PaymentDayRule.PRECEDING
            || (plan.paymentDays() == PaymentDayRule.MODIFIED_FOLLOWING
                && next.getMonth() != due.getMonth());
    boolean known =
        due.isBefore(end) && (plan.paymentDays() == PaymentDayRule.PRECEDING || next.isBefore(end));
    return !known ? due : back ? last : next;
  }

  private static int rung(LadderPlan plan, LocalDate asOf, LocalDate day) {
    for (int i = plan.rungs().size() - 1; i > 0; i--) {
      LocalDate endBefore = plan.rungs().get(i - 1).lastDay(asOf).orElseThrow();
      if (day.isAfter(endBefore)) {
        return i;
      }
    }
    return 0;
  }

  /** A loan with instalments beside a clerk with a pencil. */
  @Property(tries = 200)
  void instalments_ofALoan_areThoseOfAClerk(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate asOf = day(random);
    Product product =
        Product.of(ProductId.of("p"), ProductKind.MORTGAGE, LocalizedText.of("房贷", "Loan"));
    LocalDate opened = asOf.minusDays(random.nextInt(900));
    long owed = 1_000 + random.nextInt(50_000_000);
    long instalment = 100 + owed / (2 + random.nextInt(60)) + owed / 100;
    BigDecimal rate = BigDecimal.valueOf(random.nextInt(900), 4);
    Holding loan =
        Holding.builder(HoldingId.of("h"), product, PartyId.of("p"), opened)
            .balance(Money.parse("CNY " + BigDecimal.valueOf(owed, 2)), asOf)
            .instalment(Money.parse("CNY " + BigDecimal.valueOf(instalment, 2)))
            .annualRate(rate)
            .build();
    List<String> clerk = new ArrayList<>();
    LocalDate before = opened;
    for (int month = 1; owed > 0; month++) {
      LocalDate due = opened.plusMonths(month);
      if (due.isAfter(asOf)) {
        BigDecimal bears = BigDecimal.valueOf(owed).multiply(rate);
        BigDecimal days = BigDecimal.valueOf(due.toEpochDay() - before.toEpochDay());
        long interest =
            bears
                .multiply(days)
                .divide(BigDecimal.valueOf(365), 0, RoundingMode.HALF_UP)
                .longValueExact();
        long paid = Math.min(owed, instalment - interest);
        owed -= paid;
        clerk.add(due + " " + paid + " " + interest);
      }
      before = due;
    }
    HoldingSchedule schedule = LadderPlan.standard().schedule(loan, asOf);
    assertThat(((HoldingSchedule.Scheduled) schedule).flows())
        .extracting(
            f -> f.due() + " " + f.principal().minorUnits() + " " + f.interest().minorUnits())
        .isEqualTo(clerk);
  }
}
