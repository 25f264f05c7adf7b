package org.bankcrm.customer.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.junit.jupiter.api.Test;

class LadderTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 31); // a Saturday
  private static final PartyId OWNER = PartyId.of("p-1");
  private static final BranchId PUDONG = BranchId.of("PUDONG");
  private static final LadderPlan PLAN =
      LadderPlan.standard().withPaymentDays(PaymentDayRule.SAME_DAY);

  private static Holding holding(ProductKind kind, UnaryOperator<Holding.Builder> more) {
    Product product = Product.of(ProductId.of("p"), kind, LocalizedText.of("产品", "Product"));
    LocalDate opened = LocalDate.of(2025, 3, 31);
    return more.apply(Holding.builder(HoldingId.of("h-1"), product, OWNER, opened)).build();
  }

  private static Holding deposit(long yuan, LocalDate matures) {
    return holding(
        ProductKind.TERM_DEPOSIT,
        h ->
            h.balance(Money.yuan(yuan), AS_OF)
                .maturesOn(matures)
                .annualRate(new BigDecimal(".02")));
  }

  private static Holding loan(ProductKind kind, UnaryOperator<Holding.Builder> more) {
    return holding(kind, h -> more.apply(h.balance(Money.yuan(10_000), AS_OF)));
  }

  private static List<CashFlow> flows(LadderPlan plan, Holding holding) {
    HoldingSchedule schedule = plan.schedule(holding, AS_OF);
    assertThat(schedule).isInstanceOf(HoldingSchedule.Scheduled.class);
    return ((HoldingSchedule.Scheduled) schedule).flows();
  }

  private static int rung(LocalDate matures) {
    Ladder ladder =
        new LadderMaker(PLAN, AS_OF, Optional.empty())
            .add(deposit(1, matures), Optional.empty())
            .make();
    List<Ladder.Cell> cells = ladder.rows().get(0).rungs();
    return cells.indexOf(cells.stream().filter(c -> !c.principal().isZero()).findFirst().get());
  }

  @Test
  void rungs_endWithTheirLastDay() {
    assertThat(rung(LocalDate.of(2026, 2, 1))).isZero();
    assertThat(rung(LocalDate.of(2026, 2, 2))).isEqualTo(1);
    assertThat(rung(LocalDate.of(2026, 2, 7))).isEqualTo(1);
    assertThat(rung(LocalDate.of(2026, 2, 8))).isEqualTo(2);
    assertThat(rung(LocalDate.of(2026, 2, 28))).isEqualTo(2); // a month after 31 January
    assertThat(rung(LocalDate.of(2026, 3, 1))).isEqualTo(3);
    assertThat(rung(LocalDate.of(2026, 4, 30))).isEqualTo(3);
    assertThat(rung(LocalDate.of(2031, 1, 31))).isEqualTo(6);
    assertThat(rung(LocalDate.of(2031, 2, 1))).isEqualTo(7);
  }

  @Test
  void dayCounts_roundTheEndOfFebruary_areThoseOfTheirRules() {
    LocalDate january = LocalDate.of(2024, 1, 31);
    LocalDate leap = LocalDate.of(2024, 2, 29);
    LocalDate february = LocalDate.of(2025, 2, 28);
    LocalDate march = LocalDate.of(2025, 3, 31);
    assertInterest(DayCount.ACT_365, january, leap, "2900000"); // 29 days
    assertInterest(DayCount.ACT_360, january, leap, "2940277.78");
    assertInterest(DayCount.ACT_ACT, january, leap, "2892076.50");
    assertInterest(DayCount.THIRTY_360, january, leap, "3041666.67"); // 30 days
    assertInterest(DayCount.ACT_365, february, march, "3100000");
    assertInterest(DayCount.THIRTY_360, february, march, "3041666.67");
    assertInterest(DayCount.THIRTY_360, leap, february, "36500000"); // a year
    assertInterest(DayCount.ACT_365, leap, february, "36500000");
    assertInterest(DayCount.ACT_ACT, leap, february, "36416120.22"); // 307 of 366, 58 of 365
    assertInterest(
        DayCount.THIRTY_360, LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 27), "2737500");
    assertInterest(DayCount.ACT_360, january, january, "0");
    assertThatThrownBy(
            () -> DayCount.ACT_365.interest(Money.yuan(1), BigDecimal.ONE, leap, january))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Of a principal that bears 100,000.00 a day by 365. */
  private static void assertInterest(DayCount count, LocalDate from, LocalDate to, String yuan) {
    Money principal = Money.yuan(365_000_000);
    assertThat(count.interest(principal, new BigDecimal("0.1"), from, to).amount())
        .isEqualByComparingTo(yuan);
  }

  @Test
  void deposit_atMaturity_paysTheInterestOfItsTerm() {
    Holding deposit = deposit(36_500, LocalDate.of(2026, 3, 31));
    assertThat(flows(PLAN, deposit))
        .containsExactly(
            new CashFlow(LocalDate.of(2026, 3, 31), Money.yuan(36_500), Money.yuan(730)));
    Rollover rollover = new Rollover(ProductKind.TERM_DEPOSIT, new BigDecimal("60"), 11);
    assertThat(flows(PLAN.withRollovers(List.of(rollover)), deposit))
        .containsExactly(
            new CashFlow(LocalDate.of(2026, 3, 31), Money.yuan(14_600), Money.yuan(730)),
            new CashFlow(LocalDate.of(2027, 2, 28), Money.yuan(21_900), Money.parse("CNY 400.80")));
  }

  @Test
  void loan_dueOnThe31st_isDueOnTheLastDayOfShorterMonths() {
    Holding loan =
        loan(
            ProductKind.MORTGAGE,
            h ->
                h.instalment(Money.yuan(3_000))
                    .annualRate(new BigDecimal("0.12"))
                    .maturesOn(LocalDate.of(2026, 5, 31)));
    LadderPlan plan = PLAN.withDayCount(DayCount.THIRTY_360);
    assertThat(flows(plan, loan))
        .containsExactly(
            flow("2026-02-28", "2900.00", "100.00"),
            flow("2026-03-31", "2929.00", "71.00"),
            flow("2026-04-30", "2958.29", "41.71"),
            flow("2026-05-31", "1212.71", "12.13"));
    EarlyRepayment early = new EarlyRepayment(ProductKind.MORTGAGE, BigDecimal.TEN);
    assertThat(flows(plan.withEarlyRepayments(List.of(early)), loan))
        .containsExactly(
            flow("2026-02-28", "3610.00", "100.00"), // 2,900, and a tenth of 7,100
            flow("2026-03-31", "3281.49", "63.90"),
            flow("2026-04-30", "2982.87", "31.09"),
            flow("2026-05-31", "125.64", "1.26"));
  }

  private static CashFlow flow(String due, String principal, String interest) {
    return new CashFlow(
        LocalDate.parse(due), Money.parse("CNY " + principal), Money.parse("CNY " + interest));
  }

  @Test
  void holdings_withoutASchedule_areToldWithTheirReason() {
    Money yuan = Money.yuan(5);
    LocalDate next = LocalDate.of(2027, 1, 1);
    assertBeside(
        UnscheduledReason.ON_DEMAND, ProductKind.CURRENT_ACCOUNT, h -> h.balance(yuan, AS_OF));
    assertBeside(UnscheduledReason.ON_DEMAND, ProductKind.CREDIT_CARD, h -> h.balance(yuan, AS_OF));
    assertBeside(
        UnscheduledReason.NO_MATURITY, ProductKind.TERM_DEPOSIT, h -> h.balance(yuan, AS_OF));
    assertBeside(UnscheduledReason.NO_BALANCE, ProductKind.TERM_DEPOSIT, h -> h.maturesOn(next));
    assertBeside(
        UnscheduledReason.NO_RATE,
        ProductKind.CAR_LOAN,
        h -> h.balance(yuan, AS_OF).instalment(yuan));
    assertBeside(
        UnscheduledReason.NEVER_PAID_OFF,
        ProductKind.CAR_LOAN,
        h ->
            h.balance(Money.yuan(1_000), AS_OF)
                .annualRate(BigDecimal.ONE)
                .instalment(Money.yuan(5)));
    assertBeside(
        UnscheduledReason.NEGATIVE_BALANCE,
        ProductKind.CURRENT_ACCOUNT,
        h -> h.balance(yuan.negated(), AS_OF));
    assertBeside(
        UnscheduledReason.WRITTEN_OFF,
        ProductKind.CAR_LOAN,
        h -> h.balance(yuan, AS_OF).maturesOn(next).status(HoldingStatus.WRITTEN_OFF));
    assertBeside(
        UnscheduledReason.OFF_BALANCE_SHEET,
        ProductKind.WEALTH_PRODUCT,
        h -> h.balance(yuan, AS_OF).maturesOn(next));
  }

  private static void assertBeside(
      UnscheduledReason reason, ProductKind kind, UnaryOperator<Holding.Builder> more) {
    Holding holding = holding(kind, more);
    Ladder ladder =
        new LadderMaker(PLAN, AS_OF, Optional.empty()).add(holding, Optional.of(PUDONG)).make();
    assertThat(ladder.rows()).isEmpty();
    assertThat(ladder.beside())
        .containsExactly(
            new Ladder.Beside(Optional.of(PUDONG), kind.side(), reason, 1, holding.balance()));
  }

  @Test
  void whatHasMatured_isOverdueAndNotInTheFirstRung() {
    Holding matured = deposit(7, AS_OF);
    Ladder ladder =
        new LadderMaker(PLAN, AS_OF, Optional.empty()).add(matured, Optional.empty()).make();
    assertThat(ladder.rows().get(0).overdue()).isEqualTo(Money.yuan(7));
    assertThat(ladder.rows().get(0).principal()).isEqualTo(Money.yuan(7));
    assertThat(ladder.rows().get(0).interest().isZero()).isTrue();
  }

  @Test
  void paymentDays_onAWeekend_moveByTheirRule() {
    BusinessCalendar january =
        BusinessCalendar.of(
            DateRange.parse("2026-01-01/2026-02-05"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    LocalDate monday = LocalDate.of(2026, 2, 2);
    LocalDate friday = LocalDate.of(2026, 1, 30);
    assertThat(PaymentDayRule.SAME_DAY.paidOn(AS_OF, january)).contains(AS_OF);
    assertThat(PaymentDayRule.FOLLOWING.paidOn(AS_OF, january)).contains(monday);
    assertThat(PaymentDayRule.MODIFIED_FOLLOWING.paidOn(AS_OF, january)).contains(friday);
    assertThat(PaymentDayRule.PRECEDING.paidOn(AS_OF, january)).contains(friday);
    assertThat(PaymentDayRule.FOLLOWING.paidOn(monday, january)).contains(monday);
    assertThat(PaymentDayRule.FOLLOWING.paidOn(LocalDate.of(2026, 2, 7), january)).isEmpty();
    assertThat(PaymentDayRule.SAME_DAY.paidOn(LocalDate.of(2030, 1, 1), january)).isPresent();
    LadderMaker maker = new LadderMaker(LadderPlan.standard(), AS_OF, Optional.of(january));
    maker.add(deposit(1, LocalDate.of(2026, 2, 1)), Optional.empty()); // paid on Monday
    Ladder ladder = maker.add(deposit(1, LocalDate.of(2026, 2, 7)), Optional.empty()).make();
    assertThat(ladder.unmoved()).isEqualTo(1);
    assertThat(ladder.rows().get(0).rungs().get(1).principal()).isEqualTo(Money.yuan(2));
  }

  @Test
  void record_ofAJointOwner_doesNotCountTheHoldingAgain() {
    PartyId spouse = PartyId.of("p-2");
    Holding joint =
        holding(
            ProductKind.TERM_DEPOSIT,
            h ->
                h.participant(spouse, HoldingRole.JOINT_OWNER)
                    .balance(Money.yuan(9), AS_OF)
                    .maturesOn(LocalDate.of(2026, 6, 30)));
    Ladder ladder =
        new LadderMaker(PLAN, AS_OF, Optional.empty())
            .add(record(OWNER, joint))
            .add(record(spouse, joint))
            .make();
    assertThat(ladder.holdings()).isEqualTo(1);
    assertThat(ladder.rows().get(0).branch()).contains(PUDONG);
    assertThat(ladder.rows().get(0).withoutRate()).isEqualTo(1);
    LadderMaker later = new LadderMaker(PLAN, AS_OF.plusDays(1), Optional.empty());
    assertThatThrownBy(() -> later.add(record(OWNER, joint)))
        .hasMessageContaining("must be as of 2026-02-01");
  }

  private static CustomerRecord record(PartyId id, Holding holding) {
    Party party = Individual.builder(id, PersonName.ofChinese("某人")).build();
    return CustomerRecord.builder(
            CustomerId.of(id.value()),
            party,
            AS_OF.atTime(12, 0).toInstant(ZoneOffset.UTC),
            ZoneOffset.UTC)
        .relationships(
            List.of(
                new BranchAssignment(id, PUDONG, DateRange.startingOn(LocalDate.of(2020, 1, 1)))))
        .relatedParties(
            List.of(
                Individual.builder(
                        PartyId.of(id.equals(OWNER) ? "p-2" : "p-1"), PersonName.ofChinese("某人"))
                    .build()))
        .holdings(List.of(holding))
        .build();
  }

  @Test
  void plan_asADocument_isReadAsEqualAndTellsEverySlip() {
    LadderPlan plan =
        LadderPlan.standard()
            .withDayCount(DayCount.THIRTY_360)
            .withPaymentDays(PaymentDayRule.MODIFIED_FOLLOWING)
            .withRollovers(
                List.of(new Rollover(ProductKind.TERM_DEPOSIT, new BigDecimal("60.50"), 12)))
            .withEarlyRepayments(
                List.of(new EarlyRepayment(ProductKind.MORTGAGE, new BigDecimal("0.5"))));
    assertThat(LadderPlan.parse(plan.toDocument())).isEqualTo(plan);
    Map<String, Object> slips = new LinkedHashMap<>(plan.toDocument());
    slips.put("dayCount", "act-364");
    slips.put("rollovers", List.of(Map.of("kind", "mortgage", "percent", "101", "months", 0)));
    assertThatThrownBy(() -> LadderPlan.parse(slips))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e ->
                assertThat(e.problems().stream().map(p -> p.path()))
                    .containsExactlyInAnyOrder(
                        "/dayCount",
                        "/rollovers/0/kind",
                        "/rollovers/0/percent",
                        "/rollovers/0/months"));
  }

  @Test
  void rungs_thatDoNotAscend_areRefused() {
    Rung month = rung("a", CalendarSpan.months(1));
    Rung days = rung("b", CalendarSpan.days(31)); // of a month of 31 days no later
    Rung rest = new Rung("c", LocalizedText.of("其余", "Rest"), Optional.empty());
    assertRefused(List.of(month, days, rest));
    assertRefused(List.of(month));
    assertRefused(List.of(rest, rest));
    assertRefused(List.of());
    List<Rung> fine = new ArrayList<>(List.of(month, rung("b", CalendarSpan.days(32)), rest));
    assertThat(PLAN.withRungs(fine).rungs()).isEqualTo(fine);
    Rollover twice = new Rollover(ProductKind.TERM_DEPOSIT, BigDecimal.TEN, 1);
    assertThatThrownBy(() -> PLAN.withRollovers(List.of(twice, twice)))
        .hasMessageContaining("rollovers");
    assertThatThrownBy(() -> new Rollover(ProductKind.MORTGAGE, BigDecimal.TEN, 1))
        .hasMessageContaining("deposit");
    assertThatThrownBy(() -> new EarlyRepayment(ProductKind.MORTGAGE, BigDecimal.ZERO))
        .hasMessageContaining("more than 0");
  }

  private static Rung rung(String code, CalendarSpan until) {
    return new Rung(code, LocalizedText.of("档", "Rung"), Optional.of(until));
  }

  private static void assertRefused(List<Rung> rungs) {
    assertThatThrownBy(() -> PLAN.withRungs(rungs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rungs");
  }

  @Test
  void texts_haveNeitherAmountsNorDaysOfCustomers() {
    Holding deposit = deposit(77_777, LocalDate.of(2026, 6, 30));
    Ladder ladder =
        new LadderMaker(PLAN, AS_OF, Optional.empty()).add(deposit, Optional.empty()).make();
    assertThat(ladder + " " + flows(PLAN, deposit)).doesNotContain("77", "2026-06-30");
  }
}
