package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.condition.CodeSetTest.Test;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * A set of codes against another set of the customer's, or a code against a set: the channels that
 * the customer agreed to against those that the customer uses, a preferred product among those
 * held.
 *
 * <p>A single code counts as the set that has it alone. Truth for known sets S on the left and T on
 * the right: as {@link CodeSetTest} says of S and a list, T in the place of the list. Unlike a list
 * T may be empty: then HAS_ANY is FALSE, HAS_ALL and HAS_NONE are TRUE, and ONLY and EXACTLY are
 * TRUE for an empty S alone. UNKNOWN when either is missing.
 *
 * <p>Codes are alike where they are written alike.
 *
 * @param left a set of codes; a code only with ONLY, which says that it is one of the set
 * @param test the test
 * @param right a set of codes, or a code where the left one is a set
 */
public record CodeSetComparison(AttributeRef left, Test test, AttributeRef right)
    implements Criterion {

  /** Refuses other kinds, and two closed lists that have no code in common. */
  public CodeSetComparison {
    requireNonNull(test, "test");
    checkKinds(left, test, right);
    if (!canMeet(left.type(), right.type())) {
      throw new IllegalArgumentException(
          left.id() + " and " + right.id() + " have no code in common");
    }
  }

  private static void checkKinds(AttributeRef left, Test test, AttributeRef right) {
    if (left.type().kind() == Kind.CODE && test == Test.ONLY) {
      CodeSetSize.checkKind(right);
    } else {
      CodeSetSize.checkKind(left);
      if (right.type().kind() != Kind.CODE) {
        CodeSetSize.checkKind(right);
      }
    }
  }

  /** Whether a code can be of both types. */
  public static boolean canMeet(ValueType one, ValueType other) {
    return !one.isClosed()
        || !other.isClosed()
        || one.codes().stream().anyMatch(other.codes()::contains);
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(left, right);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.codeSetComparison(this);
  }
}
