package org.bankcrm.core.internal.explain;

import java.util.List;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.explanation.Clause;

/** What a criterion asks of whomever, wherever it stands; compared by identity. */
final class Question {

  final Criterion criterion;
  final Clause clause;
  final List<AttributeRef> refs;

  Question(Criterion criterion, AttributeCatalog catalog) {
    this.criterion = criterion;
    this.clause = Clause.of(criterion, catalog);
    this.refs = List.copyOf(criterion.refs());
  }
}
