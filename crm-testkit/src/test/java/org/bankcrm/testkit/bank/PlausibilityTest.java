package org.bankcrm.testkit.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bankcrm.core.Country;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Counterparty;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.StatementKind;
import org.bankcrm.customer.party.WorkStatus;
import org.junit.jupiter.api.Test;

/** The synthetic bank is like a bank: each band is wide enough for any seed, and no wider. */
class PlausibilityTest {
  private static final List<CustomerRecord> PEOPLE =
      Samples.customers().stream().filter(c -> c.party() instanceof Individual).toList();
  private static final Currency YUAN = Currency.getInstance("CNY");

  private static Individual person(CustomerRecord customer) {
    return (Individual) customer.party();
  }

  private static double assets(CustomerRecord customer) {
    return customer.assets().in(YUAN).map(m -> m.minorUnits() / 100.0).orElse(0.0);
  }

  private static double income(CustomerRecord customer) {
    return customer
        .party()
        .latestStatement(StatementKind.ANNUAL_INCOME, Samples.TODAY)
        .map(s -> s.amount().minorUnits() / 100.0)
        .orElse(Double.NaN);
  }

  private static double quantile(double part, Stream<Double> values) {
    double[] sorted = values.filter(v -> !v.isNaN()).mapToDouble(v -> v).sorted().toArray();
    return sorted[(int) (part * (sorted.length - 1))];
  }

  private static double share(Predicate<CustomerRecord> holds) {
    return share(PEOPLE, holds);
  }

  private static double share(List<CustomerRecord> of, Predicate<CustomerRecord> holds) {
    return of.stream().filter(holds).count() / (double) of.size();
  }

  private static List<CustomerRecord> aged(int from, int to) {
    return PEOPLE.stream()
        .filter(c -> c.age().orElse(0) >= from && c.age().orElse(0) <= to)
        .toList();
  }

  private static Predicate<CustomerRecord> has(ProductKind kind) {
    return customer -> !customer.openHoldings(kind).isEmpty();
  }

  private static Stream<Transaction> transactions(TransactionType type) {
    return PEOPLE.stream()
        .flatMap(c -> c.transactions().stream())
        .filter(t -> t.type().equals(type));
  }

  private static long between(Stream<Transaction> transactions, String from, String to) {
    LocalDate first = LocalDate.parse(from);
    LocalDate last = LocalDate.parse(to);
    return transactions
        .filter(t -> !t.bookedOn().isBefore(first) && !t.bookedOn().isAfter(last))
        .count();
  }

  private static double correlation(List<double[]> pairs) {
    double a = pairs.stream().mapToDouble(p -> p[0]).average().orElseThrow();
    double b = pairs.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    double ab = pairs.stream().mapToDouble(p -> (p[0] - a) * (p[1] - b)).sum();
    double aa = pairs.stream().mapToDouble(p -> (p[0] - a) * (p[0] - a)).sum();
    double bb = pairs.stream().mapToDouble(p -> (p[1] - b) * (p[1] - b)).sum();
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void ages_areThoseOfAdults() {
    assertThat(PEOPLE).allMatch(c -> c.age().orElseThrow() >= 16);
    double[] ages = PEOPLE.stream().mapToDouble(c -> c.age().orElseThrow()).toArray();
    assertThat(Arrays.stream(ages).average().orElseThrow()).isBetween(39.0, 45.0);
    assertThat(share(c -> c.age().orElse(0) >= 60)).isBetween(0.10, 0.22);
  }

  @Test
  void incomes_areSkewed_andFollowTheOccupation() {
    double median = quantile(0.5, PEOPLE.stream().map(PlausibilityTest::income));
    double top = quantile(0.99, PEOPLE.stream().map(PlausibilityTest::income));
    assertThat(median).isBetween(38_000.0, 65_000.0);
    assertThat(top / median).isBetween(7.0, 25.0);
    assertThat(medianIncome("manager"))
        .isGreaterThan(1.8 * medianIncome("office-clerk"))
        .isLessThan(6 * medianIncome("office-clerk"));
    assertThat(medianIncome("engineer")).isGreaterThan(1.5 * medianIncome("factory-worker"));
    assertThat(medianIncome("farmer")).isLessThan(medianIncome("factory-worker"));
  }

  private static double medianIncome(String occupation) {
    return quantile(
        0.5,
        PEOPLE.stream()
            .filter(
                c ->
                    person(c)
                        .employmentOn(Samples.TODAY)
                        .flatMap(e -> e.occupation())
                        .filter(o -> o.code().equals(occupation))
                        .isPresent())
            .map(PlausibilityTest::income));
  }

  @Test
  void assets_areSkewed_andGoWithIncomeAndAge() {
    assertThat(quantile(0.5, PEOPLE.stream().map(PlausibilityTest::assets)))
        .isBetween(8_000.0, 25_000.0);
    assertThat(share(c -> assets(c) >= 200_000)).isBetween(0.04, 0.13);
    assertThat(share(c -> assets(c) >= 1_000_000)).isBetween(0.005, 0.04);
    List<double[]> pairs =
        PEOPLE.stream()
            .filter(c -> income(c) > 0)
            .map(c -> new double[] {Math.log(income(c)), Math.log(1 + assets(c))})
            .toList();
    assertThat(correlation(pairs)).isBetween(0.35, 0.7);
    assertThat(quantile(0.5, aged(50, 60).stream().map(PlausibilityTest::assets)))
        .isGreaterThan(1.5 * quantile(0.5, aged(18, 28).stream().map(PlausibilityTest::assets)));
  }

  @Test
  void products_followTheStageOfLife() {
    assertThat(share(aged(30, 48), has(ProductKind.MORTGAGE))).isBetween(0.18, 0.36);
    assertThat(share(aged(18, 24), has(ProductKind.MORTGAGE))).isLessThan(0.05);
    assertThat(share(aged(64, 90), has(ProductKind.MORTGAGE))).isLessThan(0.02);
    assertThat(share(aged(60, 90), has(ProductKind.TERM_DEPOSIT))).isBetween(0.35, 0.7);
    assertThat(share(aged(18, 30), has(ProductKind.TERM_DEPOSIT))).isLessThan(0.12);
    assertThat(share(aged(25, 50), has(ProductKind.CREDIT_CARD))).isBetween(0.3, 0.55);
    assertThat(share(aged(65, 90), has(ProductKind.CREDIT_CARD))).isLessThan(0.12);
    assertThat(share(aged(18, 35), has(ProductKind.E_CHANNEL))).isGreaterThan(0.9);
    assertThat(share(aged(70, 90), has(ProductKind.E_CHANNEL))).isLessThan(0.75);
  }

  @Test
  void fallingBehind_isRare_andGoesWithLostWork() {
    List<CustomerRecord> debtors =
        PEOPLE.stream()
            .filter(
                c ->
                    c.openHoldings().stream()
                        .anyMatch(h -> h.kind().side() == BalanceSide.LIABILITY))
            .toList();
    assertThat(share(debtors, c -> daysPastDue(c) > 0)).isBetween(0.02, 0.08);
    assertThat(share(debtors, c -> daysPastDue(c) >= 90)).isBetween(0.005, 0.04);
    List<CustomerRecord> withoutWork =
        debtors.stream()
            .filter(c -> person(c).workStatus().filter(WorkStatus.UNEMPLOYED::equals).isPresent())
            .toList();
    assertThat(share(withoutWork, c -> daysPastDue(c) > 0))
        .isGreaterThan(2 * share(debtors, c -> daysPastDue(c) > 0));
  }

  private static int daysPastDue(CustomerRecord customer) {
    return customer.openHoldings().stream()
        .map(Holding::daysPastDue)
        .mapToInt((OptionalInt days) -> days.orElse(0))
        .max()
        .orElse(0);
  }

  @Test
  void pay_comesMonthly_andOnceMoreBeforeTheSpringFestival() {
    List<CustomerRecord> paid =
        PEOPLE.stream().filter(c -> !salaries(c, "2025-07-01", "2026-06-30").isEmpty()).toList();
    assertThat(paid.size() / (double) PEOPLE.size()).isBetween(0.2, 0.34);
    long full =
        paid.stream().filter(c -> salaries(c, "2025-07-01", "2026-06-30").size() == 13).count();
    assertThat(full / (double) paid.size()).isGreaterThan(0.75);
    // In 2026 the festival is on 17 February.
    long extra = between(transactions(TransactionType.SALARY), "2026-02-06", "2026-02-07");
    assertThat(extra / (double) paid.size()).isGreaterThan(0.7);
  }

  private static List<Transaction> salaries(CustomerRecord customer, String from, String to) {
    return customer.transactions().stream()
        .filter(t -> t.type().equals(TransactionType.SALARY))
        .filter(t -> between(Stream.of(t), from, to) == 1)
        .toList();
  }

  @Test
  void purchases_haveTheirSeasons() {
    double singlesDay = between(purchases(), "2025-11-11", "2025-11-11");
    double ordinary = between(purchases(), "2025-11-17", "2025-11-30") / 14.0;
    assertThat(singlesDay / ordinary).isBetween(2.0, 5.5);
    double beforeFestival = between(purchases(), "2026-02-03", "2026-02-16") / 14.0;
    double duringFestival = between(purchases(), "2026-02-17", "2026-02-23") / 7.0;
    assertThat(beforeFestival / duringFestival).isBetween(1.6, 3.0);
    double saturdays = purchases().filter(t -> t.bookedOn().getDayOfWeek().getValue() == 6).count();
    double mondays = purchases().filter(t -> t.bookedOn().getDayOfWeek().getValue() == 1).count();
    assertThat(saturdays / mondays).isBetween(1.2, 1.6);
  }

  private static Stream<Transaction> purchases() {
    return PEOPLE.stream()
        .flatMap(c -> c.transactions().stream())
        .filter(t -> t.counterparty().flatMap(Counterparty::merchantCategory).isPresent());
  }

  @Test
  void spendingAbroad_isOfSome_andMostlyInSummer() {
    assertThat(
            share(c -> c.transactions().stream().filter(PlausibilityTest::isAbroad).count() >= 3))
        .isBetween(0.04, 0.2);
    long summer = abroadIn(Month.JULY) + abroadIn(Month.AUGUST);
    long autumn = abroadIn(Month.NOVEMBER) + abroadIn(Month.DECEMBER);
    assertThat(summer / (double) autumn).isBetween(2.0, 7.0);
  }

  private static boolean isAbroad(Transaction transaction) {
    return transaction
        .counterparty()
        .flatMap(Counterparty::country)
        .filter(country -> !country.equals(Country.CHINA))
        .isPresent();
  }

  private static long abroadIn(Month month) {
    return PEOPLE.stream()
        .flatMap(c -> c.transactions().stream())
        .filter(PlausibilityTest::isAbroad)
        .filter(t -> YearMonth.from(t.bookedOn()).getMonth() == month)
        .count();
  }

  @Test
  void channels_goWithAge() {
    List<double[]> pairs =
        PEOPLE.stream()
            .filter(c -> by(c, Channel.BRANCH) + by(c, Channel.MOBILE) > 20)
            .map(
                c ->
                    new double[] {
                      c.age().orElseThrow(),
                      by(c, Channel.BRANCH)
                          / (double) (by(c, Channel.BRANCH) + by(c, Channel.MOBILE))
                    })
            .toList();
    assertThat(correlation(pairs)).isBetween(0.5, 0.85);
  }

  private static long by(CustomerRecord customer, Channel channel) {
    return customer.transactions().stream()
        .filter(t -> t.channel().filter(channel::equals).isPresent())
        .count();
  }
}
