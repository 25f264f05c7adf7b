package org.bankcrm.core.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.notation.CatalogWriter;

/**
 * Writes what was explained as trees of maps, lists, texts and numbers, and gathers the attributes
 * that are told of, so that the trees can be read without the book's catalogue.
 */
final class ExplanationWriter {

  private static final AttributeCatalog NONE = AttributeCatalog.of();

  private final SortedMap<String, Attribute<?>> attributes = new TreeMap<>();

  /** What is missing is told in many places and written once. */
  private final Map<MissingAttribute, Map<String, Object>> written = new HashMap<>();

  /** The attributes that were told of so far, in ascending order of their ids. */
  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("attributes", CatalogWriter.write(AttributeCatalog.of(attributes.values())));
    Map<String, Object> codes = codes();
    if (!codes.isEmpty()) {
      told.put("codes", codes);
    }
    return told;
  }

  /** What people call the codes of these attributes, as far as their infos do not say it. */
  private Map<String, Object> codes() {
    Map<String, Object> codes = new LinkedHashMap<>();
    for (Attribute<?> attribute : attributes.values()) {
      Map<String, Object> names = new LinkedHashMap<>();
      for (String code : attribute.type().codes()) {
        if (!attribute.info().codeNames().containsKey(code)) {
          attribute.label(code).ifPresent(label -> names.put(code, text(label.label())));
        }
      }
      if (!names.isEmpty()) {
        codes.put(attribute.id(), Collections.unmodifiableMap(names));
      }
    }
    return Collections.unmodifiableMap(codes);
  }

  Map<String, Object> policy(ExplainedPolicy policy) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("policy", policy.ref().toString());
    tree.put("name", text(policy.name()));
    policy
        .population()
        .ifPresent(
            gate -> {
              tree.put("applies", gate.truth().name());
              tree.put("population", gate(gate));
            });
    tree.put("yields", list(policy.yields(), this::yielded));
    tree.put("missing", list(policy.missing(), this::missing));
    tree.put("gates", list(policy.gates(), this::gate));
    put(tree, "bins", list(policy.bins(), this::bin));
    put(tree, "windows", list(policy.windows(), this::window));
    put(tree, "figures", list(policy.figures(), this::figure));
    return Collections.unmodifiableMap(tree);
  }

  private Map<String, Object> window(ExplainedWindow window) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("attribute", told(window.attribute(), NONE));
    tree.put("over", text(window.over()));
    tree.putAll(window.period().toDocument());
    return Collections.unmodifiableMap(tree);
  }

  private Map<String, Object> figure(ExplainedParts figure) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("attribute", told(figure.attribute(), NONE));
    tree.put("figure", figure.figure().name());
    AttributeCatalog within = within(figure.parts().clause(), NONE);
    figure.of().ifPresent(of -> tree.put("of", told(of, within)));
    tree.put("condition", node(figure.parts(), NONE));
    put(tree, "values", list(figure.values(), value -> actual(value, figure.of())));
    return Collections.unmodifiableMap(tree);
  }

  private Map<String, Object> yielded(YieldedValue yielded) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("attribute", told(yielded.attribute(), NONE));
    tree.putAll(actual(yielded.value(), Optional.of(yielded.attribute())));
    return Collections.unmodifiableMap(tree);
  }

  private Map<String, Object> missing(MissingAttribute missing) {
    return written.computeIfAbsent(missing, ExplanationWriter::write);
  }

  private static Map<String, Object> write(MissingAttribute missing) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("attribute", missing.id());
    missing.name().ifPresent(name -> tree.put("name", text(name)));
    reason(tree, missing.reason());
    return Collections.unmodifiableMap(tree);
  }

  private Map<String, Object> gate(ExplainedGate gate) {
    Map<String, Object> tree = new LinkedHashMap<>();
    gate.name().ifPresent(name -> tree.put("name", text(name)));
    gate.code().ifPresent(code -> tree.put("code", code));
    if (!gate.path().equals(gate.root().path())) {
      tree.put("path", gate.path());
    }
    tree.put("missing", list(gate.missing(), this::missing));
    tree.put("condition", node(gate.root(), NONE));
    return Collections.unmodifiableMap(tree);
  }

  private Map<String, Object> bin(ExplainedBin bin) {
    Map<String, Object> tree = new LinkedHashMap<>();
    bin.name().ifPresent(name -> tree.put("name", text(name)));
    tree.put("path", bin.path());
    bin.points().ifPresent(points -> tree.put("points", points.toPlainString()));
    put(tree, "missing", list(bin.missing(), this::missing));
    bin.root().ifPresent(root -> tree.put("condition", node(root, NONE)));
    return Collections.unmodifiableMap(tree);
  }

  /**
   * A condition.
   *
   * @param parts the attributes of a customer's parts, where it is asked of these
   */
  private Map<String, Object> node(ExplanationNode node, AttributeCatalog parts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", node.path());
    tree.put("truth", node.truth().name());
    tree.putAll(clause(node.clause(), parts));
    put(tree, "found", actuals(node));
    node.yieldedBy().ifPresent(ref -> tree.put("yieldedBy", ref.toString()));
    AttributeCatalog within = within(node.clause(), parts);
    node.parts().ifPresent(truths -> tree.put("elements", parts(truths, within)));
    put(tree, "parts", list(node.children(), child -> node(child, parts)));
    return Collections.unmodifiableMap(tree);
  }

  private static AttributeCatalog within(Clause clause, AttributeCatalog parts) {
    return clause.attribute().orElse(null) instanceof ElementsAttribute list ? list.parts() : parts;
  }

  private Map<String, Object> clause(Clause clause, AttributeCatalog parts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("operator", clause.operator().name());
    clause.attribute().ifPresent(attribute -> tree.put("attribute", told(attribute, parts)));
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Operand operand : clause.operands()) {
      Object value =
          operand.value() instanceof Attribute<?> other
              ? told(other, parts)
              : OperandForm.write(operand, clause.attribute());
      constants.put(operand.role().name(), value);
    }
    if (!constants.isEmpty()) {
      tree.put("constants", Collections.unmodifiableMap(constants));
    }
    AttributeCatalog within = within(clause, parts);
    put(tree, "where", list(clause.parts(), part -> clause(part, within)));
    return tree;
  }

  /** The id of an attribute that whoever reads it finds again. */
  private String told(Attribute<?> attribute, AttributeCatalog parts) {
    if (parts.find(attribute.id()).filter(attribute::equals).isPresent()) {
      return attribute.id();
    }
    Attribute<?> other = attributes.putIfAbsent(attribute.id(), attribute);
    if (other != null && !other.equals(attribute)) {
      throw new IllegalArgumentException(
          "two attributes with the id " + attribute.id() + " are told of");
    }
    return attribute.id();
  }

  private static List<Map<String, Object>> actuals(ExplanationNode node) {
    List<Map<String, Object>> trees = new ArrayList<>();
    for (ActualValue actual : node.actuals()) {
      Optional<Attribute<?>> attribute =
          trees.isEmpty() ? node.clause().attribute() : OperandForm.other(node.clause());
      trees.add(actual(actual, attribute));
    }
    return trees;
  }

  private static Map<String, Object> actual(ActualValue actual, Optional<Attribute<?>> attribute) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("state", actual.state().name());
    actual
        .value()
        .ifPresent(value -> tree.put("value", OperandForm.write(attribute.orElseThrow(), value)));
    actual.observedOn().ifPresent(day -> tree.put("observedOn", day.toString()));
    actual.absence().ifPresent(reason -> reason(tree, reason));
    return Collections.unmodifiableMap(tree);
  }

  /** A reason that was told. */
  private static void reason(Map<String, Object> tree, Absence reason) {
    if (reason != Absence.NOT_KNOWN) {
      tree.put("reason", reason.word());
    }
  }

  private Map<String, Object> parts(PartTruths truths, AttributeCatalog within) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("met", (long) truths.met());
    tree.put("notMet", (long) truths.notMet());
    tree.put("unknown", (long) truths.unknown());
    tree.put("first", list(truths.first(), node -> node(node, within)));
    return Collections.unmodifiableMap(tree);
  }

  private static Map<String, Object> text(LocalizedText text) {
    return LocalizedForm.write(text);
  }

  private static void put(Map<String, Object> tree, String key, List<?> list) {
    if (!list.isEmpty()) {
      tree.put(key, list);
    }
  }

  private static <T> List<Map<String, Object>> list(
      List<T> values, Function<T, Map<String, Object>> one) {
    return values.stream().map(one).toList();
  }
}
