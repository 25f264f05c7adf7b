package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Policy.Outcome;
import org.jspecify.annotations.Nullable;

/** What one policy declared, and later where the plan put it. */
final class PlannedPolicy implements Planner {

  private static final int MOST_GATES = 100;

  final Policy<?> policy;
  final int position;
  final List<Gate> gates = new ArrayList<>();
  final Map<YesNoAttribute, Gate> yesNo = new LinkedHashMap<>();
  final List<Choice> choices = new ArrayList<>();
  private final List<Problem> problems;
  private @Nullable Outcome<?> outcome;
  int[] gateNumbers = {};
  int[] choiceNumbers = {};

  PlannedPolicy(Policy<?> policy, int position, List<Problem> problems) {
    this.policy = policy;
    this.position = position;
    this.problems = problems;
  }

  void plan() {
    outcome = policy.plan(this);
  }

  Outcome<?> outcome() {
    if (outcome == null) {
      throw new IllegalStateException(policy.ref() + " is not planned");
    }
    return outcome;
  }

  /** Where the policy stands, as problems tell it. */
  String path() {
    return "/policies/" + policy.ref().id();
  }

  int number(Gate gate) {
    checkOwn(gate);
    return gateNumbers[gate.index];
  }

  int number(Choice choice) {
    if (choice.index >= choices.size() || choices.get(choice.index) != choice) {
      throw new IllegalArgumentException("the choice belongs to another policy");
    }
    return choiceNumbers[choice.index];
  }

  /** The gate of the first yes/no attribute that the policy yields, or -1. */
  int grantNumber() {
    return yesNo.isEmpty() ? -1 : gateNumbers[yesNo.values().iterator().next().index];
  }

  int firstYesNoNumber() {
    if (yesNo.isEmpty()) {
      throw new IllegalArgumentException(policy.ref() + " yields no yes/no attribute");
    }
    return grantNumber();
  }

  int firstChoiceNumber() {
    if (choices.isEmpty()) {
      throw new IllegalArgumentException(policy.ref() + " yields no choice");
    }
    return choiceNumbers[0];
  }

  List<Attribute<?>> yields() {
    List<Attribute<?>> yields = new ArrayList<>(yesNo.keySet());
    choices.forEach(choice -> yields.add(choice.attribute));
    return yields;
  }

  @Override
  public Gate gate(Condition condition, String path) {
    Gate gate = new Gate(gates.size(), condition, path);
    gates.add(gate);
    return gate;
  }

  @Override
  public void yield(YesNoAttribute attribute, Gate gate) {
    checkOwn(gate);
    yesNo.put(attribute, gate);
  }

  @Override
  public Choice choose(
      CodeAttribute attribute, List<Gate> chosen, List<String> codes, String otherwise) {
    chosen.forEach(this::checkOwn);
    if (chosen.isEmpty() || chosen.size() > MOST_GATES || chosen.size() != codes.size()) {
      throw new IllegalArgumentException(
          "a choice needs 1 to " + MOST_GATES + " gates and one code for each");
    }
    List<String> all = new ArrayList<>(codes);
    all.add(otherwise);
    if (!attribute.type().codes().containsAll(all)) {
      throw new IllegalArgumentException(
          attribute.id() + " must be a closed list that has all of " + all);
    }
    Choice choice = new Choice(choices.size(), attribute, chosen, all);
    choices.add(choice);
    return choice;
  }

  private void checkOwn(Gate gate) {
    if (gate.index >= gates.size() || gates.get(gate.index) != gate) {
      throw new IllegalArgumentException("the gate belongs to another policy");
    }
  }

  @Override
  public void problem(String path, String code, String message, String advice) {
    problems.add(new Problem(path() + path, code, message, advice));
  }
}
