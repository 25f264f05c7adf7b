package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;

/** How much of a field somebody may see; ordered from nothing to everything. */
public enum Visibility implements Labelled {
  /** Nothing, not even whether there is a value. */
  NONE,

  /** What its {@link MaskKind} leaves of it, and that there is a value. */
  MASKED,

  /** The value. */
  FULL;

  /** Whether this shows as much as the other, or more. */
  public boolean isAtLeast(Visibility other) {
    return compareTo(requireNonNull(other, "other")) >= 0;
  }

  /** The lesser of the two: what is left where both have to allow it. */
  public Visibility and(Visibility other) {
    return isAtLeast(other) ? other : this;
  }

  /** The greater of the two: what there is where one of them is enough. */
  public Visibility or(Visibility other) {
    return isAtLeast(other) ? this : other;
  }
}
