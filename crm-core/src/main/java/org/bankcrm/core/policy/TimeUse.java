package org.bankcrm.core.policy;

import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;

/**
 * Whether a reading was asked for anything that time may change though all is decided as before:
 * the as-of date itself, or a value that is computed by it or gets too old. For one thread.
 */
final class TimeUse {

  /** Of whoever does not ask afterwards. */
  static final TimeUse UNWATCHED = new TimeUse(Set.of());

  private final Set<String> moving;
  private boolean isOfTime;

  /**
   * Nothing was asked yet.
   *
   * @param moving the ids of attributes whose values time may change
   */
  TimeUse(Set<String> moving) {
    this.moving = moving;
  }

  /** Asks for the time, or for what cannot be told apart from it. */
  <T> T ofTime(T asked) {
    isOfTime = true;
    return asked;
  }

  /** Asks for a value. */
  <A extends Attribute<?>> A of(A attribute) {
    isOfTime |= moving.contains(attribute.id());
    return attribute;
  }

  /** Asks whether a value is missing. */
  AttributeRef of(AttributeRef ref) {
    isOfTime |= ref.freshDays().isPresent() || moving.contains(ref.id());
    return ref;
  }

  boolean isOfTime() {
    return isOfTime;
  }
}
