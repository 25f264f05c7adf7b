package org.bankcrm.campaign.budget;

import java.time.Instant;
import java.util.List;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of room in a contact budget, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class BudgetFields {

  /** Whether it has room. */
  public static final ResultField<BudgetStanding, Verdict> VERDICT =
      ResultField.always("verdict", BudgetStanding::verdict);

  /**
   * Where it has none, the first instant at which it will. Missing where time alone will not bring
   * room.
   */
  public static final ResultField<BudgetStanding, Instant> NEXT_ALLOWED =
      ResultField.of("next allowed", BudgetStanding::nextAllowed);

  private BudgetFields() {}

  /** All of them. */
  public static List<ResultField<BudgetStanding, ?>> all() {
    return List.of(VERDICT, NEXT_ALLOWED);
  }
}
