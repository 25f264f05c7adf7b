package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.alert.AlertLevel;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;

/**
 * A number in the condition that raises a level: the one with which an attribute is compared there.
 *
 * <pre>{@code
 * Threshold passed = new Threshold("mule", "WARNING", "signal.passed");
 * passed.in(book);            // 2, as the book has it
 * passed.with(book, 3L);      // the book with 3 in its place, for a trial
 * }</pre>
 *
 * <p>Only what raises is varied; what clears stays, so that the band between the two grows or
 * shrinks. Immutable and thread-safe.
 *
 * @param policy the id of the alert policy
 * @param level the code of the level
 * @param attribute the id of the attribute, such as {@code signal.out}; the condition compares it
 *     with one value in one place, by at least, more than, at most or less than
 */
public record Threshold(String policy, String level, String attribute) {

  /** Refuses nulls. */
  public Threshold {
    requireNonNull(policy, "policy");
    requireNonNull(level, "level");
    requireNonNull(attribute, "attribute");
  }

  /**
   * The value that stands there.
   *
   * @throws IllegalArgumentException if the book has no such policy, level or comparison, or the
   *     condition has several such comparisons
   */
  public Object in(PolicyBook book) {
    Comparison found = comparison(level(policy(book)).raise());
    return bound(found.range()).value();
  }

  /**
   * The book with another value there, and all else as it was: the condition that clears the level
   * too. Where a level could then be raised and cleared by the same figures, the book warns of it.
   *
   * @param value of the attribute's type
   * @throws IllegalArgumentException as for {@link #in}, and if the value is of another type
   */
  public PolicyBook with(PolicyBook book, Object value) {
    AlertPolicy changed = changed(policy(book), value);
    List<Policy<?>> policies = new ArrayList<>();
    for (Policy<?> each : book.policies()) {
      policies.add(each.ref().id().equals(policy) ? changed : each);
    }
    return PolicyBook.builder(book.ref(), book.name(), book.catalog())
        .windows(book.windows())
        .calendars(book.calendars())
        .addAll(policies)
        .build();
  }

  private AlertPolicy policy(PolicyBook book) {
    return book.find(policy, AlertPolicy.class)
        .orElseThrow(() -> new IllegalArgumentException("there is no alert policy " + policy));
  }

  private AlertLevel level(AlertPolicy found) {
    return found.levels().stream()
        .filter(each -> each.code().equals(level))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(policy + " has no level " + level));
  }

  private AlertPolicy changed(AlertPolicy found, Object value) {
    AlertLevel at = level(found);
    Comparison old = comparison(at.raise());
    Condition raise = replaced(at.raise(), old, with(old, value));
    AlertLevel other =
        new AlertLevel(
            at.code(),
            at.name(),
            raise,
            // what clears it where nothing is written is that it would not be raised
            at.clear(),
            at.lapses(),
            at.tell(),
            at.within(),
            at.escalations());
    List<AlertLevel> levels =
        found.levels().stream().map(each -> each.equals(at) ? other : each).toList();
    return new AlertPolicy(
        found.head(),
        found.subject(),
        found.payload(),
        found.indicators(),
        levels,
        found.coolDown(),
        found.rearm(),
        found.closesWhenCleared(),
        found.snooze(),
        found.resolveWithin(),
        found.longestOverride(),
        found.calendar());
  }

  private Comparison comparison(Condition raise) {
    List<Comparison> found = new ArrayList<>();
    for (Criterion each : raise.criteria()) {
      if (each instanceof Comparison comparison && isOf(comparison)) {
        found.add(comparison);
      }
    }
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          policy
              + ", "
              + level
              + ": "
              + found.size()
              + " comparisons of "
              + attribute
              + " with one value; one is needed");
    }
    return found.get(0);
  }

  private boolean isOf(Comparison comparison) {
    Range range = comparison.range();
    return comparison.attribute().id().equals(attribute)
        && range.lower().isPresent() != range.upper().isPresent();
  }

  private static Range.Bound bound(Range range) {
    return range.lower().or(range::upper).orElseThrow();
  }

  private static Comparison with(Comparison old, Object value) {
    Range range = old.range();
    Range.Bound bound = new Range.Bound(value, bound(range).inclusive());
    Range other =
        range.lower().isPresent()
            ? new Range(Optional.of(bound), Optional.empty())
            : new Range(Optional.empty(), Optional.of(bound));
    return new Comparison(old.attribute(), other);
  }

  private static Condition replaced(Condition condition, Comparison old, Comparison other) {
    return condition.match(
        joined -> joined.accept(new Replacing(old, other)),
        criterion -> criterion.equals(old) ? other : criterion);
  }

  /** The same connective of the parts in which the comparison was replaced. */
  private record Replacing(Comparison old, Comparison other)
      implements Connective.Visitor<Condition> {

    private List<Condition> parts(Connective joined) {
      return joined.parts().stream().map(each -> replaced(each, old, other)).toList();
    }

    @Override
    public Condition all(All all) {
      return new All(parts(all));
    }

    @Override
    public Condition any(Any any) {
      return new Any(parts(any));
    }

    @Override
    public Condition atLeast(AtLeast atLeast) {
      return new AtLeast(atLeast.count(), parts(atLeast));
    }

    @Override
    public Condition not(Not not) {
      return new Not(parts(not).get(0));
    }
  }
}
