package org.bankcrm.segmentation;

import java.util.List;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of memberships of a segment, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class MembershipFields {

  /** In, out, undecided or not applicable. */
  public static final ResultField<Membership, Membership.Status> STATUS =
      ResultField.always("status", Membership::status);

  /** Whether the segment excludes the customer. */
  public static final ResultField<Membership, Truth> EXCLUSION =
      ResultField.always("exclusion", Membership::exclusion);

  /** The place, from 0, of the first part of the condition that is not TRUE; none where all are. */
  public static final ResultField<Membership, Long> FIRST_NOT_TRUE =
      ResultField.of(
          "first not true",
          result -> result.firstNotTrue().stream().mapToObj(Long::valueOf).findFirst());

  /** The ids of the attributes that would settle it. */
  public static final ResultField<Membership, String> MISSING =
      ResultField.several("missing", Membership::missing);

  private MembershipFields() {}

  /** All of them. */
  public static List<ResultField<Membership, ?>> all() {
    return List.of(STATUS, EXCLUSION, FIRST_NOT_TRUE, MISSING);
  }
}
