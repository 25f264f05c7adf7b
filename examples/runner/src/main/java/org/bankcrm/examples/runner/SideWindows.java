package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.bankcrm.customer.catalogue.BankCatalogue;

/**
 * The windows by which a book's attributes can be computed from files of events: those that the
 * book tells itself, and those of the standard catalogue where the book builds on it.
 */
final class SideWindows {

  private SideWindows() {}

  /** Those that policies read, by the id of the type of their events. */
  static Map<String, Windows> byEventType(DecisionEngine engine) {
    Map<String, List<WindowDefinition>> byType = new TreeMap<>();
    for (WindowDefinition each : all(engine.book())) {
      if (engine.requiredAttributes().contains(each.attribute())) {
        byType.computeIfAbsent(each.over().id(), id -> new ArrayList<>()).add(each);
      }
    }
    Map<String, Windows> windows = new LinkedHashMap<>();
    byType.forEach((id, definitions) -> windows.put(id, Windows.of(definitions)));
    return windows;
  }

  private static List<WindowDefinition> all(PolicyBook book) {
    List<WindowDefinition> all = new ArrayList<>(book.windows().definitions());
    List<String> own = all.stream().map(each -> each.over().id()).toList();
    standard(book.catalog()).stream()
        .flatMap(bank -> bank.windows().definitions().stream())
        .filter(each -> !own.contains(each.over().id()))
        .filter(each -> has(book.catalog(), each.attribute()))
        .forEach(all::add);
    return all;
  }

  private static boolean has(AttributeCatalog catalog, Attribute<?> attribute) {
    return catalog.find(attribute.id()).filter(attribute::equals).isPresent();
  }

  /** The standard catalogue that the book builds on, told by the currency of what it holds. */
  private static Optional<BankCatalogue> standard(AttributeCatalog catalog) {
    return catalog.attributes().stream()
        .filter(MoneyAttribute.class::isInstance)
        .map(each -> each.type().currency().orElseThrow())
        .distinct()
        .map(SideWindows::standard)
        .filter(bank -> has(catalog, bank.aum()))
        .findFirst();
  }

  private static BankCatalogue standard(Currency currency) {
    return BankCatalogue.in(currency);
  }
}
