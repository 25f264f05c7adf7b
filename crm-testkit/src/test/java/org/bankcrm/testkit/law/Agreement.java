package org.bankcrm.testkit.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.policy.Decider;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Membership;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierPlacement;
import org.bankcrm.testkit.law.ReferenceInterpreter.Place;
import org.bankcrm.testkit.random.RandomCase;

/**
 * Holds everything that an engine says of a case against the reference: one customer at a time, in
 * columns, and in explanations.
 */
final class Agreement {

  private static final List<Disclosure> VIEWS = List.of(Disclosure.values());

  private final RandomCase given;
  private final PolicyBook book;
  private final Map<String, Policy<?>> byYield;
  private final DecisionEngine engine;
  private final Decisions all;
  private final Decider decider;
  private final Map<String, Map<String, Long>> counts = new HashMap<>();
  private long compared;

  private Agreement(RandomCase given) {
    this.given = given;
    this.book = given.book();
    this.byYield = Yields.index(book);
    this.engine = Books.compile(book);
    this.decider = engine.decider();
    this.all = engine.decideAll(given.population());
  }

  /**
   * Checks one case.
   *
   * @return how many truths were compared
   * @throws AssertionError at the first difference
   */
  static long check(RandomCase given) {
    Agreement agreement = new Agreement(given);
    for (int row = 0; row < given.customers().size(); row++) {
      agreement.check(row);
    }
    agreement.checkCounts();
    agreement.checkMasks();
    return agreement.compared;
  }

  private void check(int row) {
    Facts facts = given.customers().get(row);
    ReferenceInterpreter reference = new ReferenceInterpreter(byYield, facts);
    Decision one = engine.decide(facts);
    int[] reasons = new int[book.policies().size()];
    one.firstNotTrue(reasons);
    checkDecider(row, facts, one, reasons);
    List<Policy<?>> granted = new ArrayList<>();
    for (int i = 0; i < reasons.length; i++) {
      Policy<?> policy = book.policies().get(i);
      if (policy instanceof Segment segment) {
        Truth expected = reference.truth(segment.when());
        check(row, segment, expected, one);
        if (row % 4 == 0) {
          OptionalInt first = reference.firstNotTrue(segment.when());
          same(first.orElse(-1), reasons[i], "first part not TRUE", row, segment);
        }
        granted.addAll(expected == Truth.TRUE ? List.of(policy) : List.of());
      } else {
        check(row, (TierLadder) policy, reference, one);
        same(-1, reasons[i], "first part of a ladder", row, policy);
      }
    }
    same(granted, one.granted(), "granted", row, book.policies().get(0));
    if (row % 16 == 0) {
      checkResults(row, one);
    }
  }

  /** The working memory still holds what it found of the customers before. */
  private void checkDecider(int row, Facts facts, Decision one, int[] reasons) {
    int size = book.policies().size();
    int[] again = new int[size];
    int[] positions = new int[size];
    int granted = decider.decide(facts).granted(positions);
    decider.firstNotTrue(again);
    List<Policy<?>> policies = new ArrayList<>();
    Arrays.stream(positions, 0, granted).forEach(at -> policies.add(book.policies().get(at)));
    same(one.granted(), policies, "decider's granted", row, book.policies().get(0));
    same(Arrays.toString(reasons), Arrays.toString(again), "decider", row, book.policies().get(0));
    Policy<?> some = book.policies().get(row % size);
    if (some instanceof Segment) {
      same(one.truth(some), decider.truth(some), "decider's truth", row, some);
    } else {
      same(all.code(row, some), decider.code(some), "decider's code", row, some);
    }
  }

  private void check(int row, Segment segment, Truth expected, Decision one) {
    same(expected, one.truth(segment), "decide", row, segment);
    same(expected, all.truth(row, segment), "decideAll", row, segment);
    same(value(expected), one.value(segment.attribute()).orElse(null), "value", row, segment);
    count(segment, expected.name());
    compared++;
  }

  private void check(int row, TierLadder ladder, ReferenceInterpreter reference, Decision one) {
    Place expected = reference.place(ladder);
    Place column = new Place(all.code(row, ladder), all.isSettled(row, ladder));
    same(expected, column, "decideAll", row, ladder);
    String value = expected.settled() ? expected.code() : null;
    same(value, one.value(ladder.attribute()).orElse(null), "decide", row, ladder);
    count(ladder, expected.code());
    compared += ladder.tiers().size() - 1;
  }

  private void count(Policy<?> policy, String outcome) {
    counts.computeIfAbsent(policy.ref().id(), id -> new HashMap<>()).merge(outcome, 1L, Long::sum);
  }

  private void checkCounts() {
    for (Policy<?> policy : book.policies()) {
      Map<String, Long> counted = new HashMap<>(all.counts(policy));
      counted.values().removeIf(number -> number == 0);
      same(counts.get(policy.ref().id()), counted, "counts", 0, policy);
    }
  }

  private void checkMasks() {
    List<Policy<?>> segments =
        book.policies().stream().filter(Segment.class::isInstance).limit(64).toList();
    if (segments.isEmpty()) {
      return;
    }
    long[] masks = new long[all.size()];
    all.masks(segments, masks);
    for (int row = 0; row < all.size(); row++) {
      for (int i = 0; i < segments.size(); i++) {
        boolean in = all.truth(row, segments.get(i)) == Truth.TRUE;
        same(in, (masks[row] >>> i & 1) == 1, "mask", row, segments.get(i));
      }
    }
  }

  /** Whole results of a population are made again, at a cost: not for every row. */
  private void checkResults(int row, Decision one) {
    Decision again = all.decision(row);
    ReferenceInterpreter reference = new ReferenceInterpreter(byYield, given.customers().get(row));
    int turn = row / 16;
    for (Policy<?> policy : book.policies()) {
      Disclosure view = VIEWS.get(turn++ % VIEWS.size()); // each policy in all views, by turns
      checkExplanation(row, policy, one.explain(policy, view), reference);
      if (policy instanceof Segment segment) {
        Membership member = one.result(segment);
        same(reference.truth(segment.when()), statusOf(member), "result", row, segment);
        OptionalInt first = reference.firstNotTrue(segment.when());
        same(first, member.firstNotTrue(), "result's first part not TRUE", row, segment);
      } else {
        TierPlacement placed = one.result((TierLadder) policy);
        Place found = new Place(placed.code(), placed.settled());
        same(reference.place((TierLadder) policy), found, "result", row, policy);
      }
      same(one.result(policy), all.result(row, policy), "result of decideAll", row, policy);
      same(one.result(policy), again.result(policy), "decision of decideAll", row, policy);
    }
  }

  /** Every condition within every condition came out in the explanation as it does by itself. */
  private void checkExplanation(
      int row, Policy<?> policy, Explanation told, ReferenceInterpreter ref) {
    List<Condition> conditions = RandomCase.conditions(policy);
    List<ExplainedGate> gates = told.gates();
    same(conditions.size(), gates.size(), "explained gates", row, policy);
    for (int i = 0; i < gates.size(); i++) {
      ExplainedGate gate = gates.get(i);
      checkNode(row, policy, conditions.get(i), gate.root(), ref);
      same(gate.truth() == Truth.UNKNOWN, !gate.missing().isEmpty(), "missing", row, policy);
    }
  }

  private void checkNode(
      int row,
      Policy<?> policy,
      Condition condition,
      ExplanationNode node,
      ReferenceInterpreter ref) {
    same(ref.truth(condition), node.truth(), "explain " + node.path(), row, policy);
    List<Condition> parts = condition.parts();
    same(parts.size(), node.children().size(), "children " + node.path(), row, policy);
    for (int i = 0; i < parts.size(); i++) {
      checkNode(row, policy, parts.get(i), node.children().get(i), ref);
    }
  }

  private static Truth statusOf(Membership membership) {
    return switch (membership.status()) {
      case IN -> Truth.TRUE;
      case OUT -> Truth.FALSE;
      case UNDECIDED -> Truth.UNKNOWN;
      case NOT_APPLICABLE -> throw new AssertionError("every segment is for everybody here");
    };
  }

  private static Boolean value(Truth truth) {
    return truth == Truth.UNKNOWN ? null : Boolean.valueOf(truth == Truth.TRUE);
  }

  private void same(Object expected, Object actual, String what, int row, Policy<?> policy) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError(
          "%s: reference says %s, engine says %s for customer %s and policy %s:%n%s%n%s"
              .formatted(
                  what,
                  expected,
                  actual,
                  row,
                  policy.ref(),
                  RandomCase.conditions(policy),
                  RandomCase.describe(given.customers().get(row))));
    }
  }
}
