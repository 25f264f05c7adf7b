package org.bankcrm.scoring;

import org.bankcrm.core.PolicyRef;

/** The ids of the attributes that a card yields. */
final class AttributeIds {

  /** With a prefix, still an attribute id. */
  static final int MAX_POLICY_ID = 120;

  private AttributeIds() {}

  static String score(PolicyRef ref) {
    return "score." + ref.id();
  }

  static String grade(PolicyRef ref) {
    return "grade." + ref.id();
  }

  /** The reference, if its id leaves room for the prefix. */
  static PolicyRef checked(PolicyRef ref) {
    if (ref.id().length() > MAX_POLICY_ID) {
      throw new IllegalArgumentException("id must have at most " + MAX_POLICY_ID + " characters");
    }
    return ref;
  }
}
