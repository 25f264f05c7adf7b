package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.formula.Formula;

/**
 * An attribute that a catalogue computes from others of the same customer.
 *
 * <pre>{@code
 * AttributeCatalog catalog =
 *     AttributeCatalog.of(BIRTH, AGE).deriving(Derivation.of(AGE, Formula.wholeYears(BIRTH)));
 * }</pre>
 *
 * <p>Facts and populations of the catalogue have the value by themselves, and nobody puts one. It
 * counts as observed on the day on which the oldest of the values that it is computed from was.
 * Where something that it is computed from is missing it is missing too, but by {@code
 * Formula.otherwise}, for the same reason, the first one that was told; by a zero divisor it is not
 * applicable; where the type cannot hold it, it is not known. Of what the parts of a customer come
 * to, the values of the parts count as what it is computed from.
 *
 * <p>Pure data, comparable by value.
 *
 * @param attribute the attribute
 * @param formula how it is computed
 */
public record Derivation(Attribute<?> attribute, Formula formula) {

  /**
   * Checks that the formula gives values of the attribute's type.
   *
   * @throws IllegalArgumentException if it does not, or the attribute is read by its own formula
   */
  public Derivation {
    requireNonNull(attribute, "attribute");
    requireNonNull(formula, "formula");
    try {
      formula.check(attribute.type());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "what " + attribute.id() + " is computed by " + e.getMessage(), e);
    }
  }

  /** An attribute and the formula that it is computed by. */
  public static Derivation of(Attribute<?> attribute, Formula formula) {
    return new Derivation(attribute, formula);
  }

  /**
   * Holds that what is computed is guarded like what it is computed from, whose value it may be.
   */
  void checkFlow(Attribute<?> read) {
    boolean laxer = attribute.info().sensitivity().compareTo(read.info().sensitivity()) < 0;
    Optional<String> lack = attribute.info().lacks(read.info());
    if (laxer || lack.isPresent()) {
      throw new IllegalArgumentException(
          attribute.id()
              + " is computed from '"
              + read.id()
              + "', "
              + lack.orElse(
                  "which is "
                      + read.info().sensitivity().name().toLowerCase(Locale.ROOT)
                      + ", and must be that itself"));
    }
  }
}
