package org.bankcrm.customer.needs;

import java.util.List;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of interviews, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class InterviewFields {

  /** The code of the next question; none where no question is left, or that cannot be told. */
  public static final ResultField<Interview, String> NEXT = ResultField.of("next", Interview::next);

  /** The codes of all questions that are asked and lack a fresh answer. */
  public static final ResultField<Interview, String> OPEN =
      ResultField.several("open", Interview::open);

  /** Whether all that is asked and needed is answered. */
  public static final ResultField<Interview, Truth> COMPLETE =
      ResultField.always("complete", Interview::complete);

  /** The ids of the attributes that would tell what comes next. */
  public static final ResultField<Interview, String> MISSING =
      ResultField.several("missing", Interview::missing);

  private InterviewFields() {}

  /** All of them. */
  public static List<ResultField<Interview, ?>> all() {
    return List.of(NEXT, OPEN, COMPLETE, MISSING);
  }
}
