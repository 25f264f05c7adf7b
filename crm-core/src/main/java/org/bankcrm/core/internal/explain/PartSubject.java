package org.bankcrm.core.internal.explain;

import java.util.function.Function;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.plan.LeafTruths;

/** A part of a customer. No policy yields anything for it, and it has no parts. */
record PartSubject(Row row, LeafTruths leaves) implements Subject {

  /** Makes subjects of parts with these attributes that the test asks about; for any threads. */
  static Function<Row, Subject> of(ElementTest test, AttributeCatalog parts) {
    LeafTruths leaves = LeafTruths.ofParts(parts, test.where());
    return part -> new PartSubject(part, leaves);
  }

  @Override
  public Truth truth(Condition leaf) {
    return leaves.ofPart(leaf, row);
  }
}
