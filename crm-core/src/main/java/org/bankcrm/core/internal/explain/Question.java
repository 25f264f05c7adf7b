package org.bankcrm.core.internal.explain;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.Operand.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion asks of whomever, wherever it stands, and what of that is told; compared by
 * identity. Immutable.
 */
final class Question {

  /** Its place among all questions. */
  final int number;

  final Criterion criterion;

  /** What it asks, told or not. */
  final Clause clause;

  /** Whether nothing of it is told, not even how it came out. */
  final boolean isVeiled;

  /** Whether it asks for days counted from the as-of date. */
  final boolean isDated;

  /** What it reads, in the author's order. */
  final List<Reading> readings;

  /** The policy that yields the first of what it reads that policies yield. */
  final Optional<PolicyRef> yieldedBy;

  /** What it asks of a customer's parts; null if it asks of none. */
  final @Nullable PartsOutline parts;

  private final Mask mask;

  /** What is told of it for each truth, where it asks for no days. */
  private final Clause[] told = new Clause[Truth.values().length];

  Question(int number, Criterion criterion, Outlines outlines) {
    Readable readable = outlines.readable();
    List<AttributeRef> refs = List.copyOf(criterion.refs());
    this.number = number;
    this.criterion = criterion;
    this.mask = outlines.mask();
    this.clause = Clause.of(criterion, readable.catalog());
    this.isDated =
        clause.operand(Role.FIRST_SHIFT).isPresent() || clause.operand(Role.LAST_SHIFT).isPresent();
    this.isVeiled = refs.stream().anyMatch(ref -> readable.isVeiled(ref.id()));
    boolean shown = mask.showsActual(clause);
    this.readings = refs.stream().map(ref -> outlines.reading(ref, shown)).toList();
    this.yieldedBy =
        refs.stream().flatMap(ref -> readable.yieldedBy(ref.id()).stream()).findFirst();
    this.parts = criterion instanceof ElementTest test ? PartsOutline.of(test, outlines) : null;
    for (Truth truth : Truth.values()) {
      told[truth.ordinal()] = told(clause, truth);
    }
  }

  private Clause told(Clause asked, Truth truth) {
    return parts == null ? mask.clause(asked, truth) : mask.clause(asked);
  }

  /** What is told of it where it came out so. */
  Clause told(Truth truth, Subject subject) {
    return isDated
        ? told(Days.resolved(clause, subject.row().asOfDate()), truth)
        : told[truth.ordinal()];
  }

  /** What is told of it, but for constants: the attributes are the same however it comes out. */
  Clause anyTold() {
    return told[Truth.UNKNOWN.ordinal()];
  }
}
