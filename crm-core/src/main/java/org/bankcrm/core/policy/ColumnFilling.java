package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.bankcrm.core.condition.ValueType;
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
  private int count;

  ColumnFilling(int size) {
    this.size = size;
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
      Function<Reading, ? extends Collection<?>> values = reader.gathered();
      return reader.alike() == null
          ? collect(row -> (Collection<T>) values.apply(readings.apply(row)))
          : share(readings, reader.alike(), each -> (Collection<T>) values.apply(each));
    }
    dictionary.addAll((List<T>) reader.dictionary());
    BiConsumer<Reading, IntConsumer> told = requireNonNull(reader.places());
    begin(reader.several());
    IntConsumer sink = this::add;
    for (int row = 0; row < size; row++) {
      told.accept(readings.apply(row), sink);
      end(row);
    }
    return finished();
  }

  private ColumnFilling<T> numbers(IntFunction<Reading> readings, ToLongFunction<Reading> told) {
    long[] all = new long[size];
    for (int row = 0; row < size; row++) {
      all[row] = told.applyAsLong(readings.apply(row));
    }
    numbers = all;
    return this;
  }

  /** By the values of each row; the dictionary has them in the order in which they come. */
  ColumnFilling<T> collect(IntFunction<? extends Collection<T>> values) {
    Map<T, Integer> known = new HashMap<>();
    begin(true);
    for (int row = 0; row < size; row++) {
      for (T value : values.apply(row)) {
        add(place(value, known));
      }
      end(row);
    }
    return finished();
  }

  private int place(T value, Map<T, Integer> known) {
    Integer place = known.putIfAbsent(value, dictionary.size());
    if (place == null) {
      dictionary.add(value);
    }
    return place == null ? dictionary.size() - 1 : place;
  }

  /** By the values of the first of those who are alike. */
  private ColumnFilling<T> share(
      IntFunction<Reading> readings,
      BiConsumer<Reading, Likeness> alike,
      Function<Reading, Collection<T>> values) {
    Map<T, Integer> known = new HashMap<>();
    Map<Likeness, int[]> made = new HashMap<>();
    Likeness likeness = new Likeness();
    begin(true);
    for (int row = 0; row < size; row++) {
      Reading reading = readings.apply(row);
      likeness.clear();
      alike.accept(reading, likeness);
      int[] found = made.get(likeness);
      if (found == null) {
        found = values.apply(reading).stream().mapToInt(each -> place(each, known)).toArray();
        made.put(likeness.copy(), found);
      }
      addAll(found);
      end(row);
    }
    return finished();
  }

  private void begin(boolean several) {
    places = new int[size];
    ends = several ? new int[size] : null;
  }

  private void addAll(int[] some) {
    for (int place : some) {
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
