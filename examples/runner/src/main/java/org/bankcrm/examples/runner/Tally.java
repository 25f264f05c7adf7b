package org.bankcrm.examples.runner;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.bankcrm.core.policy.ResultColumn;

/** How often each outcome came, in the order of first mention. */
final class Tally implements Counted {

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private Notes notes = Notes.NONE;

  Tally() {}

  Tally(Collection<String> outcomes) {
    outcomes.forEach(outcome -> counts.put(outcome, 0L));
  }

  /** Counts the outcome of a row. */
  void add(int row, String outcome) {
    counts.merge(outcome, 1L, Long::sum);
    notes.add(row, outcome);
  }

  /** Counts the words of a column. */
  void add(Codes outcomes) {
    add(outcomes, row -> true);
  }

  /** Counts the words of a column in the rows that count. */
  void add(Codes outcomes, IntPredicate counted) {
    add(outcomes.words(), outcomes.counts(counted));
    notes.add(
        outcomes.words(), outcomes.size(), row -> counted.test(row) ? outcomes.place(row) : -1);
  }

  /** Counts all values of a column in the rows that count. */
  void add(ResultColumn<String> outcomes, IntPredicate counted) {
    add(outcomes.dictionary(), times(outcomes, counted));
    for (int row = 0; row < outcomes.size() && notes != Notes.NONE; row++) {
      for (int i = 0; i < outcomes.count(row) && counted.test(row); i++) {
        notes.add(row, outcomes.dictionary().get(outcomes.place(row, i)));
      }
    }
  }

  /** Counts in each row the word of a place; none where it is negative. */
  void add(List<String> words, int rows, IntUnaryOperator place) {
    long[] times = new long[words.size()];
    for (int row = 0; row < rows; row++) {
      int at = place.applyAsInt(row);
      if (at >= 0) {
        times[at]++;
      }
    }
    add(words, times);
    notes.add(words, rows, place);
  }

  /** How often each value of a column stands in a row that counts. */
  private static long[] times(ResultColumn<?> column, IntPredicate counted) {
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
  private void add(List<String> outcomes, long[] times) {
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
      counts.merge(from.text(), from.number(), Long::sum);
    }
  }

  @Override
  public void note(Notes into) {
    notes = into;
  }

  @Override
  public void addNoted(String as, Notes.Alike customers) {
    counts.merge(as, customers.count(), Long::sum);
  }
}
