package org.bankcrm.core.window;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.DatePart;
import org.bankcrm.core.formula.Formula;

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

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final YesNoAttribute NIGHT = Attributes.yesNo("night", info("夜间", "At night"));
  static final CodeAttribute WEEKDAY =
      Attributes.code("weekday", Weekday.codes(), info("星期", "Weekday"));

  static final EventType TRANSACTIONS =
      new EventType(
          "transactions",
          LocalizedText.of("交易", "Transactions"),
          BOOKED,
          AttributeCatalog.of(
                  AMOUNT, ITEMS, RATE, NIGHT, BOOKED, RISK, DUE, AT, SIDE, CHANNEL, SHOP, WEEKDAY)
              .deriving(
                  Derivation.of(
                      NIGHT,
                      Formula.timeOfDay(AT, LocalTime.of(22, 0), LocalTime.of(6, 0), SHANGHAI)),
                  Derivation.of(WEEKDAY, Formula.part(BOOKED, DatePart.Part.WEEKDAY))));

  static final DateAttribute CALLED = Attributes.date("called", info("来电日", "Called on"));
  static final IntegerAttribute MINUTES = Attributes.integer("minutes", info("分钟", "Minutes"));
  static final EventType CALLS =
      new EventType(
          "calls", LocalizedText.of("来电", "Calls"), CALLED, AttributeCatalog.of(CALLED, MINUTES));

  /** A condition, and the same said in plain Java: empty where it cannot be told. */
  record Filter(Condition condition, Function<Event, Optional<Boolean>> truth) {}

  static final List<Filter> FILTERS =
      List.of(
          new Filter(Condition.always(), event -> Optional.of(true)),
          new Filter(SIDE.is("debit"), event -> event.get(SIDE).map("debit"::equals)),
          new Filter(
              SIDE.is("debit").not().and(AMOUNT.atLeast(Money.yuan(100))),
              event ->
                  both(
                      event.get(SIDE).map("credit"::equals),
                      event.get(AMOUNT).map(amount -> amount.compareTo(Money.yuan(100)) >= 0))),
          new Filter(
              ITEMS.lessThan(3L).or(SHOP.is("shop-1")),
              event ->
                  both(
                          event.get(ITEMS).map(items -> items >= 3),
                          event.get(SHOP).map(shop -> !shop.equals("shop-1")))
                      .map(neither -> !neither)),
          new Filter(
              NIGHT.isTrue(),
              event -> event.get(AT).map(at -> (at.atZone(SHANGHAI).getHour() + 2) % 24 < 8)),
          new Filter(
              WEEKDAY.isIn(List.of("SATURDAY", "SUNDAY")),
              event -> Optional.of(event.date().getDayOfWeek().getValue() > 5)),
          new Filter(
              SIDE.isKnown().and(SIDE.is("credit")),
              event -> Optional.of(event.get(SIDE).equals(Optional.of("credit")))));

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

  private static Optional<Boolean> both(Optional<Boolean> one, Optional<Boolean> other) {
    return one.equals(Optional.of(false)) || other.equals(Optional.of(false))
        ? Optional.of(false)
        : one.flatMap(ignored -> other);
  }

  /** Half of them have ids. */
  static List<Event> random(Random random, int count, LocalDate from, LocalDate to) {
    List<Event> events = new ArrayList<>();
    int known = List.of(5, 40, Integer.MAX_VALUE).get(random.nextInt(3));
    for (int i = 0; i < count; i++) {
      int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
      LocalDate day = from.plusDays(random.nextInt(days));
      Event.Builder event =
          random.nextInt(5) == 0 ? call(random, day) : transaction(random, day, known);
      events.add(random.nextBoolean() ? event.build() : event.id("e-" + i).build());
    }
    return events;
  }

  /** The same as told by several machines: some twice, some corrected, in any order. */
  static List<Event> retold(Random random, List<Event> events) {
    List<Event> told = new ArrayList<>(events);
    for (Event event : events) {
      Optional<String> id = event.id();
      if (id.isPresent() && random.nextInt(3) == 0) {
        told.add(event);
      } else if (id.isPresent() && random.nextInt(6) == 0) {
        told.add(event.type().cancellation(id.get(), event.date()));
      } else if (id.isPresent() && random.nextInt(6) == 0) {
        LocalDate day = event.date().plusDays(random.nextInt(9) - 4);
        Event.Builder corrected =
            event.type().equals(CALLS) ? call(random, day) : transaction(random, day, 5);
        told.add(corrected.id(id.get() + "-b").replaces(id.get(), event.date()).build());
      }
    }
    Collections.shuffle(told, random);
    return told;
  }

  private static Event.Builder call(Random random, LocalDate day) {
    return CALLS.on(day).put(MINUTES, (long) random.nextInt(30));
  }

  /** One of so many values is missing. */
  private static Event.Builder transaction(Random random, LocalDate day, int known) {
    Event.Builder event = TRANSACTIONS.on(day);
    if (random.nextInt(known) > 0) {
      event.put(
          AMOUNT, Money.ofMinor(random.nextInt(3) == 0 ? 0 : random.nextInt(40_000) - 8_000, CNY));
    }
    if (random.nextInt(known) > 0) {
      event.put(ITEMS, (long) random.nextInt(7) - 2);
    }
    if (random.nextInt(known) > 0) {
      event.put(RATE, BigDecimal.valueOf(random.nextInt(100_000) - 50_000, 4));
    }
    if (random.nextInt(known) > 0) {
      event.put(RISK, random.nextInt(100) / 7.0 - 3);
    }
    if (random.nextInt(known) > 0) {
      event.put(DUE, day.plusDays(random.nextInt(100)));
      event.put(AT, day.atTime(random.nextInt(24), 5).toInstant(ZoneOffset.UTC));
    }
    if (random.nextInt(known) > 0) {
      event.put(SIDE, random.nextBoolean() ? "debit" : "credit");
    }
    if (random.nextInt(known) > 0) {
      event.put(CHANNEL, "c" + random.nextInt(70));
      event.put(SHOP, "shop-" + random.nextInt(4));
    }
    return event;
  }
}
