package org.bankcrm.scoring;

import java.util.List;
import org.bankcrm.core.policy.PolicyKind;

/** The kinds of policy of this module, to hand to the parser of a book. */
public final class ScoringKinds {

  private ScoringKinds() {}

  /** Scorecards and models. */
  public static List<PolicyKind> all() {
    return List.of(Scorecard.KIND, ScoringModel.KIND);
  }
}
