package org.bankcrm.core.internal.notation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.DayShift.Anchor;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Words;
import org.jspecify.annotations.Nullable;

/** Reads and writes spans of days told from the as-of date. */
final class Days {

  private static final Map<String, Anchor> ANCHORS = anchors();
  private static final int MOST_DAYS = 36_500;
  private static final int MOST_MONTHS = 1_200;
  private static final DayShift TODAY = DayShift.ofDays(0);

  private static final List<String> COUNTED =
      List.of("lastDays", "nextDays", "lastMonths", "nextMonths");
  private static final List<String> FORMS =
      List.of("lastDays", "nextDays", "lastMonths", "nextMonths", "from", "to");
  private static final String ADVICE =
      "\"from\" may be a number of days beside \"nextDays\" or \"nextMonths\","
          + " or a day, alone or together with \"to\".";
  private static final int LEAST_DAYS_A_MONTH = 28;

  private record Span(Optional<DayShift> from, Optional<DayShift> to) {
    Span(DayShift from, DayShift to) {
      this(Optional.of(from), Optional.of(to));
    }
  }

  private static final Span THIS_MONTH =
      new Span(new DayShift(Anchor.MONTH_START, 0, 0), new DayShift(Anchor.MONTH_END, 0, 0));
  private static final Span THIS_YEAR =
      new Span(new DayShift(Anchor.YEAR_START, 0, 0), new DayShift(Anchor.YEAR_END, 0, 0));

  private Days() {}

  private static Map<String, Anchor> anchors() {
    Map<String, Anchor> anchors = new LinkedHashMap<>();
    anchors.put("asOf", Anchor.AS_OF);
    anchors.put("monthStart", Anchor.MONTH_START);
    anchors.put("monthEnd", Anchor.MONTH_END);
    anchors.put("yearStart", Anchor.YEAR_START);
    anchors.put("yearEnd", Anchor.YEAR_END);
    anchors.put("asOfOrMonthEnd", Anchor.AS_OF_OR_MONTH_END);
    return anchors;
  }

  static @Nullable Condition within(AttributeRef attribute, Item item) {
    Span span = item.plainText() != null ? named(item) : told(item);
    if (span == null) {
      return null;
    }
    try {
      return new RelativeDate(attribute, span.from(), span.to());
    } catch (IllegalArgumentException e) {
      item.problem(CoreProblem.EMPTY_RANGE, e.getMessage() + ".", "Swap the ends.");
      return null;
    }
  }

  private static @Nullable Span named(Item item) {
    String word = item.word(List.of("thisMonth", "thisYear"));
    return word == null ? null : word.equals("thisMonth") ? THIS_MONTH : THIS_YEAR;
  }

  private static @Nullable Span told(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    List<String> given = COUNTED.stream().filter(fields::has).toList();
    boolean ends = fields.has("from") | fields.has("to");
    boolean ahead = given.size() == 1 && given.get(0).startsWith("next") && !fields.has("to");
    if (given.size() > 1 || (ends && !given.isEmpty() && !ahead) || (given.isEmpty() && !ends)) {
      fields.skip(COUNTED);
      fields.skip(List.of("from", "to"));
      ProblemCode code = given.isEmpty() ? CoreProblem.MISSING_KEY : CoreProblem.SEVERAL_TESTS;
      item.problem(code, "a span needs just one of " + Words.alternatives(FORMS) + ".", ADVICE);
      fields.finish();
      return null;
    }
    Span span = given.isEmpty() ? between(fields) : counted(fields, given.get(0));
    fields.finish();
    return span;
  }

  /** Days told one by one; an end that is left out bounds nothing. */
  private static @Nullable Span between(Fields fields) {
    Item first = fields.get("from");
    Item last = fields.get("to");
    DayShift from = first == null ? null : shift(first);
    DayShift to = last == null ? null : shift(last);
    return (first != null && from == null) || (last != null && to == null)
        ? null
        : new Span(Optional.ofNullable(from), Optional.ofNullable(to));
  }

  private static @Nullable Span counted(Fields fields, String key) {
    Item item = fields.get(key);
    Item first = fields.get("from");
    boolean days = key.endsWith("Days");
    Long number = item == null ? null : item.integer(1, days ? MOST_DAYS : MOST_MONTHS);
    Long from = first == null ? Long.valueOf(0) : first.integer(0, MOST_DAYS);
    if (item == null || number == null || from == null) {
      return null;
    }
    if (first != null && from > mostFrom(key, number.intValue())) {
      first.problem(
          CoreProblem.EMPTY_RANGE, "the span ends before it begins.", "Begin it earlier.");
      return null;
    }
    return counted(key, number.intValue(), from.intValue());
  }

  /** No later first day, so that the span has a day in it on every as-of date. */
  private static long mostFrom(String key, int number) {
    return key.endsWith("Days") ? number : Math.min(MOST_DAYS, (long) number * LEAST_DAYS_A_MONTH);
  }

  private static Span counted(String key, int number, int from) {
    return switch (key) {
      case "lastDays" -> new Span(DayShift.ofDays(1 - number), TODAY);
      case "nextDays" -> new Span(DayShift.ofDays(from), DayShift.ofDays(number));
      case "lastMonths" -> new Span(DayShift.ofMonths(-number, 1), TODAY);
      default -> new Span(DayShift.ofDays(from), DayShift.ofMonths(number, 0));
    };
  }

  private static @Nullable DayShift shift(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Item word = fields.need("anchor");
    String anchor = word == null ? null : word.word(List.copyOf(ANCHORS.keySet()));
    Long months = number(fields, "months", MOST_MONTHS);
    Long days = number(fields, "days", MOST_DAYS);
    fields.finish();
    if (anchor == null || months == null || days == null) {
      return null;
    }
    Anchor known = ANCHORS.getOrDefault(anchor, Anchor.AS_OF);
    return new DayShift(known, months.intValue(), days.intValue());
  }

  private static @Nullable Long number(Fields fields, String key, int most) {
    Item item = fields.get(key);
    return item == null ? Long.valueOf(0) : item.integer(-most, most);
  }

  /** What stands under {@code within}: the short form where there is one. */
  static Object written(RelativeDate test) {
    Span span = new Span(test.from(), test.to());
    if (span.equals(THIS_MONTH)) {
      return "thisMonth";
    }
    if (span.equals(THIS_YEAR)) {
      return "thisYear";
    }
    return span.from().isPresent() && span.to().isPresent()
        ? closed(span, span.from().get(), span.to().get())
        : ends(span);
  }

  private static Map<String, Object> closed(Span span, DayShift from, DayShift to) {
    int days = Math.max(1 - from.days(), to.days());
    int months = Math.max(-from.months(), to.months());
    for (String key : COUNTED) {
      int number = key.endsWith("Days") ? days : months;
      int first = key.startsWith("next") ? from.days() : 0;
      if (isCount(key, number, first) && span.equals(counted(key, number, first))) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(key, (long) number);
        if (first != 0) {
          parts.put("from", (long) first);
        }
        return parts;
      }
    }
    return ends(span);
  }

  private static boolean isCount(String key, int number, int first) {
    return number >= 1
        && number <= (key.endsWith("Days") ? MOST_DAYS : MOST_MONTHS)
        && first >= 0
        && first <= mostFrom(key, number);
  }

  private static Map<String, Object> ends(Span span) {
    Map<String, Object> ends = new LinkedHashMap<>();
    span.from().ifPresent(from -> ends.put("from", written(from)));
    span.to().ifPresent(to -> ends.put("to", written(to)));
    return ends;
  }

  private static Map<String, Object> written(DayShift shift) {
    Map<String, Object> parts = new LinkedHashMap<>();
    ANCHORS.forEach(
        (word, anchor) -> {
          if (anchor == shift.anchor()) {
            parts.put("anchor", word);
          }
        });
    if (shift.months() != 0) {
      parts.put("months", (long) shift.months());
    }
    if (shift.days() != 0) {
      parts.put("days", (long) shift.days());
    }
    return parts;
  }
}
