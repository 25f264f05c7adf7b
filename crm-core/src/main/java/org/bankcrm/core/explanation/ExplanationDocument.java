package org.bankcrm.core.explanation;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Absence;

/** Writes an explanation as a tree of maps, lists, texts and numbers. */
final class ExplanationDocument {

  /** What is missing is told in many places and written once. */
  private final Map<MissingAttribute, Map<String, Object>> written = new HashMap<>();

  private ExplanationDocument() {}

  static Map<String, Object> of(Explanation explanation) {
    return new ExplanationDocument().document(explanation);
  }

  private Map<String, Object> document(Explanation explanation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("disclosure", explanation.disclosure().name());
    tree.put("asOf", explanation.asOf().toString());
    tree.put("zone", explanation.zone().getId());
    tree.putAll(policy(explanation.policy()));
    tree.put("references", list(explanation.references(), this::policy));
    return Collections.unmodifiableMap(tree);
  }

  private Map<String, Object> policy(ExplainedPolicy policy) {
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
    tree.put("yields", list(policy.yields(), ExplanationDocument::yielded));
    tree.put("missing", list(policy.missing(), this::missing));
    tree.put("gates", list(policy.gates(), this::gate));
    put(tree, "bins", list(policy.bins(), this::bin));
    return Collections.unmodifiableMap(tree);
  }

  private static Map<String, Object> yielded(YieldedValue yielded) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("attribute", yielded.attribute().id());
    tree.putAll(actual(yielded.value()));
    return Collections.unmodifiableMap(tree);
  }

  private Map<String, Object> missing(MissingAttribute missing) {
    return written.computeIfAbsent(missing, ExplanationDocument::write);
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
    gate.code().ifPresent(code -> tree.put("code", code));
    tree.put("missing", list(gate.missing(), this::missing));
    tree.put("condition", node(gate.root()));
    return Collections.unmodifiableMap(tree);
  }

  private Map<String, Object> bin(ExplainedBin bin) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", bin.path());
    bin.points().ifPresent(points -> tree.put("points", points));
    put(tree, "missing", list(bin.missing(), this::missing));
    bin.root().ifPresent(root -> tree.put("condition", node(root)));
    return Collections.unmodifiableMap(tree);
  }

  private static Map<String, Object> node(ExplanationNode node) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", node.path());
    tree.put("truth", node.truth().name());
    tree.putAll(clause(node.clause()));
    put(tree, "found", list(node.actuals(), ExplanationDocument::actual));
    node.yieldedBy().ifPresent(ref -> tree.put("yieldedBy", ref.toString()));
    node.parts().ifPresent(parts -> tree.put("elements", parts(parts)));
    put(tree, "parts", list(node.children(), ExplanationDocument::node));
    return Collections.unmodifiableMap(tree);
  }

  private static Map<String, Object> clause(Clause clause) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("operator", clause.operator().name());
    clause.attribute().ifPresent(attribute -> tree.put("attribute", attribute.id()));
    Map<String, Object> constants = new LinkedHashMap<>();
    clause
        .operands()
        .forEach(operand -> constants.put(operand.role().name(), value(operand.value())));
    if (!constants.isEmpty()) {
      tree.put("constants", Collections.unmodifiableMap(constants));
    }
    put(tree, "where", list(clause.parts(), ExplanationDocument::clause));
    return tree;
  }

  private static Map<String, Object> actual(ActualValue actual) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("state", actual.state().name());
    actual.value().ifPresent(value -> tree.put("value", value(value)));
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

  private static Map<String, Object> parts(PartTruths parts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("met", (long) parts.met());
    tree.put("notMet", (long) parts.notMet());
    tree.put("unknown", (long) parts.unknown());
    tree.put("first", list(parts.first(), ExplanationDocument::node));
    return Collections.unmodifiableMap(tree);
  }

  private static Map<String, Object> text(LocalizedText text) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("zh", text.zh());
    tree.put("en", text.en());
    return Collections.unmodifiableMap(tree);
  }

  /** Numbers, booleans and texts are themselves, all else is told as text. */
  private static Object value(Object value) {
    if (value instanceof Collection<?> values) {
      return values.stream().map(ExplanationDocument::value).toList();
    } else if (value instanceof Absence reason) {
      return reason.word();
    } else if (value instanceof Attribute<?> attribute) {
      return attribute.id();
    } else if (value instanceof Integer number) {
      return number.longValue();
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
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
