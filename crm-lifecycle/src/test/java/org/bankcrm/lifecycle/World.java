package org.bankcrm.lifecycle;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.BusinessClock;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.OpeningHours;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.PolicyBook;

/** The attributes, calendar and books of the tests. */
final class World {

  static final IntegerAttribute BALANCE =
      Attributes.integer("balance", AttributeInfo.named("余额", "Balance"));
  static final YesNoAttribute FLAG = Attributes.yesNo("flag", AttributeInfo.named("标记", "Flag"));
  static final DateAttribute MATURITY =
      Attributes.date("maturity", AttributeInfo.named("到期日", "Maturity"));
  static final IntegerAttribute AMOUNT =
      Attributes.integer("event.amount", AttributeInfo.named("金额", "Amount"));
  static final CodeAttribute KIND =
      Attributes.code("event.kind", List.of("A", "B", "C"), AttributeInfo.named("类型", "Kind"));

  /** What the books name their calendar. */
  static final String BANK = "bank";

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final LocalDate SPRING = LocalDate.parse("2026-02-16");

  static final BusinessCalendar CALENDAR =
      BusinessCalendar.of(DateRange.parse("2015-01-01/2040-01-01"), SATURDAY, SUNDAY)
          .withHolidays(SPRING.datesUntil(SPRING.plusDays(8)).toList())
          .withMakeUpDays(List.of(SPRING.minusDays(2), SPRING.plusDays(12)));

  /** When the bank of the books is open, a lunch break in between. */
  static final OpeningHours HOURS = OpeningHours.of(SHANGHAI, "09:00/12:00", "13:30/17:30");

  static final BusinessClock CLOCK = new BusinessClock(CALENDAR, HOURS);

  private World() {}

  /** What is handed in of a subject in this lifecycle. */
  static AttributeCatalog catalog(Lifecycle lifecycle) {
    List<Attribute<?>> all = new ArrayList<>(List.of(BALANCE, FLAG, MATURITY));
    all.addAll(lifecycle.attributes().needed());
    return AttributeCatalog.of(all);
  }

  static PolicyBook book(Lifecycle lifecycle) {
    return book(lifecycle, CALENDAR);
  }

  /** A book that counts by this calendar. */
  static PolicyBook book(Lifecycle lifecycle, BusinessCalendar calendar) {
    return PolicyBook.builder(
            PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), catalog(lifecycle))
        .calendar(BookCalendar.of(BANK, calendar).open(HOURS))
        .add(lifecycle)
        .build();
  }

  /** The same lifecycle, counting by the calendar of these books if it counts business days. */
  static Lifecycle.Builder counting(
      Lifecycle.Builder lifecycle, List<Transition.Builder> transitions) {
    lifecycle.transitions(transitions);
    boolean counts = transitions.stream().anyMatch(Transition.Builder::isByBusinessDays);
    return counts ? lifecycle.calendar(BANK) : lifecycle;
  }

  static LifecycleEngine engine(Lifecycle lifecycle) {
    return engine(lifecycle, CALENDAR);
  }

  static LifecycleEngine engine(Lifecycle lifecycle, BusinessCalendar calendar) {
    return LifecycleEngine.of(book(lifecycle, calendar), lifecycle, calendar);
  }

  /** The calendar of a bank that knows no other days than these. */
  static BusinessCalendar calendar(LocalDate first, LocalDate end) {
    DateRange covered = DateRange.of(first, end);
    return BusinessCalendar.of(covered, SATURDAY, SUNDAY)
        .withHolidays(CALENDAR.holidays().stream().filter(covered::contains).toList())
        .withMakeUpDays(CALENDAR.makeUpDays().stream().filter(covered::contains).toList());
  }

  /** The next midnight, or the minute before it at which something is due. */
  static Instant onTime(Instant at, ZoneId zone, StageDecision last) {
    LocalDate tomorrow = LocalDate.ofInstant(at, zone).plusDays(1);
    Instant midnight = tomorrow.atStartOfDay(zone).toInstant();
    return last.nextDueAt()
        .map(ZonedDateTime::toInstant)
        .filter(due -> due.isBefore(midnight))
        .orElse(midnight);
  }

  /** Facts with these values of balance, flag and maturity. */
  static Facts facts(Lifecycle lifecycle, Instant asOf, ZoneId zone, Map<String, Object> values) {
    return builder(lifecycle, asOf, zone, values).build();
  }

  static Facts.Builder builder(
      Lifecycle lifecycle, Instant asOf, ZoneId zone, Map<String, Object> values) {
    Facts.Builder facts = Facts.builder(catalog(lifecycle), asOf, zone);
    values.forEach(
        (id, value) -> {
          switch (id) {
            case "balance" -> facts.put(BALANCE, (Long) value);
            case "flag" -> facts.put(FLAG, (Boolean) value);
            case "maturity" -> facts.put(MATURITY, (LocalDate) value);
            default -> throw new IllegalArgumentException(id);
          }
        });
    return facts;
  }

  /** Facts of which nothing but the instant is known, in Shanghai. */
  static Facts facts(Lifecycle lifecycle, String asOf) {
    return facts(lifecycle, Instant.parse(asOf), SHANGHAI, new TreeMap<>());
  }

  /** With a maturity that is far away. */
  static Facts facts(Lifecycle lifecycle, String asOf, long balance) {
    Map<String, Object> values =
        Map.of("balance", balance, "maturity", LocalDate.parse("2099-12-31"));
    return facts(lifecycle, Instant.parse(asOf), SHANGHAI, values);
  }
}
