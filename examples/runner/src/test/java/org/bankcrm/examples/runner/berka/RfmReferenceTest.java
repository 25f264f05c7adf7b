package org.bankcrm.examples.runner.berka;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowValues;
import org.bankcrm.core.window.Windows;
import org.bankcrm.segmentation.TierLadder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Recency, frequency and value of the 4,500 accounts over the whole log, as of the end of 1998:
 * told by behaviour windows, graded by ladders, and counted in cells as others counted them.
 *
 * <p>The log itself is not there, only its totals by account; each account gets as many events as
 * it has transactions, with its days and its sums.
 */
class RfmReferenceTest {

  private static final LocalDate AS_OF = LocalDate.of(1998, 12, 31);
  private static final ZoneId ZONE = ZoneId.of("Europe/Prague");
  private static final int GRADES = 5;

  private static final DateAttribute DAY = Attributes.date("day", named("日期", "Day"));
  private static final MoneyAttribute AMOUNT =
      Attributes.money("amount", Crowns.CURRENCY, named("金额", "Amount"));
  private static final YesNoAttribute CREDIT = Attributes.yesNo("credit", named("入账", "Credit"));
  private static final EventType BOOKING =
      new EventType(
          "booking",
          LocalizedText.of("交易", "Booking"),
          DAY,
          AttributeCatalog.of(DAY, AMOUNT, CREDIT));

  private static final IntegerAttribute RECENCY =
      Attributes.integer("rfm.recency", named("最近交易距今天数", "Days since last booking"));
  private static final IntegerAttribute FREQUENCY =
      Attributes.integer("rfm.frequency", named("交易笔数", "Bookings"));
  private static final MoneyAttribute VALUE =
      Attributes.money("rfm.value", Crowns.CURRENCY, named("入账金额", "Credits"));
  private static final Windows WINDOWS =
      Windows.of(
          WindowDefinition.of(RECENCY, BOOKING, Aggregate.daysSinceLast(), sixYears()),
          WindowDefinition.of(FREQUENCY, BOOKING, Aggregate.count(), sixYears()),
          WindowDefinition.of(VALUE, BOOKING, Aggregate.sum(AMOUNT), sixYears())
              .where(CREDIT.isTrue()));

  /** The ladders compare with cut points finer than a haler, so they read plain decimals. */
  private static final DecimalAttribute[] GRADED = {
    Attributes.decimal("r", 2, named("近度", "Recency")),
    Attributes.decimal("f", 2, named("频度", "Frequency")),
    Attributes.decimal("m", 2, named("额度", "Value"))
  };

  /** What the windows tell of an account: recency, frequency, value. */
  private record Account(int id, List<BigDecimal> rfm) {}

  private static List<Account> accounts = List.of();

  private static CalendarSpan sixYears() {
    return CalendarSpan.days(6 * 366);
  }

  private static AttributeInfo named(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  @BeforeAll
  static void readAccounts() throws IOException {
    Path file = RealBank.directory().resolve("accounts_full_log_aggregates.csv.gz");
    List<Account> read = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      rows.forEach(row -> read.add(account(row)));
    }
    accounts = read;
  }

  private static Account account(NamedCsvRecord row) {
    WindowValues values = WINDOWS.compute(events(row), AS_OF);
    List<BigDecimal> rfm =
        List.of(
            BigDecimal.valueOf(values.get(RECENCY).orElseThrow()),
            BigDecimal.valueOf(values.get(FREQUENCY).orElseThrow()),
            values.get(VALUE).orElseThrow().amount());
    return new Account(Integer.parseInt(row.getField("account_id")), rfm);
  }

  private static List<Event> events(NamedCsvRecord row) {
    BigDecimal sum = new BigDecimal(row.getField("amount_sum"));
    int number =
        sum.divide(new BigDecimal(row.getField("amount_mean")), 0, RoundingMode.HALF_EVEN)
            .intValueExact();
    Money credits = crowns(row.getField("type_PRIJEM_sum"));
    List<Event> events = new ArrayList<>();
    events.add(event(row.getField("date_max"), credits, true));
    events.add(event(row.getField("date_min"), crowns(row.getField("type_VYDAJ_sum")), false));
    while (events.size() < number) {
      events.add(event(row.getField("date_min"), Money.zero(Crowns.CURRENCY), false));
    }
    return events;
  }

  private static Money crowns(String amount) {
    return Money.of(new BigDecimal(amount), Crowns.CURRENCY);
  }

  private static Event event(String day, Money amount, boolean credit) {
    return BOOKING.on(LocalDate.parse(day)).put(AMOUNT, amount).put(CREDIT, credit).build();
  }

  @Test
  void windows_overAllAccounts_giveThePublishedTotals() {
    assertThat(accounts).hasSize(4_500);
    assertThat(accounts.stream().map(a -> a.rfm().get(1)).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1056312");
    assertThat(accounts.stream().map(a -> a.rfm().get(2)).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("3227481873");
    assertThat(accounts.stream().filter(a -> a.rfm().get(0).signum() == 0)).hasSize(4_316);
  }

  @Test
  void cells_byQuantiles_areThoseThatOthersCounted() throws IOException {
    List<List<BigDecimal>> cuts = IntStream.range(0, 3).mapToObj(RfmReferenceTest::cuts).toList();
    assertThat(cuts.get(1))
        .extracting(BigDecimal::intValueExact)
        .containsExactly(118, 176, 254, 353);
    assertThat(cuts.get(2))
        .usingElementComparator(Comparator.naturalOrder())
        .containsExactly(
            new BigDecimal("191927.8"),
            new BigDecimal("366764.2"),
            new BigDecimal("637856.4"),
            new BigDecimal("1183569.4"));
    List<TierLadder> ladders =
        List.of(recency(cuts.get(0)), ladder(1, cuts.get(1)), ladder(2, cuts.get(2)));
    PolicyBook book =
        PolicyBook.builder(
                PolicyRef.of("rfm", 1), LocalizedText.of("RFM", "RFM"), AttributeCatalog.of(GRADED))
            .addAll(ladders)
            .build();
    Decisions decisions = book.compile().decideAll(population());
    Map<String, Integer> cells = new TreeMap<>();
    for (int row = 0; row < decisions.size(); row++) {
      StringBuilder cell = new StringBuilder();
      for (TierLadder ladder : ladders) {
        assertThat(decisions.isSettled(row, ladder)).isTrue();
        cell.append(decisions.code(row, ladder));
      }
      cells.merge(cell.toString(), 1, Integer::sum);
    }
    assertThat(cells).isEqualTo(reference("accounts_quantile_rule")).hasSize(42);
  }

  @Test
  void cells_byRank_areThoseThatOthersCounted() throws IOException {
    List<Map<Integer, Integer>> grades =
        List.of(
            ranks(a -> a.rfm().get(0).negate()),
            ranks(a -> a.rfm().get(1)),
            ranks(a -> a.rfm().get(2)));
    Map<String, Integer> cells = new TreeMap<>();
    for (Account account : accounts) {
      StringBuilder cell = new StringBuilder();
      grades.forEach(grade -> cell.append(grade.get(account.id())));
      cells.merge(cell.toString(), 1, Integer::sum);
    }
    assertThat(cells).isEqualTo(reference("accounts_ntile_rule")).hasSize(118);
  }

  /** Grades of one size each, by rank; equal values by the number of the account. */
  private static Map<Integer, Integer> ranks(Function<Account, BigDecimal> value) {
    List<Account> sorted = new ArrayList<>(accounts);
    sorted.sort(Comparator.comparing(value).thenComparing(Account::id));
    Map<Integer, Integer> grades = new TreeMap<>();
    for (int place = 0; place < sorted.size(); place++) {
      grades.put(sorted.get(place).id(), GRADES * place / sorted.size() + 1);
    }
    return grades;
  }

  /** The quantiles of a fifth, two, three and four fifths, interpolated between neighbours. */
  private static List<BigDecimal> cuts(int part) {
    List<BigDecimal> sorted = new ArrayList<>();
    accounts.forEach(account -> sorted.add(account.rfm().get(part)));
    Collections.sort(sorted);
    return IntStream.range(1, GRADES)
        .mapToObj(
            fifth -> {
              BigDecimal place =
                  new BigDecimal((sorted.size() - 1) * fifth).divide(new BigDecimal(GRADES));
              int below = place.intValue();
              BigDecimal low = sorted.get(below);
              BigDecimal step = sorted.get(below + 1).subtract(low);
              return low.add(step.multiply(place.subtract(new BigDecimal(below))))
                  .stripTrailingZeros();
            })
        .toList();
  }

  /** Grade 5 above the highest cut point, one less for each that is not exceeded. */
  private static TierLadder ladder(int part, List<BigDecimal> cuts) {
    TierLadder.Builder ladder = TierLadder.builder(GRADED[part].id(), 1).name("分级", "Grade");
    for (int i = GRADES - 1; i >= 1; i--) {
      String grade = Integer.toString(i + 1);
      ladder.tier(grade, grade, grade, GRADED[part].moreThan(cuts.get(i - 1)));
    }
    return ladder.otherwise("1", "1", "1").build();
  }

  /** All cut points are the as-of day itself: that day is grade 5, any earlier one grade 1. */
  private static TierLadder recency(List<BigDecimal> cuts) {
    assertThat(cuts).allSatisfy(cut -> assertThat(cut).isEqualByComparingTo("0"));
    Condition today = GRADED[0].atMost(cuts.get(0));
    return TierLadder.builder("r", 1)
        .name("分级", "Grade")
        .tier("5", "5", "5", today)
        .otherwise("1", "1", "1")
        .build();
  }

  private static Population population() {
    Instant asOf = AS_OF.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
    AttributeCatalog catalog = AttributeCatalog.of(GRADED);
    PopulationBuilder population = Population.builder(catalog, asOf, ZONE);
    for (Account account : accounts) {
      Facts.Builder facts = Facts.builder(catalog, asOf, ZONE);
      for (int part = 0; part < GRADED.length; part++) {
        facts.put(GRADED[part], account.rfm().get(part));
      }
      population.add(CustomerId.of(Integer.toString(account.id())), facts.build());
    }
    return population.build();
  }

  private static Map<String, Integer> reference(String column) throws IOException {
    Path file = RealBank.directory().resolve("reference_rfm_cells.csv");
    Map<String, Integer> cells = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        int accounts = Integer.parseInt(row.getField(column));
        if (accounts > 0) {
          cells.put(row.getField("RFM_cell"), accounts);
        }
      }
    }
    return cells;
  }
}
