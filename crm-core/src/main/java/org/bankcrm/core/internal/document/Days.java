package org.bankcrm.core.internal.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.DayShift.Anchor;
import org.bankcrm.core.condition.RelativeDate;
import org.jspecify.annotations.Nullable;

/** Reads and writes spans of days told from the as-of date. */
final class Days {

  private static final Map<String, Anchor> ANCHORS = anchors();
  private static final List<String> LEAP_DAYS = List.of("february28", "march1");
  private static final int MOST_DAYS = 36_500;
  private static final int MOST_MONTHS = 1_200;
  private static final DayShift TODAY = DayShift.ofDays(0);

  private record Span(DayShift from, DayShift to) {}

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
    return anchors;
  }

  static @Nullable Condition within(AttributeRef attribute, Item item) {
    Span span = item.value instanceof String ? named(item) : told(item);
    if (span == null) {
      return null;
    }
    try {
      return new RelativeDate(attribute, span.from(), span.to());
    } catch (IllegalArgumentException e) {
      item.problem("empty-range", e.getMessage() + ".", "Swap the ends.");
      return null;
    }
  }

  /** The days of decision. */
  static @Nullable Condition asOf(Fields within) {
    Item item = within.need("asOf");
    Fields fields = item == null ? null : item.fields();
    if (item == null || fields == null) {
      return null;
    }
    LocalDate from = day(fields, "from", LocalDate.MIN);
    LocalDate before = day(fields, "before", LocalDate.MAX);
    boolean open = !fields.has("from") && !fields.has("before");
    fields.finish();
    if (open) {
      item.problem("missing-key", "\"asOf\" needs \"from\", \"before\" or both.", "");
    } else if (from != null && before != null && !from.isBefore(before)) {
      String message = from + " is not before " + before + ", the first day that is out.";
      item.problem("empty-range", message, "Swap the days.");
    } else if (from != null && before != null) {
      return ConditionReader.made(item, "wrong-value", () -> new AsOf(new DateRange(from, before)));
    }
    return null;
  }

  /** The day under the key, the other one if there is no key, or null with problems reported. */
  private static @Nullable LocalDate day(Fields fields, String key, LocalDate otherwise) {
    Item item = fields.get(key);
    return item == null ? otherwise : ValueReader.date(item);
  }

  static Map<String, Object> written(AsOf asOf) {
    Map<String, Object> days = new LinkedHashMap<>();
    if (!asOf.days().fromInclusive().equals(LocalDate.MIN)) {
      days.put("from", asOf.days().fromInclusive().toString());
    }
    if (!asOf.days().toExclusive().equals(LocalDate.MAX)) {
      days.put("before", asOf.days().toExclusive().toString());
    }
    return Collections.unmodifiableMap(days);
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
    List<String> keys = List.of("lastDays", "nextDays", "lastMonths", "nextMonths", "from");
    List<String> given = keys.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      fields.know(List.of("to"));
      fields.skip(keys);
      fields.skip(List.of("to"));
      fields.finish();
      String code = given.isEmpty() ? "missing-key" : "several-tests";
      item.problem(code, "a span needs just one of " + Words.alternatives(keys) + ".", "");
      return null;
    }
    Span span = told(fields, given.get(0));
    fields.finish();
    return span;
  }

  private static @Nullable Span told(Fields fields, String key) {
    Item item = fields.get(key);
    if (item == null) {
      return null;
    }
    if (key.equals("from")) {
      DayShift from = shift(item);
      Item until = fields.need("to");
      DayShift to = until == null ? null : shift(until);
      return from == null || to == null ? null : new Span(from, to);
    }
    Long number = item.integer(1, key.endsWith("Days") ? MOST_DAYS : MOST_MONTHS);
    return number == null ? null : counted(key, number.intValue());
  }

  private static Span counted(String key, int number) {
    return switch (key) {
      case "lastDays" -> new Span(DayShift.ofDays(1 - number), TODAY);
      case "nextDays" -> new Span(DayShift.ofDays(1), DayShift.ofDays(number));
      case "lastMonths" -> new Span(DayShift.ofMonths(-number, 1), TODAY);
      default -> new Span(DayShift.ofDays(1), DayShift.ofMonths(number, 0));
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

  static @Nullable Condition anniversary(AttributeRef attribute, Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Item first = fields.get("fromDays");
    Item last = fields.need("toDays");
    Item word = fields.need("leapDay");
    Long from = first == null ? Long.valueOf(0) : first.integer(0, 366);
    Long to = last == null ? null : last.integer(0, 366);
    String leapDay = word == null ? null : word.word(LEAP_DAYS);
    fields.finish();
    if (from == null || to == null || leapDay == null) {
      return null;
    }
    if (from > to) {
      item.problem("empty-range", "the span ends before it begins.", "Swap the ends.");
      return null;
    }
    LeapDay rule = leapDay.equals("march1") ? LeapDay.MARCH_1 : LeapDay.FEBRUARY_28;
    return new Anniversary(attribute, from.intValue(), to.intValue(), rule);
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
    int days = Math.max(1 - test.from().days(), test.to().days());
    int months = Math.max(-test.from().months(), test.to().months());
    for (String key : List.of("lastDays", "nextDays", "lastMonths", "nextMonths")) {
      int number = key.endsWith("Days") ? days : months;
      if (isCount(key, number) && span.equals(counted(key, number))) {
        return Map.of(key, (long) number);
      }
    }
    return ends(span);
  }

  private static boolean isCount(String key, int number) {
    return number >= 1 && number <= (key.endsWith("Days") ? MOST_DAYS : MOST_MONTHS);
  }

  private static Map<String, Object> ends(Span span) {
    Map<String, Object> ends = new LinkedHashMap<>();
    ends.put("from", written(span.from()));
    ends.put("to", written(span.to()));
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

  static Map<String, Object> written(Anniversary test) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("fromDays", (long) test.fromDays());
    parts.put("toDays", (long) test.toDays());
    parts.put("leapDay", LEAP_DAYS.get(test.leapDay() == LeapDay.FEBRUARY_28 ? 0 : 1));
    return parts;
  }
}
