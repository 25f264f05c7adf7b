package org.bankcrm.examples.runner;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each outcome came, in the order of first mention. */
final class Tally {

  private final Map<String, Long> counts = new LinkedHashMap<>();

  Tally() {}

  Tally(Collection<String> outcomes) {
    outcomes.forEach(outcome -> counts.put(outcome, 0L));
  }

  /** Counts an outcome and hands it back. */
  String add(String outcome) {
    counts.merge(outcome, 1L, Long::sum);
    return outcome;
  }

  long of(String outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  Map<String, Long> all() {
    return counts;
  }

  /** The outcomes that came, the most frequent first; equal ones by their codes. */
  List<Map.Entry<String, Long>> mostFirst() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
