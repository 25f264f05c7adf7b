package org.bankcrm.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bankcrm.core.window.SampleEvents.AT;
import static org.bankcrm.core.window.SampleEvents.BOOKED;
import static org.bankcrm.core.window.SampleEvents.NIGHT;
import static org.bankcrm.core.window.SampleEvents.WEEKDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.formula.DatePart.Part;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** What a type of event computes of its attributes; the laws of windows ask for it as well. */
class EventDerivationTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-28");
  private static final YesNoAttribute WORKED =
      Attributes.yesNo("worked", AttributeInfo.named("工作日", "Business day"));
  private static final BusinessCalendar CALENDAR =
      BusinessCalendar.of(
          DateRange.parse("2024-01-01/2026-03-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final EventType TRANSACTIONS =
      new EventType(
              "transactions",
              SampleEvents.TRANSACTIONS.name(),
              BOOKED,
              SampleEvents.TRANSACTIONS
                  .attributes()
                  .with(List.of(WORKED))
                  .deriving(Derivation.of(WORKED, Formula.businessDay(SampleEvents.DUE, "china"))))
          .counting("china", CALENDAR);
  private static final IntegerAttribute COUNT =
      Attributes.integer("count", AttributeInfo.named("笔数", "Count"));
  private static final WindowDefinition NIGHTLY =
      WindowDefinition.of(COUNT, TRANSACTIONS, Aggregate.count(), CalendarSpan.days(7))
          .where(NIGHT.isTrue());

  private static Event at(String instant) {
    return TRANSACTIONS.on(DAY).put(AT, Instant.parse(instant)).build();
  }

  @Test
  void event_withAnInstant_knowsWhetherItWasAtNight() {
    assertThat(at("2026-02-28T14:00:00Z").get(NIGHT)).contains(true); // 22:00
    assertThat(at("2026-02-28T22:00:00Z").get(NIGHT)).contains(false); // 06:00
    assertThat(TRANSACTIONS.on(DAY).build().get(NIGHT)).isEmpty();
    assertThat(TRANSACTIONS.on(DAY).build().get(WEEKDAY)).contains("SATURDAY");
  }

  @Test
  void window_overNightlyEvents_countsThemAndThoseThatMayBe() {
    Windows windows = Windows.of(NIGHTLY);
    List<Event> told = List.of(at("2026-02-28T15:00:00Z"), at("2026-02-28T04:00:00Z"));
    assertThat(windows.compute(told, DAY).get(COUNT)).contains(1L);
    List<Event> unsure = List.of(told.get(0), TRANSACTIONS.on(DAY).build());
    assertThat(windows.compute(unsure, DAY).get(COUNT)).isEmpty();
  }

  @Test
  void values_thatAreComputed_areTakenFromNobody() {
    assertThatThrownBy(() -> TRANSACTIONS.on(DAY).put(NIGHT, true))
        .hasMessage("night is computed by the catalogue; put what it is computed from");
  }

  @Test
  void type_thatComputesByTheAsOfDateOrAZoneOfNobody_isRefused() {
    List<Derivation> derivations =
        List.of(
            Derivation.of(WEEKDAY, Formula.part(AT, Part.WEEKDAY)),
            Derivation.of(NIGHT, Formula.timeOfDay(AT, LocalTime.NOON, LocalTime.MIDNIGHT)),
            Derivation.of(NIGHT, Formula.businessDay(AT, "china")),
            Derivation.of(COUNT, Formula.days(BOOKED)));
    for (Derivation each : derivations) {
      AttributeCatalog attributes =
          AttributeCatalog.of(BOOKED, AT, NIGHT, WEEKDAY, COUNT).deriving(each);
      assertThatThrownBy(() -> new EventType("e", TRANSACTIONS.name(), BOOKED, attributes))
          .hasMessageStartingWith(each.attribute().id())
          .hasMessageContaining("an event has neither");
    }
  }

  @Test
  void hash_ofWindows_isThatOfTheCalendarsDays() {
    WindowDefinition worked =
        WindowDefinition.of(COUNT, TRANSACTIONS, Aggregate.count(), CalendarSpan.days(7))
            .where(WORKED.isTrue());
    Windows windows = Windows.of(worked);
    Windows others =
        windows.counting("china", CALENDAR.withHolidays(List.of(LocalDate.parse("2025-05-01"))));
    assertThat(others).isEqualTo(windows);
    assertThat(others.hash()).isNotEqualTo(windows.hash());
    assertThat(windows.counting("china", CALENDAR).hash()).isEqualTo(windows.hash());
  }

  private static PolicyBook book() {
    return PolicyBook.builder(
            PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), AttributeCatalog.of(COUNT))
        .windows(Windows.of(NIGHTLY))
        .calendar("china", CALENDAR)
        .build();
  }

  @Test
  void book_withThem_isReadAsItWasWrittenAndHandsInCalendars() {
    PolicyBook read = PolicyBook.parse(book().toDocument(), List.of());
    assertThat(read).isEqualTo(book());
    assertThat(read.hash()).isEqualTo(book().hash());
    assertThat(read.countsBy()).containsExactly("china");
    EventType unbound = read.windows().definitions().get(0).over();
    assertThatThrownBy(() -> unbound.on(DAY).put(SampleEvents.DUE, DAY).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'china'");
    PolicyBook counting = read.counting(Map.of("china", CALENDAR));
    EventType type = counting.windows().definitions().get(0).over();
    assertThat(type.on(DAY).put(SampleEvents.DUE, DAY).build().get(WORKED)).contains(false);
    assertThat(
            type.on(DAY).put(SampleEvents.DUE, LocalDate.parse("2026-03-01")).build().get(WORKED))
        .isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void events_withSlips_areToldWhereTheyStand() {
    Map<String, Object> document = new LinkedHashMap<>(book().toDocument());
    List<Object> events = new ArrayList<>((List<Object>) document.get("events"));
    Map<String, Object> event = new LinkedHashMap<>((Map<String, Object>) events.get(0));
    event.put(
        "derived",
        List.of(
            Map.of("attribute", "nigth", "datePart", Map.of("of", "at", "part", "hour")),
            Map.of("attribute", "weekday", "datePart", Map.of("of", "at", "part", "weekday")),
            Map.of("attribute", "worked", "businessDay", Map.of("of", "due", "calendar", "chin"))));
    events.set(0, event);
    document.put("events", events);
    InvalidPolicyException refused =
        catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(document, List.of()));
    assertThat(refused.problems().stream().map(Object::toString).toList())
        .anyMatch(each -> each.contains("/derived/0/attribute") && each.contains("night"))
        .anyMatch(each -> each.startsWith("/events/0") && each.contains("an event has neither"))
        .anyMatch(each -> each.contains("/derived/2/businessDay/calendar"));
  }
}
