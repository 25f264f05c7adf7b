package org.bankcrm.scoring;

import java.util.HashMap;
import java.util.Map;
import org.bankcrm.core.condition.Condition;
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

  static void check(Card card, Problems problems) {
    CauseCheck check = new CauseCheck(problems);
    for (int i = 0; i < card.knockOuts().size(); i++) {
      if (Cause.of(card.knockOuts().get(i).when()) == Cause.MIXED) {
        check.reportMixed("/knockOuts/" + i + "/when", "the rule");
      }
    }
    for (int i = 0; i < card.characteristics().size(); i++) {
      check.check(card.characteristics().get(i), "/characteristics/" + i);
    }
  }

  private void check(Characteristic characteristic, String path) {
    for (int place = 0; place < characteristic.size(); place++) {
      String row = path + "/bins/" + place;
      Bin bin = characteristic.at(place);
      Cause cause = bin.cause();
      if (bin.when().orElse(Condition.always()).equals(Condition.never())) {
        continue; // nobody falls into it, or it could not be read
      }
      if (cause == Cause.MIXED) {
        reportMixed(row + "/when", "bin " + place + " (" + bin.label().en() + ")");
      } else if (place == 0 && characteristic.reads().isEmpty() && cause == Cause.KNOWN) {
        reportNotMissing(row + "/when");
      } else {
        checkReason(characteristic.reasonAt(place), cause, row);
      }
    }
  }

  private void checkReason(String reason, Cause cause, String row) {
    Cause earlier = causes.putIfAbsent(reason, cause);
    String place = places.putIfAbsent(reason, row);
    if (earlier != null && earlier != cause) {
      problems.add(
          row + "/reason",
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
