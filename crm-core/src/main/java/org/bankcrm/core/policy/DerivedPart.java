package org.bankcrm.core.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.formula.BusinessDay;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.language.BookLanguage;
import org.bankcrm.core.internal.notation.DerivedReader;

/**
 * Reads what a book computes of attributes: of the customer, of parts and of events. For one book
 * and one thread.
 */
final class DerivedPart implements DerivedReader {

  private List<BookCalendar> calendars = List.of();
  private boolean allRead;

  /**
   * Tells the calendars of the book, of which one is counted by.
   *
   * @param all whether no others can be meant, as all could be read
   */
  void take(List<BookCalendar> named, boolean all) {
    calendars = named;
    allRead = all;
  }

  @Override
  public AttributeCatalog read(Item list, AttributeCatalog listed) {
    return read(list, listed, listed);
  }

  /**
   * The same of one of several lists.
   *
   * @param listed the catalogue without them, which may compute the same already
   * @param sofar the catalogue with what other lists compute
   */
  AttributeCatalog read(Item list, AttributeCatalog listed, AttributeCatalog sofar) {
    List<Item> items = list.list(0, BookLanguage.MOST_DERIVED);
    AttributeCatalog deriving = sofar;
    for (Item item : items == null ? List.<Item>of() : items) {
      DocumentReader reader = new DocumentReader(item.fields(), listed, true);
      Optional<Derivation> derivation = DerivationForm.FORM.read(reader);
      derivation.ifPresentOrElse(
          each -> checkCalendar(each, item),
          () -> list.context().attributes().add(null)); // how it is computed is not known
      if (derivation.isPresent() && !listed.derivations().contains(derivation.get())) {
        deriving = deriving(deriving, derivation.get(), item);
      }
    }
    return deriving;
  }

  private static AttributeCatalog deriving(
      AttributeCatalog catalog, Derivation derivation, Item item) {
    try {
      return catalog.deriving(derivation);
    } catch (IllegalArgumentException e) {
      String message = e.getMessage() + ".";
      item.problem("attribute", CoreProblem.INVALID_VALUE, message, guarding(catalog, derivation));
      return catalog;
    }
  }

  /** Advice where what is computed is guarded less than what it is computed from. */
  private static String guarding(AttributeCatalog catalog, Derivation derivation) {
    return derivation.formula().reads().stream()
        .flatMap(read -> catalog.find(read.id()).stream())
        .map(read -> read.info().sensitivity())
        .max(Comparator.naturalOrder())
        .filter(most -> most.compareTo(derivation.attribute().info().sensitivity()) > 0)
        .map(most -> most.name().toLowerCase(Locale.ROOT))
        .map(word -> "Write \"sensitivity\": \"" + word + "\" where the attribute is listed.")
        .orElse("");
  }

  private void checkCalendar(Derivation derivation, Item item) {
    Optional<String> unknown =
        derivation
            .formula()
            .countsBy()
            .filter(id -> calendars.stream().noneMatch(each -> each.id().equals(id)));
    if (unknown.isPresent() && allRead) {
      String key = derivation.formula() instanceof BusinessDay ? "/businessDay" : "/businessDays";
      item.adopt(BookCalendar.unknown(key + "/calendar", unknown.get(), calendars));
    }
  }
}
