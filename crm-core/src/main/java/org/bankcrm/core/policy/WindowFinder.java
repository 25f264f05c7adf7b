package org.bankcrm.core.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplainedWindow;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.window.WindowDefinition;

/**
 * Finds the windows that compute what the conditions of an explanation ask for, also by way of
 * attributes that the catalogue computes of others. What is asked and not told has none.
 */
final class WindowFinder {

  private final AttributeCatalog catalog;
  private final Map<String, WindowDefinition> byAttribute = new LinkedHashMap<>();

  WindowFinder(PolicyBook book) {
    this.catalog = book.catalog();
    book.windows().definitions().forEach(each -> byAttribute.put(each.attribute().id(), each));
  }

  /** Each window once, in the order in which it is asked for. */
  List<ExplainedWindow> of(
      Optional<ExplainedGate> population,
      Collection<ExplainedGate> gates,
      Collection<ExplainedBin> bins) {
    if (byAttribute.isEmpty()) {
      return List.of();
    }
    Map<String, ExplainedWindow> found = new LinkedHashMap<>();
    Stream<ExplanationNode> asked =
        Stream.of(
                population.stream().map(ExplainedGate::root),
                bins.stream().flatMap(bin -> bin.root().stream()),
                gates.stream().map(ExplainedGate::root))
            .flatMap(nodes -> nodes);
    asked.forEach(root -> look(root, found));
    return List.copyOf(found.values());
  }

  private void look(ExplanationNode node, Map<String, ExplainedWindow> found) {
    Clause clause = node.clause();
    clause.attribute().ifPresent(each -> look(each, found));
    clause.operand(Role.OTHER).ifPresent(each -> look((Attribute<?>) each, found));
    node.children().forEach(child -> look(child, found));
  }

  private void look(Attribute<?> asked, Map<String, ExplainedWindow> found) {
    for (Attribute<?> attribute : catalog.origins(asked)) {
      WindowDefinition window = byAttribute.get(attribute.id());
      if (window != null && window.attribute().equals(attribute)) {
        found.putIfAbsent(
            attribute.id(), new ExplainedWindow(attribute, window.over().name(), window.period()));
      }
    }
  }
}
