package org.bankcrm.core.internal.notation;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;

/** The words of windows in documents. */
public final class WindowWords {

  public static final String COUNT = "count";
  public static final String SUM = "sum";
  public static final String AVERAGE = "average";
  public static final String MIN = "min";
  public static final String MAX = "max";
  public static final String DISTINCT = "distinct";
  public static final String DAYS_SINCE_LAST = "daysSinceLast";
  public static final String RATIO_TO_BEFORE = "ratioToBefore";
  public static final String TREND = "trend";

  public static final String LAST_DAYS = "lastDays";
  public static final String LAST_MONTHS = "lastMonths";
  public static final String TO_DATE = "toDate";
  public static final String WHOLE = "whole";
  public static final String BETWEEN = "between";
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String EARLIER = "earlier";

  /** All words of aggregates. */
  public static final List<String> AGGREGATES =
      List.of(COUNT, SUM, AVERAGE, MIN, MAX, DISTINCT, DAYS_SINCE_LAST, RATIO_TO_BEFORE, TREND);

  private static final Map<String, RoundingMode> ROUNDINGS = roundings();

  private static final Map<String, CalendarPeriod> COMPLETE = complete();

  private static final Map<String, CalendarSpan> LENGTHS = lengths();

  /** The keys of which a window has just one: at which days it looks. */
  public static final List<String> PERIODS = periods();

  private WindowWords() {}

  private static Map<String, CalendarPeriod> complete() {
    Map<String, CalendarPeriod> keys = new LinkedHashMap<>();
    keys.put("completeWeeks", CalendarPeriod.WEEK);
    keys.put("completeMonths", CalendarPeriod.MONTH);
    keys.put("completeQuarters", CalendarPeriod.QUARTER);
    keys.put("completeYears", CalendarPeriod.YEAR);
    return keys;
  }

  private static List<String> periods() {
    List<String> keys = new ArrayList<>(List.of(LAST_DAYS, LAST_MONTHS, TO_DATE));
    keys.addAll(COMPLETE.keySet());
    keys.addAll(List.of(WHOLE, BETWEEN));
    return List.copyOf(keys);
  }

  private static Map<String, CalendarSpan> lengths() {
    Map<String, CalendarSpan> lengths = new LinkedHashMap<>();
    lengths.put("years", CalendarSpan.months(12));
    lengths.put("quarters", CalendarSpan.months(3));
    lengths.put("months", CalendarSpan.months(1));
    lengths.put("weeks", CalendarSpan.days(7));
    lengths.put("days", CalendarSpan.days(1));
    return lengths;
  }

  /** The keys of how much earlier a window is, the longest first, and how long one of each is. */
  public static Map<String, CalendarSpan> lengthKeys() {
    return Collections.unmodifiableMap(LENGTHS);
  }

  /** The keys of complete periods, and which. */
  public static Map<String, CalendarPeriod> completeKeys() {
    return Collections.unmodifiableMap(COMPLETE);
  }

  /** The key of complete periods. */
  public static String completeKey(CalendarPeriod period) {
    return COMPLETE.entrySet().stream()
        .filter(entry -> entry.getValue() == period)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The word of a period of the calendar: {@code month}. */
  public static String word(CalendarPeriod period) {
    return period.name().toLowerCase(Locale.ROOT);
  }

  /** The words of all periods of the calendar. */
  public static List<String> periodWords() {
    return Arrays.stream(CalendarPeriod.values()).map(WindowWords::word).toList();
  }

  private static Map<String, RoundingMode> roundings() {
    Map<String, RoundingMode> words = new LinkedHashMap<>();
    words.put("halfUp", RoundingMode.HALF_UP);
    words.put("halfEven", RoundingMode.HALF_EVEN);
    words.put("halfDown", RoundingMode.HALF_DOWN);
    words.put("up", RoundingMode.UP);
    words.put("down", RoundingMode.DOWN);
    words.put("ceiling", RoundingMode.CEILING);
    words.put("floor", RoundingMode.FLOOR);
    return words;
  }

  /** The words of all roundings. */
  public static List<String> roundingWords() {
    return List.copyOf(ROUNDINGS.keySet());
  }

  /** All roundings. */
  public static List<RoundingMode> all() {
    return List.copyOf(ROUNDINGS.values());
  }

  /** The rounding of a word; half up for any that is none. */
  public static RoundingMode rounding(String word) {
    return ROUNDINGS.getOrDefault(word, RoundingMode.HALF_UP);
  }

  /** The word of a rounding. */
  public static String word(RoundingMode rounding) {
    return ROUNDINGS.entrySet().stream()
        .filter(entry -> entry.getValue() == rounding)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
