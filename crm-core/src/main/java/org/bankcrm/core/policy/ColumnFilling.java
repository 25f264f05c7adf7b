package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.AlikeRows.Found;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of one column while they are filled, row by row: from what the engine found where the
 * policy tells how, else from results that are made one by one. For one thread.
 */
final class ColumnFilling<T> {

  private final int size;
  final List<T> dictionary = new ArrayList<>();
  int @Nullable [] places;
  int @Nullable [] ends;
  @Nullable ValueType type;
  @Nullable LongFunction<? extends T> value;
  long @Nullable [] numbers;
  private final Optional<AlikeRows> rows;
  private int count;

  /**
   * Nothing yet.
   *
   * @param rows by whom to read one of those who are alike; if empty each row is read
   */
  ColumnFilling(int size, Optional<AlikeRows> rows) {
    this.size = size;
    this.rows = rows;
  }

  private <V> Found<V> alike(Function<Reading, V> read) {
    return rows.map(each -> each.by(read)).orElseGet(() -> new Found<>(size));
  }

  /** By a reader, over readings that move from row to row. */
  @SuppressWarnings("unchecked") // the reader was put for the field, whose values these are
  ColumnFilling<T> read(FieldReaders.Reader reader, IntFunction<Reading> readings) {
    if (reader.numbers() != null) {
      type = reader.type();
      value = (LongFunction<? extends T>) reader.value();
      return numbers(readings, reader.numbers());
    }
    if (reader.gathered() != null) {
      Function<Reading, Collection<T>> values =
          each -> (Collection<T>) requireNonNull(reader.gathered()).apply(each);
      return reader.alike() == null
          ? collect(readings, values)
          : share(readings, reader.alike(), values);
    }
    dictionary.addAll((List<T>) reader.dictionary());
    return places(reader.several(), readings, requireNonNull(reader.places()));
  }

  private ColumnFilling<T> places(
      boolean several, IntFunction<Reading> readings, BiConsumer<Reading, IntConsumer> told) {
    Found<int[]> found = alike(reading -> places(reading, told));
    begin(several);
    IntConsumer sink = this::add;
    for (int row = 0; row < size; row++) {
      int group = found.group(row);
      if (group < 0) {
        told.accept(readings.apply(row), sink);
      } else {
        addAll(found.value(group));
      }
      end(row);
    }
    return finished();
  }

  private static int[] places(Reading reading, BiConsumer<Reading, IntConsumer> told) {
    IntStream.Builder places = IntStream.builder();
    told.accept(reading, places);
    return places.build().toArray();
  }

  private ColumnFilling<T> numbers(IntFunction<Reading> readings, ToLongFunction<Reading> told) {
    Found<Long> found = alike(told::applyAsLong);
    long[] all = new long[size];
    for (int row = 0; row < size; row++) {
      int group = found.group(row);
      all[row] = group < 0 ? told.applyAsLong(readings.apply(row)) : found.value(group);
    }
    numbers = all;
    return this;
  }

  /** By the values of each row; the dictionary has them in the order in which they come. */
  ColumnFilling<T> collect(IntFunction<Reading> readings, Function<Reading, Collection<T>> values) {
    // a copy, made of this row: what the host hands out may be a view, or be filled anew each time
    Found<Collection<T>> found = alike(reading -> List.copyOf(values.apply(reading)));
    Map<T, Integer> known = new HashMap<>();
    return rowByRow(
        found,
        row -> {
          int group = found.group(row);
          Collection<T> own = group < 0 ? values.apply(readings.apply(row)) : found.value(group);
          return places(own, known);
        });
  }

  /** By the places of each row, which are asked of one row of each group. */
  private ColumnFilling<T> rowByRow(Found<?> found, IntFunction<int[]> told) {
    int[][] ofGroups = new int[found.count()][];
    begin(true);
    for (int row = 0; row < size; row++) {
      int group = found.group(row);
      int[] own = group < 0 || ofGroups[group] == null ? told.apply(row) : ofGroups[group];
      if (group >= 0) {
        ofGroups[group] = own;
      }
      addAll(own);
      end(row);
    }
    return finished();
  }

  private int[] places(Collection<T> values, Map<T, Integer> known) {
    int[] places = new int[values.size()];
    int i = 0;
    for (T each : values) {
      places[i++] = place(each, known);
    }
    return places;
  }

  private int place(T value, Map<T, Integer> known) {
    Integer place = known.putIfAbsent(value, dictionary.size());
    if (place == null) {
      dictionary.add(value);
    }
    return place == null ? dictionary.size() - 1 : place;
  }

  /** By the values of the first of those of whom the same likeness is told. */
  private ColumnFilling<T> share(
      IntFunction<Reading> readings,
      BiConsumer<Reading, Likeness> told,
      Function<Reading, Collection<T>> values) {
    Found<Likeness> found = alike(reading -> Likeness.of(reading, told));
    Map<T, Integer> known = new HashMap<>();
    Map<Likeness, int[]> made = new HashMap<>();
    return rowByRow(
        found,
        row -> {
          Reading reading = readings.apply(row);
          int group = found.group(row);
          Likeness likeness = group < 0 ? Likeness.of(reading, told) : found.value(group);
          return made.computeIfAbsent(likeness, each -> places(values.apply(reading), known));
        });
  }

  private void begin(boolean several) {
    places = new int[size];
    ends = several ? new int[size] : null;
  }

  private void addAll(int[] all) {
    for (int place : all) {
      add(place);
    }
  }

  private void add(int place) {
    int[] all = requireNonNull(places);
    if (count == all.length) {
      all = Arrays.copyOf(all, Math.addExact(count, Math.max(16, count / 2)));
      places = all;
    }
    all[count++] = place;
  }

  private void end(int row) {
    if (ends != null) {
      ends[row] = count;
    } else if (count == row) {
      add(FieldReaders.NONE);
    }
  }

  private ColumnFilling<T> finished() {
    if (places != null && places.length != count) {
      places = Arrays.copyOf(places, count);
    }
    return this;
  }
}
