package org.bankcrm.core.explanation;

import java.util.List;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** How reasons are put together in one line. */
enum ReasonSaying implements Saying {
  /** Between reasons that all count. */
  AND,
  /** Between reasons of which one would do. */
  OR,
  /** Several reasons as one of others. */
  GROUP,
  /** Reasons that go on. */
  MORE;

  private static final Wording WORDING =
      Wording.of(
          List.of(values()),
          List.of(),
          name -> ReasonSaying.class.getResourceAsStream("reasons/" + name));

  @Override
  public Wording wording() {
    return WORDING;
  }
}
