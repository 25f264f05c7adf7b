package org.bankcrm.core.internal.plan;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.formula.OverParts;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan can come out otherwise because time went by, and for whom it does.
 *
 * <p>A plan reads the time only in criteria on the as-of date, by how long ago a value was
 * observed, and in values that the time changes: those that the catalogue computes by it, those
 * that get too old, and lists of parts, which have such values of their own. All criteria that read
 * one of these are asked at both times, in columns; whoever answers all of them alike is decided
 * alike. Where a criterion sets such a value against one that a policy yields, the value itself is
 * compared; where that does not tell, everybody counts as moved.
 */
final class DateTests {

  private final Plan plan;
  private final Collection<Condition> asked;
  private volatile @Nullable Found found;

  /** What was found in a plan; made when a night first asks. */
  private record Found(
      Plan tests, int gates, Set<Integer> compared, boolean everybody, Set<String> moving) {}

  DateTests(Plan plan, Collection<Condition> asked) {
    this.plan = plan;
    this.asked = List.copyOf(asked);
  }

  BitSet moved(Population then, Population now) {
    return since(then).apply(now);
  }

  /** Asks who moved since then, at one later instant after the other. */
  Function<Population, BitSet> since(Population then) {
    Found tests = found();
    boolean asked = !tests.everybody && tests.gates > 0 && then.size() > 0;
    Optional<ColumnResults> before =
        asked ? Optional.of(tests.tests.evaluateAll(then)) : Optional.empty();
    return now -> moved(tests, then, before, now);
  }

  private static BitSet moved(
      Found tests, Population then, Optional<ColumnResults> before, Population now) {
    BitSet moved = new BitSet();
    if (tests.everybody) {
      moved.set(0, now.size());
      return moved;
    }
    tests.compared.forEach(position -> compare(position, then, now, moved));
    before.ifPresent(each -> each.addDifferent(tests.tests.evaluateAll(now), moved));
    return moved;
  }

  /** The ids of attributes whose values time may change. */
  Set<String> moving() {
    return found().moving;
  }

  private Found found() {
    Found tests = found;
    if (tests == null) {
      tests = find();
      found = tests; // made twice by two threads does no harm
    }
    return tests;
  }

  private static void compare(int position, Population then, Population now, BitSet moved) {
    long[] left = new long[then.size()];
    long[] right = new long[now.size()];
    then.copy(position, 0, left.length, left);
    now.copy(position, 0, right.length, right);
    for (int row = 0; row < left.length; row++) {
      if (left[row] != right[row]) {
        moved.set(row);
      }
    }
  }

  private Found find() {
    Plan.Builder tests = Plan.builder(plan.catalog());
    Set<String> moving = moving(plan.catalog());
    Set<Criterion> criteria = new LinkedHashSet<>();
    asked.forEach(condition -> criteria.addAll(condition.criteria()));
    Set<Integer> compared = new HashSet<>();
    boolean everybody = false;
    int gates = 0;
    for (Criterion criterion : criteria) {
      if (!isTimed(criterion, moving)) {
        continue;
      }
      if (criterion.refs().stream().allMatch(ref -> plan.catalog().find(ref.id()).isPresent())) {
        tests.gate(criterion);
        gates++;
      } else if (AsOfReader.isDated(criterion) || isByAge(criterion)) {
        everybody = true;
      } else {
        compared.addAll(places(criterion.refs(), moving));
      }
    }
    everybody |= !addFinished(moving, compared);
    return new Found(tests.build(), gates, compared, everybody, Set.copyOf(moving));
  }

  private static boolean isTimed(Criterion criterion, Set<String> moving) {
    return AsOfReader.isDated(criterion)
        || isByAge(criterion)
        || criterion.refs().stream().anyMatch(ref -> moving.contains(ref.id()));
  }

  private static boolean isByAge(Criterion criterion) {
    return criterion.refs().stream().anyMatch(ref -> ref.freshDays().isPresent());
  }

  /** What sums add as it is, without asking; false where the values do not tell. */
  private boolean addFinished(Set<String> moving, Set<Integer> compared) {
    List<Slot> read =
        plan.derivations().sums().stream()
            .flatMap(sum -> sum.finish().stream())
            .flatMap(each -> each.slots().stream())
            .filter(slot -> !slot.derived())
            .toList();
    for (Slot slot : read) {
      Attribute<?> attribute = plan.catalog().attributes().get(slot.position());
      if (slot.freshDays() >= 0) {
        return false;
      } else if (moving.contains(attribute.id())) {
        compared.add(slot.position());
      }
    }
    return true;
  }

  private Set<Integer> places(Collection<AttributeRef> refs, Set<String> moving) {
    Set<Integer> places = new HashSet<>();
    for (AttributeRef ref : refs) {
      Optional<Attribute<?>> attribute = plan.catalog().find(ref.id());
      if (attribute.isPresent() && moving.contains(ref.id())) {
        places.add(plan.catalog().positionOf(attribute.get()));
      }
    }
    return places;
  }

  private static Set<String> moving(AttributeCatalog catalog) {
    Set<String> moving = new HashSet<>();
    for (Attribute<?> attribute : catalog.attributes()) {
      if (attribute instanceof ElementsAttribute || attribute.info().freshDays().isPresent()) {
        moving.add(attribute.id());
      }
    }
    int known = -1;
    while (known < moving.size()) { // what is computed may be computed from
      known = moving.size();
      for (Derivation each : catalog.derivations()) {
        if (isMoving(each, moving)) {
          moving.add(each.attribute().id());
        }
      }
    }
    return moving;
  }

  private static boolean isMoving(Derivation each, Set<String> moving) {
    return each.formula().needsFacts()
        || each.formula() instanceof OverParts
        || each.formula().reads().stream().anyMatch(read -> moving.contains(read.id()));
  }
}
