package org.bankcrm.modelling;

import static java.util.Objects.requireNonNull;

/** Data that cannot be used, or a model that is asked for and does not exist; says why. */
public final class ModellingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FitProblem reason;

  /**
   * Says why.
   *
   * @param reason the kind of problem
   * @param detail where: the column, the row, the figure; no personal data
   */
  public ModellingException(FitProblem reason, String detail) {
    super(requireNonNull(reason, "reason") + ": " + requireNonNull(detail, "detail"));
    this.reason = reason;
  }

  /** The kind of problem. */
  public FitProblem reason() {
    return reason;
  }
}
