package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * How a policy tells fields of its results straight from what the engine found, without making a
 * result for each customer.
 *
 * <p>A kind tells so for the fields that millions are asked for; every other field is read from
 * results that are made one by one, and comes to the same. What a reader tells has to equal what
 * the field finds in the result, also where the policy was not asked. Filled while a policy is
 * planned ({@link Policy.Outcome#with}), by one thread, and only read afterwards.
 *
 * @param <R> the results of the kind
 */
public final class FieldReaders<R> {

  /** Stands for no place, or no number. */
  public static final int NONE = -1;

  /** How one field is read: places in a dictionary, values that are gathered, or numbers. */
  record Reader(
      List<?> dictionary,
      boolean several,
      @Nullable Function<Reading, ? extends Collection<?>> gathered,
      @Nullable BiConsumer<Reading, Likeness> alike,
      @Nullable BiConsumer<Reading, IntConsumer> places,
      @Nullable ValueType type,
      @Nullable LongFunction<?> value,
      @Nullable ToLongFunction<Reading> numbers) {

    static Reader ofPlaces(
        List<?> dictionary, boolean several, BiConsumer<Reading, IntConsumer> places) {
      return new Reader(List.copyOf(dictionary), several, null, null, places, null, null, null);
    }

    static Reader ofNumbers(
        ValueType type, LongFunction<?> value, ToLongFunction<Reading> numbers) {
      return new Reader(List.of(), false, null, null, null, type, value, numbers);
    }
  }

  private final Map<ResultField<?, ?>, Reader> readers = new HashMap<>();

  /** Knows no field yet. */
  public FieldReaders() {}

  /**
   * A field with one value of a list at most.
   *
   * @param dictionary the values that there can be
   * @param place the place of the value in it, from 0; negative for none
   */
  public <T> FieldReaders<R> one(
      ResultField<R, T> field, List<? extends T> dictionary, ToIntFunction<Reading> place) {
    requireNonNull(place, "place");
    BiConsumer<Reading, IntConsumer> places =
        (reading, sink) -> {
          int found = place.applyAsInt(reading);
          if (found >= 0) {
            sink.accept(found);
          }
        };
    return put(field, Reader.ofPlaces(dictionary, false, places));
  }

  /**
   * Yes or no; {@link #NONE} as {@link #one} takes it, 0 for no and 1 for yes.
   *
   * @param field which the reader stands for
   * @param yes asked for each customer of a population
   */
  public FieldReaders<R> yesNo(ResultField<R, Boolean> field, ToIntFunction<Reading> yes) {
    return one(field, List.of(false, true), yes);
  }

  /**
   * A field with any number of values of a list.
   *
   * @param dictionary the values that there can be
   * @param places hands over the places of the values in it, in the order of the result
   */
  public <T> FieldReaders<R> several(
      ResultField<R, T> field,
      List<? extends T> dictionary,
      BiConsumer<Reading, IntConsumer> places) {
    requireNonNull(places, "places");
    return put(field, Reader.ofPlaces(dictionary, true, places));
  }

  /**
   * A field with a number, a day or an instant at most.
   *
   * @param type an exact number, a day or an instant
   * @param value the value of an encoding
   * @param encoded the encoding ({@link org.bankcrm.core.attribute.Row}), or {@link
   *     ResultColumn#NO_VALUE}
   */
  public <T> FieldReaders<R> number(
      ResultField<R, T> field,
      ValueType type,
      LongFunction<? extends T> value,
      ToLongFunction<Reading> encoded) {
    requireNonNull(type, "type");
    requireNonNull(value, "value");
    return put(field, Reader.ofNumbers(type, value, requireNonNull(encoded, "encoded")));
  }

  /**
   * A field with any number of values of which no list is known beforehand.
   *
   * @param values depends on the reading alone: it is asked of one of those who are alike
   */
  public <T> FieldReaders<R> gathered(
      ResultField<R, T> field, Function<Reading, ? extends Collection<? extends T>> values) {
    requireNonNull(values, "values");
    return put(field, new Reader(List.of(), true, values, null, null, null, null, null));
  }

  /**
   * A field whose values are costly to make and the same for many customers, such as the reasons
   * why offers are closed: they are made once for all who are alike.
   *
   * @param alike tells of a customer all that the values depend on, and nothing else
   * @param values the values of the first of those who are alike
   */
  public <T> FieldReaders<R> alike(
      ResultField<R, T> field,
      BiConsumer<Reading, Likeness> alike,
      Function<Reading, ? extends Collection<? extends T>> values) {
    requireNonNull(alike, "alike");
    requireNonNull(values, "values");
    return put(field, new Reader(List.of(), true, values, alike, null, null, null, null));
  }

  /**
   * A field with a day at most. Told by its number from 1 January 1970, in the zone of the facts.
   */
  public FieldReaders<R> day(
      ResultField<R, LocalDate> field, Function<Reading, Optional<LocalDate>> day) {
    requireNonNull(day, "day");
    return number(
        field,
        ValueType.DATE,
        LocalDate::ofEpochDay,
        reading -> encoded(ValueType.DATE, day.apply(reading)));
  }

  /** A field with an instant at most. */
  public FieldReaders<R> instant(
      ResultField<R, Instant> field, Function<Reading, Optional<Instant>> instant) {
    requireNonNull(instant, "instant");
    ValueType type = ValueType.INSTANT;
    return number(
        field,
        type,
        encoded -> (Instant) Encoded.decode(type, encoded),
        reading -> encoded(type, instant.apply(reading)));
  }

  private static long encoded(ValueType type, Optional<?> value) {
    return value.isPresent() ? Encoded.of(type, value.get()) : ResultColumn.NO_VALUE;
  }

  private FieldReaders<R> put(ResultField<R, ?> field, Reader reader) {
    readers.put(requireNonNull(field, "field"), reader);
    return this;
  }

  @Nullable Reader of(ResultField<?, ?> field) {
    return readers.get(field);
  }

  @Override
  public String toString() {
    return "FieldReaders of " + readers.size() + " fields";
  }
}
