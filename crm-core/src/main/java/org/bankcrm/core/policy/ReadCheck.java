package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.Suggestions;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.internal.notation.ConditionPlaces;
import org.bankcrm.core.policy.DeclaredPolicy.Named;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what the conditions of a book read: whether each attribute is there and of that type,
 * and who reads what. For one book and one thread.
 */
final class ReadCheck {

  private final PolicyBook book;
  private final ConditionLimits limits;
  private final ProblemList problems;
  private final ReadGraph graph;
  private final Map<String, Attribute<?>> yields = new HashMap<>();
  private final Map<String, DeclaredPolicy> yieldedBy = new HashMap<>();
  private final Map<String, DeclaredPolicy> rememberedBy = new HashMap<>();

  /** By the catalogue's own objects: they are asked for once for each criterion. */
  private final Set<Attribute<?>> required = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<String, Following> offered = new HashMap<>();
  private final List<DeclaredPolicy> following = new ArrayList<>();

  /** Those of which what follows was not taken down yet. */
  private final List<DeclaredPolicy> declared = new ArrayList<>();

  /** Whether the catalogue has anything that was given before. */
  private final boolean listsPast;

  /** Where a gate that stands in the place of an earlier one is made of: its policy. */
  private Optional<String> toldWithin = Optional.empty();

  /** The conditions of the policy at hand that were looked at, by the author's own objects. */
  private final Set<Condition> checked = Collections.newSetFromMap(new IdentityHashMap<>());

  ReadCheck(PolicyBook book, ConditionLimits limits, ProblemList problems, ReadGraph graph) {
    this.book = book;
    this.limits = limits;
    this.problems = problems;
    this.graph = graph;
    this.listsPast = Past.isIn(book.catalog());
  }

  /** Takes down what a policy yields and remembers; to be called for all before any is checked. */
  void declare(DeclaredPolicy plan) {
    for (Attribute<?> attribute : plan.yields()) {
      addYield(plan, attribute);
    }
    plan.remembered.forEach(each -> rememberedBy.putIfAbsent(each.id(), plan));
    if (listsPast) {
      plan.yields().forEach(yielded -> checkPast(plan, yielded));
    }
    declared.add(plan);
  }

  /** Takes down the ranks and changes that there may be; few books ask for one. */
  private @Nullable Following offered(String id) {
    for (DeclaredPolicy plan : declared) {
      Following.of(plan).forEach(each -> offered.putIfAbsent(each.yielded().id(), each));
    }
    declared.clear();
    return offered.remove(id);
  }

  /** An author who lists what was given before lists just that. */
  private void checkPast(DeclaredPolicy plan, Attribute<?> yielded) {
    for (Attribute<?> past : Past.handedIn(yielded)) {
      Optional<Attribute<?>> listed = book.catalog().find(past.id());
      if (listed.isPresent() && !listed.get().type().equals(past.type())) {
        String message =
            "'" + past.id() + "' is " + listed.get().type() + ", not " + past.type() + ".";
        problems.add(
            plan.path(),
            CoreProblem.WRONG_TYPE,
            message,
            "Leave it out of the attributes of the book; it comes by itself.");
      }
    }
  }

  /** The policies that no book lists and that conditions asked for, in the order in which. */
  List<DeclaredPolicy> following() {
    return following;
  }

  /** What a policy of the book yields, or one that comes with it once it is asked for. */
  private Optional<Attribute<?>> yielded(String id) {
    Following asked = yields.containsKey(id) || !Past.isRank(id) ? null : offered(id);
    if (asked != null) {
      int position = book.policies().size() + following.size();
      DeclaredPolicy plan = Declaration.of(asked, position, problems);
      following.add(plan);
      addYield(plan, asked.yielded());
    }
    return Optional.ofNullable(yields.get(id));
  }

  private void addYield(DeclaredPolicy plan, Attribute<?> attribute) {
    if (book.catalog().find(attribute.id()).isPresent()) {
      report(
          plan.path(),
          CoreProblem.YIELD_IS_INPUT,
          "yields '" + attribute.id() + "', which is handed in.");
    } else if (yieldedBy.putIfAbsent(attribute.id(), plan) != null) {
      report(
          plan.path(),
          CoreProblem.DUPLICATE_YIELD,
          "yields '" + attribute.id() + "' a second time.");
    }
    yields.putIfAbsent(attribute.id(), attribute);
  }

  /** Looks at all conditions of a policy. */
  void check(DeclaredPolicy plan) {
    checked.clear();
    Set<String> places = new HashSet<>();
    plan.eachCondition(
        (condition, place) -> {
          toldWithin = places.add(place) ? Optional.empty() : Optional.of(plan.path() + "/");
          check(plan, condition, Place.root(plan.path(), place));
        });
    toldWithin = Optional.empty();
    plan.elsewhere.forEach(each -> noteElsewhere(plan, each));
  }

  /** The attributes to hand in, in the order of the catalogue. */
  List<Attribute<?>> required() {
    Set<Attribute<?>> put = new HashSet<>();
    required.forEach(attribute -> put.addAll(book.catalog().origins(attribute)));
    return book.catalog().attributes().stream().filter(put::contains).toList();
  }

  /** What is wrong there is told there; here it only counts what is read. */
  private void noteElsewhere(DeclaredPolicy plan, DeclaredPolicy.Elsewhere asked) {
    Place place = Place.root(plan.path(), asked.path());
    ConditionPlaces.eachCriterion(
        asked.condition(),
        place,
        (criterion, at) -> {
          criterion.refs().forEach(ref -> noteElsewhere(plan, asked.carried(), ref, at));
          if (criterion instanceof ElementTest test) {
            noteParts(plan, test, at);
          }
        });
  }

  private void noteElsewhere(
      DeclaredPolicy plan, AttributeCatalog carried, AttributeRef ref, Place place) {
    carried
        .find(ref.id())
        .or(() -> book.catalog().find(ref.id()))
        .ifPresentOrElse(
            found -> noteInput(plan, found, place),
            () ->
                yielded(ref.id())
                    .map(own -> yieldedBy.get(own.id()))
                    .ifPresent(source -> graph.hears(plan, source)));
  }

  private static void eachRef(
      Condition condition, Place place, BiConsumer<AttributeRef, Place> action) {
    ConditionPlaces.eachCriterion(
        condition,
        place,
        (criterion, at) -> criterion.refs().forEach(ref -> action.accept(ref, at)));
  }

  private void noteInput(DeclaredPolicy plan, Attribute<?> input, Place place) {
    graph.reads(plan, input.id(), input, place);
    DeclaredPolicy past =
        Past.isHandedIn(input.id()) ? yieldedBy.get(Past.yieldedOf(input.id())) : null;
    noteSource(plan, past == null ? rememberedBy.get(input.id()) : past);
  }

  private void noteSource(DeclaredPolicy plan, @Nullable DeclaredPolicy source) {
    if (source != null) {
      graph.hears(plan, source);
    }
  }

  private void noteParts(DeclaredPolicy plan, ElementTest test, Place place) {
    if (book.catalog().find(test.attribute().id()).orElse(null) instanceof ElementsAttribute list) {
      eachRef(
          test.where(),
          place.key("where"),
          (ref, at) ->
              list.parts().find(ref.id()).ifPresent(part -> notePart(plan, list, part, at)));
    }
  }

  private void notePart(
      DeclaredPolicy plan, ElementsAttribute list, Attribute<?> part, Place place) {
    graph.reads(plan, list.id() + "/" + part.id(), part, place);
  }

  /** Conditions that are made of others are told where these stand, not once more. */
  private void check(DeclaredPolicy plan, Condition condition, Place place) {
    if (toldWithin.isPresent()) {
      checkMade(plan, condition, place);
    } else if (limits.check(condition, place, (criterion, at) -> check(plan, criterion, at))) {
      checked.add(condition);
    }
  }

  /** What a condition that is made of others has besides them. */
  private void checkMade(DeclaredPolicy plan, Condition condition, Place place) {
    if (checked.contains(condition)) {
      return;
    }
    if (condition instanceof Criterion criterion) {
      check(plan, criterion, place);
    } else if (condition instanceof Connective connective) {
      ConditionPlaces.eachPart(connective, place, (part, at) -> checkMade(plan, part, at));
    }
  }

  private void check(DeclaredPolicy plan, Criterion criterion, Place place) {
    for (AttributeRef ref : criterion.refs()) {
      check(plan, ref, place);
    }
    if (criterion instanceof ElementTest test) {
      checkParts(plan, test, place);
    }
  }

  private void check(DeclaredPolicy plan, AttributeRef ref, Place place) {
    Optional<Attribute<?>> input = book.catalog().find(ref.id());
    Optional<Attribute<?>> found = input.isPresent() ? input : yielded(ref.id());
    Optional<Named> named = found.isEmpty() ? plan.named(ref.id()) : Optional.empty();
    if (named.isPresent()) {
      reportUnknown(plan, named.get());
    } else if (checkRef(ref, found, place)) {
      if (input.isPresent()) {
        required.add(input.get());
        noteInput(plan, input.get(), place);
      } else {
        need(plan, ref, place);
      }
    }
  }

  /** A policy needs another, or itself, which is a cycle; but its gates may read its own sums. */
  private void need(DeclaredPolicy plan, AttributeRef ref, Place place) {
    DeclaredPolicy other = requireNonNull(yieldedBy.get(ref.id()));
    boolean early = plan.isInBins(place.toString()) || plan.isPopulation(place.toString());
    if (!other.equals(plan) || early || !plan.sums(ref.id())) {
      graph.needs(plan, other);
    }
  }

  private void reportUnknown(DeclaredPolicy plan, Named named) {
    String path = plan.path() + named.path();
    String what = named.kind() + " '" + named.policy() + "'";
    List<String> there = book.idsOf(named.kind());
    if (there.contains(named.policy())) {
      String message = "the " + what + " does not have '" + named.attribute() + "', which is read.";
      problems.add(
          path, CoreProblem.UNKNOWN_ATTRIBUTE, message, "Let it have that too, or name another.");
    } else {
      String nearest = new Suggestions().nearest(named.policy(), there);
      String others = there.isEmpty() ? "." : ", or name " + Words.alternatives(there) + ".";
      String mend = nearest.isEmpty() ? "Add it to the book" + others : nearest;
      problems.add(path, CoreProblem.UNKNOWN_POLICY, "the book has no " + what + ".", mend);
    }
  }

  private boolean checkRef(AttributeRef ref, Optional<Attribute<?>> found, Place place) {
    if (found.isEmpty()) {
      report(
          place.toString(),
          CoreProblem.UNKNOWN_ATTRIBUTE,
          "there is no attribute '" + ref.id() + "'.",
          notNeeded(ref.id()));
      return false;
    }
    if (!found.get().type().equals(ref.type())) {
      String message = "'" + ref.id() + "' is " + found.get().type() + ", not " + ref.type() + ".";
      report(place.toString(), CoreProblem.WRONG_TYPE, message);
      return false;
    }
    return true;
  }

  /** Of what a policy hands in for itself alone, where this one has no use for it. */
  private String notNeeded(String id) {
    DeclaredPolicy policy = rememberedBy.get(id);
    return policy == null
        ? ""
        : "The policy at "
            + policy.path()
            + " has it only where it asks for it itself; list one of another id among the"
            + " attributes and hand it in.";
  }

  private void checkParts(DeclaredPolicy plan, ElementTest test, Place place) {
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
  private void report(String path, ProblemCode code, String message) {
    report(path, code, message, "");
  }

  private void report(String path, ProblemCode code, String message, String advice) {
    String here = path + "/";
    boolean told =
        problems
            .pathsOf(message)
            .anyMatch(p -> p.startsWith(here) || toldWithin.filter(p::startsWith).isPresent());
    if (!told) {
      problems.add(path, code, message, advice);
    }
  }
}
