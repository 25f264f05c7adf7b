package org.bankcrm.customer.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.core.MoneyTotals;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.activity.Initiative;
import org.bankcrm.customer.history.HistoryEntry.Booking;
import org.bankcrm.customer.history.HistoryEntry.Meeting;

/** Tables of histories beside a clerk who goes through all entries for each figure. */
class HistoryLawTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
  private static final List<String> TYPES = List.of("salary", "fee", "visit");
  private static final List<Channel> CHANNELS = List.of(Channel.MOBILE, Channel.ATM, Channel.SMS);

  private static CustomerHistory history(Random random) {
    List<HistoryEntry> entries = new ArrayList<>();
    int size = random.nextInt(40);
    for (int i = 0; i < size; i++) {
      LocalDate day = TODAY.minusDays(random.nextInt(500));
      String type = TYPES.get(random.nextInt(3));
      Channel channel = CHANNELS.get(random.nextInt(3));
      entries.add(random.nextBoolean() ? booked(i, day, type, channel, random) : met(i, day, type));
    }
    Collections.shuffle(entries, random);
    CustomerHistory history = CustomerHistory.of(TODAY, entries);
    return random.nextInt(4) == 0
        ? history
        : history.completeFrom(TODAY.minusDays(random.nextInt(600) - 20));
  }

  private static HistoryEntry booked(
      int id, LocalDate day, String type, Channel channel, Random random) {
    String currency = random.nextBoolean() ? "CNY " : "USD ";
    Booking money =
        new Booking(
            "h",
            random.nextBoolean() ? Direction.CREDIT : Direction.DEBIT,
            Money.parse(currency + BigDecimal.valueOf(random.nextInt(100_000), 2)));
    return new HistoryEntry(
        HistoryKind.TRANSACTION,
        "e" + id,
        day,
        Optional.empty(),
        type,
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(channel),
        Optional.of(money),
        Optional.empty());
  }

  private static HistoryEntry met(int id, LocalDate day, String type) {
    Meeting meeting =
        new Meeting(
            Initiative.BANK,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new HistoryEntry(
        HistoryKind.CONTACT,
        "e" + id,
        day,
        Optional.of(day.atTime(9, 0).toInstant(ZoneOffset.UTC)),
        type,
        Optional.of(CHANNELS.get(id % 3)),
        Optional.empty(),
        Optional.of(meeting));
  }

  private static HistoryQuery query(Random random) {
    LocalDate from = TODAY.minusDays(random.nextInt(700));
    HistoryQuery query =
        HistoryQuery.all().in(DateRange.of(from, from.plusDays(1 + random.nextInt(800))));
    query = random.nextInt(3) == 0 ? query.ofTypes("salary", "visit") : query;
    query = random.nextInt(3) == 0 ? query.through(Channel.ATM) : query;
    return random.nextInt(3) == 0 ? query.of(HistoryKind.TRANSACTION) : query;
  }

  /** The quarter of a day, by another way than the table's. */
  private static String period(CalendarPeriod by, LocalDate day) {
    return switch (by) {
      case WEEK ->
          day.get(IsoFields.WEEK_BASED_YEAR) + "w" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTH -> day.toString().substring(0, 7);
      case QUARTER -> day.getYear() + "q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> "" + day.getYear();
    };
  }

  private static boolean asked(HistoryQuery query, HistoryEntry entry) {
    return !entry.day().isBefore(query.days().fromInclusive())
        && entry.day().isBefore(query.days().toExclusive())
        && (query.kinds().isEmpty() || query.kinds().contains(entry.kind()))
        && (query.types().isEmpty() || query.types().contains(entry.type()))
        && (query.channels().isEmpty()
            || (entry.channel().isPresent() && query.channels().contains(entry.channel().get())));
  }

  private static String code(HistorySplit split, HistoryEntry entry) {
    return switch (split) {
      case KIND -> "";
      case TYPE -> entry.type();
      case CHANNEL -> entry.channel().map(Channel::code).orElse("");
    };
  }

  private static void add(Map<String, BigDecimal> sums, String key, BigDecimal amount) {
    sums.merge(key, amount, BigDecimal::add);
  }

  private static Map<String, BigDecimal> naive(
      CustomerHistory history, HistoryQuery query, CalendarPeriod by, HistorySplit split) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (HistoryEntry entry : history.entries()) {
      if (asked(query, entry)) {
        String key = period(by, entry.day()) + "|" + entry.kind() + "|" + code(split, entry);
        add(sums, key, BigDecimal.ONE);
        entry
            .money()
            .ifPresent(
                money ->
                    add(
                        sums,
                        key + "|" + money.direction() + money.amount().currency(),
                        money.amount().amount()));
      }
    }
    return sums;
  }

  private static Map<String, BigDecimal> told(HistoryTable table, CalendarPeriod by) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (HistoryRow row : table.rows()) {
      String key =
          period(by, row.days().fromInclusive()) + "|" + row.kind() + "|" + row.code().orElse("");
      if (row.seen() > 0) {
        add(sums, key, BigDecimal.valueOf(row.seen()));
      }
      put(sums, key + "|" + Direction.CREDIT, row.in());
      put(sums, key + "|" + Direction.DEBIT, row.out());
    }
    return sums;
  }

  private static void put(Map<String, BigDecimal> sums, String key, MoneyTotals totals) {
    totals.amounts().forEach(money -> add(sums, key + money.currency(), money.amount()));
  }

  @Property
  void tables_countAndAddUpWhatAClerkFinds(
      @ForAll Random random, @ForAll CalendarPeriod by, @ForAll HistorySplit split) {
    CustomerHistory history = history(random);
    HistoryQuery query = query(random);
    HistoryTable table = history.table(query, by, split);
    assertThat(told(table, by)).isEqualTo(naive(history, query, by, split));
    for (HistoryRow row : table.rows()) {
      assertThat(query.days().encloses(row.days())).isTrue();
      assertThat(row.coverage()).isEqualTo(coverage(history, row));
      assertThat(row.count().isEmpty()).isEqualTo(row.seen() == 0 && !isObserved(row.coverage()));
    }
  }

  private static boolean isObserved(HistoryCoverage coverage) {
    return coverage == HistoryCoverage.WHOLE || coverage == HistoryCoverage.PART;
  }

  /** Day by day. */
  private static HistoryCoverage coverage(CustomerHistory history, HistoryRow row) {
    if (row.days().fromInclusive().isAfter(TODAY)) {
      return HistoryCoverage.NONE;
    }
    Optional<LocalDate> from = history.completeFrom(row.kind());
    if (from.isEmpty()) {
      return HistoryCoverage.UNTOLD;
    }
    List<LocalDate> days = row.days().fromInclusive().datesUntil(row.days().toExclusive()).toList();
    long observed =
        days.stream().filter(day -> !day.isBefore(from.get()) && !day.isAfter(TODAY)).count();
    return observed == 0
        ? HistoryCoverage.NONE
        : observed == days.size() ? HistoryCoverage.WHOLE : HistoryCoverage.PART;
  }

  @Property
  void order_ofEntries_makesNoDifference(@ForAll Random random) {
    CustomerHistory history = history(random);
    List<HistoryEntry> shuffled = new ArrayList<>(history.entries());
    Collections.shuffle(shuffled, random);
    CustomerHistory again = CustomerHistory.of(TODAY, shuffled);
    for (HistoryKind kind : HistoryKind.values()) {
      Optional<LocalDate> from = history.completeFrom(kind);
      again = from.isPresent() ? again.completeFrom(kind, from.get()) : again;
    }
    assertThat(again).isEqualTo(history);
    assertThat(again.toDocument()).isEqualTo(history.toDocument());
    assertThat(CustomerHistory.parse(history.toDocument())).isEqualTo(history);
  }
}
