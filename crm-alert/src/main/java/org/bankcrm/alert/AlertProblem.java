package org.bankcrm.alert;

import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Wording;

/** The problems that alert policies have of their own, those included that are only warned of. */
enum AlertProblem implements ProblemCode {
  BOTH_RAISED_AND_CLEARED,
  ESCALATION_ORDER,
  NO_COOL_DOWN,
  NOT_CARRIED,
  WRONG_MEASURE;

  @Override
  public Wording wording() {
    return AlertWords.all();
  }
}
