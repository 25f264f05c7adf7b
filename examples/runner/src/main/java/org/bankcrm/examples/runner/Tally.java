package org.bankcrm.examples.runner;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.bankcrm.core.policy.ResultColumn;

/** How often each outcome came, in the order of first mention. */
final class Tally implements Counted {

  private final Map<String, Long> counts = new LinkedHashMap<>();

  Tally() {}

  Tally(Collection<String> outcomes) {
    outcomes.forEach(outcome -> counts.put(outcome, 0L));
  }

  /** Counts an outcome. */
  void add(String outcome) {
    counts.merge(outcome, 1L, Long::sum);
  }

  /** Counts an outcome so often. */
  void add(String outcome, long times) {
    counts.merge(outcome, times, Long::sum);
  }

  /** Counts the words of a column. */
  void add(Codes outcomes) {
    add(outcomes.words(), outcomes.counts(row -> true));
  }

  /** Counts the words of a column in the rows that count. */
  void add(Codes outcomes, IntPredicate counted) {
    add(outcomes.words(), outcomes.counts(counted));
  }

  /** How often each value of a column stands in a row that counts. */
  static long[] times(ResultColumn<?> column, IntPredicate counted) {
    long[] times = new long[column.dictionary().size()];
    for (int row = 0; row < column.size(); row++) {
      int count = counted.test(row) ? column.count(row) : 0;
      for (int i = 0; i < count; i++) {
        times[column.place(row, i)]++;
      }
    }
    return times;
  }

  /** Counts outcomes so often. */
  void add(List<String> outcomes, long[] times) {
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 0) {
        counts.merge(outcomes.get(i), times[i], Long::sum);
      }
    }
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

  @Override
  public void keep(Ledger into) {
    into.put(counts.size());
    counts.forEach(
        (outcome, count) -> {
          into.put(outcome);
          into.put(count);
        });
  }

  @Override
  public void goOn(Ledger from) {
    for (long left = from.number(); left > 0; left--) {
      counts.put(from.text(), from.number());
    }
  }
}
