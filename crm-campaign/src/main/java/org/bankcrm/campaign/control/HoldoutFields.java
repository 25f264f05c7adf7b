package org.bankcrm.campaign.control;

import java.util.List;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of whom a control group holds out, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class HoldoutFields {

  /** Held out, not, undecided or not applicable. */
  public static final ResultField<Holdout, Holdout.Status> STATUS =
      ResultField.always("status", Holdout::status);

  private HoldoutFields() {}

  /** All of them. */
  public static List<ResultField<Holdout, ?>> all() {
    return List.of(STATUS);
  }
}
