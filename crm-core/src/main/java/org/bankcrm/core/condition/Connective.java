package org.bankcrm.core.condition;

import java.util.List;
import java.util.function.Function;

/**
 * Joins conditions: {@link All}, {@link Any}, {@link AtLeast}, {@link Not}. How it comes out rests
 * on how its parts come out and on nothing else.
 */
public abstract sealed class Connective implements Condition permits All, Any, AtLeast, Not {

  /**
   * What is done with each kind of connective; whoever adds a kind is told by the compiler where.
   *
   * @param <R> what comes of it
   */
  public interface Visitor<R> {
    /** All parts. */
    R all(All all);

    /** At least one part. */
    R any(Any any);

    /** At least so many parts. */
    R atLeast(AtLeast atLeast);

    /** Not the part. */
    R not(Not not);
  }

  private final List<Condition> parts;
  final Extent extent;

  /** {@code salt} tells connectives apart in their hash. */
  Connective(int salt, List<Condition> parts) {
    this.parts = parts;
    this.extent = Extent.of(salt, parts);
  }

  /** What it joins, in the author's order; at least one. */
  @Override
  public final List<Condition> parts() {
    return parts;
  }

  /**
   * How it comes out when its parts come out like this.
   *
   * @param truths one for each part, in the same order
   */
  public abstract Truth join(List<Truth> truths);

  /** Hands this to the visitor's method for its kind. */
  public abstract <R> R accept(Visitor<R> visitor);

  @Override
  public final <R> R accept(Condition.Visitor<R> visitor) {
    return accept((Visitor<R>) visitor);
  }

  @Override
  public final <R> R match(
      Function<? super Connective, ? extends R> connective,
      Function<? super Criterion, ? extends R> criterion) {
    return connective.apply(this);
  }

  final boolean joinsAlike(Connective other) {
    return extent.equals(other.extent) && parts.equals(other.parts);
  }

  @Override
  public abstract boolean equals(Object other);

  @Override
  public final int hashCode() {
    return extent.hash();
  }
}
