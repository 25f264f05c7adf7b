package org.bankcrm.core.internal.notation;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** All words of aggregates. */
  public static final List<String> AGGREGATES =
      List.of(COUNT, SUM, AVERAGE, MIN, MAX, DISTINCT, DAYS_SINCE_LAST, RATIO_TO_BEFORE, TREND);

  private static final Map<String, RoundingMode> ROUNDINGS = roundings();

  private WindowWords() {}

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
