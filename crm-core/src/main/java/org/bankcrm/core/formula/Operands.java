package org.bankcrm.core.formula;

import java.time.LocalDate;
import java.util.List;

/** The values of what a formula reads, by their places in {@link Formula#reads}. */
public interface Operands {

  /** Whether the value is known. */
  boolean isKnown(int place);

  /** The encoded value, as {@code Row} tells it; only where it is known. */
  long encoded(int place);

  /** The calendar day of a date or an instant, in the zone of the facts; only where it is known. */
  LocalDate day(int place);

  /** The parts in a list of the customer's, in the order told; only where it is known. */
  List<?> parts(int place);

  /** The day that the facts are told for. */
  LocalDate asOf();
}
