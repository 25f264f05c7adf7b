package org.bankcrm.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.window.SampleEvents.AMOUNT;
import static org.bankcrm.core.window.SampleEvents.BOOKED;
import static org.bankcrm.core.window.SampleEvents.CNY;
import static org.bankcrm.core.window.SampleEvents.ITEMS;
import static org.bankcrm.core.window.SampleEvents.RISK;
import static org.bankcrm.core.window.SampleEvents.SHOP;
import static org.bankcrm.core.window.SampleEvents.SIDE;
import static org.bankcrm.core.window.SampleEvents.TRANSACTIONS;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.junit.jupiter.api.Test;

class WindowDefinitionTest {

  private static final AttributeInfo INFO = AttributeInfo.named("窗口", "Window");
  private static final Attribute<?> NUMBER = Attributes.integer("number", INFO);
  private static final Attribute<?> DECIMAL = Attributes.decimal("decimal", 2, INFO);
  private static final Attribute<?> MONEY = Attributes.money("money", CNY, INFO);

  private static void refused(String message, ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static WindowDefinition of(Attribute<?> attribute, Aggregate aggregate) {
    return WindowDefinition.of(attribute, TRANSACTIONS, aggregate, CalendarSpan.days(30));
  }

  private static WindowDefinition where(Condition condition) {
    return of(NUMBER, Aggregate.count()).where(condition);
  }

  @Test
  void new_anotherTypeThanTheAggregateGives_isRefused() {
    RoundingMode up = RoundingMode.UP;
    refused("number is integer", () -> of(NUMBER, Aggregate.sum(AMOUNT)));
    refused("money is money(CNY)", () -> of(MONEY, Aggregate.count()));
    refused("number is integer", () -> of(NUMBER, Aggregate.average(ITEMS, up)));
    refused("decimal is", () -> of(DECIMAL, Aggregate.average(AMOUNT, up)));
    refused("money is", () -> of(MONEY, Aggregate.ratioToBefore(Aggregate.sum(AMOUNT), up)));
    refused("money is", () -> of(MONEY, Aggregate.trend(Aggregate.count(), 3, up)));
    refused("number is", () -> of(NUMBER, Aggregate.max(BOOKED)));
    refused("decimal is", () -> of(DECIMAL, Aggregate.daysSinceLast()));
  }

  @Test
  void new_aggregateOfAnUnfitAttribute_isRefused() {
    refused("risk is real", () -> new Aggregate.Sum(RISK));
    refused("shop is code", () -> new Aggregate.Max(SHOP));
    refused("side is code", () -> Aggregate.average(SIDE, RoundingMode.UP));
    refused("rounding", () -> Aggregate.average(AMOUNT, RoundingMode.UNNECESSARY));
    refused("parts", () -> Aggregate.trend(Aggregate.count(), 1, RoundingMode.UP));
    refused("parts", () -> Aggregate.trend(Aggregate.count(), 121, RoundingMode.UP));
    refused(
        "30 days do not divide into 4",
        () -> of(DECIMAL, Aggregate.trend(Aggregate.count(), 4, RoundingMode.UP)));
    refused(
        "minutes is not in the catalogue", () -> of(NUMBER, Aggregate.sum(SampleEvents.MINUTES)));
  }

  @Test
  void new_lessProtectedThanWhatItReads_isRefused() {
    AttributeInfo hidden = INFO.withSensitivity(Sensitivity.PROTECTED);
    CodeAttribute faith = Attributes.openCode("faith", hidden);
    IntegerAttribute calls = Attributes.integer("calls", INFO.withPurposes(List.of("service")));
    EventType gifts =
        new EventType("gift", INFO.name(), BOOKED, AttributeCatalog.of(faith, calls, BOOKED));
    CalendarSpan span = CalendarSpan.days(30);
    WindowDefinition all = WindowDefinition.of(NUMBER, gifts, Aggregate.count(), span);
    refused("number reads 'faith' of gift, which is protected", () -> all.where(faith.is("x")));
    refused(
        "number reads 'faith' of gift, which is protected",
        () -> WindowDefinition.of(NUMBER, gifts, Aggregate.distinct(faith), span));
    refused("may be used for service only", () -> all.where(calls.atLeast(1L).not()));
    Attribute<?> open = Attributes.integer("n", INFO.withPurposes(List.of("service", "credit")));
    refused("n reads 'calls'", () -> WindowDefinition.of(open, gifts, Aggregate.sum(calls), span));
    Attribute<?> safe = Attributes.integer("n", hidden.withPurposes(List.of("service")));
    assertThat(WindowDefinition.of(safe, gifts, Aggregate.sum(calls), span).where(faith.is("x")))
        .isNotNull();
  }

  @Test
  void new_spanOutOfBounds_isRefused() {
    refused(
        "but was 0",
        () -> WindowDefinition.of(NUMBER, TRANSACTIONS, Aggregate.count(), CalendarSpan.days(0)));
    refused(
        "but was 3661",
        () ->
            WindowDefinition.of(NUMBER, TRANSACTIONS, Aggregate.count(), CalendarSpan.days(3_661)));
    refused(
        "but was 121",
        () ->
            WindowDefinition.of(NUMBER, TRANSACTIONS, Aggregate.count(), CalendarSpan.months(121)));
    assertThat(CalendarSpan.months(120)).hasToString("120 months");
  }

  @Test
  void where_conditionThatDependsOnTheAsOfDate_isRefused() {
    refused("RelativeDate", () -> where(BOOKED.inLastDays(3)));
    refused("RelativeDate", () -> where(SIDE.is("debit").and(BOOKED.inLastDays(3)).not()));
    refused("age of a value", () -> where(AMOUNT.freshWithin(3).atLeast(Money.yuan(1))));
    refused("has no attribute minutes", () -> where(SampleEvents.MINUTES.atLeast(1L)));
    refused(
        "has no attribute amount of type integer",
        () -> where(Attributes.integer("amount", INFO).atLeast(1L)));
  }

  @Test
  void of_sameAttributeTwice_isRefused() {
    WindowDefinition window = where(Condition.always());
    refused("listed twice", () -> Windows.of(window, window));
  }

  @Test
  void eventType_withoutItsDayOrWithParts_isRefused() {
    LocalizedText name = LocalizedText.of("事件", "Event");
    refused(
        "must be one of the attributes",
        () -> new EventType("event", name, BOOKED, AttributeCatalog.of(AMOUNT)));
    AttributeCatalog nested =
        AttributeCatalog.of(
            BOOKED, Attributes.elements("parts", AttributeCatalog.of(AMOUNT), INFO));
    refused("must not have parts", () -> new EventType("event", name, BOOKED, nested));
    refused("must be", () -> new EventType("Event!", name, BOOKED, AttributeCatalog.of(BOOKED)));
  }

  @Test
  void event_wrongValues_areRefusedWithoutTheirValue() {
    Event.Builder event = TRANSACTIONS.on(LocalDate.of(2024, 1, 1));
    refused("is the day", () -> event.put(BOOKED, LocalDate.of(2024, 1, 2)));
    refused("is not in the catalogue", () -> event.put(SampleEvents.MINUTES, 1L));
    assertThatThrownBy(() -> event.put(SIDE, "geheim"))
        .hasMessageContaining("side: expected code")
        .hasMessageNotContaining("geheim");
    assertThatThrownBy(() -> event.put(SampleEvents.RATE, new java.math.BigDecimal("0.123456")))
        .hasMessageContaining("more digits")
        .hasMessageNotContaining("123");
  }

  @Test
  void equals_sameParts_isEqual() {
    assertThat(where(SIDE.is("debit"))).isEqualTo(where(SIDE.is("debit")));
    assertThat(where(SIDE.is("debit"))).isNotEqualTo(where(SIDE.is("credit")));
    assertThat(Windows.of(List.of(where(SIDE.is("debit")))))
        .isEqualTo(Windows.of(where(SIDE.is("debit"))));
  }
}
