package org.bankcrm.core.policy;

import java.time.LocalDate;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
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

  static final Form<BookCalendar> FORM =
      Form.<BookCalendar>of()
          .needed(ID, BookCalendar::id)
          .needed(FROM, calendar -> calendar.days().fromInclusive())
          .needed(BEFORE, calendar -> calendar.days().toExclusive())
          .needed(SHA256, BookCalendar::sha256)
          .check(BookCalendarForm::checkOrder)
          .makes(
              draft ->
                  new BookCalendar(
                      draft.get(ID),
                      DateRange.of(draft.get(FROM), draft.get(BEFORE)),
                      draft.get(SHA256)));

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
