package org.bankcrm.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.Truth;

/**
 * The ways in which a condition can come true: each a list of conditions that all must hold.
 *
 * <pre>{@code
 * Ways.of(AGE.atLeast(18).and(SALARY.atLeast(yuan(8_000)).or(AUM.atLeast(yuan(50_000)))));
 * // [age at least 18, salary at least 8,000], [age at least 18, assets at least 50,000]
 * }</pre>
 *
 * <p>A teller reads from them what a customer may do: whichever way is taken, all of its conditions
 * have to be met, and none of another. {@code all} and {@code any} are multiplied out up to 16
 * ways; a part that would give more stays whole. A negated one-sided comparison becomes the
 * opposite comparison.
 *
 * <p>A customer comes by one of the ways exactly if the condition is TRUE of him; where values are
 * missing and the condition is UNKNOWN, a way may be UNKNOWN too, and no way is TRUE. {@code
 * atLeast} is told as it stands: to multiply it out would hide that it counts. Pure functions,
 * thread-safe.
 */
public final class Ways {

  private static final int MOST = 16;

  private Ways() {}

  /**
   * The ways, in the author's order; none for a condition that never holds. Each way is a list of
   * tests that all have to hold; one of the ways is enough. Where there would be very many, fewer
   * and larger ones are told.
   *
   * @param condition of a customer or of an event
   * @return unchangeable lists; for a condition that always holds, one way that asks for nothing
   */
  public static List<List<Condition>> of(Condition condition) {
    return expand(condition, false);
  }

  private static List<List<Condition>> expand(Condition condition, boolean negated) {
    return condition instanceof Connective connective
        ? connective.accept(new Expanded(negated))
        : alone((Criterion) condition, negated);
  }

  /** A connective, or its opposite. */
  private record Expanded(boolean negated) implements Connective.Visitor<List<List<Condition>>> {

    @Override
    public List<List<Condition>> all(All all) {
      return negated ? either(all) : together(all);
    }

    @Override
    public List<List<Condition>> any(Any any) {
      return negated ? together(any) : either(any);
    }

    @Override
    public List<List<Condition>> atLeast(AtLeast atLeast) {
      return List.of(List.of(whole(atLeast)));
    }

    @Override
    public List<List<Condition>> not(Not not) {
      return expand(not.part(), !negated);
    }

    private Condition whole(Condition condition) {
      return negated ? condition.not() : condition;
    }

    private List<List<Condition>> either(Connective connective) {
      List<List<Condition>> ways = new ArrayList<>();
      for (Condition part : connective.parts()) {
        ways.addAll(expand(part, negated));
        if (ways.size() > MOST) {
          return List.of(List.of(whole(connective)));
        }
      }
      return ways;
    }

    private List<List<Condition>> together(Connective connective) {
      List<List<Condition>> ways = List.of(List.of());
      for (Condition part : connective.parts()) {
        List<List<Condition>> more = expand(part, negated);
        if (ways.size() * more.size() > MOST) {
          more = List.of(List.of(whole(part)));
        }
        ways = product(ways, more);
      }
      return ways;
    }
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

  private static List<List<Condition>> alone(Criterion criterion, boolean negated) {
    if (criterion instanceof Constant constant) {
      return (constant.value() == Truth.TRUE) == negated ? List.of() : List.of(List.of());
    }
    return List.of(List.of(negated ? opposite(criterion) : criterion));
  }

  private static Condition opposite(Criterion criterion) {
    if (criterion instanceof Comparison comparison) {
      Range range = comparison.range();
      if (range.lower().isEmpty() || range.upper().isEmpty()) {
        return new Comparison(
            comparison.attribute(), new Range(flip(range.upper()), flip(range.lower())));
      }
    }
    return criterion.not();
  }

  private static Optional<Bound> flip(Optional<Bound> end) {
    return end.map(bound -> new Bound(bound.value(), !bound.inclusive()));
  }
}
