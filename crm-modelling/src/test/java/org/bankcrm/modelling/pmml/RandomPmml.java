package org.bankcrm.modelling.pmml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Random documents with a model of every kind, and random customers for them. */
final class RandomPmml {

  private static final String[] CODES = {"A", "B", "C", "D"};

  private final Random random;
  private final boolean local;
  private final List<String> numbers = new ArrayList<>(List.of("x", "y", "n"));
  private final List<String> words = new ArrayList<>(List.of("c", "s"));

  RandomPmml(Random random) {
    this.random = random;
    this.local = random.nextInt(3) > 0;
  }

  Map<String, Object> customer() {
    Map<String, Object> customer = new HashMap<>();
    if (random.nextInt(5) > 0) {
      customer.put("x", (random.nextInt(17) - 8) / 2.0);
    }
    if (random.nextInt(5) > 0) {
      customer.put("y", random.nextGaussian() * 4);
    }
    if (random.nextInt(5) > 0) {
      customer.put("n", (long) (random.nextInt(13) - 2));
    }
    if (random.nextInt(4) > 0) {
      customer.put("c", CODES[random.nextInt(4)]);
    }
    if (random.nextInt(4) > 0) {
      customer.put("s", CODES[random.nextInt(4)]);
    }
    if (random.nextInt(4) > 0) {
      customer.put("b", random.nextBoolean());
    }
    return customer;
  }

  String document() {
    String transformations = derived();
    String schema = "<MiningSchema>" + schema() + "</MiningSchema>";
    String own =
        local ? "<LocalTransformations>" + transformations + "</LocalTransformations>" : "";
    String global =
        local ? "" : "<TransformationDictionary>" + transformations + "</TransformationDictionary>";
    return "<PMML xmlns='http://www.dmg.org/PMML-4_4' version='4.4'><Header/><DataDictionary>"
        + "<DataField name='x' optype='continuous' dataType='double'>"
        + (random.nextInt(4) == 0
            ? "<Interval closure='closedOpen' leftMargin='-3' rightMargin='3.5'/>"
            : "")
        + "</DataField><DataField name='y' optype='continuous' dataType='double'/>"
        + "<DataField name='n' optype='continuous' dataType='integer'/>"
        + "<DataField name='c' optype='categorical' dataType='string'><Value value='A'/>"
        + "<Value value='B'/><Value value='C'/><Value value='D'/></DataField>"
        + "<DataField name='s' optype='categorical' dataType='string'/>"
        + "<DataField name='b' optype='categorical' dataType='boolean'/>"
        + "<DataField name='target' optype='continuous' dataType='double'/></DataDictionary>"
        + global
        + model(schema + output() + own, random.nextInt(6))
        + "</PMML>";
  }

  private static String output() {
    return "<Output><OutputField name='p' feature='probability' value='yes' optype='continuous'"
        + " dataType='double'/></Output>";
  }

  private String schema() {
    StringBuilder schema = new StringBuilder("<MiningField name='target' usageType='target'/>");
    for (String each : List.of("x", "y", "n", "c", "s", "b")) {
      schema.append("<MiningField name='").append(each).append("'");
      if (random.nextInt(4) == 0 && local) {
        String value = each.equals("b") ? "true" : "xyn".contains(each) ? "1" : "B";
        schema.append(" missingValueReplacement='").append(value).append("'");
      } else if (each.equals("y") && random.nextInt(3) == 0 && local) {
        schema.append(" outliers='asExtremeValues' lowValue='-5' highValue='5.5'");
      }
      schema.append("/>");
    }
    return schema.toString();
  }

  private String derived() {
    StringBuilder all = new StringBuilder();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String name = "d" + i;
      int kind = random.nextInt(7);
      boolean word = kind == 1 && random.nextBoolean();
      all.append("<DerivedField name='").append(name).append("' optype='continuous' dataType='");
      all.append(word ? "string" : "double").append("'>").append(expression(kind, word));
      all.append("</DerivedField>");
      (word ? words : numbers).add(name);
    }
    return all.toString();
  }

  private String missing() {
    return random.nextBoolean() ? "" : " mapMissingTo='" + number() + "'";
  }

  private String expression(int kind, boolean word) {
    String x = random.nextBoolean() ? "x" : "n";
    return switch (kind) {
      case 0 -> norm(x);
      case 1 ->
          "<Discretize field='"
              + x
              + "' defaultValue='"
              + (word ? "D" : number())
              + (random.nextBoolean() ? "" : "' mapMissingTo='" + (word ? "A" : number()))
              + "'><DiscretizeBin binValue='"
              + (word ? "A" : number())
              + "'><Interval closure='openClosed' rightMargin='"
              + (-1 - random.nextInt(3))
              + "'/></DiscretizeBin><DiscretizeBin binValue='"
              + (word ? "B" : number())
              + "'><Interval closure='openOpen' leftMargin='-1' rightMargin='"
              + (1 + random.nextInt(3))
              + "'/></DiscretizeBin></Discretize>";
      case 2 ->
          "<MapValues outputColumn='o'"
              + missing()
              + (random.nextBoolean() ? " defaultValue='" + number() + "'" : "")
              + "><FieldColumnPair field='c' column='i'/><InlineTable>"
              + row("A")
              + row("B")
              + row("C")
              + row("D")
              + "</InlineTable></MapValues>";
      case 3 -> "<NormDiscrete field='" + pick("c", "s") + "' value='B'" + missing() + "/>";
      case 4 ->
          "<Apply function='if'"
              + missing()
              + "><Apply function='"
              + pick("lessThan", "greaterOrEqual", "equal", "notEqual")
              + "'><FieldRef field='"
              + x
              + "'/><Constant>"
              + (random.nextInt(5) - 2)
              + "</Constant></Apply><Constant>"
              + number()
              + "</Constant><Apply function='if'><Apply function='"
              + pick("equal", "notEqual")
              + "'><FieldRef field='c'/><Constant>C</Constant></Apply><Constant>"
              + number()
              + "</Constant><Constant>"
              + number()
              + "</Constant></Apply></Apply>";
      case 5 ->
          "<Apply function='"
              + pick("+", "-")
              + "'><Apply function='*'><FieldRef field='x'/><Constant>"
              + number()
              + "</Constant></Apply><Apply function='/'><FieldRef field='n'/><Constant>4</Constant>"
              + "</Apply></Apply>";
      default ->
          "<Apply function='pow'"
              + missing()
              + "><FieldRef field='x'/><Constant>2</Constant></Apply>";
    };
  }

  private String norm(String x) {
    int at = -2 - random.nextInt(2);
    StringBuilder norm = new StringBuilder("<NormContinuous field='").append(x).append("'");
    norm.append(missing());
    if (random.nextBoolean()) {
      norm.append(" outliers='asExtremeValues'");
    }
    norm.append(">");
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      norm.append("<LinearNorm orig='")
          .append(at)
          .append("' norm='")
          .append(number())
          .append("'/>");
      at += 1 + random.nextInt(3);
    }
    return norm.append("</NormContinuous>").toString();
  }

  private String row(String code) {
    return "<row><i>" + code + "</i><o>" + number() + "</o></row>";
  }

  private String number() {
    return random.nextInt(5) == 0
        ? Double.toString(random.nextGaussian())
        : String.format(Locale.ROOT, "%.2f", random.nextGaussian() * 2);
  }

  private String pick(String... all) {
    return all[random.nextInt(all.length)];
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String model(String head, int kind) {
    return switch (kind) {
      case 0 -> regression(head);
      case 1 -> chances(head);
      case 2 -> tree(head, random.nextInt(3) == 0);
      case 3 -> card(head);
      case 4 -> many(head);
      default -> chain(head);
    };
  }

  private String table(String category) {
    StringBuilder table = new StringBuilder("<RegressionTable intercept='").append(number());
    table.append(category.isEmpty() ? "'>" : "' targetCategory='" + category + "'>");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      table.append("<NumericPredictor name='").append(pick(numbers)).append("' coefficient='");
      table.append(number()).append("'/>");
    }
    if (random.nextInt(4) == 0) {
      table.append("<NumericPredictor name='x' exponent='2' coefficient='0.31'/>");
    }
    String word = pick(words);
    for (String code : CODES) {
      if (random.nextInt(3) > 0) {
        table.append("<CategoricalPredictor name='").append(word).append("' value='").append(code);
        table.append("' coefficient='").append(number()).append("'/>");
      }
    }
    return table.append("</RegressionTable>").toString();
  }

  private String regression(String head) {
    String targets =
        "<Targets><Target field='target' rescaleFactor='2.5' rescaleConstant='-0.75'/></Targets>";
    boolean rescaled = random.nextBoolean();
    return "<RegressionModel functionName='regression'"
        + (rescaled || random.nextBoolean() ? "" : " normalizationMethod='logit'")
        + ">"
        + head
        + (rescaled ? targets : "")
        + table("")
        + "</RegressionModel>";
  }

  private String chances(String head) {
    boolean logit = random.nextBoolean();
    boolean first = random.nextBoolean();
    return "<RegressionModel functionName='classification' normalizationMethod='"
        + (logit ? "logit" : "softmax")
        + "'>"
        + head
        + table(first ? "yes" : "no")
        + (logit
            ? "<RegressionTable intercept='0' targetCategory='" + (first ? "no" : "yes") + "'/>"
            : table(first ? "no" : "yes"))
        + "</RegressionModel>";
  }

  String predicate(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return "<CompoundPredicate booleanOperator='"
          + pick("and", "or", "xor", "surrogate")
          + "'>"
          + predicate(depth - 1)
          + predicate(depth - 1)
          + (random.nextBoolean() ? predicate(depth - 1) : "")
          + "</CompoundPredicate>";
    }
    return switch (random.nextInt(6)) {
      case 0 ->
          "<SimplePredicate field='"
              + pick(words)
              + "' operator='equal' value='"
              + pick(CODES)
              + "'/>";
      case 1 -> "<SimplePredicate field='b' operator='notEqual' value='true'/>";
      case 2 ->
          "<SimpleSetPredicate field='"
              + pick(words)
              + "' booleanOperator='"
              + pick("isIn", "isNotIn")
              + "'><Array n='2' type='string'>A \"C\"</Array></SimpleSetPredicate>";
      case 3 ->
          "<SimplePredicate field='"
              + pick("x", "c", "n")
              + "' operator='"
              + pick("isMissing", "isNotMissing")
              + "'/>";
      default -> compared(pick("lessThan", "lessOrEqual", "greaterThan", "greaterOrEqual"));
    };
  }

  private String compared(String operator) {
    String field = pick("x", "y", "n");
    String value = Double.toString((random.nextInt(9) - 4) / 2.0);
    return "<SimplePredicate field='"
        + field
        + "' operator='"
        + operator
        + "' value='"
        + value
        + "'/>";
  }

  private String tree(String head, boolean classes) {
    String strategy = pick("none", "nullPrediction", "lastPrediction", "defaultChild");
    return "<TreeModel functionName='"
        + (classes ? "classification" : "regression")
        + "' missingValueStrategy='"
        + strategy
        + "' noTrueChildStrategy='"
        + pick("returnNullPrediction", "returnLastPrediction")
        + "'>"
        + head
        + node("r", "<True/>", 3, classes)
        + "</TreeModel>";
  }

  private String node(String id, String predicate, int depth, boolean classes) {
    StringBuilder node = new StringBuilder("<Node id='").append(id).append("' score='");
    node.append(classes ? "yes" : number()).append("' defaultChild='").append(id);
    node.append(1 + random.nextInt(2)).append("'>").append(predicate);
    if (classes) {
      node.append("<ScoreDistribution value='yes' recordCount='").append(random.nextInt(9));
      node.append("'/><ScoreDistribution value='no' recordCount='").append(1 + random.nextInt(9));
      node.append("'/>");
    }
    if (depth > 0 && (depth == 3 || random.nextInt(3) > 0)) {
      String below = compared("lessThan");
      boolean two = random.nextInt(3) > 0;
      node.append(node(id + "1", two ? below : predicate(1), depth - 1, classes));
      if (random.nextInt(4) == 0) {
        node.append(node(id + "3", predicate(1), depth - 1, classes));
      }
      String last = random.nextBoolean() ? "<True/>" : below.replace("lessThan", "greaterOrEqual");
      node.append(node(id + "2", last, depth - 1, classes));
    }
    return node.append("</Node>").toString();
  }

  private String card(String head) {
    StringBuilder card = new StringBuilder("<Scorecard functionName='regression' initialScore='");
    card.append(number()).append("' useReasonCodes='false'>").append(head);
    card.append("<Characteristics>");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      card.append("<Characteristic name='k").append(i).append("'>");
      for (int j = 1 + random.nextInt(3); j > 0; j--) {
        card.append(attribute(predicate(1)));
      }
      card.append(random.nextInt(5) == 0 ? "" : attribute("<True/>")).append("</Characteristic>");
    }
    return card.append("</Characteristics></Scorecard>").toString();
  }

  private String attribute(String predicate) {
    return "<Attribute partialScore='" + number() + "'>" + predicate + "</Attribute>";
  }

  private static String inner() {
    return "<MiningSchema><MiningField name='x'/><MiningField name='y'/><MiningField name='n'/>"
        + "<MiningField name='c'/><MiningField name='s'/><MiningField name='b'/></MiningSchema>";
  }

  /** Models within another read what is handed in; names of the outer one's are not listed. */
  private void forgetDerived() {
    numbers.removeIf(each -> each.startsWith("d"));
    words.removeIf(each -> each.startsWith("d"));
  }

  private String many(String head) {
    forgetDerived();
    StringBuilder many = new StringBuilder("<MiningModel functionName='regression'>").append(head);
    many.append("<Segmentation multipleModelMethod='");
    many.append(pick("sum", "average", "weightedAverage")).append("'>");
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      many.append("<Segment weight='").append(1 + random.nextInt(4)).append("'><True/>");
      many.append(
          random.nextInt(3) > 0
              ? tree(inner(), false)
              : "<RegressionModel functionName='regression'>"
                  + inner()
                  + table("")
                  + "</RegressionModel>");
      many.append("</Segment>");
    }
    return many.append("</Segmentation></MiningModel>").toString();
  }

  private String chain(String head) {
    forgetDerived();
    return "<MiningModel functionName='classification'>"
        + head
        + "<Segmentation multipleModelMethod='modelChain'><Segment id='1'><True/>"
        + tree(
            inner()
                + "<Output><OutputField name='sum' feature='predictedValue' dataType='double'"
                + " optype='continuous'/></Output>",
            false)
        + "</Segment><Segment id='2'><True/><RegressionModel functionName='classification'"
        + " normalizationMethod='logit'><MiningSchema><MiningField name='sum'/></MiningSchema>"
        + "<RegressionTable intercept='0.25' targetCategory='yes'>"
        + "<NumericPredictor name='sum' coefficient='1.5'/></RegressionTable>"
        + "<RegressionTable intercept='0' targetCategory='no'/></RegressionModel></Segment>"
        + "</Segmentation></MiningModel>";
  }
}
