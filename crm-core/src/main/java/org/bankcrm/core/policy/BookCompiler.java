package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.Suggestions;
import org.bankcrm.core.internal.journal.Journal;
import org.bankcrm.core.internal.plan.Plan;
import org.bankcrm.core.policy.PurposeCheck.Approved;

/** Checks a book as a whole and turns it into a plan. */
final class BookCompiler {

  private final PolicyBook book;
  private final DocumentLimits limits;
  private final ProblemList problems = new ProblemList();
  private final List<DeclaredPolicy> declared = new ArrayList<>();
  private final ReadGraph graph = new ReadGraph();
  private final ConditionLimits conditions;
  private final ReadCheck reads;

  private BookCompiler(PolicyBook book, DocumentLimits limits) {
    this.book = book;
    this.limits = limits;
    this.conditions = new ConditionLimits(limits, problems);
    this.reads = new ReadCheck(book, conditions, problems, graph);
  }

  static DecisionEngine compile(PolicyBook book, DocumentLimits limits) {
    BookCompiler compiler = new BookCompiler(book, limits);
    compiler.declareAll();
    compiler.checkAll();
    List<DeclaredPolicy> ordered =
        new PolicyOrder(compiler.declared, compiler.graph).ordered(compiler.problems);
    List<Approved> approved =
        new PurposeCheck(compiler.graph, compiler.declared, compiler.problems).check();
    compiler.problems.refuse(List.of(), InvalidPolicyException::new);
    List<Attribute<?>> required = compiler.reads.required();
    Journal.compiled(book.ref(), ordered.size(), required.size());
    Plan.Builder plan = Plan.builder(book.catalog());
    List<PlannedPolicy> planned = compiler.plan(plan, ordered, compiler.shut(approved));
    return new DecisionEngine(book, planned, required, plan.build(), compiler.yielded(), approved);
  }

  /** Of each policy that reads something protected, what of it must not be told. */
  private Map<DeclaredPolicy, Shut> shut(List<Approved> approved) {
    Set<DeclaredPolicy> touched = graph.touched(declared);
    Set<String> ids = Shut.yields(touched);
    Set<Policy<?>> evidence = Collections.newSetFromMap(new IdentityHashMap<>());
    approved.stream()
        .filter(use -> graph.isProtected(use.exception().attribute()))
        .forEach(use -> evidence.add(use.policy()));
    Map<DeclaredPolicy, Shut> shut = new HashMap<>();
    for (DeclaredPolicy policy : touched) {
      boolean kept = evidence.contains(policy.policy);
      shut.put(policy, new Shut(policy, book.catalog(), ids, kept));
    }
    return shut;
  }

  /** Hands the policies to the plan, each after those that it needs; in the order of the book. */
  private List<PlannedPolicy> plan(
      Plan.Builder plan, List<DeclaredPolicy> ordered, Map<DeclaredPolicy, Shut> shut) {
    Map<DeclaredPolicy, PlannedPolicy> planned = new HashMap<>();
    for (DeclaredPolicy policy : ordered) {
      Optional<Shut> own = Optional.ofNullable(shut.get(policy));
      List<PlannedPolicy> needs = new ArrayList<>();
      graph.needs(policy).forEach(need -> needs.add(requireNonNull(planned.get(need))));
      Placement placement = new Placement(plan, policy, own);
      planned.put(policy, new PlannedPolicy(policy, placement, needs, own, planned.size()));
    }
    return declared.stream().map(policy -> requireNonNull(planned.get(policy))).toList();
  }

  private void declareAll() {
    for (Policy<?> policy : book.policies()) {
      DeclaredPolicy plan = Declaration.of(policy, declared.size(), problems);
      declared.add(plan);
      reads.declare(plan);
    }
  }

  private void checkAll() {
    book.countsBy().forEach(id -> checkCalendar("/derived", id));
    if (book.policies().size() > limits.policies()) {
      String message = "more than " + limits.policies() + " policies.";
      problems.add("/policies", CoreProblem.LIMIT_POLICIES, message, "");
    }
    PartsForm.eachFigure(book, (formula, at) -> conditions.checkOfParts(formula.where(), at));
    for (DeclaredPolicy plan : declared) {
      reads.check(plan);
      checkExceptions(plan);
      plan.calendars.forEach((place, id) -> checkCalendar(plan.path() + place, id));
      plan.openings.forEach((place, id) -> checkHours(plan.path() + place, id));
      plan.derivations.forEach((place, each) -> checkDerivation(plan.path() + place, each));
    }
    declared.addAll(reads.following());
    if (problems.size() == 0) { // what they are made of was told
      reads.following().forEach(reads::check);
    }
  }

  private void checkCalendar(String place, String id) {
    if (book.calendar(id).isEmpty()) {
      Problem problem = BookCalendar.unknown(place, id, book.calendars());
      problems.add(place, problem.code(), problem.message(), problem.advice());
    }
  }

  private void checkHours(String place, String id) {
    book.calendar(id)
        .filter(calendar -> calendar.hours().isEmpty())
        .map(calendar -> BookCalendar.withoutHours(place, id))
        .ifPresent(each -> problems.add(place, each.code(), each.message(), each.advice()));
  }

  private void checkDerivation(String place, Derivation derivation) {
    String id = derivation.attribute().id();
    Optional<Derivation> known =
        book.catalog().find(id).flatMap(each -> book.catalog().derivation(each));
    if (!known.equals(Optional.of(derivation))) {
      problems.add(
          place,
          CoreProblem.OTHER_ATTRIBUTE,
          "the policy was made by another '" + id + "' than the book computes.",
          "Make it by the book's, or let the book compute it so.");
    }
  }

  /** An approval of a use that nobody can make is a name that was mistyped. */
  private void checkExceptions(DeclaredPolicy plan) {
    List<ApprovedException> exceptions = plan.policy.head().exceptions();
    for (int place = 0; place < exceptions.size(); place++) {
      String id = exceptions.get(place).attribute();
      Set<String> inputs = inputs();
      if (!inputs.contains(id)) {
        String near = new Suggestions().nearest(id, inputs);
        String form = "Name an attribute of the book's, or a part of one as 'list/part'.";
        problems.add(
            plan.path() + "/exceptions/" + place + "/attribute",
            CoreProblem.UNKNOWN_ATTRIBUTE,
            "no attribute '" + id + "' is handed in.",
            near.isEmpty() ? form : near);
      }
    }
  }

  /** What is handed in, as exceptions name it. */
  private Set<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>();
    for (Attribute<?> attribute : book.catalog().attributes()) {
      inputs.add(attribute.id());
      if (attribute instanceof ElementsAttribute list) {
        list.parts().attributes().forEach(part -> inputs.add(list.id() + "/" + part.id()));
      }
    }
    return inputs;
  }

  private AttributeCatalog yielded() {
    List<Attribute<?>> all = new ArrayList<>();
    for (DeclaredPolicy plan : declared) {
      all.addAll(plan.yields());
    }
    return AttributeCatalog.of(all);
  }
}
