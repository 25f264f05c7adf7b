package org.bankcrm.core.condition;

/**
 * Asks whether a value is known, or why it is not. Only these see absence: they are never UNKNOWN,
 * and can be TRUE for want of a value.
 */
public sealed interface AbsenceCriterion extends Criterion permits Presence, Absent {

  /** The attribute of which it asks. */
  AttributeRef attribute();

  /** How it comes out for every known value. */
  boolean whenKnown();
}
