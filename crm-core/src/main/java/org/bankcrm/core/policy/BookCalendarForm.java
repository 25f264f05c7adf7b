package org.bankcrm.core.policy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.OpeningHours;
import org.bankcrm.core.OpeningHours.Opening;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.language.Outline;

/** The form of the calendars that a book names. */
final class BookCalendarForm {

  private static final Key<String> ID =
      Key.of(
          "id",
          Values.policyId(BookCalendar.LONGEST_ID),
          "日历编号，策略以此引用",
          "what policies name it by");

  private static final Key<LocalDate> FROM =
      Key.of("from", Values.day(), "所依据的首日", "the first day of it that counts");

  private static final Key<LocalDate> BEFORE =
      Key.of("before", Values.day(), "所依据日期的结束日，不含当日", "the day before which those that count end");

  private static final Key<String> SHA256 =
      Key.of(
          "sha256",
          Values.parsed(
              LocalizedText.of("SHA-256，64 个小写十六进制数字", "a SHA-256 of 64 hexadecimal digits"),
              "^[0-9a-f]{64}$",
              64,
              CoreProblem.WRONG_VALUE,
              BookCalendarForm::hash,
              text -> text),
          "这些日期的散列值，由 BookCalendar.of 或 ./crm calendar 给出；提供的日历不符则拒绝，并告知其散列值",
          "the hash of these days, as BookCalendar.of and ./crm calendar tell it; a host that hands in"
              + " others is refused, and told their hash");

  private static final Key<LocalTime> OPENS = Key.of("from", minute(), "开门时刻，含", "when it opens");

  private static final Key<LocalTime> CLOSES =
      Key.of(
          "before",
          minute(),
          "关门时刻，不含；00:00 为当日结束",
          "when it closes, at which it is not open any more; 00:00 for the end of the day");

  private static final Form<Opening> OPENING =
      Form.<Opening>of()
          .needed(OPENS, Opening::from)
          .needed(CLOSES, Opening::before)
          .check(BookCalendarForm::checkOpening)
          .makes(draft -> new Opening(draft.get(OPENS), draft.get(CLOSES)));

  private static final Key<ZoneId> ZONE =
      Key.of("zone", Values.zone(), "营业时间所依的时区", "the zone of the bank's clocks");

  private static final Key<List<Opening>> OPEN =
      Key.of(
          "open",
          Values.objects(OPENING, 1, OpeningHours.MOST),
          "每个工作日的营业时段，依次且互不相接",
          "when the bank is open on each business day, in order and apart from each other");

  private static final Form<OpeningHours> OPEN_HOURS =
      Form.<OpeningHours>of()
          .needed(ZONE, OpeningHours::zone)
          .needed(OPEN, OpeningHours::openings)
          .check(BookCalendarForm::checkHours)
          .makes(draft -> new OpeningHours(draft.get(ZONE), draft.get(OPEN)));

  private static final Key<OpeningHours> HOURS =
      Key.of(
          "hours",
          Values.object(OPEN_HOURS),
          "营业时间，供按营业小时计时",
          "the opening hours on these days, by which business hours are counted");

  static final Form<BookCalendar> FORM =
      Form.<BookCalendar>of()
          .needed(ID, BookCalendar::id)
          .needed(FROM, calendar -> calendar.days().fromInclusive())
          .needed(BEFORE, calendar -> calendar.days().toExclusive())
          .needed(SHA256, BookCalendar::sha256)
          .maybe(HOURS, BookCalendar::hours)
          .check(BookCalendarForm::checkOrder)
          .makes(
              draft ->
                  new BookCalendar(
                      draft.get(ID),
                      DateRange.of(draft.get(FROM), draft.get(BEFORE)),
                      draft.get(SHA256),
                      draft.find(HOURS)));

  private BookCalendarForm() {}

  /** What is told of it: its keys. */
  static Outline outline() {
    return FormOutline.of(FORM);
  }

  private static String hash(String text) {
    if (!BookCalendar.HASH.matcher(text).matches()) {
      throw new IllegalArgumentException("no hash");
    }
    return text;
  }

  private static Value<LocalTime> minute() {
    return Values.time()
        .where(
            time -> time.equals(time.truncatedTo(ChronoUnit.MINUTES)),
            CoreProblem.INVALID_TIME,
            time -> "expected a time to the minute but found " + time + ".",
            "Leave the seconds out.");
  }

  private static void checkOpening(Draft draft) {
    LocalTime before = draft.get(CLOSES);
    if (!before.equals(LocalTime.MIDNIGHT) && !draft.get(OPENS).isBefore(before)) {
      draft.problem(
          "/before",
          CoreProblem.OUT_OF_RANGE,
          "it closes before it opens, at " + draft.get(OPENS) + ".",
          "Write a later time, or 00:00 for the end of the day.");
    }
  }

  private static void checkHours(Draft draft) {
    List<Member<Opening>> openings = draft.members(OPEN);
    for (int i = 1; i < openings.size(); i++) {
      if (!openings.get(i - 1).value().isApartFrom(openings.get(i).value())) {
        draft.problem(
            "/open/" + openings.get(i).place() + "/from",
            CoreProblem.OUT_OF_RANGE,
            "it opens before the opening above has closed, or just then.",
            "Write the openings in order, and as one where they meet.");
      }
    }
  }

  private static void checkOrder(Draft draft) {
    if (!draft.get(FROM).isBefore(draft.get(BEFORE))) {
      draft.problem(
          "/before",
          CoreProblem.OUT_OF_RANGE,
          "the days end before the first of them, " + draft.get(FROM) + ".",
          "Write a later day: this one no longer counts.");
    }
  }
}
