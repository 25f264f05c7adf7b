package org.bankcrm.core.analysis;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.plan.RowCondition;

/**
 * One condition, ready to be asked of one customer after another, without a policy book around it.
 *
 * <pre>{@code
 * CompiledCondition adult = CompiledCondition.of(AGE.atLeast(18), catalog);
 * adult.truth(facts);
 * }</pre>
 *
 * <p>It decides as a book decides that has the condition in a policy; whoever has many conditions
 * to ask of many customers makes a book of them. Immutable and thread-safe.
 */
public final class CompiledCondition {

  private final Condition condition;
  private final AttributeCatalog catalog;
  private final RowCondition compiled;

  private CompiledCondition(Condition condition, AttributeCatalog catalog) {
    this.condition = condition;
    this.catalog = catalog;
    this.compiled = RowCondition.of(condition, catalog);
  }

  /**
   * Compiles a condition for rows of a catalogue.
   *
   * @throws IllegalArgumentException if the condition reads an attribute that the catalogue does
   *     not have, or has with another type
   */
  public static CompiledCondition of(Condition condition, AttributeCatalog catalog) {
    check(condition, catalog);
    return new CompiledCondition(condition, catalog);
  }

  private static void check(Condition condition, AttributeCatalog catalog) {
    for (Criterion criterion : condition.criteria()) {
      for (AttributeRef ref : criterion.refs()) {
        Attribute<?> attribute = check(ref, catalog.find(ref.id()));
        if (criterion instanceof ElementTest test) {
          check(test.where(), ((ElementsAttribute) attribute).parts());
        }
      }
    }
  }

  private static Attribute<?> check(AttributeRef ref, Optional<Attribute<?>> found) {
    Attribute<?> attribute =
        found.orElseThrow(
            () -> new IllegalArgumentException("there is no attribute '" + ref.id() + "'"));
    if (!attribute.type().equals(ref.type())) {
      throw new IllegalArgumentException(
          "'" + ref.id() + "' is " + attribute.type() + ", not " + ref.type());
    }
    return attribute;
  }

  /** The condition. */
  public Condition condition() {
    return condition;
  }

  /**
   * How the condition comes out for a customer. UNKNOWN where a missing value would settle it.
   *
   * @throws IllegalArgumentException if the row is of another catalogue
   */
  public Truth truth(Row row) {
    check(row);
    return compiled.truth(row);
  }

  private void check(Row row) {
    if (!requireNonNull(row, "row").catalog().equals(catalog)) {
      throw new IllegalArgumentException("the values are of another catalogue");
    }
  }

  /**
   * Whether the condition is TRUE for a customer, and not merely UNKNOWN.
   *
   * @throws IllegalArgumentException if the row is of another catalogue
   */
  public boolean isTrue(Row row) {
    check(row);
    return compiled.isTrue(row);
  }

  @Override
  public String toString() {
    return condition.toString();
  }
}
