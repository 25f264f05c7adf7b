package org.bankcrm.segmentation;

import java.util.List;
import org.bankcrm.core.policy.PolicyKind;

/**
 * The kinds of policy of this module, to hand to the parser of a book.
 *
 * <pre>{@code
 * PolicyBook.parse(tree, SegmentationKinds.all());
 * }</pre>
 *
 * <p>A book that has policies of other modules is parsed with the kinds of those too; a document
 * that names a kind which nobody handed in is refused.
 */
public final class SegmentationKinds {

  private SegmentationKinds() {}

  /** Segments, families of segments and tier ladders. */
  public static List<PolicyKind> all() {
    return List.of(Segment.KIND, SegmentFamily.KIND, TierLadder.KIND);
  }
}
