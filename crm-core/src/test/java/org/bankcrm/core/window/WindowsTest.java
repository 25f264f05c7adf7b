package org.bankcrm.core.window;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.window.SampleEvents.AMOUNT;
import static org.bankcrm.core.window.SampleEvents.BOOKED;
import static org.bankcrm.core.window.SampleEvents.CALLS;
import static org.bankcrm.core.window.SampleEvents.CHANNEL;
import static org.bankcrm.core.window.SampleEvents.CNY;
import static org.bankcrm.core.window.SampleEvents.ITEMS;
import static org.bankcrm.core.window.SampleEvents.SIDE;
import static org.bankcrm.core.window.SampleEvents.TRANSACTIONS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.window.WindowState.Added;
import org.junit.jupiter.api.Test;

class WindowsTest {

  private static final AttributeInfo INFO = AttributeInfo.named("窗口", "Window");
  private static final IntegerAttribute NUMBER = Attributes.integer("number", INFO);
  private static final MoneyAttribute MONEY = Attributes.money("money", CNY, INFO);
  private static final DecimalAttribute DECIMAL = Attributes.decimal("decimal", 2, INFO);
  private static final DateAttribute DAY = Attributes.date("day", INFO);

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static Event spent(LocalDate day, long yuan) {
    return TRANSACTIONS.on(day).put(AMOUNT, Money.yuan(yuan)).put(SIDE, "debit").build();
  }

  private static long countOf(CalendarSpan span, LocalDate asOf, LocalDate... days) {
    Windows windows =
        Windows.of(WindowDefinition.of(NUMBER, TRANSACTIONS, Aggregate.count(), span));
    List<Event> events = new ArrayList<>();
    for (LocalDate day : days) {
      events.add(TRANSACTIONS.on(day).build());
    }
    return windows.compute(events, asOf).get(NUMBER).orElseThrow();
  }

  @Test
  void compute_lastDays_endsWithAsOfDate() {
    LocalDate asOf = day(2024, 3, 31);
    assertThat(countOf(CalendarSpan.days(1), asOf, asOf.minusDays(1), asOf, asOf.plusDays(1)))
        .isEqualTo(1);
    assertThat(countOf(CalendarSpan.days(30), asOf, day(2024, 3, 1), day(2024, 3, 2))).isEqualTo(1);
  }

  @Test
  void compute_lastMonths_clampAtMonthEnd() {
    // a month before 31 March is 29 February in 2024 and 28 February in 2023
    assertThat(countOf(CalendarSpan.months(1), day(2024, 3, 31), day(2024, 2, 29), day(2024, 3, 1)))
        .isEqualTo(1);
    assertThat(countOf(CalendarSpan.months(1), day(2023, 3, 30), day(2023, 2, 28), day(2023, 3, 1)))
        .isEqualTo(1);
    // a year before 29 February 2024 is 28 February 2023
    assertThat(
            countOf(CalendarSpan.months(12), day(2024, 2, 29), day(2023, 2, 28), day(2023, 3, 1)))
        .isEqualTo(1);
    assertThat(
            countOf(CalendarSpan.months(1), day(2024, 3, 15), day(2024, 2, 15), day(2024, 2, 16)))
        .isEqualTo(1);
  }

  @Test
  void lastDayBefore_asOfTheLastDayOfAMonth_isTheLastDayOfAMonth() {
    assertThat(CalendarSpan.months(1).before(day(2026, 6, 30))).isEqualTo("2026-05-31");
    assertThat(CalendarSpan.months(3).before(day(2026, 6, 30))).isEqualTo("2026-03-31");
    assertThat(CalendarSpan.months(1).before(day(2026, 2, 28))).isEqualTo("2026-01-31");
    assertThat(CalendarSpan.months(1).before(day(2024, 2, 28))).isEqualTo("2024-01-28");
    assertThat(CalendarSpan.months(12).before(day(2025, 2, 28))).isEqualTo("2024-02-29");
    assertThat(CalendarSpan.months(1).before(day(2026, 3, 30))).isEqualTo("2026-02-28");
  }

  @Property
  void lastDayBefore_laterDay_isNeverEarlier(
      @ForAll @IntRange(max = 1_500) int days,
      @ForAll @IntRange(min = 1, max = 120) int months,
      @ForAll boolean monthly) {
    LocalDate asOf = day(2023, 1, 1).plusDays(days);
    CalendarSpan span = monthly ? CalendarSpan.months(months) : CalendarSpan.days(months);
    assertThat(span.before(asOf.plusDays(1))).isAfterOrEqualTo(span.before(asOf));
  }

  /**
   * What is told of rolling months: one end of a month in each, on all days but the 28th to 30th.
   */
  @Test
  void compute_balancesAtMonthEnds_areOneAMonthUpToThe27thAndAtMonthEnds() {
    LocalDate[] ends = new LocalDate[60];
    Arrays.setAll(ends, i -> YearMonth.of(2022, 1).plusMonths(i).atEndOfMonth());
    for (LocalDate asOf = day(2023, 7, 1); asOf.getYear() < 2027; asOf = asOf.plusDays(1)) {
      if (asOf.getDayOfMonth() <= 27 || asOf.getDayOfMonth() == asOf.lengthOfMonth()) {
        for (int months = 1; months <= 14; months++) {
          assertThat(countOf(CalendarSpan.months(months), asOf, ends)).isEqualTo(months);
        }
      }
    }
    assertThat(countOf(CalendarSpan.months(1), day(2026, 3, 28), ends)).isZero();
    assertThat(countOf(CalendarSpan.months(1), day(2026, 5, 30), ends)).isZero();
  }

  @Test
  void compute_noEvents_givesZeroOrMissing() {
    assertThat(one(NUMBER, Aggregate.count())).hasValue(0L);
    assertThat(one(MONEY, Aggregate.sum(AMOUNT))).hasValue(Money.zero(CNY));
    assertThat(one(MONEY, Aggregate.average(AMOUNT, HALF_UP))).isEmpty();
    assertThat(one(MONEY, Aggregate.min(AMOUNT))).isEmpty();
    assertThat(one(DAY, Aggregate.max(BOOKED))).isEmpty();
    assertThat(one(NUMBER, Aggregate.distinct(CHANNEL))).hasValue(0L);
    assertThat(one(NUMBER, Aggregate.daysSinceLast())).isEmpty();
    assertThat(one(DECIMAL, Aggregate.ratioToBefore(Aggregate.count(), HALF_UP))).isEmpty();
    assertThat(one(DECIMAL, Aggregate.trend(Aggregate.count(), 3, HALF_UP)))
        .hasValue(BigDecimal.ZERO);
  }

  private static <T> java.util.Optional<T> one(
      org.bankcrm.core.attribute.Attribute<T> attribute, Aggregate aggregate, Event... events) {
    CalendarSpan span = CalendarSpan.days(30);
    return Windows.of(WindowDefinition.of(attribute, TRANSACTIONS, aggregate, span))
        .compute(List.of(events), day(2024, 1, 31))
        .get(attribute);
  }

  @Test
  void compute_measuredValueMissing_isNotTakenForNothing() {
    Event without = TRANSACTIONS.on(day(2024, 1, 31)).put(ITEMS, 1L).build();
    Event with = spent(day(2024, 1, 30), 7);
    assertThat(one(NUMBER, Aggregate.count(), without, with)).hasValue(2L);
    assertThat(one(NUMBER, Aggregate.daysSinceLast(), without, with)).hasValue(0L);
    assertThat(one(MONEY, Aggregate.sum(AMOUNT), without)).isEmpty();
    assertThat(one(MONEY, Aggregate.sum(AMOUNT), without, with)).isEmpty();
    assertThat(one(MONEY, Aggregate.average(AMOUNT, HALF_UP), without, with)).isEmpty();
    assertThat(one(MONEY, Aggregate.max(AMOUNT), without, with)).isEmpty();
    assertThat(one(MONEY, Aggregate.max(AMOUNT), without, spent(day(2024, 1, 30), 1), huge()))
        .hasValue(huge(1));
  }

  private static Event huge() {
    return TRANSACTIONS.on(day(2024, 1, 29)).put(AMOUNT, huge(1)).build();
  }

  /** Of an event that may be a debit or not. */
  @Test
  void compute_conditionUnknown_countsWhereItChangesNothing() {
    LocalDate day = day(2024, 1, 30);
    Event maybe = TRANSACTIONS.on(day).put(AMOUNT, Money.yuan(7)).put(CHANNEL, "c1").build();
    Event nothing = TRANSACTIONS.on(day).put(AMOUNT, Money.yuan(0)).put(CHANNEL, "c1").build();
    Event sure = TRANSACTIONS.on(day).put(AMOUNT, Money.yuan(7)).put(SIDE, "debit").build();
    Event later = spent(day(2024, 1, 31), 7);
    assertThat(debits(NUMBER, Aggregate.count(), sure, maybe)).isEmpty();
    assertThat(debits(MONEY, Aggregate.sum(AMOUNT), sure, maybe)).isEmpty();
    assertThat(debits(MONEY, Aggregate.sum(AMOUNT), sure, nothing)).hasValue(Money.yuan(7));
    assertThat(debits(MONEY, Aggregate.average(AMOUNT, HALF_UP), sure, maybe))
        .hasValue(Money.yuan(7));
    assertThat(debits(MONEY, Aggregate.average(AMOUNT, HALF_UP), sure, nothing)).isEmpty();
    assertThat(debits(MONEY, Aggregate.max(AMOUNT), sure, nothing)).hasValue(Money.yuan(7));
    assertThat(debits(MONEY, Aggregate.min(AMOUNT), sure, nothing)).isEmpty();
    assertThat(debits(NUMBER, Aggregate.distinct(CHANNEL), maybe)).isEmpty();
    assertThat(debits(NUMBER, Aggregate.distinct(CHANNEL), later)).hasValue(1L);
    assertThat(debits(NUMBER, Aggregate.daysSinceLast(), maybe)).isEmpty();
    assertThat(debits(NUMBER, Aggregate.daysSinceLast(), maybe, later)).hasValue(0L);
  }

  private static <T> java.util.Optional<T> debits(
      org.bankcrm.core.attribute.Attribute<T> attribute, Aggregate aggregate, Event... events) {
    CalendarSpan span = CalendarSpan.days(30);
    return Windows.of(
            WindowDefinition.of(attribute, TRANSACTIONS, aggregate, span).where(SIDE.is("debit")))
        .compute(List.of(events), day(2024, 1, 31))
        .get(attribute);
  }

  /** Balances told at the end of each month: 900,000 in March, 400,000 since. */
  @Test
  void compute_monthsAsOfAMonthEnd_holdWholeMonths() {
    List<Event> balances =
        List.of(
            spent(day(2026, 3, 31), 900_000),
            spent(day(2026, 4, 30), 400_000),
            spent(day(2026, 5, 31), 400_000),
            spent(day(2026, 6, 30), 400_000));
    Windows windows =
        Windows.of(
            WindowDefinition.of(
                MONEY, TRANSACTIONS, Aggregate.average(AMOUNT, HALF_UP), CalendarSpan.months(3)),
            WindowDefinition.of(
                DECIMAL,
                TRANSACTIONS,
                Aggregate.ratioToBefore(Aggregate.sum(AMOUNT), HALF_UP),
                CalendarSpan.months(1)));
    for (LocalDate asOf : List.of(day(2026, 6, 30), day(2026, 7, 1), day(2026, 7, 28))) {
      WindowValues values = windows.compute(balances, asOf);
      assertThat(values.get(MONEY)).hasValue(Money.yuan(400_000));
      assertThat(values.get(DECIMAL)).hasValue(BigDecimal.ONE);
    }
    // as of 31 May the month before is April, although its end has another number
    assertThat(windows.compute(balances, day(2026, 4, 30)).get(DECIMAL))
        .hasValue(new BigDecimal("0.44"));
    assertThat(windows.compute(balances, day(2026, 5, 31)).get(DECIMAL)).hasValue(BigDecimal.ONE);
  }

  @Test
  void compute_average_roundsOnceAsNamed() {
    Event[] events = {
      spent(day(2024, 1, 3), 1), spent(day(2024, 1, 4), 0), spent(day(2024, 1, 5), 1)
    };
    assertThat(one(MONEY, Aggregate.average(AMOUNT, HALF_UP), events))
        .hasValue(Money.ofMinor(67, CNY));
    assertThat(one(MONEY, Aggregate.average(AMOUNT, java.math.RoundingMode.DOWN), events))
        .hasValue(Money.ofMinor(66, CNY));
  }

  @Test
  void compute_ratioToBefore_comparesAdjoiningSpans() {
    // as of 31 January the last 30 days begin on 2 January; the 30 before on 3 December
    Event[] events = {
      spent(day(2023, 12, 2), 1_000), spent(day(2023, 12, 3), 3), spent(day(2024, 1, 2), 2)
    };
    assertThat(one(DECIMAL, Aggregate.ratioToBefore(Aggregate.sum(AMOUNT), HALF_UP), events))
        .hasValue(new BigDecimal("0.67"));
  }

  @Test
  void compute_trend_isSlopeOfLeastSquares() {
    // totals of the three parts of ten days: 10, 40, 40; slope (3 · 10 + 0) / 2 = 15
    Event[] events = {
      spent(day(2024, 1, 2), 10), spent(day(2024, 1, 12), 40), spent(day(2024, 1, 22), 40)
    };
    assertThat(one(MONEY, Aggregate.trend(Aggregate.sum(AMOUNT), 3, HALF_UP), events))
        .hasValue(Money.yuan(15));
  }

  /** Whoever never traded is told apart from whoever came yesterday. */
  @Test
  void absence_ofWhatDidNotHappen_isToldByTheHistory() {
    LocalDate asOf = day(2024, 1, 31);
    Windows windows =
        Windows.of(
            WindowDefinition.of(
                NUMBER, TRANSACTIONS, Aggregate.daysSinceLast(), CalendarSpan.days(30)),
            WindowDefinition.of(MONEY, TRANSACTIONS, Aggregate.min(AMOUNT), CalendarSpan.days(30)),
            WindowDefinition.of(
                DECIMAL,
                TRANSACTIONS,
                Aggregate.ratioToBefore(Aggregate.count(), HALF_UP),
                CalendarSpan.days(10)));
    LocalDate first = day(2024, 1, 2);
    EventHistory covers = EventHistory.from(first);
    WindowValues silent = windows.compute(List.of(), asOf, covers);
    assertThat(silent.absence(NUMBER)).hasValue(Absence.NEVER);
    assertThat(silent.absence(MONEY)).hasValue(Absence.NEVER);
    assertThat(silent.absence(DECIMAL)).hasValue(Absence.NOT_APPLICABLE);
    EventHistory later = EventHistory.from(day(2020, 1, 1)).with(TRANSACTIONS, first.plusDays(1));
    WindowValues newcomer = windows.newState().valuesAt(asOf, later);
    assertThat(newcomer.absence(NUMBER)).hasValue(Absence.BEFORE_HISTORY);
    assertThat(newcomer.absence(DECIMAL)).hasValue(Absence.NOT_APPLICABLE);
    assertThat(windows.compute(List.of(), asOf, EventHistory.from(asOf)).absence(DECIMAL))
        .hasValue(Absence.BEFORE_HISTORY);
    assertThat(windows.compute(List.of(), asOf).absence(NUMBER)).hasValue(Absence.NOT_KNOWN);
    Event unknown = TRANSACTIONS.on(asOf).build();
    WindowValues open = windows.compute(List.of(unknown), asOf, covers);
    assertThat(open.absence(MONEY)).hasValue(Absence.NOT_KNOWN);
    assertThat(open.absence(NUMBER)).isEmpty();

    Facts.Builder facts =
        Facts.builder(
            windows.attributes(), asOf.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    silent.putInto(facts);
    assertThat(facts.build().absence(NUMBER)).hasValue(Absence.NEVER);
    assertThat(later + " " + EventHistory.untold())
        .isEqualTo("EventHistory[***] EventHistory untold");
    assertThat(later)
        .isEqualTo(EventHistory.from(day(2020, 1, 1)).with(TRANSACTIONS, first.plusDays(1)));
    assertThat(later).isNotEqualTo(covers);
  }

  @Test
  void compute_sumBeyondEighteenDigits_isRefusedInAnyOrder() {
    Event huge = TRANSACTIONS.on(day(2024, 1, 31)).put(AMOUNT, huge(1)).build();
    Event back = TRANSACTIONS.on(day(2024, 1, 30)).put(AMOUNT, huge(-1)).build();
    Event[] beyond = new Event[12];
    java.util.Arrays.fill(beyond, huge);
    assertThatThrownBy(() -> one(MONEY, Aggregate.sum(AMOUNT), beyond))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("money: the result has more than 18 digits");
    assertThat(one(MONEY, Aggregate.average(AMOUNT, HALF_UP), beyond)).hasValue(huge(1));

    Event[] balanced = new Event[24];
    java.util.Arrays.fill(balanced, 0, 12, huge);
    java.util.Arrays.fill(balanced, 12, 24, back);
    assertThat(one(MONEY, Aggregate.sum(AMOUNT), balanced)).hasValue(Money.zero(CNY));
  }

  private static Money huge(int sign) {
    return Money.ofMinor(sign * Money.MAX_MINOR_UNITS, CNY);
  }

  @Test
  void state_forgottenDays_areRefusedAndLateEventsIgnored() {
    Windows windows =
        Windows.of(
            WindowDefinition.of(NUMBER, TRANSACTIONS, Aggregate.count(), CalendarSpan.days(10)));
    WindowState state = windows.newState();
    state.addAll(List.of(spent(day(2024, 1, 1), 1), spent(day(2024, 1, 20), 1)));
    state.forgetBefore(windows.firstDay(day(2024, 1, 20)));

    assertThat(state.size()).isEqualTo(1);
    assertThat(state.add(spent(day(2024, 1, 10), 1))).isEqualTo(Added.FORGOTTEN);
    assertThat(state.add(spent(day(2024, 1, 11), 1))).isEqualTo(Added.TAKEN);
    assertThat(state.valuesAt(day(2024, 1, 20)).get(NUMBER)).hasValue(2L);
    assertThatThrownBy(() -> state.valuesAt(day(2024, 1, 19)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before 2024-01-11 are forgotten");

    WindowState older = windows.newState();
    older.addAll(List.of(spent(day(2024, 1, 5), 1), spent(day(2024, 1, 15), 1)));
    older.merge(state);
    assertThat(older.valuesAt(day(2024, 1, 20)).get(NUMBER)).hasValue(3L);
    assertThatThrownBy(() -> older.valuesAt(day(2024, 1, 14)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void merge_other_leavesItAsItWas() {
    Windows windows =
        Windows.of(
            WindowDefinition.of(
                NUMBER,
                TRANSACTIONS,
                Aggregate.distinct(SampleEvents.SHOP),
                CalendarSpan.days(10)));
    WindowState one = windows.newState();
    WindowState other = windows.newState();
    LocalDate day = day(2024, 1, 1);
    other.add(TRANSACTIONS.on(day).put(SampleEvents.SHOP, "a").build());
    one.merge(other);
    one.add(TRANSACTIONS.on(day).put(SampleEvents.SHOP, "b").build());
    assertThat(one.valuesAt(day).get(NUMBER)).hasValue(2L);
    assertThat(other.valuesAt(day).get(NUMBER)).hasValue(1L);
    assertThatThrownBy(() -> one.merge(one)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.merge(Windows.of().newState()))
        .hasMessage("only states of the same windows can be merged");
  }

  @Test
  void compute_otherTypeWithTheSameId_isRefused() {
    EventType impostor =
        new EventType(
            "transactions", LocalizedText.of("假", "Fake"), BOOKED, AttributeCatalog.of(BOOKED));
    Event event = impostor.on(day(2024, 1, 31)).build();
    assertThatThrownBy(() -> one(NUMBER, Aggregate.count(), event))
        .hasMessage("two event types have the id transactions and different attributes");
    assertThat(one(NUMBER, Aggregate.count(), CALLS.on(day(2024, 1, 31)).build())).hasValue(0L);
  }

  @Test
  void putInto_facts_putsWhatIsKnown() {
    Windows windows =
        Windows.of(
            WindowDefinition.of(NUMBER, TRANSACTIONS, Aggregate.count(), CalendarSpan.days(10)),
            WindowDefinition.of(MONEY, TRANSACTIONS, Aggregate.min(AMOUNT), CalendarSpan.days(10)));
    LocalDate asOf = day(2024, 1, 31);
    Facts.Builder facts =
        Facts.builder(
            AttributeCatalog.of(MONEY, NUMBER),
            asOf.atStartOfDay().toInstant(ZoneOffset.UTC),
            ZoneOffset.UTC);
    windows.compute(List.of(), asOf).putInto(facts);
    assertThat(facts.build().get(NUMBER)).hasValue(0L);
    assertThat(facts.build().get(MONEY)).isEmpty();
    assertThatThrownBy(() -> windows.compute(List.of(), asOf.plusDays(1)).putInto(facts))
        .hasMessage("the windows are told for 2024-02-01, the facts for 2024-01-31");
  }

  @Test
  void toString_ofEverything_showsNoValue() {
    Event event = spent(day(2024, 1, 30), 4_711);
    Windows windows =
        Windows.of(
            WindowDefinition.of(MONEY, TRANSACTIONS, Aggregate.sum(AMOUNT), CalendarSpan.days(10)));
    WindowState state = windows.newState();
    state.add(event);
    WindowValues values = state.valuesAt(day(2024, 1, 31));
    assertThat(values.get(MONEY)).hasValue(Money.yuan(4_711));
    assertThat(event + " " + state + " " + values + " " + windows)
        .isEqualTo(
            "Event of type transactions WindowState of 1 windows, 1 days"
                + " WindowValues of 1 windows as of 2024-01-31 Windows[money]");
  }

  @Test
  void compute_onlySetsOfOpenCodes_needsNoNumbers() {
    List<WindowDefinition> windows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      windows.add(
          WindowDefinition.of(
                  Attributes.integer("shops-" + i, INFO),
                  TRANSACTIONS,
                  Aggregate.distinct(SampleEvents.SHOP),
                  CalendarSpan.days(10))
              .where(SampleEvents.FILTERS.get(i).condition()));
    }
    LocalDate day = day(2024, 1, 31);
    Event event = TRANSACTIONS.on(day).put(SampleEvents.SHOP, "shop-1").put(SIDE, "debit").build();
    WindowValues values = Windows.of(windows).compute(List.of(event), day);
    assertThat(values.get(Attributes.integer("shops-1", INFO))).hasValue(1L);
    assertThat(values.get(Attributes.integer("shops-2", INFO))).hasValue(0L);
  }

  @Test
  void compute_moreDatesThanAreKept_isAsIfEachWereTheFirst() {
    List<WindowDefinition> definitions = SampleWindows.random(new Random(7), 9);
    List<Event> events = SampleEvents.random(new Random(8), 300, day(2022, 6, 1), day(2024, 1, 31));
    Windows windows = Windows.of(definitions);
    for (int round = 0; round < 2; round++) {
      for (int ago = 0; ago < 20; ago++) {
        LocalDate asOf = day(2024, 1, 31).minusDays(ago * 9L);
        assertThat(windows.compute(events, asOf))
            .isEqualTo(Windows.of(definitions).compute(events, asOf));
        assertThat(windows.firstDay(asOf)).isEqualTo(Windows.of(definitions).firstDay(asOf));
      }
    }
  }

  /** Days before a condition's own windows must change nothing, whatever others look at. */
  @Test
  void compute_conditionsOfDifferentReach_eachSeesItsOwnDays() {
    LocalDate today = day(2024, 1, 31);
    IntegerAttribute all = Attributes.integer("all", INFO);
    IntegerAttribute debits = Attributes.integer("debits", INFO);
    WindowDefinition longer =
        WindowDefinition.of(all, TRANSACTIONS, Aggregate.count(), CalendarSpan.days(30));
    WindowDefinition shorter =
        WindowDefinition.of(debits, TRANSACTIONS, Aggregate.count(), CalendarSpan.days(5))
            .where(SIDE.is("debit"));
    List<Event> events = new ArrayList<>();
    for (int ago : List.of(0, 4, 5, 29, 30)) {
      events.add(TRANSACTIONS.on(today.minusDays(ago)).put(SIDE, "debit").build());
    }
    WindowValues values = Windows.of(longer, shorter).compute(events, today);
    assertThat(values.get(all)).hasValue(4L);
    assertThat(values.get(debits)).hasValue(2L);
  }
}
