package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.bankcrm.core.check.Checks;

/**
 * The attribute that a condition reads: its id and type, and how old its value may be.
 *
 * <p>A reference may limit the age of the value: {@code freshWithin(90)} reads a value that was
 * observed more than 90 days before the as-of date as missing. A value handed in without a day of
 * observation is the host's word that it is current.
 *
 * @param id the attribute's id in the catalogue
 * @param type the attribute's type; the book does not compile when the catalogue says otherwise
 * @param freshDays the greatest age in days, inclusive, 0 to 36,500; empty for any age
 */
public record AttributeRef(String id, ValueType type, OptionalInt freshDays) {

  /** Checks the parts. */
  public AttributeRef {
    requireNonNull(id, "id");
    requireNonNull(type, "type");
    requireNonNull(freshDays, "freshDays");
    Checks.within(freshDays.orElse(0), 0, 36_500, "freshDays");
  }

  /**
   * A reference to a value of any age.
   *
   * @param id of an attribute of the book, or of what a policy yields
   * @param type that it has there; another one is refused when the book is compiled
   */
  public static AttributeRef of(String id, ValueType type) {
    return new AttributeRef(id, type, OptionalInt.empty());
  }

  /**
   * The same attribute, read as missing when its value is older than this many days.
   *
   * @param days the greatest age, included; 0 takes values of the as-of date alone
   */
  public AttributeRef freshWithin(int days) {
    return new AttributeRef(id, type, OptionalInt.of(days));
  }

  // written out, since what the compiler makes of a record is slow before it is warm, and a large
  // book asks for its references some ten thousand times

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof AttributeRef that
            && id.equals(that.id)
            && freshDays.equals(that.freshDays)
            && type.equals(that.type));
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + freshDays.hashCode();
  }

  @Override
  public String toString() {
    return freshDays.isPresent() ? id + " fresh within " + freshDays.getAsInt() + "d" : id;
  }
}
