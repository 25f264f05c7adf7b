package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.analysis.Answer;
import org.bankcrm.core.analysis.Claim;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.Trigger.OnFacts;

/**
 * Which transitions can ever go, since their conditions can be TRUE and no other goes first
 * whenever they are. What could not be decided counts as possible.
 */
final class Precedence {

  private final Analysis analysis;
  private final List<Transition> transitions;

  /** The places of transitions in the order in which they go. */
  private final List<Integer> order;

  /** Stages that may be closed to a subject who was there often enough. */
  private final Set<String> limited;

  /** For each transition those of which it was asked, and those that exclude it. */
  private final List<BitSet> asked = new ArrayList<>();

  private final List<BitSet> excluded = new ArrayList<>();

  Precedence(Lifecycle lifecycle, Analysis analysis) {
    this.analysis = analysis;
    this.transitions = lifecycle.transitions();
    this.limited =
        lifecycle.stages().stream()
            .filter(stage -> stage.entries().isPresent())
            .map(Stage::code)
            .collect(Collectors.toSet());
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < transitions.size(); i++) {
      places.put(transitions.get(i).code(), i);
      asked.add(new BitSet());
      excluded.add(new BitSet());
    }
    this.order = lifecycle.inOrder().stream().map(each -> places.get(each.code())).toList();
  }

  static Condition guard(Transition transition) {
    return transition.when().orElseGet(Condition::always);
  }

  /** Whether the condition of the transition can be TRUE. */
  boolean canOpen(int place) {
    return canOpenTogether(place, place);
  }

  /** Whether the conditions of two transitions can be TRUE at once. */
  boolean canOpenTogether(int one, int other) {
    if (one > other) {
      return canOpenTogether(other, one);
    }
    if (!asked.get(one).get(other)) {
      asked.get(one).set(other);
      excluded.get(one).set(other, together(one, other).isNo());
    }
    return !excluded.get(one).get(other);
  }

  /** The same with a subject who shows it. */
  Answer together(int one, int other) {
    Condition first = guard(transitions.get(one));
    return one == other
        ? analysis.canHold(first)
        : analysis.overlap(first, guard(transitions.get(other)));
  }

  /**
   * Whether there can be a subject who goes this way from the stage: for whom its condition is TRUE
   * and those of all that go first are FALSE; while one of these is UNKNOWN nothing is decided.
   */
  boolean canGo(int place, String stage) {
    if (!canOpen(place)) {
      return false;
    }
    List<Claim> claims = new ArrayList<>();
    claims.add(Claim.isTrue(guard(transitions.get(place))));
    for (int first : before(place, stage)) {
      claims.add(Claim.isFalse(guard(transitions.get(first))));
    }
    return claims.size() == 1 || !analysis.find(claims).isNo();
  }

  /**
   * Those that go first from the stage, and can be open at once with this one. Where two compete,
   * nobody has said which goes first.
   */
  List<Integer> before(int place, String stage) {
    List<Integer> before = new ArrayList<>();
    for (int other : order) {
      if (other == place) {
        return before;
      }
      Transition first = transitions.get(other);
      boolean always = first.from().contains(stage) && isFirst(first, transitions.get(place));
      if (always && canOpenTogether(other, place)) {
        before.add(other);
      }
    }
    return before;
  }

  /** Whether the first, where its guard is open, leads away before the other is asked. */
  private boolean isFirst(Transition first, Transition other) {
    return !first.stays()
        && first.holds().isEmpty()
        && !other.stays()
        && (first.dwell().isAny() || first.dwell().equals(other.dwell()))
        && !LifecycleLint.compete(first, other)
        && isDueWith(first.trigger(), other.trigger())
        && !limited.contains(first.to());
  }

  /** Whether the first is due whenever the other is. */
  private static boolean isDueWith(Trigger first, Trigger other) {
    if (first.equals(other)) {
      return true;
    }
    boolean sooner =
        first instanceof AfterTime one
            && other instanceof AfterTime two
            && one.isInUnitOf(two)
            && one.length() <= two.length();
    return sooner || (first instanceof OnFacts && !(other instanceof OnEvent));
  }
}
