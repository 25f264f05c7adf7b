package org.bankcrm.core.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Truth;

/** What a policy reads of one customer's decision to make its result. */
public interface Reading {

  /** The truth of a gate. */
  Truth truth(Gate gate);

  /**
   * The first part of the gate's condition that is not TRUE: its place, from 0, among the parts of
   * an {@code All}; 0 for any other condition; empty if the gate is TRUE.
   */
  OptionalInt firstNotTrue(Gate gate);

  /** The place of the first gate that is TRUE, from 0; the number of gates where none is. */
  int chosen(Choice choice);

  /** Whether the choice would be the same whatever the missing values are. */
  boolean isSettled(Choice choice);

  /** A value of the customer's, or one that a policy of the book yields; empty if missing. */
  <T> Optional<T> value(Attribute<T> attribute);

  /** The calendar day of the decision. */
  LocalDate asOfDate();
}
