package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.Operator;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.segmentation.ChoiceGate.Part;

/**
 * Finds the clause that moved a customer.
 *
 * <p>Of a choice, the earlier of the two gates that were first to be TRUE is TRUE on one side only:
 * it moved the customer. What connects conditions never falls where all its parts rise, so that
 * some part moved in the same direction; under a negation, in the other.
 */
final class Causes {

  private Causes() {}

  static Cause of(Grouping<?> policy, Decision before, Decision after) {
    if (before.applies(policy) != Truth.TRUE || after.applies(policy) != Truth.TRUE) {
      return ofPopulation(policy, before, after);
    }
    List<ExplanationNode> old = deciding(policy, before);
    List<ExplanationNode> now = deciding(policy, after);
    int gate = old.size() == 1 ? 0 : Math.min(firstTrue(old), firstTrue(now));
    if (old.stream().limit(gate + 1L).anyMatch(Causes::isWithheld)) {
      return Cause.WITHHELD;
    }
    return of(gates(policy).get(gate), old.get(gate), now.get(gate));
  }

  private static boolean isWithheld(ExplanationNode gate) {
    return gate.operator() == Operator.WITHHELD;
  }

  /** The population of a policy that reads something protected is not explained. */
  private static Cause ofPopulation(Grouping<?> policy, Decision before, Decision after) {
    Optional<ExplainedGate> old = population(policy, before);
    Optional<ExplainedGate> now = population(policy, after);
    if (old.isEmpty() || now.isEmpty()) {
      return Cause.WITHHELD;
    }
    ChoiceGate population = ChoiceGate.of("", "/population", policy.head().population());
    return of(population, old.get().root(), now.get().root());
  }

  private static Optional<ExplainedGate> population(Grouping<?> policy, Decision decision) {
    return decision.explain(policy, Disclosure.CODES).policy().population();
  }

  /** The gates that decide: those of the choice, or the one that is yielded as yes or no. */
  private static List<ExplanationNode> deciding(Grouping<?> policy, Decision decision) {
    List<ExplainedGate> gates = decision.explain(policy, Disclosure.CODES).policy().gates();
    if (new Outcomes(policy).isYesNo()) {
      return List.of(gates.get(gates.size() - 1).root());
    }
    return gates.stream().filter(gate -> gate.code().isPresent()).map(ExplainedGate::root).toList();
  }

  private static int firstTrue(List<ExplanationNode> gates) {
    int place = 0;
    while (place < gates.size() && gates.get(place).truth() != Truth.TRUE) {
      place++;
    }
    return place;
  }

  /** The same gates as conditions. */
  private static List<ChoiceGate> gates(Grouping<?> policy) {
    if (policy instanceof TierLadder ladder) {
      return ladder.choiceGates();
    }
    if (policy instanceof Segment segment) {
      List<Part> parts = new ArrayList<>();
      segment.exclude().ifPresent(exclude -> parts.add(new Part("/exclude", exclude.not())));
      parts.add(new Part("/when", segment.when()));
      return List.of(new ChoiceGate("", "/when", parts));
    }
    return gates((SegmentFamily) policy);
  }

  private static List<ChoiceGate> gates(SegmentFamily family) {
    List<Condition> members = family.memberships();
    if (!family.isExclusive()) {
      return List.of(ChoiceGate.of("", "/segments", new Any(members)));
    }
    List<ChoiceGate> gates = new ArrayList<>();
    for (Condition member : members) {
      String code = family.segments().get(gates.size());
      gates.add(ChoiceGate.of(code, "/segments/" + gates.size(), member));
    }
    return gates;
  }

  private static Cause of(ChoiceGate gate, ExplanationNode before, ExplanationNode after) {
    boolean up = order(after) > order(before);
    if (gate.parts().size() == 1) {
      return of(gate.path(), gate.condition(), before, after, up);
    }
    for (int i = 0; i < gate.parts().size(); i++) {
      ExplanationNode old = before.children().get(i);
      ExplanationNode now = after.children().get(i);
      if (moved(old, now, up)) {
        Part part = gate.parts().get(i);
        return of(part.place(), part.condition(), old, now, up);
      }
    }
    throw new IllegalStateException("a gate moved without any of its parts: " + gate.path());
  }

  private static Cause of(
      String place,
      Condition condition,
      ExplanationNode before,
      ExplanationNode after,
      boolean up) {
    List<Condition> parts = condition.parts();
    boolean upInside = up ^ condition instanceof Not;
    for (int i = 0; i < parts.size(); i++) {
      ExplanationNode old = before.children().get(i);
      ExplanationNode now = after.children().get(i);
      if (moved(old, now, upInside)) {
        return of(place, parts.get(i), old, now, upInside);
      }
    }
    return new Cause(place, condition, before.truth(), after.truth());
  }

  private static boolean moved(ExplanationNode before, ExplanationNode after, boolean up) {
    int change = order(after) - order(before);
    return up ? change > 0 : change < 0;
  }

  private static int order(ExplanationNode node) {
    return switch (node.truth()) {
      case FALSE -> 0;
      case UNKNOWN -> 1;
      case TRUE -> 2;
    };
  }
}
