package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.segmentation.Membership.Status;

/** The outcomes of a grouping by place, and how they are read of one customer or of many. */
final class Outcomes {

  private static final LocalizedText FOREIGN = LocalizedText.of("不适用", "Does not apply");
  private static final LocalizedText OPEN = LocalizedText.of("无法判断是否适用", "Cannot be told");

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

  /** The outcomes of what yields yes or no, in the order of {@link Status}. */
  static List<String> statuses(Policy<?> policy) {
    return Stream.of(Status.values())
        .filter(each -> each != Status.NOT_APPLICABLE || !policy.head().isForEverybody())
        .map(Status::name)
        .toList();
  }

  /** The outcomes of what yields a code. */
  static List<String> codes(Policy<?> policy, List<String> codes) {
    return policy.head().isForEverybody()
        ? codes
        : Stream.concat(codes.stream(), Stream.of(Decisions.UNDECIDED, Decisions.NOT_APPLICABLE))
            .toList();
  }

  /** What stands in the place of a code for a customer who was not asked about. */
  static String notAsked(Truth applies) {
    return applies == Truth.FALSE ? Decisions.NOT_APPLICABLE : Decisions.UNDECIDED;
  }

  /** Codes, and after them what stands in their place where none was told. */
  static List<String> withNotAsked(List<String> codes) {
    List<String> all = new ArrayList<>(codes);
    all.add(Decisions.NOT_APPLICABLE);
    all.add(Decisions.UNDECIDED);
    return all;
  }

  /** The place of that, after so many codes. */
  static int notAsked(Truth applies, int codes) {
    return codes + (applies == Truth.FALSE ? 0 : 1);
  }

  /** As results tell it: what does not apply is settled, and what cannot be told is not. */
  static int yesNo(boolean yes) {
    return yes ? 1 : 0;
  }

  /** What people call that. */
  static LocalizedText nameOfNotAsked(Truth applies) {
    return applies == Truth.FALSE ? FOREIGN : OPEN;
  }

  boolean isYesNo() {
    return yesNo;
  }

  int of(Decisions decisions, int row) {
    return yesNo
        ? Status.of(decisions.truth(row, policy), decisions.applies(row, policy)).ordinal()
        : places.getOrDefault(decisions.code(row, policy), -1);
  }

  String of(Decision decision) {
    if (yesNo) {
      return Status.of(decision.truth(policy), decision.applies(policy)).name();
    }
    return policy instanceof TierLadder ladder
        ? decision.result(ladder).code()
        : decision.result((SegmentFamily) policy).codes().get(0);
  }
}
