package org.bankcrm.customer.needs;

import java.util.List;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What is told of questionnaires. */
public enum InterviewSaying implements Saying {
  COMPLETE,
  OPEN,
  UNDECIDED,
  NEXT,
  LATER;

  /** The words of this package, which stand beside it. */
  public static final Wording WORDING =
      Wording.of(List.of(values()), List.of(), InterviewSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
