package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Link;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Field.Raw;

/** Linear and logistic regressions. */
final class Regression {

  private final Element model;
  private final Scope scope;
  private final Findings findings;

  Regression(Element model, Scope scope, Findings findings) {
    this.model = model;
    this.scope = scope;
    this.findings = findings;
  }

  Told told(Categories categories, Optional<Element> outer) {
    String function = model.word("functionName", "", "regression", "classification");
    List<Element> tables = model.all("RegressionTable").toList();
    boolean classes = function.equals("classification");
    if (tables.size() != (classes ? 2 : 1)) {
      throw Refused.at(
          model,
          PmmlProblem.NOT_SUPPORTED,
          "there are " + tables.size() + " tables.",
          "A regression has one, a classification of two categories two.");
    }
    List<Figure> figures = findings.each(tables.stream(), this::figure);
    if (figures.size() != tables.size()) {
      return new Told(Figure.of(BigDecimal.ZERO), Link.NUMBER); // told already why
    }
    return classes
        ? chance(tables, figures, categories.of(model, outer))
        : new Told(figures.get(0), link());
  }

  private Link link() {
    String method = model.word("normalizationMethod", "none", "none", "logit", "softmax");
    return method.equals("none") ? Link.NUMBER : Link.PROBABILITY;
  }

  /** Log odds: of softmax the difference of both; of logit the first one, of the second none. */
  private Told chance(List<Element> tables, List<Figure> figures, String category) {
    String method = model.word("normalizationMethod", "none", "logit", "softmax");
    Figure second = figures.get(1);
    if (method.equals("logit") && !(second.isConstant() && second.base().signum() == 0)) {
      throw Refused.at(
          tables.get(1),
          PmmlProblem.NOT_SUPPORTED,
          "by logit the second table adds to the first.",
          "Leave it empty, or let the method be softmax.");
    }
    Figure odds = figures.get(0).minus(second);
    String first = tables.get(0).get("targetCategory");
    String other = tables.get(1).get("targetCategory");
    if (!category.equals(first) && !category.equals(other)) {
      throw Categories.none(model, category);
    }
    return new Told(
        category.equals(first) ? odds : odds.times(BigDecimal.ONE.negate()), Link.PROBABILITY);
  }

  private Figure figure(Element table) {
    Figure figure = Figure.of(Literals.number(table, "intercept"));
    for (Figure each : findings.each(table.all("NumericPredictor"), this::weighed)) {
      figure = figure.plus(each);
    }
    Map<String, Map<String, BigDecimal>> coefficients = new LinkedHashMap<>();
    findings.each(table.all("CategoricalPredictor"), each -> gather(each, coefficients));
    for (Map.Entry<String, Map<String, BigDecimal>> each : coefficients.entrySet()) {
      figure = figure.plus(Figure.of(cases(table, each.getKey(), each.getValue())));
    }
    return figure;
  }

  private Figure.Group cases(Element table, String name, Map<String, BigDecimal> adds) {
    Element first =
        table
            .all("CategoricalPredictor")
            .filter(one -> one.get("name", "").equals(name))
            .findFirst()
            .orElseThrow();
    return Choices.coefficients(first, label(name), scope.get(first, "name"), adds);
  }

  private String label(String name) {
    return scope
        .find(name)
        .map(field -> field instanceof Raw raw ? raw.label() : name)
        .orElse(name);
  }

  private Figure weighed(Element predictor) {
    Field field = scope.get(predictor, "name");
    BigDecimal times = Literals.number(predictor, "coefficient");
    String exponent = predictor.word("exponent", "1", "1", "2");
    if (exponent.equals("1")) {
      return Expressions.figure(predictor, field).times(times);
    }
    if (field instanceof Raw raw && raw.isNumber()) {
      return Figure.of(Expressions.curved(predictor, raw, Curve.SQUARE)).times(times);
    }
    throw predictor.unsupported("exponent", exponent, "Square a field that is no computed one.");
  }

  private Boolean gather(Element predictor, Map<String, Map<String, BigDecimal>> coefficients) {
    scope.get(predictor, "name");
    BigDecimal before =
        coefficients
            .computeIfAbsent(predictor.get("name"), name -> new LinkedHashMap<>())
            .put(predictor.get("value"), Literals.number(predictor, "coefficient"));
    if (before != null) {
      throw Refused.at(
          predictor,
          PmmlProblem.BAD_VALUE,
          "the value has two coefficients.",
          "Leave one of them out.");
    }
    return true;
  }
}
