package org.bankcrm.campaign.contact;

import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.campaign.contact.Window.Unit;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The form of windows: {@code {"days": 7}} or {@code {"calendar": "week"}}. */
final class WindowForm {

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

  private static final Form<Window> FORM =
      Form.<Window>of()
          .maybe(HOURS, window -> length(window, Unit.HOURS))
          .maybe(DAYS, window -> length(window, Unit.DAYS))
          .maybe(MONTHS, window -> length(window, Unit.MONTHS))
          .maybe(CALENDAR, window -> Optional.of(window.unit()).filter(Unit::isCalendar))
          .oneOf(HOURS, DAYS, MONTHS, CALENDAR)
          .makes(WindowForm::window);

  static final Key<Window> WITHIN =
      Key.of("within", Values.object(FORM), "时间窗口", "for how long it counts");

  private WindowForm() {}

  private static Key<Integer> key(Unit unit, String zh, String en) {
    return Key.of(unit.word, Values.whole(1, Window.MOST), zh, en);
  }

  private static Optional<Integer> length(Window window, Unit unit) {
    return window.unit() == unit ? Optional.of(window.length()) : Optional.empty();
  }

  private static Window window(Draft draft) {
    return Stream.of(
            draft.find(HOURS).map(Window::ofHours),
            draft.find(DAYS).map(Window::ofDays),
            draft.find(MONTHS).map(Window::ofMonths),
            draft.find(CALENDAR).map(unit -> new Window(unit, 1)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
