package org.bankcrm.scoring;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.bankcrm.core.condition.AbsenceCriterion;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.scoring.internal.Cause;

/** The attributes that conditions want of a customer, in the order in which they are met. */
final class Wanted {

  private Wanted() {}

  /** Those for want of which the conditions may be UNKNOWN. */
  static Set<AttributeRef> compared(Collection<Condition> conditions) {
    return refs(conditions, criterion -> !(criterion instanceof AbsenceCriterion));
  }

  /** Those of which the conditions ask whether they are known, lists by their parts too. */
  static Set<AttributeRef> asked(Collection<Condition> conditions) {
    return refs(conditions, Cause::asksPresence);
  }

  private static Set<AttributeRef> refs(
      Collection<Condition> conditions, Predicate<Criterion> wanted) {
    Set<AttributeRef> refs = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      for (Criterion criterion : condition.criteria()) {
        if (wanted.test(criterion)) {
          refs.addAll(criterion.refs());
        }
      }
    }
    return refs;
  }
}
