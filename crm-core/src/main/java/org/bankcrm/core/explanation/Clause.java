package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;

/**
 * What a rule asks, told as data: code, attribute, constants. Holds nothing of a customer.
 *
 * @param operator what is asked
 * @param attribute the attribute that it is asked of; empty for connectives and constants, and
 *     where it may not be seen
 * @param operands the constants, each role at most once and in the order of roles; empty where they
 *     may not be seen
 * @param parts what a connective joins, or what a part of the customer's must meet
 */
public record Clause(
    Operator operator,
    Optional<Attribute<?>> attribute,
    List<Operand> operands,
    List<Clause> parts) {

  /** Refuses nulls and doubled roles. */
  public Clause {
    requireNonNull(operator, "operator");
    requireNonNull(attribute, "attribute");
    operands = operands.size() < 2 ? List.copyOf(operands) : ordered(operands);
    parts = List.copyOf(parts);
  }

  private static List<Operand> ordered(List<Operand> operands) {
    List<Operand> ordered = new ArrayList<>(operands);
    ordered.sort(Comparator.comparing(Operand::role));
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).role() == ordered.get(i - 1).role()) {
        throw new IllegalArgumentException("two operands have the same role");
      }
    }
    return List.copyOf(ordered);
  }

  /**
   * A condition with everything that it joins.
   *
   * @param catalog where attributes are described; one that it does not list is called by its id
   */
  public static Clause of(Condition condition, AttributeCatalog catalog) {
    return new Clauses(requireNonNull(catalog, "catalog"))
        .of(requireNonNull(condition, "condition"));
  }

  /** A connective without what it joins. */
  public static Clause of(Connective connective) {
    return connective.accept(Clauses.ALONE);
  }

  /** The code alone, without attribute, constants and parts. */
  public Clause bare() {
    return new Clause(operator, Optional.empty(), List.of(), List.of());
  }

  /** The same without its constants and without its parts. */
  public Clause withoutConstants() {
    return new Clause(operator, attribute, List.of(), List.of());
  }

  /** The same joining these. */
  public Clause withParts(List<Clause> newParts) {
    return new Clause(operator, attribute, operands, newParts);
  }

  /** The same with one more constant. */
  public Clause with(Operand.Role role, Object value) {
    List<Operand> more = new ArrayList<>(operands);
    more.add(new Operand(role, value));
    return new Clause(operator, attribute, more, parts);
  }

  /** The constant that plays this part. */
  public Optional<Object> operand(Operand.Role role) {
    requireNonNull(role, "role");
    for (Operand each : operands) {
      if (each.role() == role) {
        return Optional.of(each.value());
      }
    }
    return Optional.empty();
  }

  /** Whether its constants were left out because they may not be seen. */
  public boolean isMasked() {
    return operands.isEmpty() && operator.needsConstants();
  }
}
