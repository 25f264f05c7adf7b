package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;

/** A test of one row that is no comparison of a scalar with constants. */
interface RowTest {

  /** The truth for a row and the values that choices of the book yielded for it. */
  Truth test(Row row, long[] derived);
}
