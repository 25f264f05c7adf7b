package org.bankcrm.scoring;

import java.util.HashMap;
import java.util.Map;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Member;
import org.bankcrm.scoring.BinRow.Role;
import org.bankcrm.scoring.internal.Cause;
import org.bankcrm.scoring.internal.Problems;

/**
 * Holds that a letter names no cause that is not known: what a customer is told of a bin or a rule
 * is either something known of him, or that something is not known, and no reason says both.
 */
final class CauseCheck {

  private static final String SPLIT =
      "Split it: one for what is known, without a test of absence, and one for what is missing,"
          + " with a reason of its own.";

  private final Problems problems;

  /** Where each reason was met first, with what it says there. */
  private final Map<String, String> places = new HashMap<>();

  private final Map<String, Cause> causes = new HashMap<>();

  private CauseCheck(Problems problems) {
    this.problems = problems;
  }

  static void check(Draft draft) {
    CauseCheck check = new CauseCheck(draft::problem);
    draft.forParts(
        ScorecardForm.CHARACTERISTICS,
        (part, place) -> check.check(part, "/characteristics/" + place));
    for (Member<KnockOut> rule : draft.members(ScorecardForm.KNOCK_OUTS)) {
      if (Cause.of(rule.value().when()) == Cause.MIXED) {
        check.reportMixed("/knockOuts/" + rule.place() + "/when", "the rule");
      }
    }
  }

  private void check(Draft characteristic, String path) {
    boolean free =
        !characteristic.has(CharacteristicForm.ATTRIBUTE)
            && CharacteristicForm.reads(characteristic).isEmpty();
    String reason = characteristic.get(CharacteristicForm.REASON);
    for (Member<BinRow> each : CharacteristicForm.rows(characteristic)) {
      BinRow row = each.value();
      boolean never = row.when().orElse(Condition.always()).equals(Condition.never());
      if (!row.is(Role.IMPOSSIBLE) && !never) { // else nobody falls into it
        check(row, free, row.reason().orElse(reason), path + "/bins/" + each.place());
      }
    }
  }

  private void check(BinRow row, boolean free, String reason, String path) {
    boolean missing = row.is(Role.MISSING);
    Cause cause = missing && !free ? Cause.ABSENT : row.cause();
    if (cause == Cause.MIXED) {
      reportMixed(path + "/when", "bin " + path.substring(path.lastIndexOf('/') + 1) + name(row));
    } else if (missing && cause == Cause.KNOWN) {
      row.when().ifPresent(when -> reportNotMissing(path + "/when"));
    } else {
      checkReason(reason, cause, path, row.reasonPath());
    }
  }

  private static String name(BinRow row) {
    return " (" + row.label().orElse(Characteristic.Builder.MISSING).en() + ")";
  }

  private void checkReason(String reason, Cause cause, String row, String within) {
    Cause earlier = causes.putIfAbsent(reason, cause);
    String place = places.putIfAbsent(reason, row);
    if (earlier != null && earlier != cause) {
      problems.add(
          row + within,
          ScoringProblem.MIXED_REASON,
          "the reason '"
              + reason
              + "' would be told of what is known and of what is not: it stands at "
              + place
              + " too.",
          "Give what is not known a reason of its own, with its own words.");
    }
  }

  private void reportMixed(String path, String what) {
    problems.add(
        path,
        ScoringProblem.MIXED_CAUSE,
        what + " may hold because of a value, and because there is none: no reason says both.",
        SPLIT);
  }

  private void reportNotMissing(String path) {
    problems.add(
        path,
        ScoringProblem.WRONG_CONDITION,
        "the condition of what is missing can hold where everything is known.",
        "Ask in it whether a value is missing.");
  }
}
