package org.bankcrm.core.internal.explain;

import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedParts;
import org.bankcrm.core.explanation.ExplainedParts.Figure;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.PartTruths;
import org.bankcrm.core.internal.plan.RowCondition;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.PartsFormula;

/** Explains which parts of a customer came to a figure. */
public final class FigureExplainer {

  private FigureExplainer() {}

  /**
   * The parts of one figure.
   *
   * @param place where the figure stands in the document of its book
   */
  public static ExplainedParts explain(
      Attribute<?> attribute, PartsFormula formula, String place, Row row, Disclosure disclosure) {
    ElementTest asked = (ElementTest) formula.over().some(formula.where());
    Outlines outlines = Outlines.of(disclosure, row::catalog);
    ExplanationNode parts = Explainer.of(new Whole(row), outlines).node(outlines.of(asked, place));
    List<ActualValue> values =
        formula
            .of()
            .filter(of -> parts.parts().isPresent())
            .map(of -> values(formula, of, row, disclosure))
            .orElse(List.of());
    return new ExplainedParts(attribute, figure(formula.aggregate()), formula.of(), parts, values);
  }

  private static List<ActualValue> values(
      PartsFormula formula, Attribute<?> of, Row row, Disclosure disclosure) {
    Sensitivity list = formula.over().info().sensitivity();
    Sensitivity own = of.info().sensitivity();
    boolean shown = disclosure.showsValues(own.compareTo(list) > 0 ? own : list);
    List<?> parts = (List<?>) row.object(row.catalog().positionOf(formula.over()));
    return parts.stream()
        .limit(PartTruths.MOST_EXPLAINED)
        .map(part -> value(Found.read((Row) part, of.ref()), shown))
        .toList();
  }

  private static ActualValue value(Found found, boolean shown) {
    return !found.isKnown()
        ? ActualValue.missing(found.absence())
        : shown ? ActualValue.shown(found.value()) : ActualValue.masked();
  }

  private static Figure figure(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.Count) {
      return Figure.COUNT;
    } else if (aggregate instanceof Aggregate.Sum) {
      return Figure.SUM;
    } else if (aggregate instanceof Aggregate.Average) {
      return Figure.AVERAGE;
    } else if (aggregate instanceof Aggregate.Min) {
      return Figure.MIN;
    }
    return aggregate instanceof Aggregate.Max ? Figure.MAX : Figure.DISTINCT;
  }

  /** The customer of whose parts it is asked. */
  private record Whole(Row row) implements Subject {

    @Override
    public Truth truth(Condition leaf) {
      return RowCondition.of(leaf, row.catalog()).truth(row);
    }
  }
}
