package org.bankcrm.core.internal.explain;

import java.util.List;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.Operand.Role;

/** What a criterion asks of whomever, wherever it stands; compared by identity. */
final class Question {

  final Criterion criterion;
  final Clause clause;
  final List<AttributeRef> refs;

  /** Whether it asks for days counted from the as-of date. */
  final boolean isDated;

  Question(Criterion criterion, AttributeCatalog catalog) {
    this.criterion = criterion;
    this.clause = Clause.of(criterion, catalog);
    this.refs = List.copyOf(criterion.refs());
    this.isDated =
        clause.operand(Role.FIRST_SHIFT).isPresent() || clause.operand(Role.LAST_SHIFT).isPresent();
  }
}
