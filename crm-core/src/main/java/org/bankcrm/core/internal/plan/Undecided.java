package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;

/**
 * Leaves open what a policy says of those who are not known to be of its population.
 *
 * @param applies where it is derived whether the policy applies: 1 for yes, 0 for no, or missing
 */
record Undecided(Slot applies) implements RowTest {

  @Override
  public Truth test(Row row, long[] derived) {
    return applies.read(row, derived) == 1 ? Truth.FALSE : Truth.UNKNOWN;
  }
}
