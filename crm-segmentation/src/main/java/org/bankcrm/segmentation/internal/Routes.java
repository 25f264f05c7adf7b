package org.bankcrm.segmentation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.Truth;

/**
 * The ways in which a condition can come true: each a list of conditions that all must hold.
 *
 * <p>{@code all} and {@code any} are multiplied out up to 16 ways; a part that would give more
 * stays whole. A negated one-sided comparison becomes the opposite comparison.
 */
public final class Routes {

  private static final int MOST = 16;

  private Routes() {}

  /** The ways, in the author's order; none for a condition that never holds. */
  public static List<List<Condition>> of(Condition condition) {
    return expand(condition, false);
  }

  private static List<List<Condition>> expand(Condition condition, boolean negated) {
    if (condition instanceof Not not) {
      return expand(not.part(), !negated);
    }
    if (condition instanceof Constant constant) {
      return (constant.value() == Truth.TRUE) == negated ? List.of() : List.of(List.of());
    }
    if (condition instanceof All all) {
      return negated ? either(condition, all.parts(), true) : together(all.parts(), false);
    }
    if (condition instanceof Any any) {
      return negated ? together(any.parts(), true) : either(condition, any.parts(), false);
    }
    return List.of(List.of(negated ? opposite(condition) : condition));
  }

  private static List<List<Condition>> either(
      Condition whole, List<Condition> parts, boolean negated) {
    List<List<Condition>> ways = new ArrayList<>();
    for (Condition part : parts) {
      ways.addAll(expand(part, negated));
      if (ways.size() > MOST) {
        return List.of(List.of(negated ? whole.not() : whole));
      }
    }
    return ways;
  }

  private static List<List<Condition>> together(List<Condition> parts, boolean negated) {
    List<List<Condition>> ways = List.of(List.of());
    for (Condition part : parts) {
      List<List<Condition>> more = expand(part, negated);
      if (ways.size() * more.size() > MOST) {
        more = List.of(List.of(negated ? part.not() : part));
      }
      ways = product(ways, more);
    }
    return ways;
  }

  private static List<List<Condition>> product(
      List<List<Condition>> first, List<List<Condition>> second) {
    List<List<Condition>> ways = new ArrayList<>();
    for (List<Condition> left : first) {
      for (List<Condition> right : second) {
        List<Condition> way = new ArrayList<>(left);
        way.addAll(right);
        ways.add(way);
      }
    }
    return ways;
  }

  private static Condition opposite(Condition condition) {
    if (condition instanceof Comparison comparison) {
      Range range = comparison.range();
      if (range.lower().isEmpty() || range.upper().isEmpty()) {
        return new Comparison(
            comparison.attribute(), new Range(flip(range.upper()), flip(range.lower())));
      }
    }
    return condition.not();
  }

  private static Optional<Bound> flip(Optional<Bound> end) {
    return end.map(bound -> new Bound(bound.value(), !bound.inclusive()));
  }
}
