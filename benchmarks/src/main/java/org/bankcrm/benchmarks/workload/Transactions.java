package org.bankcrm.benchmarks.workload;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowPeriod;
import org.bankcrm.core.window.Windows;

/** Customers' transactions of two years, and 54 windows over them. */
public final class Transactions {

  /** The day as of which the windows are told. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 6, 15);

  /** How many each customer has. */
  public static final int EACH = 120;

  private static final int DAYS = 730;
  private static final AttributeInfo INFO = AttributeInfo.named("交易", "Transaction");

  /** Of every amount. */
  public static final Currency CNY = Currency.getInstance("CNY");

  private static final DateAttribute BOOKED = Attributes.date("booked", INFO);

  /** The amount of a transaction. */
  public static final MoneyAttribute AMOUNT = Attributes.money("amount", CNY, INFO);

  /** Debit or credit. */
  public static final CodeAttribute SIDE =
      Attributes.code("side", List.of("debit", "credit"), INFO);

  /** Transactions, without ids. */
  public static final EventType TYPE =
      new EventType(
          "transactions",
          LocalizedText.of("交易", "Transactions"),
          BOOKED,
          AttributeCatalog.of(BOOKED, AMOUNT, SIDE));

  private static final List<WindowPeriod> ROLLING =
      List.of(
          WindowPeriod.last(CalendarSpan.days(30)),
          WindowPeriod.last(CalendarSpan.days(90)),
          WindowPeriod.last(CalendarSpan.months(12)));
  private static final List<WindowPeriod> CALENDAR =
      List.of(
          WindowPeriod.toDate(CalendarPeriod.MONTH),
          WindowPeriod.complete(3, CalendarPeriod.MONTH),
          WindowPeriod.whole(CalendarPeriod.MONTH, CalendarSpan.months(12)));

  private Transactions() {}

  /** Windows of rolling days and months. */
  public static Windows rolling() {
    return windows(ROLLING);
  }

  /** As many over periods of the calendar. */
  public static Windows calendar() {
    return windows(CALENDAR);
  }

  private static Windows windows(List<WindowPeriod> periods) {
    List<WindowDefinition> all = new ArrayList<>();
    for (WindowPeriod period : periods) {
      add(all, period, Condition.always());
      add(all, period, SIDE.is("debit"));
      add(all, period, SIDE.is("credit"));
    }
    return Windows.of(all);
  }

  private static void add(List<WindowDefinition> all, WindowPeriod period, Condition where) {
    RoundingMode rounding = RoundingMode.HALF_UP;
    String id = "w" + all.size() + ".";
    List<WindowDefinition> some =
        List.of(
            over(Attributes.integer(id + "count", INFO), Aggregate.count(), period),
            over(Attributes.money(id + "sum", CNY, INFO), Aggregate.sum(AMOUNT), period),
            over(
                Attributes.money(id + "average", CNY, INFO),
                Aggregate.average(AMOUNT, rounding),
                period),
            over(Attributes.money(id + "max", CNY, INFO), Aggregate.max(AMOUNT), period),
            over(
                Attributes.decimal(id + "ratio", 4, INFO),
                Aggregate.ratioToBefore(Aggregate.sum(AMOUNT), rounding),
                period),
            over(Attributes.integer(id + "since", INFO), Aggregate.daysSinceLast(), period));
    some.forEach(each -> all.add(each.where(where)));
  }

  private static WindowDefinition over(Attribute<?> yields, Aggregate by, WindowPeriod period) {
    return WindowDefinition.of(yields, TYPE, by, period);
  }

  /** The transactions of so many customers. */
  public static List<List<Event>> of(int customers) {
    SplitMix64 random = SplitMix64.of(21);
    List<List<Event>> all = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      List<Event> own = new ArrayList<>();
      for (int k = 0; k < EACH; k++) {
        own.add(
            TYPE.on(AS_OF.minusDays(random.below(DAYS)))
                .put(AMOUNT, Money.ofMinor(random.below(1_000_000), CNY))
                .put(SIDE, random.below(2) == 0 ? "debit" : "credit")
                .build());
      }
      all.add(own);
    }
    return all;
  }
}
