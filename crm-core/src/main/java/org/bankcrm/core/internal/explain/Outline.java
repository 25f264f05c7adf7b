package org.bankcrm.core.internal.explain;

import java.util.List;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.Operand.Role;
import org.jspecify.annotations.Nullable;

/**
 * What of the explanation of a condition is the same whomever it is explained of: where its parts
 * stand and what each asks, as far as it is told. Immutable.
 */
public sealed interface Outline {

  /** Where it stands. */
  String path();

  /** Adds the attributes that are told of, in the order in which they are asked for. */
  void addTold(Set<Attribute<?>> told);

  /** Adds the ids of what is read and told, in the order in which it is asked for. */
  void addRead(Set<String> read);

  /**
   * Parts that are joined.
   *
   * @param clause says how, without them
   */
  record Joined(String path, Connective connective, Clause clause, List<Outline> parts)
      implements Outline {

    @Override
    public void addTold(Set<Attribute<?>> told) {
      parts.forEach(part -> part.addTold(told));
    }

    @Override
    public void addRead(Set<String> read) {
      parts.forEach(part -> part.addRead(read));
    }
  }

  /**
   * A question.
   *
   * @param where what it asks of each part of the customer; null if it asks of none
   */
  record Asked(String path, Question question, @Nullable Outline where) implements Outline {

    @Override
    public void addTold(Set<Attribute<?>> told) {
      if (!question.isVeiled) {
        Clause clause = question.anyTold();
        clause.attribute().ifPresent(told::add);
        clause.operand(Role.OTHER).ifPresent(each -> told.add((Attribute<?>) each));
      }
    }

    @Override
    public void addRead(Set<String> read) {
      if (!question.isVeiled) {
        question.readings.stream().map(Reading::ref).map(AttributeRef::id).forEach(read::add);
      }
    }
  }
}
