package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

/**
 * One of a list, for rules that tell where something is wrong.
 *
 * @param place where it stands in the list, from 0
 * @param value what stands there
 */
public record Member<T>(int place, T value) {
  /** Refuses null. */
  public Member {
    requireNonNull(value, "value");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "Member";
  }
}
