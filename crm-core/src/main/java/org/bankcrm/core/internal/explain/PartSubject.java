package org.bankcrm.core.internal.explain;

import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.plan.LeafTruths;

/** A part of a customer. No policy yields anything for it, and it has no parts. */
public final class PartSubject implements Subject {

  private final Row part;
  private final LeafTruths leaves;

  private PartSubject(Row part, LeafTruths leaves) {
    this.part = part;
    this.leaves = leaves;
  }

  /** Makes subjects of parts with these attributes that the test asks about. */
  public static Function<Row, Subject> of(ElementTest test, AttributeCatalog parts) {
    LeafTruths leaves = LeafTruths.ofParts(parts, test.where());
    return part -> new PartSubject(part, leaves);
  }

  @Override
  public Row row() {
    return part;
  }

  @Override
  public AttributeCatalog catalog() {
    return part.catalog();
  }

  @Override
  public Truth truth(Condition leaf) {
    return leaves.ofPart(leaf, part);
  }

  @Override
  public Optional<Yielded> yielded(String attributeId) {
    return Optional.empty();
  }

  @Override
  public Function<Row, Subject> parts(ElementTest test) {
    throw new IllegalStateException("parts have no parts");
  }
}
