package org.bankcrm.modelling;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a fit ended: with a model, or with a named reason why there is none.
 *
 * <p>A fit that did not converge has no figures that could be taken for a result. Immutable and
 * thread-safe if the model is.
 *
 * @param <M> the model
 */
public sealed interface Fit<M> {

  /**
   * A fit that converged.
   *
   * @param fitted what was fitted
   */
  record Found<M>(M fitted) implements Fit<M> {
    /** Refuses null. */
    public Found {
      requireNonNull(fitted, "fitted");
    }
  }

  /**
   * A fit that has no result.
   *
   * @param reason why, as a program asks for it and a banker reads it
   * @param detail where: the column, the bin, the figure; no personal data
   */
  record Failed<M>(FitProblem reason, String detail) implements Fit<M> {
    /** Refuses null. */
    public Failed {
      requireNonNull(reason, "reason");
      requireNonNull(detail, "detail");
    }
  }

  /** A fit that converged. */
  static <M> Fit<M> found(M model) {
    return new Found<>(model);
  }

  /** A fit that has no result. */
  static <M> Fit<M> failed(FitProblem reason, String detail) {
    return new Failed<>(reason, detail);
  }

  /** The model; empty if there is none. */
  default Optional<M> model() {
    return this instanceof Found<M> found ? Optional.of(found.fitted()) : Optional.empty();
  }

  /** Why there is no model; empty if there is one. */
  default Optional<FitProblem> problem() {
    return this instanceof Failed<M> failed ? Optional.of(failed.reason()) : Optional.empty();
  }

  /**
   * The model.
   *
   * @throws ModellingException if there is none, with the reason
   */
  default M orElseThrow() {
    if (this instanceof Failed<M> failed) {
      throw new ModellingException(failed.reason(), failed.detail());
    }
    return model().orElseThrow();
  }

  /** Another model made of this one; a failure stays as it is. */
  default <N> Fit<N> map(Function<? super M, ? extends N> made) {
    if (this instanceof Failed<M> failed) {
      return failed(failed.reason(), failed.detail());
    }
    return found(made.apply(orElseThrow()));
  }

  /** What is made of this one, if that has a result; a failure stays as it is. */
  default <N> Fit<N> flatMap(Function<? super M, Fit<N>> made) {
    return this instanceof Failed<M> failed
        ? failed(failed.reason(), failed.detail())
        : made.apply(orElseThrow());
  }
}
