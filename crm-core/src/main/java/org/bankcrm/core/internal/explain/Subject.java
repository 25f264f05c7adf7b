package org.bankcrm.core.internal.explain;

import java.util.Optional;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;

/** A customer, or a part of one, and what the plan says of it. */
public interface Subject {

  /** The values. */
  Row row();

  /** The plan's answer to a leaf of a condition; of a part, also to the condition as a whole. */
  Truth truth(Condition leaf);

  /** What a policy yields under this id; empty for an attribute of the row. */
  default Optional<Yielded> yielded(String attributeId) {
    return Optional.empty();
  }
}
