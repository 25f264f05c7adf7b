package org.bankcrm.core.internal.plan;

import java.util.Collection;
import java.util.List;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;

/** A condition that is asked of single rows, such as the events of a window; thread-safe. */
public final class RowFilter {

  private static final long[] NOTHING_DERIVED = {};

  private final Node node;

  private RowFilter(Node node) {
    this.node = node;
  }

  /** One filter for each condition; equal parts are shared between them. */
  public static List<RowFilter> of(Collection<Condition> conditions, AttributeCatalog catalog) {
    Circuit circuit = new Circuit(new Scope(catalog));
    return conditions.stream().map(each -> new RowFilter(circuit.of(each, true))).toList();
  }

  /** Whether the condition is TRUE for the row, not merely UNKNOWN. */
  public boolean isTrue(Row row) {
    return node.lower(row, NOTHING_DERIVED);
  }

  /** Whether the condition is TRUE or UNKNOWN for the row: some value of what is missing fits. */
  public boolean isPossible(Row row) {
    return node.upper(row, NOTHING_DERIVED);
  }
}
