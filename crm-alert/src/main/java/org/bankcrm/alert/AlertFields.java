package org.bankcrm.alert;

import java.util.List;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of alert policies, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class AlertFields {

  /** Whether the policy is about the subject. */
  public static final ResultField<AlertReading, Truth> APPLIES =
      ResultField.always("applies", AlertReading::applies);

  /** The code of the level that would be raised; none where none would be. */
  public static final ResultField<AlertReading, String> LEVEL =
      ResultField.of("level", AlertReading::level);

  /** The ids of the attributes that might raise a graver one. */
  public static final ResultField<AlertReading, String> MISSING =
      ResultField.several("missing", AlertReading::missing);

  private AlertFields() {}

  /** All of them. */
  public static List<ResultField<AlertReading, ?>> all() {
    return List.of(APPLIES, LEVEL, MISSING);
  }
}
