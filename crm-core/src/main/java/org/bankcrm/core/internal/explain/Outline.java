package org.bankcrm.core.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.internal.notation.ConditionPlaces;

/**
 * What of the explanation of a condition is the same whomever it is explained of: where its parts
 * stand and what each asks. Immutable.
 */
public sealed interface Outline {

  /** Where it stands. */
  String path();

  /**
   * Parts that are joined.
   *
   * @param clause says how, without them
   */
  record Joined(String path, Connective connective, Clause clause, List<Outline> parts)
      implements Outline {}

  /** A question. */
  record Asked(String path, Question question) implements Outline {}

  /** The outline of a condition. */
  static Outline of(
      Condition condition, String path, Function<? super Criterion, Question> questions) {
    return condition.match(
        connective -> joined(connective, path, questions),
        criterion -> new Asked(path, questions.apply(criterion)));
  }

  private static Outline joined(
      Connective connective, String path, Function<? super Criterion, Question> questions) {
    List<Outline> parts = new ArrayList<>(connective.parts().size());
    for (Condition part : connective.parts()) {
      String place = ConditionPlaces.part(path, connective, parts.size());
      parts.add(of(part, place, questions));
    }
    return new Joined(path, connective, Clause.of(connective), List.copyOf(parts));
  }
}
