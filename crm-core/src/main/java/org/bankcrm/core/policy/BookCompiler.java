package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.internal.plan.Plan;
import org.bankcrm.core.internal.value.Encoded;

/** Checks a book as a whole and turns it into a plan. */
final class BookCompiler {

  private final PolicyBook book;
  private final DocumentLimits limits;
  private final List<Problem> problems = new ArrayList<>();
  private final List<PlannedPolicy> planned = new ArrayList<>();
  private final Map<String, Attribute<?>> yields = new HashMap<>();
  private final Map<String, PlannedPolicy> yieldedBy = new HashMap<>();
  private final Map<PlannedPolicy, Set<PlannedPolicy>> needs = new HashMap<>();
  private final Set<Attribute<?>> required = new HashSet<>();

  /** Where a gate that stands in the place of an earlier one is made of: its policy. */
  private Optional<String> toldWithin = Optional.empty();

  private BookCompiler(PolicyBook book, DocumentLimits limits) {
    this.book = book;
    this.limits = limits;
  }

  static DecisionEngine compile(PolicyBook book, DocumentLimits limits) {
    BookCompiler compiler = new BookCompiler(book, limits);
    compiler.planAll();
    compiler.checkAll();
    List<PlannedPolicy> ordered = compiler.ordered();
    if (!compiler.problems.isEmpty()) {
      throw new InvalidPolicyException(compiler.problems);
    }
    return new DecisionEngine(
        book, compiler.planned, compiler.required(), compiler.plan(ordered), compiler.yielded());
  }

  private void planAll() {
    for (Policy<?> policy : book.policies()) {
      PlannedPolicy plan = new PlannedPolicy(policy, planned.size(), problems);
      plan.plan();
      planned.add(plan);
      plan.yields().forEach(attribute -> addYield(plan, attribute));
    }
  }

  private void addYield(PlannedPolicy plan, Attribute<?> attribute) {
    if (book.catalog().find(attribute.id()).isPresent()) {
      report(plan.path(), "yield-is-input", "yields '" + attribute.id() + "', which is handed in.");
    } else if (yieldedBy.putIfAbsent(attribute.id(), plan) != null) {
      report(plan.path(), "duplicate-yield", "yields '" + attribute.id() + "' a second time.");
    }
    yields.putIfAbsent(attribute.id(), attribute);
  }

  private void checkAll() {
    ConditionLimits conditions = new ConditionLimits(limits, problems);
    if (book.policies().size() > limits.policies()) {
      report("/policies", "limit-policies", "more than " + limits.policies() + " policies.");
    }
    for (PlannedPolicy plan : planned) {
      needs.put(plan, new LinkedHashSet<>());
      Set<String> places = new HashSet<>();
      plan.eachCondition(
          (condition, place) -> {
            String path = plan.path() + place;
            toldWithin = places.add(path) ? Optional.empty() : Optional.of(plan.path() + "/");
            check(plan, condition, path, conditions);
          });
      toldWithin = Optional.empty();
    }
  }

  /** Conditions that are made of others are told where these stand, not once more. */
  private void check(
      PlannedPolicy plan, Condition condition, String path, ConditionLimits conditions) {
    if (toldWithin.isPresent() || conditions.check(condition, path)) {
      ConditionRefs.each(condition, path, (ref, place) -> check(plan, ref, place));
      ConditionRefs.eachElementTest(condition, path, this::checkParts);
    }
  }

  private void check(PlannedPolicy plan, AttributeRef ref, String path) {
    Optional<Attribute<?>> input = book.catalog().find(ref.id());
    Attribute<?> found = input.orElse(yields.get(ref.id()));
    if (checkRef(ref, Optional.ofNullable(found), path)) {
      input.ifPresentOrElse(required::add, () -> need(plan, ref, path));
    }
  }

  /** A policy needs another, or itself, which is a cycle; but its gates may read its own sums. */
  private void need(PlannedPolicy plan, AttributeRef ref, String path) {
    PlannedPolicy other = requireNonNull(yieldedBy.get(ref.id()));
    if (other != plan || plan.isInBins(path) || !plan.sums(ref.id())) {
      requireNonNull(needs.get(plan)).add(other);
    }
  }

  private boolean checkRef(AttributeRef ref, Optional<Attribute<?>> found, String path) {
    if (found.isEmpty()) {
      report(path, "unknown-attribute", "there is no attribute '" + ref.id() + "'.");
      return false;
    }
    if (!found.get().type().equals(ref.type())) {
      String message = "'" + ref.id() + "' is " + found.get().type() + ", not " + ref.type() + ".";
      report(path, "wrong-type", message);
      return false;
    }
    return true;
  }

  private void checkParts(ElementTest test, String path) {
    Optional<Attribute<?>> list = book.catalog().find(test.attribute().id());
    if (list.isPresent() && list.get() instanceof ElementsAttribute elements) {
      AttributeCatalog parts = elements.parts();
      ConditionRefs.each(
          test.where(),
          path + "/where",
          (ref, place) -> checkRef(ref, parts.find(ref.id()), place));
    }
  }

  /** Reports unless the same was said of this place, of one within it, or where it is made of. */
  private void report(String path, String code, String message) {
    boolean told =
        problems.stream()
            .filter(p -> p.message().equals(message))
            .map(p -> p.path() + "/")
            .anyMatch(
                p -> p.startsWith(path + "/") || toldWithin.filter(p::startsWith).isPresent());
    if (!told) {
      problems.add(new Problem(path, code, message, ""));
    }
  }

  /** Policies after those they need; those in a cycle are reported. */
  private List<PlannedPolicy> ordered() {
    Set<PlannedPolicy> done = new LinkedHashSet<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (PlannedPolicy plan : planned) {
        if (!done.contains(plan) && done.containsAll(needs.getOrDefault(plan, Set.of()))) {
          moved |= done.add(plan);
        }
      }
    }
    reportCycle(done);
    return List.copyOf(done);
  }

  private void reportCycle(Set<PlannedPolicy> done) {
    List<PlannedPolicy> left = planned.stream().filter(plan -> !done.contains(plan)).toList();
    if (!left.isEmpty()) {
      String ids =
          left.stream().map(plan -> plan.policy.ref().id()).collect(Collectors.joining(", "));
      problems.add(
          new Problem(
              left.get(0).path(),
              "cycle",
              "these policies need each other, or one that does: " + ids + ".",
              "Let one of them read attributes that are handed in instead."));
    }
  }

  private Plan plan(List<PlannedPolicy> ordered) {
    Plan.Builder builder = Plan.builder(book.catalog());
    for (PlannedPolicy policy : ordered) {
      SumPlanner.plan(builder, policy); // first, since gates may read the sums
      int[] gates = policy.gates.stream().mapToInt(gate -> builder.gate(gate.condition)).toArray();
      policy.gateNumbers = gates;
      for (Map.Entry<YesNoAttribute, Gate> yes : policy.yesNo.entrySet()) {
        builder.yieldYesNo(yes.getKey().id(), gates[yes.getValue().index]);
      }
      policy.choiceNumbers =
          policy.choices.stream().mapToInt(choice -> choose(builder, choice, gates)).toArray();
    }
    return builder.build();
  }

  private static int choose(Plan.Builder builder, Choice choice, int[] gates) {
    int[] chosen = choice.gates.stream().mapToInt(gate -> gates[gate.index]).toArray();
    long[] codes =
        choice.codes.stream()
            .mapToLong(code -> Encoded.of(choice.attribute.type(), code))
            .toArray();
    return builder.choose(choice.attribute.id(), chosen, codes);
  }

  private List<Attribute<?>> required() {
    return book.catalog().attributes().stream()
        .filter(required::contains)
        .collect(Collectors.toUnmodifiableList());
  }

  private AttributeCatalog yielded() {
    List<Attribute<?>> all = new ArrayList<>();
    planned.forEach(plan -> all.addAll(plan.yields()));
    return AttributeCatalog.of(all);
  }
}
