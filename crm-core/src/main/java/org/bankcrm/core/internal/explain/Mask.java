package org.bankcrm.core.internal.explain;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.Operand.Role;

/**
 * What a disclosure lets through, of a row whose every value is at least as sensitive as {@code
 * floor}.
 */
record Mask(Disclosure disclosure, Sensitivity floor) {

  /** For the parts of a list. */
  Mask within(Attribute<?> list) {
    return new Mask(disclosure, atLeast(floor, list));
  }

  /** A leaf that came out so, without what may not be seen and what would tell it. */
  Clause clause(Clause clause, Truth truth) {
    boolean told =
        clause.attribute().isPresent() && !showsValues(clause) && Telling.isOutright(clause, truth);
    return clause(told ? shut(clause) : clause);
  }

  /** The clause without what may not be seen. */
  Clause clause(Clause clause) {
    if (disclosure == Disclosure.CODES) {
      return clause.bare();
    }
    Clause seen = clause.attribute().isEmpty() || showsConstants(clause) ? clause : shut(clause);
    return seen.parts().isEmpty()
        ? seen
        : seen.withParts(seen.parts().stream().map(part -> inner(clause, part)).toList());
  }

  private Clause inner(Clause clause, Clause part) {
    return clause.attribute().map(this::within).orElse(this).clause(part);
  }

  private boolean showsConstants(Clause clause) {
    return disclosure.showsConstants(sensitivity(clause));
  }

  /** The name of another attribute is no constant; a multiple of it has one. */
  private static Clause shut(Clause clause) {
    boolean plain = clause.operand(Role.OTHER).isPresent() && clause.operand(Role.TIMES).isEmpty();
    return plain ? clause : clause.withoutConstants();
  }

  /** Whether the values that a leaf reads may be seen. */
  boolean showsValues(Clause clause) {
    return disclosure.showsValues(sensitivity(clause));
  }

  /** Whether operators and outcomes are all that is told. */
  boolean tellsCodesAlone() {
    return disclosure == Disclosure.CODES;
  }

  /** Whether a value that a leaf asks for stands there as it is. */
  boolean showsActual(Clause clause) {
    return showsValues(clause) && !isList(clause);
  }

  /** What was found, as far as it may be seen. */
  static ActualValue actual(Found found, boolean shown) {
    return switch (found.state()) {
      case KNOWN -> shown ? ActualValue.shown(found.value()) : ActualValue.masked();
      case STALE -> ActualValue.stale(shown ? found.observedOn() : Optional.<LocalDate>empty());
      case MISSING -> ActualValue.missing(found.absence());
    };
  }

  /** Each of its parts has a sensitivity of its own, and is told where it is tested. */
  private static boolean isList(Clause clause) {
    return clause.attribute().filter(ElementsAttribute.class::isInstance).isPresent();
  }

  MissingAttribute missing(Attribute<?> attribute, Absence reason) {
    boolean named = disclosure != Disclosure.CODES;
    return new MissingAttribute(
        attribute.id(), named ? Optional.of(attribute.info().name()) : Optional.empty(), reason);
  }

  /** The most sensitive of what a leaf reads: a comparison of two tells of both. */
  private Sensitivity sensitivity(Clause clause) {
    Sensitivity one = clause.attribute().map(a -> atLeast(floor, a)).orElse(floor);
    return clause.operand(Role.OTHER).map(other -> atLeast(one, (Attribute<?>) other)).orElse(one);
  }

  private static Sensitivity atLeast(Sensitivity floor, Attribute<?> attribute) {
    Sensitivity own = attribute.info().sensitivity();
    return own.compareTo(floor) > 0 ? own : floor;
  }
}
