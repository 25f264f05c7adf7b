package org.bankcrm.scoring;

import org.bankcrm.core.PolicyRef;

/** The ids of the attributes that cards and models yield. */
final class AttributeIds {

  /** With a prefix, still an attribute id. */
  static final int MAX_POLICY_ID = 120;

  private AttributeIds() {}

  static String score(PolicyRef ref) {
    return "score." + ref.id();
  }

  static String model(PolicyRef ref) {
    return "model." + ref.id();
  }

  static String grade(PolicyRef ref) {
    return "grade." + ref.id();
  }
}
