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
}
