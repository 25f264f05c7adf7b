package org.bankcrm.core.internal.explain;

import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;

/** A customer, or a part of one, and what the plan says of it. */
public interface Subject {

  /** The values. */
  Row row();

  /** The attributes that its conditions may read: those of the row and what policies yield. */
  AttributeCatalog catalog();

  /** The plan's answer to a leaf of a condition; of a part, also to the condition as a whole. */
  Truth truth(Condition leaf);

  /** What a policy yields under this id; empty for an attribute of the row. */
  Optional<Yielded> yielded(String attributeId);

  /**
   * Whether not even how a comparison with this attribute came out may be told: a policy yields it,
   * or yielded it before, and it may not be seen.
   */
  default boolean isVeiled(String attributeId) {
    return false;
  }

  /** Makes subjects of the parts of this customer that the test asks about. */
  Function<Row, Subject> parts(ElementTest test);
}
