package org.bankcrm.core.policy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.formula.BusinessDay;
import org.bankcrm.core.formula.BusinessDays;
import org.bankcrm.core.formula.DatePart;
import org.bankcrm.core.formula.DatePart.Part;
import org.bankcrm.core.formula.Elapsed;
import org.bankcrm.core.formula.Elapsed.Unit;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.formula.NextAnniversary;
import org.bankcrm.core.formula.TimeOfDay;
import org.bankcrm.core.internal.notation.Returns;

/** The forms of what is computed from days, clocks and calendars. */
final class DayFormulas {

  private static final Key<AttributeRef> FROM =
      Key.of(
          "from",
          Values.attribute(),
          "起始日或起始时点的属性；未写则为决策日或决策时点",
          "the attribute that is the first day or instant; left out, the as-of date or instant");

  private static final Key<AttributeRef> TO =
      Key.of(
          "to",
          Values.attribute(),
          "截止日或截止时点的属性；未写则为决策日或决策时点",
          "the attribute that is the other day or instant; left out, the as-of date or instant");

  private static final Key<AttributeRef> OF =
      Key.of(
          "of",
          Values.attribute(),
          "所看日期或时点的属性；未写则为决策时点",
          "the attribute that is the day or instant; left out, the as-of instant");

  private static final Key<ZoneId> ZONE =
      Key.of(
          "zone",
          Values.zone(),
          "时点所在时区；未写则为客户事实的时区，事件须写明",
          "the zone by which instants are told; left out, that of the facts; of events it is needed");

  private static final Key<LocalTime> BEGIN =
      Key.of("from", Values.time(), "开始时刻，含", "the first moment, which belongs to it");

  private static final Key<LocalTime> UNTIL =
      Key.of(
          "until",
          Values.time(),
          "结束时刻，不含；早于开始时刻则跨越午夜",
          "the first moment after it; earlier where midnight lies between");

  private static final Key<Part> PART =
      Key.of(
          "part",
          Values.word(Part.class, Part::word),
          "小时（0 至 23）、星期（MONDAY 至 SUNDAY）、月内第几日、当月剩余天数（末日为 0）或月份",
          "the hour (0 to 23), day of the week (MONDAY to SUNDAY), day of the month, days left in the"
              + " month (0 on its last day) or month");

  private static final Key<String> CALENDAR =
      Key.of(
          "calendar",
          Values.policyId(BookCalendar.LONGEST_ID),
          "手册中的营业日历",
          "the business calendar of the book");

  private static final Key<AttributeRef> RETURNING =
      Key.of("of", Values.attribute(), "每年重复之日的属性", "the attribute that is the day that returns");

  private static final Key<LeapDay> LEAP_DAY =
      Key.of(
          "leapDay",
          Values.word(LeapDay.class, Returns::word),
          "2 月 29 日在平年按哪一日计",
          "which day stands for 29 February in years without one");

  private static final Form<TimeOfDay> TIME_FORM =
      Form.<TimeOfDay>of()
          .readIfThere(OF)
          .read(BEGIN)
          .read(UNTIL)
          .readIfThere(ZONE)
          .check(DayFormulas::checkTimes)
          .makes(
              draft ->
                  new TimeOfDay(
                      draft.find(OF),
                      new DayHours(draft.get(BEGIN), draft.get(UNTIL)),
                      draft.find(ZONE)));

  private static final Form<DatePart> PART_FORM =
      Form.<DatePart>of()
          .readIfThere(OF)
          .read(PART)
          .readIfThere(ZONE)
          .makes(draft -> new DatePart(draft.find(OF), draft.get(PART), draft.find(ZONE)));

  private static final Form<BusinessDay> BUSINESS_DAY_FORM =
      Form.<BusinessDay>of()
          .readIfThere(OF)
          .read(CALENDAR)
          .readIfThere(ZONE)
          .makes(draft -> new BusinessDay(draft.find(OF), draft.get(CALENDAR), draft.find(ZONE)));

  private static final Form<BusinessDays> BUSINESS_DAYS_FORM =
      Form.<BusinessDays>of()
          .readIfThere(FROM)
          .readIfThere(TO)
          .read(CALENDAR)
          .readIfThere(ZONE)
          .makes(
              draft ->
                  new BusinessDays(
                      draft.find(FROM), draft.find(TO), draft.get(CALENDAR), draft.find(ZONE)));

  private static final Form<NextAnniversary> NEXT_FORM =
      Form.<NextAnniversary>of()
          .read(RETURNING)
          .read(LEAP_DAY)
          .readIfThere(ZONE)
          .makes(
              draft ->
                  new NextAnniversary(draft.get(RETURNING), draft.get(LEAP_DAY), draft.find(ZONE)));

  /** Their keys in the order in which people read them, and what they make. */
  static final Map<Key<?>, Function<Draft, Optional<? extends Formula>>> ALL = all();

  private DayFormulas() {}

  private static Map<Key<?>, Function<Draft, Optional<? extends Formula>>> all() {
    Map<Key<?>, Function<Draft, Optional<? extends Formula>>> all = new LinkedHashMap<>();
    Stream.of(ofTimes(), ofCalendars())
        .flatMap(List::stream)
        .forEach(key -> all.put(key, draft -> draft.find(key)));
    return all;
  }

  private static List<Key<? extends Formula>> ofTimes() {
    return List.of(
        elapsed(Unit.YEARS, "两日之间的足年数", "completed years between two days"),
        elapsed(Unit.MONTHS, "两日之间的足月数", "completed months between two days"),
        elapsed(Unit.DAYS, "两日之间的天数", "days between two days"),
        elapsed(Unit.HOURS, "两时点之间的足小时数", "completed hours between two instants"),
        elapsed(Unit.MINUTES, "两时点之间的足分钟数", "completed minutes between two instants"),
        elapsed(Unit.SECONDS, "两时点之间的足秒数", "completed seconds between two instants"),
        Key.of(
            "timeOfDay",
            Values.object(TIME_FORM),
            "时点是否在一天的某时段之内，例如夜间",
            "whether an instant lies within hours of the day, such as at night"),
        Key.of(
            "datePart",
            Values.object(PART_FORM),
            "日期或时点的小时、星期、日或月份",
            "the hour, day of the week, day or month of a date or an instant"));
  }

  private static List<Key<? extends Formula>> ofCalendars() {
    return List.of(
        Key.of(
            "businessDay",
            Values.object(BUSINESS_DAY_FORM),
            "是否工作日，依营业日历；日历未覆盖则缺失",
            "whether a day is a business day; missing where the calendar does not cover it"),
        Key.of(
            "businessDays",
            Values.object(BUSINESS_DAYS_FORM),
            "两日之间的工作日数，首日不计、末日计入；日历未覆盖则缺失",
            "business days after one day and up to another; missing where the calendar does not"
                + " cover them"),
        Key.of(
            "nextAnniversary",
            Values.object(NEXT_FORM),
            "决策日当日或之后最近的周年日，例如下一个生日",
            "the next yearly return of a day from the as-of date on, such as the next birthday"));
  }

  private static Key<Elapsed> elapsed(Unit unit, String zh, String en) {
    Form<Elapsed> form =
        Form.<Elapsed>of()
            .readIfThere(FROM)
            .readIfThere(TO)
            .makes(draft -> new Elapsed(unit, draft.find(FROM), draft.find(TO)));
    return Key.of(unit.word(), Values.object(form), zh, en);
  }

  private static void checkTimes(Draft draft) {
    if (!DayHours.end(draft.get(BEGIN), draft.get(UNTIL))) {
      draft.problem(
          "",
          CoreProblem.OUT_OF_RANGE,
          "the hours " + DayHours.RULE + ".",
          "A whole day needs no hours.");
    }
  }
}
