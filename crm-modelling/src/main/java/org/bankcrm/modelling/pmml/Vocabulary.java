package org.bankcrm.modelling.pmml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.modelling.PmmlProblem;

/**
 * The elements and attributes that are understood. Whatever else stands in a document is refused by
 * its name, so that nothing of a model is passed over in silence.
 */
final class Vocabulary {

  /** What tells of the model and takes no part in it. */
  private static final Set<String> TALES =
      Set.of(
          "Header",
          "MiningBuildTask",
          "ModelStats",
          "ModelExplanation",
          "ModelVerification",
          "Partition");

  /** Of these the caller looks at what is needed. */
  private static final Set<String> BY_HAND = Set.of("Output", "InlineTable");

  static final Set<String> MODELS =
      Set.of("RegressionModel", "TreeModel", "MiningModel", "Scorecard");

  static final Set<String> PREDICATES =
      Set.of("SimplePredicate", "SimpleSetPredicate", "CompoundPredicate", "True", "False");

  static final Set<String> EXPRESSIONS =
      Set.of(
          "Constant",
          "FieldRef",
          "NormContinuous",
          "NormDiscrete",
          "Discretize",
          "MapValues",
          "Apply");

  private static final String PREDICATE = String.join(" ", PREDICATES);
  private static final String EXPRESSION = String.join(" ", EXPRESSIONS);
  private static final String MODEL = " modelName functionName algorithmName isScorable";
  private static final String ABOUT = "MiningSchema Output Targets LocalTransformations ";

  private static final Map<String, Known> ALL = new HashMap<>();

  private record Known(Set<String> attributes, Set<String> children) {}

  static {
    add("PMML", "version", "DataDictionary TransformationDictionary " + String.join(" ", MODELS));
    add("DataDictionary", "numberOfFields", "DataField");
    add("DataField", "name displayName optype dataType isCyclic", "Interval Value");
    add("Interval", "closure leftMargin rightMargin", "");
    add("Value", "value displayValue property", "");
    add("MiningSchema", "", "MiningField");
    add(
        "MiningField",
        "name usageType optype importance outliers lowValue highValue missingValueReplacement"
            + " missingValueTreatment invalidValueTreatment",
        "");
    add("TransformationDictionary", "", "DerivedField");
    add("LocalTransformations", "", "DerivedField");
    add("DerivedField", "name displayName optype dataType", EXPRESSION + " Value");
    add("Constant", "dataType", "");
    add("FieldRef", "field mapMissingTo", "");
    add("NormContinuous", "field mapMissingTo outliers", "LinearNorm");
    add("LinearNorm", "orig norm", "");
    add("NormDiscrete", "field value method mapMissingTo", "");
    add("Discretize", "field mapMissingTo defaultValue dataType", "DiscretizeBin");
    add("DiscretizeBin", "binValue", "Interval");
    add(
        "MapValues",
        "mapMissingTo defaultValue outputColumn dataType",
        "FieldColumnPair InlineTable");
    add("FieldColumnPair", "field column", "");
    add("Apply", "function mapMissingTo", EXPRESSION);
    add("SimplePredicate", "field operator value", "");
    add("SimpleSetPredicate", "field booleanOperator", "Array");
    add("Array", "n type", "");
    add("CompoundPredicate", "booleanOperator", PREDICATE);
    add("True", "", "");
    add("False", "", "");
    add("Targets", "", "Target");
    add("Target", "field optype rescaleConstant rescaleFactor", "");
    addModels();
  }

  private Vocabulary() {}

  private static void addModels() {
    add(
        "RegressionModel",
        "modelType targetFieldName normalizationMethod" + MODEL,
        ABOUT + "RegressionTable");
    add("RegressionTable", "intercept targetCategory", "NumericPredictor CategoricalPredictor");
    add("NumericPredictor", "name exponent coefficient", "");
    add("CategoricalPredictor", "name value coefficient", "");
    add(
        "TreeModel",
        "missingValueStrategy missingValuePenalty noTrueChildStrategy splitCharacteristic" + MODEL,
        ABOUT + "Node");
    add("Node", "id score recordCount defaultChild", PREDICATE + " ScoreDistribution Node");
    add("ScoreDistribution", "value recordCount confidence probability", "");
    addSums();
  }

  private static void addSums() {
    add("MiningModel", MODEL.strip(), ABOUT + "Segmentation");
    add("Segmentation", "multipleModelMethod", "Segment");
    add("Segment", "id weight", PREDICATE + " " + String.join(" ", MODELS));
    add(
        "Scorecard",
        "initialScore useReasonCodes reasonCodeAlgorithm baselineScore baselineMethod" + MODEL,
        ABOUT + "Characteristics");
    add("Characteristics", "", "Characteristic");
    add("Characteristic", "name reasonCode baselineScore", "Attribute");
    add("Attribute", "reasonCode partialScore", PREDICATE);
  }

  private static void add(String name, String attributes, String children) {
    ALL.put(name, new Known(words(attributes), words(children)));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.strip().split(" +")));
  }

  /** Whether an element tells of the model only. */
  static boolean isTale(Element element) {
    return TALES.contains(element.name);
  }

  /** Tells everything below that is not understood. */
  static void check(Element element, Findings findings) {
    Known known = ALL.getOrDefault(element.name, new Known(Set.of(), Set.of()));
    for (String attribute : element.attributes.keySet()) {
      if (!known.attributes.contains(attribute)) {
        findings.add(unknown(element, "the attribute '" + attribute + "'"));
      }
    }
    for (Element child : element.children) {
      boolean tale = isTale(child);
      if (!tale && !known.children.contains(child.name) && !BY_HAND.contains(child.name)) {
        findings.add(unknown(child, "'" + child.name + "'"));
      } else if (!tale && !BY_HAND.contains(child.name)) {
        check(child, findings);
      }
    }
  }

  private static Refused unknown(Element element, String what) {
    return Refused.at(
        element,
        PmmlProblem.NOT_SUPPORTED,
        what + " is not supported here.",
        "Let the model be written without it.");
  }
}
