package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.journal.Journal;
import org.bankcrm.core.internal.notation.ConditionPlaces;
import org.bankcrm.core.internal.plan.Plan;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.policy.PurposeCheck.Approved;
import org.jspecify.annotations.Nullable;

/** Checks a book as a whole and turns it into a plan. */
final class BookCompiler {

  private final PolicyBook book;
  private final DocumentLimits limits;
  private final ProblemList problems = new ProblemList();
  private final List<PlannedPolicy> planned = new ArrayList<>();
  private final Map<String, Attribute<?>> yields = new HashMap<>();
  private final Map<String, PlannedPolicy> yieldedBy = new HashMap<>();
  private final Map<String, PlannedPolicy> rememberedBy = new HashMap<>();
  private final ReadGraph graph = new ReadGraph();
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
    List<Approved> approved =
        new PurposeCheck(compiler.graph, compiler.planned, compiler.problems).check();
    compiler.problems.refuse(List.of(), InvalidPolicyException::new);
    compiler.shut(approved);
    List<Attribute<?>> required = compiler.required();
    Journal.compiled(book.ref(), compiler.planned.size(), required.size());
    return new DecisionEngine(
        book, compiler.planned, required, compiler.plan(ordered), compiler.yielded(), approved);
  }

  /** Tells each policy that reads something protected what of it must not be told. */
  private void shut(List<Approved> approved) {
    Set<PlannedPolicy> touched = graph.touched(planned);
    Set<String> ids = Shut.yields(touched);
    Set<Policy<?>> evidence = Collections.newSetFromMap(new IdentityHashMap<>());
    approved.stream()
        .filter(use -> graph.isProtected(use.exception().attribute()))
        .forEach(use -> evidence.add(use.policy()));
    for (PlannedPolicy policy : touched) {
      boolean kept = evidence.contains(policy.policy);
      policy.shut = Optional.of(new Shut(policy, book.catalog(), ids, kept));
    }
  }

  private void planAll() {
    for (Policy<?> policy : book.policies()) {
      PlannedPolicy plan = new PlannedPolicy(policy, planned.size(), problems);
      plan.plan();
      planned.add(plan);
      for (Attribute<?> attribute : plan.yields()) {
        addYield(plan, attribute);
      }
      plan.remembered.forEach(each -> rememberedBy.putIfAbsent(each.id(), plan));
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
      Set<String> places = new HashSet<>();
      plan.eachCondition(
          (condition, place) -> {
            toldWithin = places.add(place) ? Optional.empty() : Optional.of(plan.path() + "/");
            check(plan, condition, Place.root(plan.path() + place), conditions);
          });
      toldWithin = Optional.empty();
      plan.elsewhere.forEach(each -> noteElsewhere(plan, each));
      plan.calendars.forEach((place, id) -> checkCalendar(plan.path() + place, id));
    }
  }

  private void checkCalendar(String place, String id) {
    if (book.calendar(id).isEmpty()) {
      Problem problem = BookCalendar.unknown(place, id, book.calendars());
      problems.add(place, problem.code(), problem.message(), problem.advice());
    }
  }

  /** What is wrong there is told there; here it only counts what is read. */
  private void noteElsewhere(PlannedPolicy plan, PlannedPolicy.Elsewhere asked) {
    Place place = Place.root(plan.path() + asked.path());
    eachRef(
        asked.condition(),
        place,
        (ref, at) ->
            asked
                .carried()
                .find(ref.id())
                .or(() -> book.catalog().find(ref.id()))
                .ifPresentOrElse(
                    found -> noteInput(plan, found, at),
                    () -> noteSource(plan, yieldedBy.get(ref.id()))));
    eachElementTest(asked.condition(), place, (test, at) -> noteParts(plan, test, at));
  }

  private static void eachRef(
      Condition condition, Place place, BiConsumer<AttributeRef, Place> action) {
    ConditionPlaces.eachCriterion(
        condition,
        place,
        (criterion, at) -> criterion.refs().forEach(ref -> action.accept(ref, at)));
  }

  private static void eachElementTest(
      Condition condition, Place place, BiConsumer<ElementTest, Place> action) {
    ConditionPlaces.eachCriterion(
        condition,
        place,
        (criterion, at) -> {
          if (criterion instanceof ElementTest test) {
            action.accept(test, at);
          }
        });
  }

  private void noteInput(PlannedPolicy plan, Attribute<?> input, Place place) {
    graph.reads(plan, input.id(), input, place.toString());
    noteSource(plan, rememberedBy.get(input.id()));
  }

  private static void noteSource(PlannedPolicy plan, @Nullable PlannedPolicy source) {
    if (source != null) {
      plan.sources.add(source);
    }
  }

  private void noteParts(PlannedPolicy plan, ElementTest test, Place place) {
    if (book.catalog().find(test.attribute().id()).orElse(null) instanceof ElementsAttribute list) {
      eachRef(
          test.where(),
          place.key("where"),
          (ref, at) ->
              list.parts().find(ref.id()).ifPresent(part -> notePart(plan, list, part, at)));
    }
  }

  private void notePart(
      PlannedPolicy plan, ElementsAttribute list, Attribute<?> part, Place place) {
    graph.reads(plan, list.id() + "/" + part.id(), part, place.toString());
  }

  /** Conditions that are made of others are told where these stand, not once more. */
  private void check(
      PlannedPolicy plan, Condition condition, Place place, ConditionLimits conditions) {
    if (toldWithin.isPresent() || conditions.check(condition, place)) {
      eachRef(condition, place, (ref, at) -> check(plan, ref, at));
      eachElementTest(condition, place, (test, at) -> checkParts(plan, test, at));
    }
  }

  private void check(PlannedPolicy plan, AttributeRef ref, Place place) {
    Optional<Attribute<?>> input = book.catalog().find(ref.id());
    Optional<Attribute<?>> found =
        input.isPresent() ? input : Optional.ofNullable(yields.get(ref.id()));
    if (checkRef(ref, found, place)) {
      if (input.isPresent()) {
        required.add(input.get());
        noteInput(plan, input.get(), place);
      } else {
        need(plan, ref, place);
      }
    }
  }

  /** A policy needs another, or itself, which is a cycle; but its gates may read its own sums. */
  private void need(PlannedPolicy plan, AttributeRef ref, Place place) {
    PlannedPolicy other = requireNonNull(yieldedBy.get(ref.id()));
    boolean early = plan.isInBins(place.toString()) || plan.isPopulation(place.toString());
    if (other != plan || early || !plan.sums(ref.id())) {
      plan.needs.add(other);
      plan.sources.add(other);
    }
  }

  private boolean checkRef(AttributeRef ref, Optional<Attribute<?>> found, Place place) {
    if (found.isEmpty()) {
      report(place.toString(), "unknown-attribute", "there is no attribute '" + ref.id() + "'.");
      return false;
    }
    if (!found.get().type().equals(ref.type())) {
      String message = "'" + ref.id() + "' is " + found.get().type() + ", not " + ref.type() + ".";
      report(place.toString(), "wrong-type", message);
      return false;
    }
    return true;
  }

  private void checkParts(PlannedPolicy plan, ElementTest test, Place place) {
    Optional<Attribute<?>> list = book.catalog().find(test.attribute().id());
    if (list.isPresent() && list.get() instanceof ElementsAttribute elements) {
      AttributeCatalog parts = elements.parts();
      eachRef(
          test.where(),
          place.key("where"),
          (ref, at) -> {
            Optional<Attribute<?>> part = parts.find(ref.id());
            if (checkRef(ref, part, at)) {
              notePart(plan, elements, part.orElseThrow(), at);
            }
          });
    }
  }

  /** Reports unless the same was said of this place, of one within it, or where it is made of. */
  private void report(String path, String code, String message) {
    String here = path + "/";
    boolean told =
        problems
            .pathsOf(message)
            .anyMatch(p -> p.startsWith(here) || toldWithin.filter(p::startsWith).isPresent());
    if (!told) {
      problems.add(path, code, message, "");
    }
  }

  /** Policies after those they need; those in a cycle are reported. */
  private List<PlannedPolicy> ordered() {
    Map<PlannedPolicy, Integer> open = new HashMap<>();
    Map<PlannedPolicy, List<PlannedPolicy>> neededBy = new HashMap<>();
    Queue<PlannedPolicy> ready = new PriorityQueue<>(Comparator.comparingInt(p -> p.position));
    for (PlannedPolicy plan : planned) {
      open.put(plan, plan.needs.size());
      plan.needs.forEach(need -> neededBy.computeIfAbsent(need, n -> new ArrayList<>()).add(plan));
      if (plan.needs.isEmpty()) {
        ready.add(plan);
      }
    }
    List<PlannedPolicy> done = new ArrayList<>();
    while (!ready.isEmpty()) {
      PlannedPolicy plan = ready.remove();
      plan.rank = done.size();
      done.add(plan);
      for (PlannedPolicy other : neededBy.getOrDefault(plan, List.of())) {
        if (open.merge(other, -1, Integer::sum) == 0) {
          ready.add(other);
        }
      }
    }
    reportCycle(done);
    return done;
  }

  private void reportCycle(List<PlannedPolicy> done) {
    if (done.size() < planned.size()) {
      Set<PlannedPolicy> ordered = new HashSet<>(done);
      List<PlannedPolicy> left = planned.stream().filter(plan -> !ordered.contains(plan)).toList();
      String ids =
          left.stream().map(plan -> plan.policy.ref().id()).collect(Collectors.joining(", "));
      problems.add(
          left.get(0).path(),
          "cycle",
          "these policies need each other, or one that does: " + ids + ".",
          "Let one of them read attributes that are handed in instead.");
    }
  }

  private Plan plan(List<PlannedPolicy> ordered) {
    Plan.Builder builder = Plan.builder(book.catalog());
    for (PlannedPolicy policy : ordered) {
      policy.populationNumber =
          builder.within(policy.policy.head().population()); // first, since all stand under it
      SumPlanner.plan(builder, policy); // then these, since gates may read the sums
      int[] gates = gates(builder, policy.gates);
      policy.gateNumbers = gates;
      for (Map.Entry<YesNoAttribute, Gate> yes : policy.yesNo.entrySet()) {
        builder.yieldYesNo(yes.getKey().id(), gates[yes.getValue().index]);
      }
      policy.choiceNumbers = new int[policy.choices.size()];
      for (int i = 0; i < policy.choiceNumbers.length; i++) {
        policy.choiceNumbers[i] = choose(builder, policy.choices.get(i), gates);
      }
    }
    return builder.build();
  }

  private static int[] gates(Plan.Builder builder, List<Gate> gates) {
    int[] numbers = new int[gates.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = builder.gate(gates.get(i).condition);
    }
    return numbers;
  }

  private static int choose(Plan.Builder builder, Choice choice, int[] gates) {
    int[] chosen = new int[choice.gates.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = gates[choice.gates.get(i).index];
    }
    long[] codes = new long[choice.codes.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Encoded.of(choice.attribute.type(), choice.codes.get(i));
    }
    return builder.choose(choice.attribute.id(), chosen, codes, choice.held);
  }

  private List<Attribute<?>> required() {
    Set<Attribute<?>> put = new HashSet<>();
    required.forEach(attribute -> put.addAll(book.catalog().origins(attribute)));
    return book.catalog().attributes().stream().filter(put::contains).toList();
  }

  private AttributeCatalog yielded() {
    List<Attribute<?>> all = new ArrayList<>();
    for (PlannedPolicy plan : planned) {
      all.addAll(plan.yields());
    }
    return AttributeCatalog.of(all);
  }
}
