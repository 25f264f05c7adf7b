package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * One field of the results of a policy, or one attribute that it yields, for all customers of a
 * population, by row from 0.
 *
 * <pre>{@code
 * Decisions night = engine.decideAll(population);
 * ResultColumn<String> tier = night.column(ladder, TierFields.TIER);
 * ResultColumn<LocalDate> since = night.column(ladder, TierFields.SINCE);
 * ResultColumn<String> reasons = night.column(card, ScoreFields.REASONS);
 * for (int row = 0; row < night.size(); row++) {
 *   out.write(tier.place(row), since.encoded(row)); // tier.dictionary() tells the codes
 *   for (int i = 0; i < reasons.count(row); i++) {
 *     out.write(reasons.place(row, i));
 *   }
 * }
 * }</pre>
 *
 * <p>A column of codes holds places in its {@link #dictionary}, any number in a row; a column of
 * numbers, days or instants holds their encodings, one in a row at most: whole numbers themselves,
 * decimals in units of the scale of their {@link #type}, days as epoch days, instants as
 * microseconds since the epoch. It says the same as the results of {@link Decisions#result}.
 *
 * <p>It takes 4 bytes for each code and 4 more a row where there can be several, 8 for each number.
 * Immutable and thread-safe; {@code toString} shows no value.
 *
 * @param <T> the values
 */
public final class ResultColumn<T> {

  /** Stands for no number; less than any. */
  public static final long NO_VALUE = Encoded.MISSING;

  private final Decisions decisions;
  private final PlannedPolicy policy;
  private final String name;
  private final List<T> dictionary;
  private final int @Nullable [] places;

  /** Where the places of each row end; null where each row has one place, which may be none. */
  private final int @Nullable [] ends;

  private final @Nullable ValueType type;
  private final @Nullable LongFunction<? extends T> value;
  private final long @Nullable [] numbers;
  private final boolean ofTime;

  ResultColumn(
      Decisions decisions,
      PlannedPolicy policy,
      String name,
      ColumnFilling<T> filled,
      boolean ofTime) {
    this.ofTime = ofTime;
    this.decisions = decisions;
    this.policy = policy;
    this.name = name;
    this.dictionary = List.copyOf(filled.dictionary);
    this.places = filled.places;
    this.ends = filled.ends;
    this.type = filled.type;
    this.value = filled.value;
    this.numbers = filled.numbers;
  }

  /**
   * Whether what it tells is reckoned by the time, such as a day on which to look again, the day
   * since when a rung is held, or a value that gets too old: on a later day it may tell something
   * else of a customer who is decided as before ({@link DueNights}). What is not so tells the same
   * until he is due.
   */
  public boolean isOfTime() {
    return ofTime;
  }

  /** The number of customers. */
  public int size() {
    return decisions.size();
  }

  /** Whether the policy is about a customer, as {@link Decisions#applies} tells it. */
  public Truth applies(int row) {
    Objects.checkIndex(row, size());
    return decisions.applies(row, policy);
  }

  /**
   * Why there is no value: {@link Absence#NOT_APPLICABLE} where the policy is not about the
   * customer, otherwise {@link Absence#NOT_KNOWN}, which of a field that a result need not have
   * says no more than that. Empty where there is one.
   */
  public Optional<Absence> absence(int row) {
    if (count(row) > 0) {
      return Optional.empty();
    }
    boolean foreign = applies(row) == Truth.FALSE;
    return Optional.of(foreign ? Absence.NOT_APPLICABLE : Absence.NOT_KNOWN);
  }

  /** How many values a customer has. */
  public int count(int row) {
    Objects.checkIndex(row, size());
    if (numbers != null) {
      return numbers[row] == NO_VALUE ? 0 : 1;
    }
    return ends == null ? (codes()[row] < 0 ? 0 : 1) : ends[row] - start(row);
  }

  /** The values that {@link #place} points to, each once; empty for a column of numbers. */
  public List<T> dictionary() {
    return dictionary;
  }

  /** The type of a column of numbers, days or instants; empty for one of codes. */
  public Optional<ValueType> type() {
    return Optional.ofNullable(type);
  }

  /**
   * The place of a customer's first code in the dictionary, -1 for none.
   *
   * @throws IllegalStateException if this is a column of numbers
   */
  public int place(int row) {
    return count(row) == 0 ? noPlace() : codes()[ends == null ? row : start(row)];
  }

  private int noPlace() {
    codes();
    return FieldReaders.NONE;
  }

  /**
   * The place of one of a customer's codes in the dictionary.
   *
   * @param index from 0 to {@link #count}, exclusive
   * @throws IllegalStateException if this is a column of numbers
   */
  public int place(int row, int index) {
    Objects.checkIndex(index, count(row));
    return codes()[ends == null ? row : start(row) + index];
  }

  /**
   * The encoding of a customer's number, {@link #NO_VALUE} for none.
   *
   * @throws IllegalStateException if this is a column of codes
   */
  public long encoded(int row) {
    Objects.checkIndex(row, size());
    return numbers()[row];
  }

  /**
   * Copies the first code of all customers, as {@link #place} tells it.
   *
   * @param target at least as long as there are customers
   */
  public void copyPlaces(int[] target) {
    Objects.checkFromIndexSize(0, size(), target.length);
    for (int row = 0; row < size(); row++) {
      target[row] = place(row);
    }
  }

  /**
   * Copies the numbers of all customers, as {@link #encoded} tells them.
   *
   * @param target at least as long as there are customers
   */
  public void copyEncoded(long[] target) {
    Objects.checkFromIndexSize(0, size(), target.length);
    System.arraycopy(numbers(), 0, target, 0, size());
  }

  /** The first value of a customer; empty if there is none. */
  public Optional<T> value(int row) {
    return count(row) == 0 ? Optional.empty() : Optional.of(at(row, 0));
  }

  /** All values of a customer, in the order of the result. */
  public List<T> values(int row) {
    List<T> values = new ArrayList<>(count(row));
    for (int i = 0; i < count(row); i++) {
      values.add(at(row, i));
    }
    return List.copyOf(values);
  }

  private T at(int row, int index) {
    return value == null ? dictionary.get(place(row, index)) : value.apply(numbers()[row]);
  }

  private int start(int row) {
    return row == 0 || ends == null ? 0 : ends[row - 1];
  }

  private int[] codes() {
    if (places == null) {
      throw new IllegalStateException(name + " is a column of numbers; ask for encoded");
    }
    return places;
  }

  private long[] numbers() {
    if (numbers == null) {
      throw new IllegalStateException(name + " is a column of codes; ask for place");
    }
    return numbers;
  }

  /** Names the field and says how many customers there are. */
  @Override
  public String toString() {
    return "ResultColumn " + name + " of " + policy.policy.ref() + ", " + size() + " customers";
  }
}
