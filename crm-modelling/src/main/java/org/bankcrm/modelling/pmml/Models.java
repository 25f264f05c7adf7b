package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Link;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Field.Amount;
import org.bankcrm.modelling.pmml.Field.Raw;

/** Models of each kind, and models within models. */
final class Models {

  private final Dictionary dictionary;
  private final Optional<Element> global;
  private final Categories categories;
  private final Findings findings;

  /** Of whom the model speaks at all. */
  private final List<Condition> valid = new ArrayList<>();

  Models(
      Dictionary dictionary, Optional<Element> global, Categories categories, Findings findings) {
    this.dictionary = dictionary;
    this.global = global;
    this.categories = categories;
    this.findings = findings;
  }

  /** Of whom all values are valid. */
  Condition valid() {
    return Logic.all(valid);
  }

  Told told(Element model, Optional<Scope> outer, Optional<Element> parent) {
    model.word("isScorable", "true", "true");
    Scope scope = scope(model, outer);
    Told told =
        switch (model.name) {
          case "RegressionModel" -> new Regression(model, scope, findings).told(categories, parent);
          case "TreeModel" -> Trees.told(model, scope, findings, categories, parent);
          case "MiningModel" -> many(model, scope);
          default ->
              throw Refused.at(
                  model,
                  PmmlProblem.NOT_SUPPORTED,
                  "'" + model.name + "' is not supported here.",
                  "Let the model be written without it.");
        };
    return rescaled(model, told);
  }

  /** What names stand for in a model. */
  Scope scope(Element model, Optional<Scope> outer) {
    Scope scope = outer.map(Scope::inner).orElseGet(Scope::new);
    for (Element field : model.one("MiningSchema").all("MiningField").toList()) {
      try {
        see(field, scope, outer);
      } catch (Refused e) {
        findings.add(e);
        field.find("name").ifPresent(name -> scope.refuse(name, e));
      }
    }
    if (outer.isEmpty()) {
      global.ifPresent(each -> deriveGlobal(each, scope));
    }
    model.first("LocalTransformations").ifPresent(each -> derive(each, scope));
    return scope;
  }

  private void see(Element miningField, Scope scope, Optional<Scope> outer) {
    String usage =
        miningField.word("usageType", "active", "active", "predicted", "target", "supplementary");
    if (!usage.equals("active")) {
      return;
    }
    String name = miningField.get("name");
    Optional<Element> dataField = dictionary.find(name);
    Optional<Field> before = outer.flatMap(each -> each.find(name));
    boolean closed =
        miningField.get("invalidValueTreatment", "returnInvalid").equals("returnInvalid");
    Field field =
        before.isPresent() || dataField.isEmpty() || outer.isPresent()
            ? outer.orElseGet(Scope::new).get(miningField, "name")
            : dictionary.field(dataField.get(), closed);
    scope.put(miningField, name, Schema.seen(miningField, field));
    if (dataField.isPresent() && field instanceof Raw raw) {
      valid.add(Schema.valid(miningField, dataField.get(), raw));
    }
  }

  private void derive(Element transformations, Scope scope) {
    for (Element derived : transformations.all("DerivedField").toList()) {
      try {
        scope.put(derived, derived.get("name"), new Expressions(scope).field(derived));
      } catch (Refused e) {
        findings.add(e);
        derived.find("name").ifPresent(name -> scope.refuse(name, e));
      }
    }
  }

  /** What is refused here is told only where a model reads it. */
  private static void deriveGlobal(Element transformations, Scope scope) {
    for (Element derived : transformations.all("DerivedField").toList()) {
      try {
        checkUntreated(derived, scope);
        scope.putGlobal(derived, derived.get("name"), new Expressions(scope).field(derived));
      } catch (Refused e) {
        derived.find("name").ifPresent(name -> scope.refuse(name, e));
      }
    }
  }

  /** Whether what a model makes of gaps and outliers holds for all models, PMML leaves open. */
  private static void checkUntreated(Element derived, Scope scope) {
    derived.children.forEach(child -> checkUntreated(child, scope));
    Optional<Field> field = derived.find("field").flatMap(scope::find);
    if (field.isPresent()
        && field.get() instanceof Raw raw
        && (raw.instead().isPresent() || raw.isClamped())) {
      throw derived.notTheSame(
          "the field is treated by the model's schema, and this stands outside of the model.",
          "Put it into the model's LocalTransformations.");
    }
  }

  private Told rescaled(Element model, Told told) {
    List<Element> targets = model.all("Targets").flatMap(each -> each.all("Target")).toList();
    Figure figure = told.figure();
    for (Element target : targets) {
      BigDecimal factor =
          Literals.number(target, "rescaleFactor", target.get("rescaleFactor", "1"));
      BigDecimal more =
          Literals.number(target, "rescaleConstant", target.get("rescaleConstant", "0"));
      boolean some = factor.compareTo(BigDecimal.ONE) != 0 || more.signum() != 0;
      if (some && (told.link() == Link.PROBABILITY || targets.size() > 1)) {
        throw target.unsupported("rescaleFactor", factor.toString(), "Rescale numbers only.");
      }
      figure = some ? figure.times(factor).plus(Figure.of(more)) : figure;
    }
    return new Told(figure, told.link());
  }

  private Told many(Element model, Scope scope) {
    Element segmentation = model.one("Segmentation");
    String method =
        segmentation.word(
            "multipleModelMethod", "", "sum", "average", "weightedAverage", "modelChain");
    return method.equals("modelChain")
        ? chained(model, segmentation, scope)
        : combined(model, segmentation, scope, method);
  }

  private Told combined(Element model, Element segmentation, Scope scope, String method) {
    Figure sum = Figure.of(BigDecimal.ZERO);
    BigDecimal weights = BigDecimal.ZERO;
    for (Element segment : segmentation.all("Segment").toList()) {
      boolean weighted = method.equals("weightedAverage");
      BigDecimal weight =
          weighted
              ? Literals.number(segment, "weight", segment.get("weight", "1"))
              : BigDecimal.ONE;
      weights = weights.add(weight);
      Optional<Figure> part =
          findings.attempt(() -> plain(segment, part(segment, scope, model)).times(weight));
      sum = part.isPresent() ? sum.plus(part.get()) : sum;
    }
    if (weights.signum() == 0) {
      throw Refused.at(
          segmentation, PmmlProblem.BAD_VALUE, "the weights are zero.", "Write others.");
    }
    return new Told(method.equals("sum") ? sum : sum.over(weights), Link.NUMBER);
  }

  private Told part(Element segment, Scope scope, Element model) {
    new Predicates(scope).checkAlways(segment);
    List<Element> models = segment.all(Vocabulary.MODELS).toList();
    if (models.size() != 1) {
      throw Refused.at(
          segment, PmmlProblem.LEFT_OUT, "there must be one model.", "Write just one.");
    }
    return told(models.get(0), Optional.of(scope), Optional.of(model));
  }

  private static Figure plain(Element segment, Told told) {
    if (told.link() != Link.NUMBER) {
      throw Refused.at(
          segment,
          PmmlProblem.NOT_SUPPORTED,
          "a chance by logit is added or read by another model.",
          "Let only the last model tell one.");
    }
    return told.figure();
  }

  /** Models that read what those before them put out. */
  private Told chained(Element model, Element segmentation, Scope scope) {
    List<Element> segments = segmentation.all("Segment").toList();
    for (Element segment : segments.subList(0, Math.max(0, segments.size() - 1))) {
      Figure figure = plain(segment, part(segment, scope, model));
      Set<String> names = new HashSet<>();
      segment
          .all(Vocabulary.MODELS)
          .flatMap(each -> each.all("Output"))
          .flatMap(output -> output.all("OutputField"))
          .forEach(field -> put(field, figure, scope, names));
    }
    if (segments.isEmpty()) {
      throw Refused.at(segmentation, PmmlProblem.LEFT_OUT, "'Segment' is missing.", "Add it.");
    }
    return part(segments.get(segments.size() - 1), scope, model);
  }

  private static void put(Element field, Figure figure, Scope scope, Set<String> names) {
    String name = field.get("name");
    boolean plain = field.get("feature", "").equals("predictedValue") && field.children.isEmpty();
    if (plain && names.add(name)) {
      scope.put(field, name, new Amount(name, figure));
    }
  }
}
