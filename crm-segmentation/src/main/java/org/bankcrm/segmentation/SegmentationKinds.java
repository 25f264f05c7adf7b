package org.bankcrm.segmentation;

import java.util.List;
import org.bankcrm.core.policy.PolicyKind;

/** The kinds of policy of this module, to hand to the parser of a book. */
public final class SegmentationKinds {

  private SegmentationKinds() {}

  /** Segments, families of segments and tier ladders. */
  public static List<PolicyKind> all() {
    return List.of(Segment.KIND, SegmentFamily.KIND, TierLadder.KIND);
  }
}
