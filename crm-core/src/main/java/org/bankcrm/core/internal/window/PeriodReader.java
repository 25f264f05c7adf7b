package org.bankcrm.core.internal.window;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Keys;
import org.bankcrm.core.internal.document.Mend;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.internal.notation.WindowWords;
import org.bankcrm.core.window.WindowPeriod;
import org.jspecify.annotations.Nullable;

/** Reads which days a window looks at. */
public final class PeriodReader {

  private static final Keys PERIODS = Keys.of(WindowWords.PERIODS);
  private static final Keys LENGTHS = Keys.of(List.copyOf(WindowWords.lengthKeys().keySet()));
  private static final int LONGEST_DATE = 10;

  private PeriodReader() {}

  /** Null where it cannot be read, which is reported. */
  public static @Nullable WindowPeriod read(Fields fields) {
    Item by = fields.get(WindowWords.EARLIER);
    CalendarSpan earlier = by == null ? null : length(by);
    WindowPeriod period = period(fields, by, earlier);
    boolean unread = by != null && earlier == null;
    return period == null || unread ? null : period;
  }

  /**
   * What does not fit together is refused for how much earlier it is.
   *
   * @param by where that stands, null if nowhere
   */
  private static @Nullable WindowPeriod period(
      Fields fields, @Nullable Item by, @Nullable CalendarSpan earlier) {
    List<String> given = fields.given(PERIODS);
    if (given.size() != 1) {
      reportPeriods(fields, given);
      return null;
    }
    String key = given.get(0);
    Item item = fields.entry(key);
    if (item == null) {
      return null;
    } else if (key.equals(WindowWords.WHOLE)) {
      return whole(fields, item, by, earlier);
    }
    WindowPeriod period = plain(key, item);
    return period == null || by == null || earlier == null
        ? period
        : by.made(CoreProblem.INVALID_WINDOW, () -> period.earlier(earlier));
  }

  private static void reportPeriods(Fields fields, List<String> given) {
    fields.skip(WindowWords.PERIODS);
    ProblemCode code = given.isEmpty() ? CoreProblem.MISSING_KEY : CoreProblem.SEVERAL_TESTS;
    String all = Words.alternatives(WindowWords.PERIODS);
    fields.problem("", code, "a window needs just one of " + all + ".", "");
  }

  private static @Nullable WindowPeriod plain(String key, Item item) {
    return switch (key) {
      case WindowWords.LAST_DAYS -> last(item, WindowPeriod.MOST_DAYS, CalendarSpan.Unit.DAYS);
      case WindowWords.LAST_MONTHS ->
          last(item, WindowPeriod.MOST_MONTHS, CalendarSpan.Unit.MONTHS);
      case WindowWords.TO_DATE -> toDate(item);
      case WindowWords.BETWEEN -> between(item);
      default -> complete(item, WindowWords.completeKeys().get(key));
    };
  }

  private static @Nullable WindowPeriod last(Item item, int most, CalendarSpan.Unit unit) {
    Long length = item.integer(1, most);
    return length == null ? null : WindowPeriod.last(new CalendarSpan(length.intValue(), unit));
  }

  private static @Nullable WindowPeriod toDate(Item item) {
    CalendarPeriod period = calendar(item);
    return period == null ? null : WindowPeriod.toDate(period);
  }

  private static @Nullable WindowPeriod complete(Item item, @Nullable CalendarPeriod period) {
    Long number = period == null ? null : item.integer(1, WindowPeriod.most(period));
    return period == null || number == null
        ? null
        : WindowPeriod.complete(number.intValue(), period);
  }

  private static @Nullable WindowPeriod whole(
      Fields fields, Item item, @Nullable Item by, @Nullable CalendarSpan earlier) {
    CalendarPeriod period = calendar(item);
    if (by == null) {
      fields.problem(
          WindowWords.EARLIER,
          CoreProblem.MISSING_KEY,
          "the whole period is not over: the key \"earlier\" is missing.",
          "Say how much earlier, such as \"earlier\": {\"years\": 1}, or write \"toDate\" for the"
              + " period so far.");
    }
    return period == null || by == null || earlier == null
        ? null
        : by.made(CoreProblem.INVALID_WINDOW, () -> WindowPeriod.whole(period, earlier));
  }

  private static @Nullable CalendarPeriod calendar(Item item) {
    String word = item.word(WindowWords.periodWords());
    return word == null ? null : CalendarPeriod.values()[WindowWords.periodWords().indexOf(word)];
  }

  private static @Nullable CalendarSpan length(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    List<String> given = fields.given(LENGTHS);
    if (given.size() != 1) {
      fields.skip(LENGTHS.inOrder());
      ProblemCode code = given.isEmpty() ? CoreProblem.MISSING_KEY : CoreProblem.SEVERAL_TESTS;
      String all = Words.alternatives(LENGTHS.inOrder());
      item.problem(code, "how much earlier needs just one of " + all + ".", "");
      fields.finish();
      return null;
    }
    Item number = fields.entry(given.get(0));
    CalendarSpan one = lengthOf(given.get(0));
    Long many = number == null ? null : number.integer(1, most(one));
    fields.finish();
    return many == null ? null : new CalendarSpan(many.intValue() * one.length(), one.unit());
  }

  private static CalendarSpan lengthOf(String key) {
    return WindowWords.lengthKeys().entrySet().stream()
        .filter(each -> each.getKey().equals(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static int most(CalendarSpan one) {
    boolean days = one.unit() == CalendarSpan.Unit.DAYS;
    return (days ? WindowPeriod.MOST_DAYS : WindowPeriod.MOST_MONTHS) / one.length();
  }

  private static @Nullable WindowPeriod between(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    LocalDate from = fields.need(WindowWords.FROM, PeriodReader::day);
    LocalDate to = fields.need(WindowWords.TO, PeriodReader::day);
    fields.finish();
    if (from == null || to == null) {
      return null;
    }
    if (to.isBefore(from)) {
      item.problem(CoreProblem.EMPTY_RANGE, "the window ends before it begins.", "Swap the ends.");
      return null;
    }
    return WindowPeriod.between(from, to);
  }

  private static @Nullable LocalDate day(Item item) {
    return item.parsed(
        LONGEST_DATE,
        CoreProblem.INVALID_DATE,
        "a day such as 2026-01-31",
        PeriodReader::day,
        Mend::days);
  }

  private static LocalDate day(String text) {
    return (LocalDate) ValueType.DATE.normalise(LocalDate.parse(text));
  }
}
