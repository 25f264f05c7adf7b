package org.bankcrm.core.condition;

/** What a condition can be made of: the fluent face of an attribute. */
public interface Term {

  /** The attribute that conditions made here read. */
  AttributeRef ref();

  /** The value is known; never UNKNOWN. */
  default Condition isKnown() {
    return new Presence(ref(), true);
  }

  /** The value is missing; never UNKNOWN. */
  default Condition isMissing() {
    return new Presence(ref(), false);
  }

  /** The value is missing for just this reason; never UNKNOWN. */
  default Condition isAbsent(Absence reason) {
    return new Absent(ref(), reason);
  }
}
