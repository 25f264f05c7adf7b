package org.bankcrm.campaign;

import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;

/** The ids of the attributes that the policies of this module yield. */
final class AttributeIds {

  /** With the longest prefix and suffix, still an attribute id. */
  static final int MAX_POLICY_ID = 64;

  private AttributeIds() {}

  /** The id of a policy, if it leaves room for what is put before and after it. */
  static String checked(String id) {
    Checks.require(id.length() <= MAX_POLICY_ID, "id", "must have at most 64 characters");
    return PolicyRef.of(id, 1).id();
  }

  static String campaign(String id) {
    return "campaign." + id;
  }
}
