package org.bankcrm.segmentation;

import org.bankcrm.core.PolicyRef;

/** The ids of the attributes that the policies of this module yield. */
final class AttributeIds {

  /** With the longest prefix, still an attribute id. */
  static final int MAX_POLICY_ID = 120;

  /** The same with the longest suffix of what a ladder with retention reads and yields. */
  static final int MAX_LADDER_ID = 100;

  private AttributeIds() {}

  static String segment(PolicyRef ref) {
    return segment(ref.id());
  }

  static String segment(String id) {
    return "segment." + id;
  }

  static String family(PolicyRef ref) {
    return "family." + ref.id();
  }

  static String tier(PolicyRef ref) {
    return "tier." + ref.id();
  }
}
