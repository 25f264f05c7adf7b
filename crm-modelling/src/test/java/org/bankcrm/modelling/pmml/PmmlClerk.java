package org.bankcrm.modelling.pmml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Evaluates PMML the long way, element by element as its specification has it, in doubles: what
 * imported policies are held against. A value that is missing is null, and so is no result.
 */
final class PmmlClerk {

  private static final Set<String> MODELS =
      Set.of("RegressionModel", "TreeModel", "MiningModel", "Scorecard");
  private static final Set<String> PREDICATES =
      Set.of("SimplePredicate", "SimpleSetPredicate", "CompoundPredicate", "True", "False");

  private final Element root;
  private final String category;

  /** A value that the data dictionary does not allow. */
  private static final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  PmmlClerk(String document, String category) throws Exception {
    this.root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    this.category = category;
  }

  @Nullable Double result(Map<String, Object> customer) {
    try {
      return model(children(root, MODELS).get(0), customer, Map.of(), true);
    } catch (Invalid e) {
      return null;
    }
  }

  private @Nullable Double model(
      Element model, Map<String, Object> customer, Map<String, Object> outer, boolean top) {
    Map<String, Object> values = new HashMap<>();
    for (Element field : children(one(model, "MiningSchema"), Set.of("MiningField"))) {
      String name = field.getAttribute("name");
      if (field.getAttribute("usageType").matches("|active")) {
        Object value = top ? checked(field, customer.get(name)) : outer.get(name);
        Object seen = treated(field, value);
        if (seen != null) {
          values.put(name, seen);
        }
      }
    }
    if (!top) {
      outer.forEach(values::putIfAbsent); // global fields
    }
    List<Element> derived = new ArrayList<>();
    if (top) {
      children(root, Set.of("TransformationDictionary"))
          .forEach(each -> derived.addAll(children(each, Set.of("DerivedField"))));
    }
    children(model, Set.of("LocalTransformations"))
        .forEach(each -> derived.addAll(children(each, Set.of("DerivedField"))));
    for (Element each : derived) {
      Object value = expression(elements(each).get(0), values);
      if (value != null) {
        values.put(each.getAttribute("name"), value);
      }
    }
    Double result =
        switch (model.getTagName()) {
          case "RegressionModel" -> regression(model, values);
          case "TreeModel" -> tree(model, values);
          case "Scorecard" -> card(model, values);
          default -> many(model, values);
        };
    return rescaled(model, result);
  }

  private static @Nullable Double rescaled(Element model, @Nullable Double result) {
    List<Element> targets = children(model, Set.of("Targets"));
    if (targets.isEmpty() || result == null) {
      return result;
    }
    Element target = one(targets.get(0), "Target");
    return result * number(target, "rescaleFactor", 1) + number(target, "rescaleConstant", 0);
  }

  private @Nullable Object checked(Element field, @Nullable Object value) {
    Element data =
        children(one(root, "DataDictionary"), Set.of("DataField")).stream()
            .filter(each -> each.getAttribute("name").equals(field.getAttribute("name")))
            .findFirst()
            .orElseThrow();
    List<Element> intervals = children(data, Set.of("Interval"));
    List<Element> listed = children(data, Set.of("Value"));
    boolean checks = field.getAttribute("invalidValueTreatment").matches("|returnInvalid");
    if (value == null || !checks) {
      return value;
    }
    boolean in = intervals.isEmpty() && listed.isEmpty();
    for (Element interval : intervals) {
      in |= within(interval, ((Number) value).doubleValue());
    }
    for (Element each : listed) {
      in |= equal(value, each.getAttribute("value"));
    }
    if (!in) {
      throw new Invalid();
    }
    return value;
  }

  private static @Nullable Object treated(Element field, @Nullable Object value) {
    if (value == null) {
      String instead = field.getAttribute("missingValueReplacement");
      return instead.isEmpty() ? null : literal(instead);
    }
    if (field.getAttribute("outliers").equals("asExtremeValues")) {
      double x = ((Number) value).doubleValue();
      return Math.max(number(field, "lowValue", x), Math.min(number(field, "highValue", x), x));
    }
    return value;
  }

  private static boolean within(Element interval, double x) {
    String closure = interval.getAttribute("closure");
    double left = number(interval, "leftMargin", Double.NEGATIVE_INFINITY);
    double right = number(interval, "rightMargin", Double.POSITIVE_INFINITY);
    return (closure.startsWith("open") ? x > left : x >= left)
        && (closure.endsWith("Open") ? x < right : x <= right);
  }

  private static boolean equal(Object value, String text) {
    return value instanceof Number number
        ? number.doubleValue() == Double.parseDouble(text)
        : value.toString().equals(text);
  }

  private @Nullable Object expression(Element e, Map<String, Object> values) {
    Object x = e.hasAttribute("field") ? values.get(e.getAttribute("field")) : null;
    String mapped = e.getAttribute("mapMissingTo");
    if (e.hasAttribute("field") && x == null) {
      return mapped.isEmpty() ? null : literal(mapped);
    }
    switch (e.getTagName()) {
      case "Constant":
        return literal(e.getTextContent().strip());
      case "FieldRef":
        return x;
      case "NormDiscrete":
        return equal(x, e.getAttribute("value")) ? 1.0 : 0.0;
      case "NormContinuous":
        return norm(e, ((Number) x).doubleValue());
      case "Discretize":
        for (Element bin : children(e, Set.of("DiscretizeBin"))) {
          if (within(one(bin, "Interval"), ((Number) x).doubleValue())) {
            return literal(bin.getAttribute("binValue"));
          }
        }
        return e.hasAttribute("defaultValue") ? literal(e.getAttribute("defaultValue")) : null;
      case "MapValues":
        return table(e, values);
      default:
        return apply(e, values);
    }
  }

  private static Object literal(String text) {
    return text.matches("-?[0-9.]+(E-?[0-9]+)?") ? Double.valueOf(text) : text;
  }

  private static double norm(Element e, double x) {
    List<Element> points = children(e, Set.of("LinearNorm"));
    int n = points.size();
    boolean held = e.getAttribute("outliers").equals("asExtremeValues");
    double first = number(points.get(0), "orig", 0);
    double last = number(points.get(n - 1), "orig", 0);
    double at = held ? Math.max(first, Math.min(last, x)) : x;
    int i = 0;
    while (i < n - 2 && at > number(points.get(i + 1), "orig", 0)) {
      i++;
    }
    double a = number(points.get(i), "orig", 0);
    double b = number(points.get(i + 1), "orig", 0);
    double fa = number(points.get(i), "norm", 0);
    double fb = number(points.get(i + 1), "norm", 0);
    return fa + (at - a) / (b - a) * (fb - fa);
  }

  private @Nullable Object table(Element e, Map<String, Object> values) {
    Element pair = one(e, "FieldColumnPair");
    Object x = values.get(pair.getAttribute("field"));
    if (x == null) {
      return e.hasAttribute("mapMissingTo") ? literal(e.getAttribute("mapMissingTo")) : null;
    }
    for (Element row : elements(one(e, "InlineTable"))) {
      if (equal(x, one(row, pair.getAttribute("column")).getTextContent())) {
        return literal(one(row, e.getAttribute("outputColumn")).getTextContent());
      }
    }
    return e.hasAttribute("defaultValue") ? literal(e.getAttribute("defaultValue")) : null;
  }

  private @Nullable Object apply(Element e, Map<String, Object> values) {
    Object result = applied(e, values);
    boolean mapped = result == null && e.hasAttribute("mapMissingTo");
    return mapped ? literal(e.getAttribute("mapMissingTo")) : result;
  }

  private @Nullable Object applied(Element e, Map<String, Object> values) {
    List<Element> args = elements(e);
    String function = e.getAttribute("function");
    if (function.equals("if")) {
      Object test = expression(args.get(0), values);
      return test == null ? null : expression(args.get((Boolean) test ? 1 : 2), values);
    }
    Object a = expression(args.get(0), values);
    if (function.equals("isMissing")) {
      return a == null;
    }
    Object b = args.size() > 1 ? expression(args.get(1), values) : "";
    if (a == null || b == null) {
      return null;
    }
    return switch (function) {
      case "+" -> of(a) + of(b);
      case "-" -> of(a) - of(b);
      case "*" -> of(a) * of(b);
      case "/" -> of(a) / of(b);
      case "ln" -> Math.log(of(a));
      case "sqrt" -> Math.sqrt(of(a));
      case "pow" -> Math.pow(of(a), of(b));
      case "not" -> !(Boolean) a;
      default -> compare(function, a, args.get(1).getTextContent().strip());
    };
  }

  private static double of(Object number) {
    return ((Number) number).doubleValue();
  }

  private static boolean compare(String operator, Object value, String text) {
    if (operator.equals("equal")) {
      return equal(value, text);
    }
    if (operator.equals("notEqual")) {
      return !equal(value, text);
    }
    double x = of(value);
    double y = Double.parseDouble(text);
    return switch (operator) {
      case "lessThan" -> x < y;
      case "lessOrEqual" -> x <= y;
      case "greaterThan" -> x > y;
      case "greaterOrEqual" -> x >= y;
      default -> throw new IllegalStateException(operator);
    };
  }

  /** TRUE, FALSE, or null for UNKNOWN; with {@code lenient} comparisons of nothing are FALSE. */
  private @Nullable Boolean predicate(Element e, Map<String, Object> values, boolean lenient) {
    Object x = values.get(e.getAttribute("field"));
    switch (e.getTagName()) {
      case "True":
        return true;
      case "False":
        return false;
      case "SimplePredicate":
        String operator = e.getAttribute("operator");
        if (operator.equals("isMissing") || operator.equals("isNotMissing")) {
          return (x == null) == operator.equals("isMissing");
        }
        if (x == null) {
          return lenient ? false : null;
        }
        return compare(operator, x, e.getAttribute("value"));
      case "SimpleSetPredicate":
        if (x == null) {
          return lenient ? false : null;
        }
        boolean in = false;
        for (String each : one(e, "Array").getTextContent().strip().split("\\s+")) {
          in |= equal(x, each.replace("\"", ""));
        }
        return in == e.getAttribute("booleanOperator").equals("isIn");
      default:
        return compound(e, values, lenient);
    }
  }

  private @Nullable Boolean compound(Element e, Map<String, Object> values, boolean lenient) {
    List<@Nullable Boolean> parts = new ArrayList<>();
    for (Element each : children(e, PREDICATES)) {
      parts.add(predicate(each, values, lenient));
    }
    switch (e.getAttribute("booleanOperator")) {
      case "and":
        return parts.contains(false) ? Boolean.FALSE : parts.contains(null) ? null : Boolean.TRUE;
      case "or":
        return parts.contains(true) ? Boolean.TRUE : parts.contains(null) ? null : Boolean.FALSE;
      case "xor":
        return parts.contains(null)
            ? null
            : (Boolean) (parts.stream().filter(p -> Boolean.TRUE.equals(p)).count() % 2 == 1);
      default:
        for (Boolean part : parts) {
          if (part != null) {
            return part;
          }
        }
        return null;
    }
  }

  private @Nullable Double regression(Element model, Map<String, Object> values) {
    List<Element> tables = children(model, Set.of("RegressionTable"));
    Double first = table1(tables.get(0), values);
    boolean classes = model.getAttribute("functionName").equals("classification");
    Double second = classes ? table1(tables.get(1), values) : Double.valueOf(0);
    if (first == null || second == null) {
      return null;
    }
    String method = model.getAttribute("normalizationMethod");
    if (!classes) {
      return method.matches("|none") ? first : 1 / (1 + Math.exp(-first));
    }
    double chance =
        method.equals("softmax")
            ? Math.exp(first) / (Math.exp(first) + Math.exp(second))
            : 1 / (1 + Math.exp(-first));
    return tables.get(0).getAttribute("targetCategory").equals(category) ? chance : 1 - chance;
  }

  private static @Nullable Double table1(Element table, Map<String, Object> values) {
    double sum = number(table, "intercept", 0);
    for (Element each : children(table, Set.of("NumericPredictor"))) {
      Object x = values.get(each.getAttribute("name"));
      if (x == null) {
        return null;
      }
      sum += number(each, "coefficient", 0) * Math.pow(of(x), number(each, "exponent", 1));
    }
    for (Element each : children(table, Set.of("CategoricalPredictor"))) {
      Object x = values.get(each.getAttribute("name"));
      if (x != null && equal(x, each.getAttribute("value"))) {
        sum += number(each, "coefficient", 0);
      }
    }
    return sum;
  }

  private @Nullable Double tree(Element model, Map<String, Object> values) {
    String strategy = model.getAttribute("missingValueStrategy");
    boolean last = model.getAttribute("noTrueChildStrategy").equals("returnLastPrediction");
    Element node = one(model, "Node");
    while (true) {
      List<Element> nodes = children(node, Set.of("Node"));
      if (nodes.isEmpty()) {
        return score(node);
      }
      Element next = null;
      for (Element child : nodes) {
        Boolean when =
            predicate(children(child, PREDICATES).get(0), values, strategy.matches("|none"));
        if (when == null) {
          if (strategy.equals("nullPrediction")) {
            return null;
          }
          if (strategy.equals("lastPrediction")) {
            return score(node);
          }
          String usual = node.getAttribute("defaultChild");
          next =
              nodes.stream()
                  .filter(each -> each.getAttribute("id").equals(usual))
                  .findFirst()
                  .orElseThrow();
          break;
        }
        if (when) {
          next = child;
          break;
        }
      }
      if (next == null) {
        return last ? score(node) : null;
      }
      node = next;
    }
  }

  private Double score(Element node) {
    List<Element> distribution = children(node, Set.of("ScoreDistribution"));
    if (distribution.isEmpty()) {
      return number(node, "score", 0);
    }
    double all = 0;
    double own = 0;
    for (Element each : distribution) {
      all += number(each, "recordCount", 0);
      own += each.getAttribute("value").equals(category) ? number(each, "recordCount", 0) : 0;
    }
    return own / all;
  }

  private @Nullable Double card(Element card, Map<String, Object> values) {
    double sum = number(card, "initialScore", 0);
    for (Element characteristic :
        children(one(card, "Characteristics"), Set.of("Characteristic"))) {
      Double points = null;
      for (Element each : children(characteristic, Set.of("Attribute"))) {
        Boolean when = predicate(children(each, PREDICATES).get(0), values, false);
        if (points == null && Boolean.TRUE.equals(when)) {
          points = number(each, "partialScore", 0);
        }
      }
      if (points == null) {
        return null;
      }
      sum += points;
    }
    return sum;
  }

  private @Nullable Double many(Element model, Map<String, Object> values) {
    Element segmentation = one(model, "Segmentation");
    String method = segmentation.getAttribute("multipleModelMethod");
    double sum = 0;
    double weights = 0;
    Double latest = null;
    for (Element segment : children(segmentation, Set.of("Segment"))) {
      Element inner = children(segment, MODELS).get(0);
      latest = model(inner, values, values, false);
      if (method.equals("modelChain")) {
        for (Element output : children(inner, Set.of("Output"))) {
          for (Element field : children(output, Set.of("OutputField"))) {
            if (latest != null) {
              values.put(field.getAttribute("name"), latest);
            }
          }
        }
      } else if (latest == null) {
        return null;
      } else {
        double weight = method.equals("weightedAverage") ? number(segment, "weight", 1) : 1;
        sum += weight * latest;
        weights += weight;
      }
    }
    if (method.equals("modelChain")) {
      return latest;
    }
    return method.equals("sum") ? sum : sum / weights;
  }

  private static double number(Element e, String attribute, double usual) {
    return e.hasAttribute(attribute) ? Double.parseDouble(e.getAttribute(attribute)) : usual;
  }

  private static List<Element> elements(Element parent) {
    List<Element> all = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        all.add(e);
      }
    }
    return all;
  }

  private static List<Element> children(Element parent, Set<String> names) {
    return elements(parent).stream().filter(e -> names.contains(e.getTagName())).toList();
  }

  private static Element one(Element parent, String name) {
    return children(parent, Set.of(name)).get(0);
  }
}
