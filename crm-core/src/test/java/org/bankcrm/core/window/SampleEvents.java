package org.bankcrm.core.window;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.condition.Condition;

/** Two types of events with attributes of every kind, and random ones of them. */
final class SampleEvents {

  static final Currency CNY = Currency.getInstance("CNY");
  static final DateAttribute BOOKED = Attributes.date("booked", info("记账日", "Booking date"));
  static final MoneyAttribute AMOUNT = Attributes.money("amount", CNY, info("金额", "Amount"));
  static final IntegerAttribute ITEMS = Attributes.integer("items", info("件数", "Items"));
  static final DecimalAttribute RATE = Attributes.decimal("rate", 4, info("利率", "Rate"));
  static final RealAttribute RISK = Attributes.real("risk", info("风险", "Risk"));
  static final DateAttribute DUE = Attributes.date("due", info("到期日", "Due"));
  static final InstantAttribute AT = Attributes.instant("at", info("时刻", "At"));
  static final CodeAttribute SIDE =
      Attributes.code("side", List.of("debit", "credit"), info("方向", "Side"));
  static final CodeAttribute CHANNEL =
      Attributes.code("channel", manyCodes(), info("渠道", "Channel"));
  static final CodeAttribute SHOP = Attributes.openCode("shop", info("商户", "Shop"));

  static final EventType TRANSACTIONS =
      new EventType(
          "transactions",
          LocalizedText.of("交易", "Transactions"),
          BOOKED,
          AttributeCatalog.of(AMOUNT, ITEMS, RATE, BOOKED, RISK, DUE, AT, SIDE, CHANNEL, SHOP));

  static final DateAttribute CALLED = Attributes.date("called", info("来电日", "Called on"));
  static final IntegerAttribute MINUTES = Attributes.integer("minutes", info("分钟", "Minutes"));
  static final EventType CALLS =
      new EventType(
          "calls", LocalizedText.of("来电", "Calls"), CALLED, AttributeCatalog.of(CALLED, MINUTES));

  /** A condition, and the same said in plain Java. */
  record Filter(Condition condition, Predicate<Event> predicate) {}

  static final List<Filter> FILTERS =
      List.of(
          new Filter(Condition.always(), event -> true),
          new Filter(
              SIDE.is("debit"), event -> event.get(SIDE).filter("debit"::equals).isPresent()),
          new Filter(
              SIDE.is("debit").not().and(AMOUNT.atLeast(Money.yuan(100))),
              event ->
                  event.get(SIDE).filter("credit"::equals).isPresent()
                      && event
                          .get(AMOUNT)
                          .filter(amount -> amount.compareTo(Money.yuan(100)) >= 0)
                          .isPresent()),
          new Filter(
              ITEMS.lessThan(3L).or(SHOP.is("shop-1")),
              event ->
                  event.get(ITEMS).filter(items -> items < 3).isPresent()
                      || event.get(SHOP).filter("shop-1"::equals).isPresent()));

  private SampleEvents() {}

  private static AttributeInfo info(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  /** More than fit one word of bits. */
  private static List<String> manyCodes() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      codes.add("c" + i);
    }
    return codes;
  }

  static List<Event> random(Random random, int count, LocalDate from, LocalDate to) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
      LocalDate day = from.plusDays(random.nextInt(days));
      events.add(random.nextInt(5) == 0 ? call(random, day) : transaction(random, day));
    }
    return events;
  }

  private static Event call(Random random, LocalDate day) {
    return CALLS.on(day).put(MINUTES, (long) random.nextInt(30)).build();
  }

  /** A fifth of the values is missing. */
  private static Event transaction(Random random, LocalDate day) {
    Event.Builder event = TRANSACTIONS.on(day);
    if (random.nextInt(5) > 0) {
      event.put(AMOUNT, Money.ofMinor(random.nextInt(40_000) - 8_000, CNY));
    }
    if (random.nextInt(5) > 0) {
      event.put(ITEMS, (long) random.nextInt(7) - 2);
    }
    if (random.nextInt(5) > 0) {
      event.put(RATE, BigDecimal.valueOf(random.nextInt(100_000) - 50_000, 4));
    }
    if (random.nextInt(5) > 0) {
      event.put(RISK, random.nextInt(100) / 7.0 - 3);
    }
    if (random.nextInt(5) > 0) {
      event.put(DUE, day.plusDays(random.nextInt(100)));
      event.put(AT, day.atTime(random.nextInt(24), 5).toInstant(ZoneOffset.UTC));
    }
    if (random.nextInt(5) > 0) {
      event.put(SIDE, random.nextBoolean() ? "debit" : "credit");
    }
    if (random.nextInt(5) > 0) {
      event.put(CHANNEL, "c" + random.nextInt(70));
      event.put(SHOP, "shop-" + random.nextInt(4));
    }
    return event.build();
  }
}
