package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of what a model says, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class ModelFields {

  /** The figure or the chance; none where something is missing that it needs. */
  public static final ResultField<ModelScore, BigDecimal> VALUE =
      ResultField.of("value", ModelScore::value);

  /** The ids of the attributes that are missing. */
  public static final ResultField<ModelScore, String> MISSING =
      ResultField.several("missing", ModelScore::missing);

  private ModelFields() {}

  /** All of them. */
  public static List<ResultField<ModelScore, ?>> all() {
    return List.of(VALUE, MISSING);
  }
}
