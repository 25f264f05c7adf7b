package org.bankcrm.core.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.explanation.ExplainedWindow;
import org.bankcrm.core.window.WindowDefinition;

/**
 * Finds the windows that compute what the conditions of an explanation ask for, also by way of
 * attributes that the catalogue computes of others.
 */
final class WindowFinder {

  private final AttributeCatalog catalog;
  private final Map<String, WindowDefinition> byAttribute = new LinkedHashMap<>();

  WindowFinder(PolicyBook book) {
    this.catalog = book.catalog();
    book.windows().definitions().forEach(each -> byAttribute.put(each.attribute().id(), each));
  }

  /** Each window once, in the order in which it is asked for. */
  List<ExplainedWindow> of(Set<Attribute<?>> asked) {
    if (byAttribute.isEmpty()) {
      return List.of();
    }
    Map<String, ExplainedWindow> found = new LinkedHashMap<>();
    asked.forEach(each -> look(each, found));
    return List.copyOf(found.values());
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
