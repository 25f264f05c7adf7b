package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.condition.ElementsTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * A list of a customer's parts, such as holdings, each with attributes of its own: at most 10,000
 * parts, whose texts and codes have at most 262,144 characters together.
 */
public final class ElementsAttribute extends Attribute<List<Facts>> implements ElementsTerm {

  /** The most parts of one customer. */
  static final int MOST_PARTS = 10_000;

  /** The most characters of all texts and open codes of one customer's parts. */
  static final int MOST_CHARACTERS = 262_144;

  private final AttributeCatalog parts;

  ElementsAttribute(String id, AttributeCatalog parts, AttributeInfo info) {
    super(id, ValueType.ELEMENTS, info);
    this.parts = requireNonNull(parts, "parts");
    if (parts.attributes().stream().anyMatch(ElementsAttribute.class::isInstance)) {
      throw new IllegalArgumentException("the parts of " + id + " must not have parts themselves");
    }
  }

  /**
   * The attributes that each part has. Attributes of parts are told apart from those of the
   * customer, whatever their ids.
   */
  public AttributeCatalog parts() {
    return parts;
  }

  /** The same list, of whose parts nothing is computed: for whoever only tells of them. */
  public ElementsAttribute told() {
    return parts.derivations().isEmpty()
        ? this
        : new ElementsAttribute(id(), AttributeCatalog.of(parts.attributes()), info());
  }

  ElementsAttribute counting(String id, BusinessCalendar calendar) {
    return new ElementsAttribute(id(), parts.counting(id, calendar), info());
  }

  @Override
  public ElementsAttribute described(AttributeInfo newInfo) {
    return new ElementsAttribute(id(), parts, newInfo);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof ElementsAttribute that
        && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
