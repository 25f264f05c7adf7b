package org.bankcrm.examples.boot.policy;

import java.util.List;
import org.bankcrm.core.policy.BookLoss;

/** A version was not put in force, since something would be lost that nobody has accepted. */
public final class LossException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<BookLoss> losses;

  LossException(List<BookLoss> losses) {
    super(losses.size() + " loss(es)");
    this.losses = List.copyOf(losses);
  }

  /** What would be lost, each with its place and mend. */
  public List<BookLoss> losses() {
    return losses;
  }
}
