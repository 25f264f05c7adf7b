package org.bankcrm.examples.runner.berka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.bankcrm.core.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bank as it is loaded has the counts and sums that others counted in its files. */
class BerkaReferenceTest {

  private static final Supplier<BerkaBank> REAL = new Once();

  /** Loads on first use, so that a missing bank skips the tests in their turn. */
  private static final class Once implements Supplier<BerkaBank> {
    private List<BerkaBank> loaded = List.of();

    @Override
    public synchronized BerkaBank get() {
      if (loaded.isEmpty()) {
        loaded = List.of(RealBank.load());
      }
      return loaded.get(0);
    }
  }

  /** How many, and the sum in hellers. */
  private record Total(long count, long hellers) {
    static Total of(long count, String crowns) {
      return new Total(count, new BigDecimal(crowns).movePointRight(2).longValueExact());
    }

    Total plus(long amount) {
      return new Total(count + 1, hellers + amount);
    }
  }

  private BerkaBank bank() {
    return REAL.get();
  }

  @BeforeEach
  void needsTheData() {
    RealBank.directory();
  }

  private static <T, K> Map<K, Total> totals(
      Collection<T> all, Function<T, K> key, ToLongFunction<T> hellers) {
    Map<K, Total> totals = new TreeMap<>();
    for (T each : all) {
      totals.merge(
          key.apply(each),
          new Total(1, hellers.applyAsLong(each)),
          (a, b) -> a.plus(hellers.applyAsLong(each)));
    }
    return totals;
  }

  private static <T, K> Map<K, Long> counts(Collection<T> all, Function<T, K> key) {
    Map<K, Long> counts = new TreeMap<>();
    all.forEach(each -> counts.merge(key.apply(each), 1L, Long::sum));
    return counts;
  }

  private List<Integer> rows() {
    return IntStream.range(0, bank().log().size()).boxed().toList();
  }

  private <K> Map<K, Total> logTotals(IntFunction<K> key) {
    return totals(rows(), key::apply, row -> bank().log().amount(row));
  }

  @Test
  void tables_rows_asCounted() {
    assertThat(bank().counts())
        .extracting(TableCount::rows)
        .containsExactly(77L, 4_500L, 5_369L, 5_369L, 892L, 682L, 6_471L, 49_102L);
    assertThat(bank().counts()).extracting(TableCount::bad).containsOnly(0L);
  }

  @Test
  void accounts_byStatementAndYear_asCounted() {
    assertThat(counts(bank().accounts(), account -> account.statement().code()))
        .isEqualTo(
            Map.of("POPLATEK MESICNE", 4_167L, "POPLATEK TYDNE", 240L, "POPLATEK PO OBRATU", 93L));
    assertThat(counts(bank().accounts(), account -> account.openedOn().getYear()))
        .isEqualTo(Map.of(1993, 1_139L, 1994, 439L, 1995, 661L, 1996, 1_363L, 1997, 898L));
    assertThat(bank().accounts().stream().map(Account::openedOn).sorted().toList())
        .startsWith(LocalDate.of(1993, 1, 1))
        .endsWith(LocalDate.of(1997, 12, 29));
  }

  @Test
  void clients_byGenderAndAge_asCounted() {
    assertThat(counts(bank().clients(), Client::woman))
        .isEqualTo(Map.of(false, 2_724L, true, 2_645L));
    assertThat(bank().clients().stream().map(Client::bornOn).sorted().toList())
        .startsWith(LocalDate.of(1911, 8, 20))
        .endsWith(LocalDate.of(1987, 9, 27));
    LocalDate day = LocalDate.of(1998, 12, 31);
    List<Integer> ages =
        bank().clients().stream()
            .map(client -> Period.between(client.bornOn(), day).getYears())
            .sorted()
            .toList();
    assertThat(ages).startsWith(11).endsWith(87);
    assertThat(ages.stream().mapToInt(age -> age).average().orElseThrow())
        .isCloseTo(44.8016390389, within(1e-10));
    assertThat(counts(ages, BerkaReferenceTest::band))
        .isEqualTo(
            Map.of(
                "0-17", 72L, "18-24", 730L, "25-34", 962L, "35-44", 952L, "45-54", 982L, "55-64",
                853L, "65+", 818L));
  }

  private static String band(int age) {
    int[] ends = {17, 24, 34, 44, 54, 64};
    int from = 0;
    for (int end : ends) {
      if (age <= end) {
        return from + "-" + end;
      }
      from = end + 1;
    }
    return "65+";
  }

  @Test
  void dispositions_byRight_asCounted() {
    assertThat(counts(bank().dispositions(), each -> each.right().code()))
        .isEqualTo(Map.of("OWNER", 4_500L, "DISPONENT", 869L));
    assertThat(counts(bank().dispositions(), Disposition::client)).hasSize(5_369);
    assertThat(
            bank().dispositions().stream()
                .filter(each -> each.right() == Right.AUTHORISED)
                .map(Disposition::account)
                .distinct())
        .hasSize(869);
  }

  @Test
  void cards_byType_asCounted() {
    assertThat(counts(bank().cards(), card -> card.type().code()))
        .isEqualTo(Map.of("classic", 659L, "junior", 145L, "gold", 88L));
    assertThat(bank().cards().stream().map(Card::issuedOn).sorted().toList())
        .startsWith(LocalDate.of(1993, 11, 7))
        .endsWith(LocalDate.of(1998, 12, 29));
  }

  @Test
  void loans_byStatus_asCountedAndSummed() {
    assertThat(
            totals(
                bank().loans(), loan -> loan.status().code(), loan -> loan.amount().minorUnits()))
        .isEqualTo(
            Map.of(
                "A", Total.of(203, "18603216"),
                "B", Total.of(31, "4362348"),
                "C", Total.of(403, "69078372"),
                "D", Total.of(45, "11217804")));
    assertThat(counts(bank().loans(), Loan::months))
        .isEqualTo(Map.of(12, 131L, 24, 138L, 36, 130L, 48, 138L, 60, 145L));
    assertThat(counts(bank().loans(), loan -> loan.grantedOn().getYear()))
        .isEqualTo(Map.of(1993, 20L, 1994, 101L, 1995, 90L, 1996, 117L, 1997, 196L, 1998, 158L));
  }

  @Test
  void loans_amountAndDays_fitTogether() {
    Map<Integer, LocalDate> opened = new TreeMap<>();
    bank().accounts().forEach(account -> opened.put(account.id(), account.openedOn()));
    assertThat(bank().loans())
        .allSatisfy(
            loan -> {
              Money paid = loan.instalment().multipliedBy(loan.months());
              // the instalments of a few are rounded to whole crowns
              assertThat(paid.minus(loan.amount()).abs().minorUnits())
                  .isLessThanOrEqualTo(loan.months() * 100L);
              assertThat(loan.grantedOn()).isAfter(opened.get(loan.account()));
              boolean over = !loan.maturesOn().isAfter(Loan.STATUS_DAY);
              assertThat(over)
                  .isEqualTo(
                      loan.status() == LoanStatus.PAID || loan.status() == LoanStatus.UNPAID);
            });
  }

  @Test
  void orders_bySymbol_asCountedAndSummed() {
    assertThat(
            totals(
                bank().orders(),
                order -> order.symbol().code(),
                order -> order.amount().minorUnits()))
        .isEqualTo(
            Map.of(
                "SIPO", Total.of(3_502, "13965417"),
                "UVER", Total.of(717, "3035184.5"),
                " ", Total.of(1_379, "2781938"),
                "LEASING", Total.of(341, "759527.1"),
                "POJISTNE", Total.of(532, "686927")));
    assertThat(counts(bank().orders(), StandingOrder::account)).hasSize(3_758);
  }

  @Test
  void transactions_byType_asCountedAndSummed() {
    assertThat(logTotals(row -> bank().log().kind(row).code()))
        .isEqualTo(
            Map.of(
                "PRIJEM", Total.of(22_994, "177366296.3"),
                "VYDAJ", Total.of(25_457, "130131632.5"),
                "VYBER", Total.of(651, "7988521")));
  }

  @Test
  void transactions_byOperation_asCountedAndSummed() {
    assertThat(logTotals(row -> bank().log().operation(row).code()))
        .isEqualTo(
            Map.of(
                "VYBER", Total.of(19_753, "118044632.7"),
                "VKLAD", Total.of(9_759, "132080368.5"),
                "", Total.of(9_463, "1256915.8"),
                "PREVOD NA UCET", Total.of(6_343, "20048320.8"),
                "PREVOD Z UCTU", Total.of(3_772, "44029012"),
                "VYBER KARTOU", Total.of(12, "27200")));
  }

  @Test
  void transactions_bySymbol_asCountedAndSummed() {
    assertThat(logTotals(row -> bank().log().symbol(row).code()))
        .isEqualTo(
            Map.of(
                "", Total.of(26_197, "283733537.5"),
                " ", Total.of(1_677, "3362924"),
                "DUCHOD", Total.of(1_770, "9763534"),
                "POJISTNE", Total.of(644, "806168"),
                "SANKC. UROK", Total.of(64, "466.7"),
                "SIPO", Total.of(3_719, "15985883"),
                "SLUZBY", Total.of(5_445, "93455"),
                "UROK", Total.of(9_463, "1256915.8"),
                "UVER", Total.of(123, "483565.8")));
  }

  @Test
  void transactions_balancesAndAccounts_asCounted() {
    TransactionLog log = bank().log();
    assertThat(rows().stream().mapToLong(log::balance).min()).hasValue(-544_660);
    assertThat(rows().stream().mapToLong(log::balance).max()).hasValue(19_390_990);
    assertThat(rows().stream().mapToLong(log::amount).sum()).isEqualTo(31_548_644_980L);
    assertThat(rows().stream().map(log::accountPlace).distinct()).hasSize(1_229);
    assertThat(bank().lastDay()).contains(LocalDate.of(1994, 3, 31));
  }

  @Test
  void transactions_byMonth_asTheTableSays() {
    String table =
        """
        1993-01 177 96 667457.60 34700.00
        1993-02 395 194 2445498.70 281426.60
        1993-03 676 298 3855629.40 874689.20
        1993-04 913 375 5325748.80 2052619.00
        1993-05 1306 466 7664727.40 4016026.00
        1993-06 1880 553 10769273.40 7522675.50
        1993-07 2399 652 10636458.50 7384836.20
        1993-08 2938 754 11957341.00 9071470.60
        """;
    StringBuilder counted = new StringBuilder();
    for (int month = 1; month <= 8; month++) {
      counted.append(month(YearMonth.of(1993, month)));
    }
    assertThat(counted).hasToString(table);
  }

  private String month(YearMonth month) {
    TransactionLog log = bank().log();
    long transactions = 0;
    long in = 0;
    long out = 0;
    Set<Integer> active = new HashSet<>();
    for (int row : rows()) {
      if (YearMonth.from(log.day(row)).equals(month)) {
        transactions++;
        active.add(log.accountPlace(row));
        in += Math.max(log.signedAmount(row), 0);
        out += Math.max(-log.signedAmount(row), 0);
      }
    }
    return "%s %d %d %s %s%n"
        .formatted(
            month,
            transactions,
            active.size(),
            BigDecimal.valueOf(in, 2),
            BigDecimal.valueOf(out, 2))
        .replace(System.lineSeparator(), "\n");
  }

  @Test
  void transactions_sentToOtherBanks_allPayAStandingOrder() {
    TransactionLog log = bank().log();
    for (int row : rows()) {
      OptionalInt place = log.orderPlace(row);
      assertThat(place.isPresent()).isEqualTo(log.operation(row) == Operation.TO_OTHER_BANK);
      if (place.isPresent()) {
        StandingOrder order = bank().orders().get(place.getAsInt());
        assertThat(order.amount().minorUnits()).isEqualTo(log.amount(row));
        assertThat(order.account()).isEqualTo(bank().accounts().get(log.accountPlace(row)).id());
      }
    }
  }

  @Test
  void balances_ofTheEvening_followFromTheDaysBefore() {
    TransactionLog log = bank().log();
    long days = 0;
    long broken = 0;
    for (int account = 0; account < bank().accounts().size(); account++) {
      int[] rows = log.rowsOf(account);
      DayBalances balances = new DayBalances(log, rows);
      Map<LocalDate, Long> nets = new TreeMap<>();
      for (int row : rows) {
        nets.merge(log.day(row), log.signedAmount(row), Long::sum);
      }
      long before = 0;
      for (Map.Entry<LocalDate, Long> day : nets.entrySet()) {
        long evening = balances.at(day.getKey()).orElseThrow();
        days++;
        broken += Math.abs(evening - before - day.getValue()) > 20 ? 1 : 0;
        before = evening;
      }
    }
    assertThat(days).isEqualTo(39_960);
    assertThat(broken).isEqualTo(28); // the source itself does not add up there
  }
}
