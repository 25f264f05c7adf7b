package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Context;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.internal.notation.CatalogReader;

/**
 * Reads the catalogue of a book from its parts: the standard one that it names, the attributes that
 * it lists, and what it computes of them. For one book and one thread.
 */
final class CatalogPart {

  private static final String USUAL = "bank.CNY";

  private final PolicyBookParser parser;
  private final List<Fields> parts;
  private final Context context;
  private final DerivedPart computed;

  /** The standard catalogue that the book names. */
  private Optional<AttributeCatalog> standard = Optional.empty();

  CatalogPart(PolicyBookParser parser, List<Fields> parts, Context context, DerivedPart computed) {
    this.parser = parser;
    this.parts = parts;
    this.context = context;
    this.computed = computed;
  }

  AttributeCatalog read() {
    return derived(inputs());
  }

  private AttributeCatalog inputs() {
    parts.forEach(this::standard);
    CatalogReader reader = new CatalogReader(computed);
    List<Attribute<?>> attributes = new ArrayList<>();
    for (Fields part : parts) {
      Item list = part.get("attributes");
      if (list != null) {
        attributes.addAll(reader.read(list, this::isSupplied));
      }
    }
    return parser.catalog.isPresent()
        ? parser.catalog.get()
        : standard.orElse(AttributeCatalog.of()).with(notStandard(attributes));
  }

  /** The catalogue with what the book computes; a host's own may compute the same already. */
  private AttributeCatalog derived(AttributeCatalog listed) {
    AttributeCatalog deriving = listed;
    for (Fields part : parts) {
      Item list = part.get("derived");
      deriving = list == null ? deriving : computed.read(list, listed, deriving);
    }
    return deriving;
  }

  private List<Attribute<?>> notStandard(List<Attribute<?>> attributes) {
    return attributes.stream()
        .filter(attribute -> standard.flatMap(all -> all.find(attribute.id())).isEmpty())
        .toList();
  }

  private Optional<AttributeCatalog> named(Item item) {
    String name = item.text(parser.limits.nameLength());
    Optional<AttributeCatalog> found =
        name == null ? Optional.empty() : parser.standards.apply(name);
    if (name != null && found.isEmpty()) {
      String message = "there is no standard catalogue " + Words.quoted(name) + ".";
      String mend =
          parser.standards.apply(USUAL).isPresent()
              ? "Name one that the host knows, such as '" + USUAL + "', or list the attributes."
              : "List the attributes, or let the host hand the catalogue to the reader of books.";
      item.problem(CoreProblem.UNKNOWN_CATALOGUE, message, mend);
    }
    return found;
  }

  /** Takes the standard catalogue that a part names. */
  private void standard(Fields part) {
    Item item = part.get("catalogue");
    if (item == null) {
      return;
    }
    Optional<AttributeCatalog> found = named(item);
    if (found.isEmpty()) {
      context.attributes().add(null);
    } else if (standard.isPresent()) {
      item.problem(
          CoreProblem.SECOND_CATALOGUE, "another part names one already.", "Keep one of them.");
    } else {
      standard = found;
    }
  }

  /**
   * A catalogue of the host's must have what the document lists, word by word, and a standard one
   * is not changed by it.
   */
  private boolean isSupplied(Attribute<?> attribute, Item item) {
    Optional<Attribute<?>> known =
        parser.catalog.or(() -> standard).flatMap(all -> all.find(attribute.id()));
    boolean differs =
        known.isPresent() ? !known.get().equals(attribute) : parser.catalog.isPresent();
    if (differs) {
      item.problem(
          CoreProblem.OTHER_ATTRIBUTE,
          "the catalogue that was handed in does not have this attribute, or another one.",
          "Leave it out here.");
    }
    return !differs;
  }
}
