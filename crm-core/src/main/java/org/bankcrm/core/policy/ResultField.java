package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that the results of a kind of policy tell, such as the tier of a placement or the
 * reasons of a score, so that a whole population can be asked for it ({@link Decisions#column}).
 *
 * <p>The kinds that the library brings have theirs as constants beside the result ({@code
 * TierFields.SINCE}); a host makes more from what a result tells:
 *
 * <pre>{@code
 * ResultField<Score, BigDecimal> POINTS = ResultField.of("points", Score::points);
 * }</pre>
 *
 * <p>Immutable and thread-safe; equal only to itself.
 *
 * @param <R> the results of the kind
 * @param <T> the values: texts, constants of an enumeration, numbers, days; comparable by value
 */
public final class ResultField<R, T> {

  private final String name;
  private final Function<? super R, ? extends List<T>> values;

  private ResultField(String name, Function<? super R, ? extends List<T>> values) {
    this.name = requireNonNull(name, "name");
    this.values = values;
  }

  /** What a result tells at most once. */
  public static <R, T> ResultField<R, T> of(
      String name, Function<? super R, Optional<? extends T>> value) {
    requireNonNull(value, "value");
    return new ResultField<>(
        name, result -> value.apply(result).<List<T>>map(List::of).orElse(List.of()));
  }

  /** What every result tells. */
  public static <R, T> ResultField<R, T> always(
      String name, Function<? super R, ? extends T> value) {
    requireNonNull(value, "value");
    return new ResultField<>(name, result -> List.of(value.apply(result)));
  }

  /** What a result tells any number of times, in its order. */
  public static <R, T> ResultField<R, T> several(
      String name, Function<? super R, ? extends Collection<? extends T>> all) {
    requireNonNull(all, "all");
    return new ResultField<>(name, result -> List.copyOf(all.apply(result)));
  }

  /** What it is called, for people. */
  public String name() {
    return name;
  }

  /** What one result tells; empty if nothing. */
  public List<T> values(R result) {
    return values.apply(result);
  }

  @Override
  public String toString() {
    return "ResultField " + name;
  }
}
