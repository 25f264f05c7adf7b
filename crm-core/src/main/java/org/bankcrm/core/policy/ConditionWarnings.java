package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.analysis.Answer;
import org.bankcrm.core.analysis.Claim;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.Pointer;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.notation.ConditionPlaces;
import org.bankcrm.core.internal.notation.ConditionWriter;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.PartsFormula;
import org.bankcrm.core.window.WindowDefinition;

/**
 * Looks for conditions, and parts of conditions, that can never be TRUE or never FALSE, wherever
 * they stand in a book. Of a part of what was told nothing more is told; what was said outright, by
 * a constant, is meant. What cannot be decided with the work that is allowed is not told.
 */
final class ConditionWarnings {

  private static final long STEPS = 200_000;
  private static final long ALL_STEPS = 20_000_000;

  private final List<BookWarning> warnings = new ArrayList<>();
  private final Set<String> counts;

  /** What names mean in a place: in policies, in events, or in the parts of a customer. */
  private static final class Scope {
    private final Analysis analysis = Analysis.within(STEPS, ALL_STEPS);
    private final Map<String, ValueType> types = new HashMap<>();
    private final Map<String, Scope> parts = new HashMap<>();

    /** Whether each name means one type; where not, the book does not compile. */
    boolean isSound(Condition condition) {
      for (AttributeRef ref : condition.reads()) {
        ValueType known = types.putIfAbsent(ref.id(), ref.type());
        if (known != null && !known.equals(ref.type())) {
          return false;
        }
      }
      return true;
    }

    Scope ofParts(String list) {
      return parts.computeIfAbsent(list, id -> new Scope());
    }
  }

  private ConditionWarnings(Set<String> counts) {
    this.counts = counts;
  }

  static List<BookWarning> of(PolicyBook book) {
    ConditionWarnings warnings = new ConditionWarnings(counts(book));
    Map<String, Scope> ofEvents = new HashMap<>();
    List<WindowDefinition> windows = book.windows().definitions();
    for (int i = 0; i < windows.size(); i++) {
      Scope scope = ofEvents.computeIfAbsent(windows.get(i).over().id(), id -> new Scope());
      warnings.look(windows.get(i).where(), Place.root("/windows/" + i + "/where"), scope);
    }
    Scope scope = new Scope();
    PartsForm.eachFigure(
        book, (each, at) -> warnings.look(each.where(), at, scope.ofParts(each.over().id())));
    for (int i = 0; i < book.policies().size(); i++) {
      warnings.look(book.policies().get(i), i, scope);
    }
    return warnings.warnings;
  }

  /** The attributes that the book counts, of which none is below zero. */
  private static Set<String> counts(PolicyBook book) {
    Set<String> counts = new HashSet<>();
    for (WindowDefinition window : book.windows().definitions()) {
      if (isCount(window.aggregate())) {
        counts.add(window.attribute().id());
      }
    }
    for (Derivation each : book.catalog().derivations()) {
      if (each.formula() instanceof PartsFormula parts && isCount(parts.aggregate())) {
        counts.add(each.attribute().id());
      }
    }
    return counts;
  }

  private static boolean isCount(Aggregate aggregate) {
    return aggregate instanceof Aggregate.Count
        || aggregate instanceof Aggregate.Distinct
        || aggregate instanceof Aggregate.DaysSinceLast;
  }

  private void look(Policy<?> policy, int position, Scope scope) {
    DeclaredPolicy plan = Declaration.of(policy, position, new ProblemList());
    Map<String, Object> document = policy.kind().write(policy);
    Set<String> places = new HashSet<>();
    plan.eachCondition((condition, place) -> look(condition, place, document, places, plan, scope));
    for (DeclaredPolicy.Elsewhere each : plan.elsewhere) {
      look(each.condition(), each.path(), document, places, plan, scope);
    }
  }

  /**
   * Policies make conditions of those that the author wrote: only what stands in the document, as a
   * whole or as what must hold beside other things, is the author's.
   */
  private void look(
      Condition made,
      String place,
      Map<String, Object> document,
      Set<String> places,
      DeclaredPolicy plan,
      Scope scope) {
    for (String path : List.of(place, place + "/when")) {
      Optional<Object> written = Pointer.find(document, path);
      if (written.isPresent() && !places.contains(path)) {
        Stream.of(List.of(made), made.parts(), made.conjuncts())
            .flatMap(List::stream)
            .filter(each -> ConditionWriter.write(each).equals(written.get()))
            .findFirst()
            .filter(each -> places.add(path))
            .ifPresent(each -> look(each, Place.root(plan.path() + path), scope));
      }
    }
  }

  private void look(Condition condition, Place place, Scope scope) {
    if (condition instanceof Constant || !scope.isSound(condition)) {
      return;
    }
    if (scope.analysis.canHold(counted(condition)).isNo()) {
      warn(place, CoreProblem.NEVER_HOLDS, "该条件永不为真。", "this condition can never be TRUE.");
    } else if (scope.analysis.find(List.of(Claim.isFalse(condition))).isNo()) {
      warnAlways(condition, place, scope);
    } else if (condition instanceof Connective connective) {
      ConditionPlaces.eachPart(connective, place, (part, at) -> look(part, at, scope));
    } else if (condition instanceof ElementTest test) {
      look(test.where(), place.key("where"), scope.ofParts(test.attribute().id()));
    }
  }

  /** The condition where what is counted, if known, is not below zero. */
  private Condition counted(Condition condition) {
    List<Condition> all = new ArrayList<>(List.of(condition));
    for (String id : new TreeSet<>(condition.attributeIds())) {
      if (counts.contains(id)) {
        IntegerAttribute count = Attributes.integer(id, AttributeInfo.named(id, id));
        all.add(count.isKnown().and(count.lessThan(0L)).not());
      }
    }
    return all.size() == 1 ? condition : Condition.all(all.toArray(Condition[]::new));
  }

  private void warnAlways(Condition condition, Place place, Scope scope) {
    Answer notTrue = scope.analysis.find(List.of(Claim.isNotTrue(condition)));
    if (notTrue.isNo()) {
      warn(place, CoreProblem.ALWAYS_HOLDS, "该条件对任何人都为真。", "this condition is TRUE for everybody.");
    } else {
      warn(
          place,
          CoreProblem.ALWAYS_HOLDS,
          "该条件永不为假：凡相关取值已知者都满足。",
          "this condition is never FALSE: whoever's values are known meets it.");
    }
  }

  private void warn(Place place, ProblemCode code, String zh, String en) {
    warnings.add(new BookWarning(place.toString(), code, LocalizedText.of(zh, en)));
  }
}
