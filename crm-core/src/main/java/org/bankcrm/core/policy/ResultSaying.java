package org.bankcrm.core.policy;

import java.util.List;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What can be told of the result of a policy of any kind. */
enum ResultSaying implements Saying {
  /** Between two sentences. */
  BETWEEN,
  DOES_NOT_APPLY,
  MAY_NOT_APPLY,
  WITHHELD,
  YIELDS,
  OPEN,
  MISSING,
  FOREIGN,
  REASONS,
  /** Between reasons that all count. */
  AND,
  /** Reasons that go on. */
  AND_MORE,
  NOTHING,
  /** An instant in the zone of the facts. */
  MOMENT;

  static final Wording WORDING =
      Wording.of(List.of(values()), List.of(DecisionPurpose.values()), ResultSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
