package org.bankcrm.segmentation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.segmentation.Membership.Status;

/** The outcomes of a grouping by place, and how they are read of one customer or of many. */
final class Outcomes {

  /** The outcomes of what yields yes or no, in the order of {@link Status}. */
  static final List<String> STATUSES = Stream.of(Status.values()).map(Status::name).toList();

  private final Grouping<?> policy;
  private final boolean yesNo;
  private final Map<String, Integer> places = new HashMap<>();

  Outcomes(Grouping<?> policy) {
    this.policy = policy;
    this.yesNo =
        policy instanceof Segment
            || (policy instanceof SegmentFamily family && !family.isExclusive());
    policy.outcomes().forEach(outcome -> places.put(outcome, places.size()));
  }

  boolean isYesNo() {
    return yesNo;
  }

  int of(Decisions decisions, int row) {
    return yesNo
        ? Status.of(decisions.truth(row, policy)).ordinal()
        : places.getOrDefault(decisions.code(row, policy), -1);
  }

  String of(Decision decision) {
    if (yesNo) {
      return Status.of(decision.truth(policy)).name();
    }
    return policy instanceof TierLadder ladder
        ? decision.result(ladder).code()
        : decision.result((SegmentFamily) policy).codes().get(0);
  }
}
