package org.bankcrm.core.internal.window;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of windows in documents. */
final class WindowWords {

  static final String COUNT = "count";
  static final String SUM = "sum";
  static final String AVERAGE = "average";
  static final String MIN = "min";
  static final String MAX = "max";
  static final String DISTINCT = "distinct";
  static final String DAYS_SINCE_LAST = "daysSinceLast";
  static final String RATIO_TO_BEFORE = "ratioToBefore";
  static final String TREND = "trend";

  static final List<String> AGGREGATES =
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

  static List<String> roundingWords() {
    return List.copyOf(ROUNDINGS.keySet());
  }

  static RoundingMode rounding(String word) {
    return ROUNDINGS.getOrDefault(word, RoundingMode.HALF_UP);
  }

  static String word(RoundingMode rounding) {
    return ROUNDINGS.entrySet().stream()
        .filter(entry -> entry.getValue() == rounding)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
