package org.bankcrm.segmentation;

import java.util.List;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of places in a family of segments, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class FamilyFields {

  /** The segments in which the customer counts, or the remainder; or why none was told. */
  public static final ResultField<FamilyMembership, String> CODES =
      ResultField.several("codes", FamilyMembership::codes);

  /** Whether more data could change it: no where it could. */
  public static final ResultField<FamilyMembership, Boolean> SETTLED =
      ResultField.always("settled", FamilyMembership::settled);

  private FamilyFields() {}

  /** All of them. */
  public static List<ResultField<FamilyMembership, ?>> all() {
    return List.of(CODES, SETTLED);
  }
}
