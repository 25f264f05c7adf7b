package org.bankcrm.core.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.condition.AbsenceCriterion;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;

/**
 * What is missing of one customer and may have made what conditions read of other policies: one of
 * these asks whether it is known. Each yield is looked at once.
 */
final class Absences {

  private final Decision decision;
  private final Set<String> seen = new HashSet<>();
  private final ArrayDeque<String> open = new ArrayDeque<>();
  private final Set<String> missing = new LinkedHashSet<>();

  private Absences(Decision decision) {
    this.decision = decision;
  }

  /** The ids of what is missing, each once; of a list whose parts lack it, the list's. */
  static List<String> behind(Collection<Condition> conditions, Decision decision) {
    Absences absences = new Absences(decision);
    conditions.forEach(absences::follow);
    while (!absences.open.isEmpty()) {
      String id = absences.open.remove();
      for (Condition condition : deciding(decision.engine().yielderOf(id), id)) {
        absences.note(condition);
        absences.follow(condition);
      }
    }
    return List.copyOf(absences.missing);
  }

  /** What a condition reads of other policies is looked at too. */
  private void follow(Condition condition) {
    for (AttributeRef ref : condition.reads()) {
      if (decision.engine().yields(ref.id()) && seen.add(ref.id())) {
        open.add(ref.id());
      }
    }
  }

  /** The conditions that decide what a policy yields under an id. */
  private static List<Condition> deciding(PlannedPolicy policy, String id) {
    List<Condition> conditions = new ArrayList<>();
    policy.declared.population().ifPresent(gate -> conditions.add(gate.condition()));
    policy.declared.yesNo.forEach(
        (yes, gate) -> addIf(yes.id().equals(id), List.of(gate), conditions));
    policy.declared.choices.forEach(
        choice -> addIf(choice.attribute.id().equals(id), choice.gates, conditions));
    policy.declared.sums.stream()
        .filter(sum -> sum.attribute.id().equals(id))
        .flatMap(sum -> sum.bins.stream())
        .forEach(bins -> conditions.addAll(bins.conditions()));
    return conditions;
  }

  private static void addIf(boolean decides, List<Gate> gates, List<Condition> conditions) {
    if (decides) {
      gates.forEach(gate -> conditions.add(gate.condition()));
    }
  }

  private void note(Condition condition) {
    for (Criterion criterion : condition.criteria()) {
      if (criterion instanceof AbsenceCriterion) {
        criterion.refs().stream().filter(decision::isAbsent).forEach(ref -> missing.add(ref.id()));
      } else if (criterion instanceof ElementTest test && lacks(test)) {
        missing.add(test.attribute().id());
      }
    }
  }

  /** Whether a part lacks something of which the test asks whether it is known. */
  private boolean lacks(ElementTest test) {
    List<AttributeRef> asked =
        test.where().criteria().stream()
            .filter(AbsenceCriterion.class::isInstance)
            .flatMap(criterion -> criterion.refs().stream())
            .toList();
    return !asked.isEmpty()
        && decision.parts(test.attribute()).stream()
            .anyMatch(part -> asked.stream().anyMatch(ref -> Decision.isAbsent(part, ref)));
  }
}
