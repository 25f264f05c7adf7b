package org.bankcrm.campaign.contact;

import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.campaign.contact.ContactWindow.Unit;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The form of windows: {@code {"days": 7}} or {@code {"calendar": "week"}}. */
final class ContactWindowForm {

  private static final Key<Integer> HOURS = key(Unit.HOURS, "小时数", "so many hours on a stopwatch");

  private static final Key<Integer> DAYS =
      key(
          Unit.DAYS,
          "日历天数，触达当日为第一天",
          "so many calendar days, the day of the contact being the first");

  private static final Key<Integer> MONTHS =
      key(Unit.MONTHS, "日历月数", "so many calendar months to the day");

  private static final Key<Unit> CALENDAR =
      Key.of(
          "calendar",
          Values.word(
              Stream.of(Unit.values()).filter(Unit::isCalendar).toList(), unit -> unit.word),
          "自然日、自然周（周一起）或自然月",
          "the calendar day, week (from Monday) or month");

  static final Form<ContactWindow> FORM =
      Form.<ContactWindow>of()
          .maybe(HOURS, window -> length(window, Unit.HOURS))
          .maybe(DAYS, window -> length(window, Unit.DAYS))
          .maybe(MONTHS, window -> length(window, Unit.MONTHS))
          .maybe(CALENDAR, window -> Optional.of(window.unit()).filter(Unit::isCalendar))
          .oneOf(HOURS, DAYS, MONTHS, CALENDAR)
          .makes(ContactWindowForm::window);

  static final Key<ContactWindow> WITHIN =
      Key.of("within", ContactWindow.value(), "时间窗口", "for how long it counts");

  private ContactWindowForm() {}

  private static Key<Integer> key(Unit unit, String zh, String en) {
    return Key.of(unit.word, Values.whole(1, ContactWindow.MOST), zh, en);
  }

  private static Optional<Integer> length(ContactWindow window, Unit unit) {
    return window.unit() == unit ? Optional.of(window.length()) : Optional.empty();
  }

  private static ContactWindow window(Draft draft) {
    return Stream.of(
            draft.find(HOURS).map(ContactWindow::ofHours),
            draft.find(DAYS).map(ContactWindow::ofDays),
            draft.find(MONTHS).map(ContactWindow::ofMonths),
            draft.find(CALENDAR).map(unit -> new ContactWindow(unit, 1)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
