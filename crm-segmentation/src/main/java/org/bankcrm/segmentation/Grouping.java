package org.bankcrm.segmentation;

import java.util.List;
import org.bankcrm.core.policy.Policy;

/**
 * A policy that sorts every customer into exactly one of a few outcomes, so that stocks and flows
 * can be told of it: a segment, a family, a ladder.
 *
 * <p>Everybody is counted, those too of whom nothing can be told and those whom the policy is not
 * about, under outcomes of their own. So the counts of two months add up to two populations, and
 * {@link MembershipChanges} tells every customer who went from one outcome to another.
 *
 * @param <R> what it decides for one customer
 */
public sealed interface Grouping<R> extends Policy<R> permits Segment, SegmentFamily, TierLadder {

  /**
   * The outcomes, in the author's order: the codes of the rungs of a ladder, or of an exclusive
   * family; {@code IN}, {@code OUT} and {@code UNDECIDED} of a segment, and of an overlapping
   * family as a whole.
   */
  List<String> outcomes();
}
