package org.bankcrm.lifecycle;

import java.util.Objects;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;

/**
 * One value that an event carries.
 *
 * @param value of the attribute's type, as facts hold it
 * @param encoded the same as engines read it
 */
record Carried(Attribute<?> attribute, Object value, long encoded) {

  String id() {
    return attribute.id();
  }

  /** Whether it is of this attribute, by whatever name people call it. */
  boolean isOf(AttributeRef ref) {
    return attribute.ref().equals(ref);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Carried that
        && attribute.equals(that.attribute)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(attribute, value);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "Carried";
  }
}
