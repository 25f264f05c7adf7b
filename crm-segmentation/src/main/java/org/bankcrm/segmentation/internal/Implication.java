package org.bankcrm.segmentation.internal;

import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.ValueType;

/**
 * Whether one condition is TRUE wherever another is, as far as their form shows it.
 *
 * <p>A yes is certain; a no means that it could not be seen. It sees equal conditions, constants,
 * narrower ranges and lists of the same attribute, and these inside {@code all} and {@code any}. It
 * looks at no more than 1,000 pairs of parts.
 */
public final class Implication {

  private static final int MOST_PAIRS = 1_000;

  private int pairs;

  private Implication() {}

  /** Whether {@code conclusion} is surely TRUE for everyone for whom {@code premise} is. */
  public static boolean holds(Condition premise, Condition conclusion) {
    return new Implication().seen(premise, conclusion);
  }

  private boolean seen(Condition premise, Condition conclusion) {
    if (++pairs > MOST_PAIRS) {
      return false;
    }
    return premise.equals(conclusion)
        || premise.equals(Condition.never())
        || conclusion.equals(Condition.always())
        || splitAlways(premise, conclusion)
        || splitSometimes(premise, conclusion)
        || ofOneAttribute(premise, conclusion);
  }

  /** The two ways to split that lose nothing. */
  private boolean splitAlways(Condition premise, Condition conclusion) {
    if (conclusion instanceof All all) {
      return all.parts().stream().allMatch(part -> seen(premise, part));
    }
    return premise instanceof Any any
        && any.parts().stream().allMatch(part -> seen(part, conclusion));
  }

  private boolean splitSometimes(Condition premise, Condition conclusion) {
    if (conclusion instanceof Any any
        && any.parts().stream().anyMatch(part -> seen(premise, part))) {
      return true;
    }
    return premise instanceof All all
        && all.parts().stream().anyMatch(part -> seen(part, conclusion));
  }

  private static boolean ofOneAttribute(Condition premise, Condition conclusion) {
    if (premise instanceof Comparison narrow && conclusion instanceof Comparison wide) {
      return readsAlike(narrow.attribute(), wide.attribute())
          && within(narrow.range(), wide.range(), narrow.attribute().type());
    }
    if (premise instanceof Membership few && conclusion instanceof Membership many) {
      return readsAlike(few.attribute(), many.attribute())
          && many.members().containsAll(few.members());
    }
    return false;
  }

  /** The same attribute, and what is fresh enough for the premise is so for the conclusion. */
  private static boolean readsAlike(AttributeRef premise, AttributeRef conclusion) {
    OptionalInt days = conclusion.freshDays();
    return premise.id().equals(conclusion.id())
        && premise.type().equals(conclusion.type())
        && (days.isEmpty()
            || (premise.freshDays().isPresent()
                && premise.freshDays().getAsInt() <= days.getAsInt()));
  }

  private static boolean within(Range narrow, Range wide, ValueType type) {
    return endsWithin(narrow.lower(), wide.lower(), type, 1)
        && endsWithin(narrow.upper(), wide.upper(), type, -1);
  }

  private static boolean endsWithin(
      Optional<Bound> narrow, Optional<Bound> wide, ValueType type, int inwards) {
    if (wide.isEmpty()) {
      return true;
    }
    if (narrow.isEmpty()) {
      return false;
    }
    int order = type.compare(narrow.get().value(), wide.get().value()) * inwards;
    return order > 0 || (order == 0 && (wide.get().inclusive() || !narrow.get().inclusive()));
  }
}
