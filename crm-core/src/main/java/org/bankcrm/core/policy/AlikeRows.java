package org.bankcrm.core.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bankcrm.core.internal.plan.ColumnResults;
import org.bankcrm.core.internal.plan.RowSet;
import org.bankcrm.core.policy.AskedReading.Question;

/**
 * Finds the customers of a population of whom the same is read, by asking one of them and keeping
 * those who have the same answers to all that was asked: thousands at a time, where whether a gate
 * is open is a bit of a plane. Whoever differs from nearly all others stays alone. For one thread.
 */
final class AlikeRows {

  /** What is made of so few takes less time than finding out how they are alike. */
  private static final int FEW = 8;

  /** Parts with fewer rows than that on average are not told apart any further. */
  private static final int LEAST_IN_PART = 128;

  /** So many answers may come before the rows behind them are counted. */
  private static final int FREE = 32;

  /** What was found: the group of each row, and what was read of each group. */
  static final class Found<T> {
    private final int[] groups;
    private final List<T> values = new ArrayList<>();

    /** Everybody stays alone. */
    Found(int size) {
      groups = new int[size];
      Arrays.fill(groups, FieldReaders.NONE);
    }

    /** The number of a row's group from 0, or negative if it stays alone. */
    int group(int row) {
      return groups[row];
    }

    /** What was read of a group. */
    T value(int group) {
      return values.get(group);
    }

    /** How many groups there are. */
    int count() {
      return values.size();
    }

    private void add(RowSet alike, T value) {
      alike.forEach(row -> groups[row] = values.size());
      values.add(value);
    }
  }

  /** Rows of whom all that was asked before has the same answers. */
  private record Open(RowSet rows, int asked) {}

  private final ColumnResults results;
  private final IntFunction<Reading> readings;
  private final AskedReading asking;
  private final Deque<Open> open = new ArrayDeque<>();

  AlikeRows(PlannedPolicy policy, ColumnResults results, IntFunction<Reading> readings) {
    this.results = results;
    this.readings = readings;
    this.asking = new AskedReading(policy, readings.apply(0));
  }

  /** By what depends on the reading alone. */
  <T> Found<T> by(Function<Reading, T> read) {
    Found<T> found = new Found<>(results.size());
    for (RowSet block : results.blocks()) {
      open.push(new Open(block, 0));
      while (!open.isEmpty()) {
        Open next = open.pop();
        if (next.rows.count() >= FEW) {
          read(next, read, found);
        }
      }
    }
    return found;
  }

  private <T> void read(Open all, Function<Reading, T> read, Found<T> found) {
    int one = all.rows.first();
    T value = read.apply(asking.of(readings.apply(one)));
    Optional<RowSet> alike = Optional.of(all.rows);
    List<Question> asked = asking.taken();
    for (int i = all.asked; i < asked.size() && alike.isPresent(); i++) {
      alike = sameAnswer(asked.get(i), alike.get(), one, i + 1);
    }
    alike.ifPresent(rows -> found.add(rows, value));
  }

  /** Those who answer as one of them does; the others are left open. */
  private Optional<RowSet> sameAnswer(Question question, RowSet rows, int one, int asked) {
    List<RowSet> parts =
        question.isOfGate() ? results.byTruth(rows, question.gate()) : byAnswer(question, rows);
    Optional<RowSet> same = Optional.empty();
    for (RowSet part : parts) {
      if (part.has(one)) {
        same = Optional.of(part);
      } else {
        open.push(new Open(part, asked));
      }
    }
    return same.filter(part -> parts.size() == 1 || part.count() >= FEW);
  }

  /** None if nearly everybody answers differently. */
  private List<RowSet> byAnswer(Question question, RowSet rows) {
    Map<Object, RowSet.Part> parts = new HashMap<>();
    int most = FREE + rows.count() / LEAST_IN_PART;
    rows.forEach(
        row -> {
          if (parts.size() <= most) {
            partOf(question.of().apply(readings.apply(row)), parts, rows).add(row);
          }
        });
    return parts.size() == 1
        ? List.of(rows)
        : parts.size() > most ? List.of() : parts.values().stream().map(RowSet.Part::rows).toList();
  }

  private static RowSet.Part partOf(Object answer, Map<Object, RowSet.Part> parts, RowSet rows) {
    RowSet.Part part = parts.get(answer);
    if (part == null) {
      part = rows.newPart();
      parts.put(answer, part);
    }
    return part;
  }
}
