package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A value is one of a list; with one member this is equality.
 *
 * <table>
 *   <caption>Truth</caption>
 *   <tr><th>value</th><th>is one of</th><th>not is one of</th></tr>
 *   <tr><td>a member</td><td>TRUE</td><td>FALSE</td></tr>
 *   <tr><td>no member</td><td>FALSE</td><td>TRUE</td></tr>
 *   <tr><td>missing</td><td>UNKNOWN</td><td>UNKNOWN</td></tr>
 * </table>
 *
 * <p>Of codes of a closed list only those of the list may be members; any other is refused when the
 * condition is made, so that a slip of the pen never makes a rule that nobody meets.
 *
 * @param attribute an attribute of any kind but sets, texts and lists of parts
 * @param members 1 to 10,000 values of the attribute's type, in ascending order; doubled ones count
 *     once
 */
public record OneOf(AttributeRef attribute, SortedSet<Object> members) implements Criterion {
  /** Refuses other kinds, members of another type and an empty list. */
  public OneOf {
    requireNonNull(attribute, "attribute");
    if (!attribute.type().kind().isSingle()) {
      throw new IllegalArgumentException(
          attribute.id() + " is of type " + attribute.type() + ": use its own tests");
    }
    members = normalised(attribute.type(), members);
  }

  static OneOf of(AttributeRef attribute, Collection<?> members) {
    SortedSet<Object> sorted = new TreeSet<>(members); // refuses nulls and mixed types
    return new OneOf(attribute, sorted);
  }

  private static SortedSet<Object> normalised(ValueType type, Collection<?> members) {
    if (members.isEmpty() || members.size() > Parts.MOST) {
      throw new IllegalArgumentException("a list must have 1 to " + Parts.MOST + " members");
    }
    SortedSet<Object> sorted = new TreeSet<>();
    for (Object member : members) {
      sorted.add(type.normalise(member));
    }
    return Collections.unmodifiableSortedSet(sorted);
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.oneOf(this);
  }
}
