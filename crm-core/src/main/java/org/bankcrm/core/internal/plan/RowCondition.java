package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;

/** One condition that is asked of single rows, the plain way; thread-safe. */
public final class RowCondition {

  private static final long[] NOTHING_DERIVED = {};

  private final Node node;

  private RowCondition(Node node) {
    this.node = node;
  }

  /** The condition for rows of a catalogue, which has all that the condition reads. */
  public static RowCondition of(Condition condition, AttributeCatalog catalog) {
    return new RowCondition(new Circuit(new Scope(catalog)).of(condition, true));
  }

  /** How it comes out for a row. */
  public Truth truth(Row row) {
    return node.truth(row, NOTHING_DERIVED);
  }

  /** Whether it is TRUE for a row, which takes less than to tell UNKNOWN from FALSE as well. */
  public boolean isTrue(Row row) {
    return node.lower(row, NOTHING_DERIVED);
  }
}
