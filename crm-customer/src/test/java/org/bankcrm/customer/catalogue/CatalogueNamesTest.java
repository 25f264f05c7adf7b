package org.bankcrm.customer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.WindowDefinition;
import org.junit.jupiter.api.Test;

/** A host that stores a book over the standard catalogue reads back what its codes are called. */
class CatalogueNamesTest {

  private static final BankCatalogue BANK = BankCatalogue.in(Currency.getInstance("CNY"));

  private static final PolicyBook BOOK =
      PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("书", "Book"), BANK.attributes())
          .windows(BANK.windows())
          .build();

  @Test
  void documents_tellWhatCodesAreCalled() {
    PolicyBook read = PolicyBook.parse(BOOK.toDocument(), List.of());
    assertThat(read).isEqualTo(BOOK);
    assertThat(read.hash()).isEqualTo(BOOK.hash());
    Map<String, LocalizedText> names = names(BOOK);
    assertThat(names(read)).isEqualTo(names);
    assertThat(names)
        .hasSizeGreaterThan(40)
        .containsEntry("party.kind ORGANISATION", LocalizedText.of("单位", "Organisation"));
    assertThat(read.toDocument()).isEqualTo(BOOK.toDocument());
  }

  /** Documents of earlier days have no such names, and are the same book. */
  @Test
  void documents_withoutTheNames_areTheSameBook() {
    Map<String, Object> bare = new TreeMap<>(BOOK.toDocument());
    bare.put("attributes", without((List<?>) bare.get("attributes")));
    PolicyBook read = PolicyBook.parse(bare, List.of());
    assertThat(read).isEqualTo(BOOK);
    assertThat(read.hash()).isEqualTo(BOOK.hash());
  }

  private static List<Object> without(List<?> attributes) {
    List<Object> bare = new ArrayList<>();
    for (Object each : attributes) {
      Map<Object, Object> one = new TreeMap<>((Map<?, ?>) each);
      one.remove("usualNames");
      one.computeIfPresent("parts", (key, parts) -> without((List<?>) parts));
      bare.add(one);
    }
    return bare;
  }

  private static Map<String, LocalizedText> names(PolicyBook book) {
    Map<String, LocalizedText> names = new TreeMap<>();
    Stream.concat(
            Stream.of(book.catalog()),
            book.windows().definitions().stream()
                .map(WindowDefinition::over)
                .map(each -> each.attributes()))
        .forEach(catalog -> add(catalog, names));
    return names;
  }

  private static void add(AttributeCatalog catalog, Map<String, LocalizedText> names) {
    for (Attribute<?> each : catalog.attributes()) {
      for (String code : each.type().codes()) {
        Optional<LocalizedText> name = each.label(code).map(Labelled::label);
        name.ifPresent(text -> names.put(each.id() + ' ' + code, text));
      }
      if (each instanceof ElementsAttribute parts) {
        add(parts.parts(), names);
      }
    }
  }
}
