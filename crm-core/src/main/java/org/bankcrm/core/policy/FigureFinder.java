package org.bankcrm.core.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedParts;
import org.bankcrm.core.internal.explain.FigureExplainer;
import org.bankcrm.core.window.PartsFormula;

/**
 * Finds what the catalogue computes of a customer's parts among what an explanation asks for, also
 * by way of attributes that are computed of it. Of what is protected nothing is told.
 */
final class FigureFinder {

  private final AttributeCatalog catalog;
  private final List<Derivation> derivations;

  /**
   * What the catalogue computes of parts.
   *
   * @param place where it stands in the document of the book
   */
  record Figure(Attribute<?> attribute, PartsFormula formula, String place) {

    ExplainedParts explain(Row row, Disclosure disclosure) {
      return FigureExplainer.explain(attribute, formula, place, row, disclosure);
    }
  }

  FigureFinder(AttributeCatalog catalog) {
    this.catalog = catalog;
    this.derivations = catalog.derivations();
  }

  /** Each figure once, in the order in which it is asked for. */
  List<Figure> of(Set<Attribute<?>> asked) {
    List<Figure> found = new ArrayList<>();
    Set<Attribute<?>> seen = new HashSet<>();
    Deque<Attribute<?>> open = new ArrayDeque<>(derivations.isEmpty() ? Set.of() : asked);
    while (!open.isEmpty()) {
      Attribute<?> next = open.pop();
      Optional<Derivation> derivation =
          seen.add(next) ? catalog.derivation(next) : Optional.empty();
      if (derivation.isPresent()) {
        figure(derivation.get()).ifPresent(found::add);
        reads(derivation.get()).forEach(open::push);
      }
    }
    return List.copyOf(found);
  }

  private List<Attribute<?>> reads(Derivation derivation) {
    return derivation.formula().reads().stream()
        .<Attribute<?>>flatMap(ref -> catalog.find(ref.id()).stream())
        .toList();
  }

  private Optional<Figure> figure(Derivation derivation) {
    boolean shut = derivation.attribute().info().sensitivity() == Sensitivity.PROTECTED;
    if (shut || !(derivation.formula() instanceof PartsFormula formula)) {
      return Optional.empty();
    }
    String place = PartsForm.place(derivations.indexOf(derivation), formula);
    return Optional.of(new Figure(derivation.attribute(), formula, place));
  }
}
