package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;

/**
 * Which parts of a customer came to a value that the catalogue computes of them ({@link
 * org.bankcrm.core.window.PartsFormula}): which counted, which did not and why, and of which it
 * cannot be told.
 *
 * @param attribute the attribute that is computed
 * @param figure how the parts are summed up
 * @param of what is measured of each part; empty for a count
 * @param parts how the parts met the condition to count, told like a condition that some of them
 *     meet; without parts where the list is missing or may not be seen
 * @param values what was measured of the parts that are explained one by one, in their order; empty
 *     for a count and where the parts may not be seen
 */
public record ExplainedParts(
    Attribute<?> attribute,
    Figure figure,
    Optional<Attribute<?>> of,
    ExplanationNode parts,
    List<ActualValue> values) {

  /** How parts are summed up. */
  public enum Figure {
    /** How many count. */
    COUNT,
    /** The sum. */
    SUM,
    /** The arithmetic mean. */
    AVERAGE,
    /** The least value, or the earliest day. */
    MIN,
    /** The greatest value, or the latest day. */
    MAX,
    /** How many different codes there are. */
    DISTINCT
  }

  /**
   * Checks that the parts go together.
   *
   * @throws IllegalArgumentException if something is measured of a count, or nothing of another
   *     figure, or the values are not those of the parts that are explained
   */
  public ExplainedParts {
    requireNonNull(attribute, "attribute");
    requireNonNull(figure, "figure");
    requireNonNull(parts, "parts");
    values = List.copyOf(values);
    if (of.isEmpty() != (figure == Figure.COUNT)) {
      throw new IllegalArgumentException("something is measured of every figure but a count");
    }
    int explained = parts.parts().map(all -> all.first().size()).orElse(0);
    if (values.size() != (of.isEmpty() ? 0 : explained)) {
      throw new IllegalArgumentException("expected a value of each part that is explained");
    }
  }

  /** Names the attribute and shows nothing of the customer. */
  @Override
  public String toString() {
    return "ExplainedParts of " + attribute.id();
  }
}
