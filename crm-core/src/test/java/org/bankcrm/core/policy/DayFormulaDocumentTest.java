package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.ConditionText;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.junit.jupiter.api.Test;

/** What a book computes from days, clocks and calendars, as authors write it, rightly and not. */
class DayFormulaDocumentTest {

  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final DateAttribute BORN = Attributes.date("born", INFO);
  private static final InstantAttribute SEEN = Attributes.instant("seen", INFO);
  private static final IntegerAttribute NUMBER = Attributes.integer("number", INFO);
  private static final YesNoAttribute NIGHT = Attributes.yesNo("night", INFO);
  private static final DateAttribute NEXT = Attributes.date("next", INFO);
  private static final CodeAttribute WEEKDAY = Attributes.code("weekday", Weekday.codes(), INFO);
  private static final InstantAttribute PAID = Attributes.instant("paid", INFO);
  private static final YesNoAttribute LATE = Attributes.yesNo("late", INFO);
  private static final ElementsAttribute PAYMENTS =
      Attributes.elements("payments", AttributeCatalog.of(PAID, LATE), INFO);
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(BORN, SEEN, NUMBER, NIGHT, NEXT, WEEKDAY, PAYMENTS);
  private static final BusinessCalendar CHINA =
      BusinessCalendar.of(
              DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
          .withHolidays(List.of(LocalDate.parse("2026-10-01")));

  private static Map<String, Object> book(Object... derived) {
    Map<String, Object> book =
        new LinkedHashMap<>(
            PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), CATALOG)
                .calendar("china", CHINA)
                .build()
                .toDocument());
    book.put("derived", List.of(derived));
    return book;
  }

  private static Map<String, Object> derived(String attribute, String key, Object... parts) {
    return Map.of("attribute", attribute, key, map(parts));
  }

  private static Map<String, Object> map(Object... parts) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      map.put((String) parts[i], parts[i + 1]);
    }
    return map;
  }

  private static Facts facts(Map<String, Object> derived, String asOf, String seen) {
    PolicyBook book = PolicyBook.parse(book(derived), List.of()).counting(Map.of("china", CHINA));
    return book.facts(Instant.parse(asOf), SHANGHAI)
        .put(SEEN, Instant.parse(seen))
        .put(BORN, LocalDate.parse("2008-02-29"))
        .build();
  }

  @Test
  void timeOfDay_acrossMidnight_holdsItsFirstMomentAndNotItsLast() {
    Map<String, Object> night =
        derived("night", "timeOfDay", "of", "seen", "from", "22:00", "until", "06:00");
    for (String at : List.of("14:00:00Z", "21:59:59.999999Z", "16:00:00Z")) {
      assertThat(facts(night, "2026-07-01T00:00:00Z", "2026-06-30T" + at).get(NIGHT))
          .as(at)
          .contains(true);
    }
    for (String at : List.of("13:59:59.999999Z", "22:00:00Z", "04:00:00Z")) {
      assertThat(facts(night, "2026-07-01T00:00:00Z", "2026-06-30T" + at).get(NIGHT))
          .as(at)
          .contains(false);
    }
  }

  /** 01:30 comes twice in New York on 1 November 2026: two instants, an hour apart. */
  @Test
  void hour_thatComesTwice_isToldOfBothInstants() {
    Map<String, Object> hour =
        derived("number", "datePart", "of", "seen", "part", "hour", "zone", "America/New_York");
    for (String at : List.of("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z")) {
      assertThat(facts(hour, "2026-12-01T00:00:00Z", at).get(NUMBER)).contains(1L);
    }
    Map<String, Object> hours = derived("number", "hours", "from", "seen");
    assertThat(facts(hours, "2026-11-01T06:30:00Z", "2026-11-01T05:30:00Z").get(NUMBER))
        .contains(1L);
  }

  @Test
  void birthday_of29February_isThatWhichTheRuleNames() {
    for (String rule : List.of("february28", "march1")) {
      Facts facts =
          facts(
              derived("next", "nextAnniversary", "of", "born", "leapDay", rule),
              "2026-02-28T15:59:59Z",
              "2026-01-01T00:00:00Z");
      assertThat(facts.get(NEXT))
          .contains(LocalDate.parse(rule.equals("march1") ? "2026-03-01" : "2026-02-28"));
      Facts leap =
          facts(
              derived("next", "nextAnniversary", "of", "born", "leapDay", rule),
              "2027-03-01T16:00:00Z",
              "2026-01-01T00:00:00Z");
      assertThat(leap.get(NEXT)).contains(LocalDate.parse("2028-02-29"));
    }
  }

  @Test
  void businessDay_beyondTheCalendar_isMissingForThatReason() {
    Map<String, Object> worked = derived("night", "businessDay", "calendar", "china");
    assertThat(facts(worked, "2026-12-31T15:59:59Z", "2026-01-01T00:00:00Z").get(NIGHT))
        .contains(true);
    assertThat(facts(worked, "2026-12-31T16:00:00Z", "2026-01-01T00:00:00Z").absence(NIGHT))
        .contains(Absence.OUTSIDE_CALENDAR);
    assertThat(facts(worked, "2026-10-01T04:00:00Z", "2026-01-01T00:00:00Z").get(NIGHT))
        .contains(false);
    Condition outside = NIGHT.isAbsent(Absence.OUTSIDE_CALENDAR);
    assertThat(ConditionText.describe(outside, CATALOG, Locale.CHINESE)).contains("超出营业日历范围");
    assertThat(ConditionText.describe(outside, CATALOG, Locale.ENGLISH))
        .contains("outside of the business calendar");
  }

  @Test
  void weekday_inAnExplanation_isCalledAsPeopleCallIt() {
    Map<String, Object> weekday = derived("weekday", "datePart", "of", "seen", "part", "weekday");
    Facts facts = facts(weekday, "2026-07-01T00:00:00Z", "2026-06-27T16:30:00Z");
    assertThat(facts.get(WEEKDAY)).contains("SUNDAY");
    PolicyBook read = PolicyBook.parse(book(weekday), List.of());
    Gated policy = Gated.of("p", WEEKDAY.isIn(List.of("SATURDAY", "SUNDAY")));
    Explanation explanation =
        PolicyBook.of("b", 1, read.catalog(), policy)
            .compile()
            .explain(facts, policy, Disclosure.FULL);
    assertThat(explanation.render(Locale.CHINESE)).contains("星期六").contains("星期日");
    assertThat(explanation.render(Locale.ENGLISH)).contains("Saturday").contains("Sunday");
    assertThat(Explanation.parse(explanation.toDocument()).render(Locale.CHINESE))
        .isEqualTo(explanation.render(Locale.CHINESE));
  }

  @Test
  void facts_byACalendarThatNobodyHandedIn_areRefused() {
    PolicyBook book =
        PolicyBook.parse(
            book(derived("night", "businessDay", "of", "born", "calendar", "china")), List.of());
    assertThat(book.countsBy()).containsExactly("china");
    Facts.Builder facts =
        book.facts(Instant.EPOCH, SHANGHAI).put(BORN, LocalDate.parse("2026-05-05"));
    assertThatThrownBy(facts::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'china'")
        .hasMessageContaining("PolicyBook.counting");
    BusinessCalendar other = CHINA.withHolidays(List.of(LocalDate.parse("2026-05-05")));
    assertThatThrownBy(() -> book.counting(Map.of("china", other)))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("SHA-256");
    assertThatThrownBy(() -> book.counting(Map.of("chian", CHINA)))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("'china'");
  }

  private static List<String> problems(Map<String, Object> book) {
    return catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(book, List.of()))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static List<String> slips() {
    return problems(
        book(
            derived("night", "timeOfDay", "of", "seen", "from", "25:00", "until", "06:00"),
            derived("night", "timeOfDay", "of", "seen", "from", "22:00", "until", "22:00"),
            derived("night", "timeOfDay", "of", "born", "from", "22:00", "until", "06:00"),
            derived("number", "timeOfDay", "of", "seen", "from", "22:00", "until", "06:00"),
            derived("number", "datePart", "of", "born", "part", "hour"),
            derived("number", "datePart", "of", "seen", "part", "hours"),
            derived("number", "datePart", "of", "seen", "part", "weekday"),
            derived("number", "datePart", "of", "born", "part", "month", "zone", "Asia/Shanghai"),
            derived("number", "datePart", "of", "seen", "part", "month", "zone", "Asia/Shangai"),
            derived("night", "businessDay", "of", "born", "calendar", "chian"),
            derived("night", "businessDay", "of", "born"),
            derived("number", "businessDays", "from", "born", "calender", "china"),
            derived("number", "businessDays", "calendar", "china"),
            derived("next", "nextAnniversary", "of", "born", "leapDay", "march2"),
            derived("number", "minutes", "from", "born", "to", "seen"),
            derived("number", "minute", "from", "seen")));
  }

  @Test
  void book_withSlips_tellsEachAtItsPlace() {
    List<String> told = slips();
    List<String> wanted =
        List.of(
            "/derived/0/timeOfDay/from",
            "/derived/1/timeOfDay",
            "/derived/2/timeOfDay",
            "/derived/3",
            "/derived/4/datePart",
            "/derived/5/datePart/part",
            "/derived/6",
            "/derived/7/datePart",
            "/derived/8/datePart/zone",
            "/derived/9/businessDay/calendar",
            "/derived/10/businessDay/calendar",
            "/derived/11/businessDays/calender",
            "/derived/12/businessDays",
            "/derived/13/nextAnniversary/leapDay",
            "/derived/14/minutes",
            "/derived/15/minute");
    for (String place : wanted) {
      assertThat(told)
          .as(place)
          .anyMatch(each -> each.startsWith(place + ":") || each.startsWith(place + " "));
    }
    assertThat(told).anyMatch(each -> each.contains("a day has no time of day"));
    assertThat(told).anyMatch(each -> each.contains("a date lies in no zone"));
    assertThat(told).anyMatch(each -> each.contains("MONDAY, TUESDAY"));
  }

  private static Map<String, Object> withParts(Object... derived) {
    Map<String, Object> book = book();
    List<Object> attributes = new ArrayList<>();
    for (Object each : (List<?>) book.get("attributes")) {
      Map<String, Object> attribute = new LinkedHashMap<>();
      ((Map<?, ?>) each).forEach((key, value) -> attribute.put((String) key, value));
      if ("payments".equals(attribute.get("id"))) {
        attribute.put("derived", List.of(derived));
      }
      attributes.add(attribute);
    }
    book.put("attributes", attributes);
    return book;
  }

  @Test
  void parts_thatAreComputed_areAskedLikeOthersAndReadAgain() {
    PolicyBook book =
        PolicyBook.parse(
            withParts(
                derived("late", "timeOfDay", "of", "paid", "from", "22:00", "until", "06:00")),
            List.of());
    assertThat(PolicyBook.parse(book.toDocument(), List.of())).isEqualTo(book);
    assertThat(PolicyBook.parse(book.toDocument(), List.of()).hash()).isEqualTo(book.hash());
    assertThat(book).isNotEqualTo(PolicyBook.parse(book(), List.of()));
    ElementsAttribute payments =
        (ElementsAttribute) (Attribute<?>) book.catalog().find("payments").orElseThrow();
    Instant asOf = Instant.parse("2026-06-30T12:00:00Z");
    Facts part =
        Facts.builder(payments.parts(), asOf, SHANGHAI)
            .put(PAID, Instant.parse("2026-06-01T15:30:00Z"))
            .build();
    Facts facts = book.facts(asOf, SHANGHAI).put(payments, List.of(part)).build();
    assertThat(Facts.parse(facts.toDocument(), book.catalog())).isEqualTo(facts);
    Condition late = payments.some(LATE.isTrue());
    assertThat(CompiledCondition.of(late, book.catalog()).truth(facts)).isEqualTo(Truth.TRUE);
    Gated policy = Gated.of("p", late);
    Explanation explanation =
        PolicyBook.of("b", 1, book.catalog(), policy).compile().explain(facts, policy);
    assertThat(Explanation.parse(explanation.toDocument())).isEqualTo(explanation);
  }

  @Test
  void parts_withSlips_areToldWhereTheyStand() {
    List<String> told =
        problems(
            withParts(
                derived("late", "timeOfDay", "of", "payed", "from", "22:00", "until", "06:00"),
                derived("late", "businessDay", "of", "paid", "calendar", "chine")));
    assertThat(told)
        .anyMatch(each -> each.contains("/derived/0/timeOfDay/of") && each.contains("payed"));
    assertThat(told)
        .anyMatch(
            each -> each.contains("/derived/1/businessDay/calendar") && each.contains("china"));
  }
}
