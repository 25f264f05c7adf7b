package org.bankcrm.campaign;

import org.bankcrm.core.PolicyRef;

/** The ids of the attributes that the policies of this module yield. */
final class AttributeIds {

  /** With the longest prefix and suffix, still an attribute id. */
  static final int MAX_POLICY_ID = 64;

  private AttributeIds() {}

  static String campaign(String id) {
    return "campaign." + id;
  }

  /** The reference, if its id leaves room for what is put before and after it. */
  static PolicyRef checked(PolicyRef ref) {
    if (ref.id().length() > MAX_POLICY_ID) {
      throw new IllegalArgumentException("id must have at most " + MAX_POLICY_ID + " characters");
    }
    return ref;
  }
}
