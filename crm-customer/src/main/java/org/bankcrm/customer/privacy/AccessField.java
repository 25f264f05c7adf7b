package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.ValueType;

/**
 * Something of a customer that may be seen or not: an attribute, or a field of the customer record.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id, distinct among all fields: 1 to 128 visible ASCII characters without blanks
 * @param name what it is called, in Chinese and English
 * @param mask what is left of it where it is masked
 * @param sensitivity how carefully it is treated; what is {@link Sensitivity#PROTECTED} is never
 *     shown
 * @param purposes the codes of the only purposes for which it may be seen, whatever a policy says;
 *     empty for any
 */
public record AccessField(
    String id,
    LocalizedText name,
    MaskKind mask,
    Sensitivity sensitivity,
    SortedSet<String> purposes) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id is malformed
   */
  public AccessField {
    Checks.id(id, "id");
    requireNonNull(name, "name");
    requireNonNull(mask, "mask");
    requireNonNull(sensitivity, "sensitivity");
    purposes = Collections.unmodifiableSortedSet(new TreeSet<>(purposes));
  }

  /** A field that may serve any purpose. */
  public static AccessField of(
      String id, LocalizedText name, MaskKind mask, Sensitivity sensitivity) {
    return new AccessField(id, name, mask, sensitivity, new TreeSet<>());
  }

  /**
   * An attribute, with the sensitivity and purposes that its catalogue states. An amount leaves its
   * currency and a day its year where it is masked, anything else nothing.
   */
  public static AccessField of(Attribute<?> attribute) {
    var info = attribute.info();
    return new AccessField(
        attribute.id(), info.name(), maskOf(attribute.type()), info.sensitivity(), info.purposes());
  }

  private static MaskKind maskOf(ValueType type) {
    if (type.kind() == ValueType.Kind.MONEY) {
      return MaskKind.AMOUNT;
    }
    return type.kind() == ValueType.Kind.DATE ? MaskKind.DATE : MaskKind.HIDDEN;
  }

  /** Whether it may be seen for a purpose at all, before any policy is asked. */
  boolean allows(String purpose) {
    return sensitivity != Sensitivity.PROTECTED
        && (purposes.isEmpty() || purposes.contains(purpose));
  }

  /** The id: a word of the bank's, and nothing of a customer. */
  @Override
  public String toString() {
    return id;
  }
}
