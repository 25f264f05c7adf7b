package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;

/**
 * Writes facts as {@link CustomerCsv} reads them; lists of parts have no column, nor what is
 * computed, nor how a customer stands with alerts, which the file of those tells.
 */
final class CustomerColumns {

  private final List<Attribute<?>> attributes;

  CustomerColumns(AttributeCatalog catalog) {
    this.attributes =
        catalog.attributes().stream()
            .filter(attribute -> !(attribute instanceof ElementsAttribute))
            .filter(attribute -> !WarnBook.isSignal(attribute))
            .filter(attribute -> !StandingFile.tellsAlert(attribute.id()))
            .filter(attribute -> catalog.derivation(attribute).isEmpty())
            .<Attribute<?>>map(attribute -> attribute)
            .toList();
  }

  List<String> header() {
    return attributes.stream().<String>map(Attribute::id).toList();
  }

  List<String> cells(Facts facts) {
    return attributes.stream()
        .map(
            attribute ->
                facts
                    .get(attribute)
                    .map(CustomerColumns::cell)
                    .orElseGet(() -> absence(facts, attribute)))
        .toList();
  }

  private static String absence(Facts facts, Attribute<?> attribute) {
    return facts.absence(attribute).map(CellReader::absence).orElse("");
  }

  private static String cell(Object value) {
    if (value instanceof Money money) {
      return money.amount().toPlainString();
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Collection<?> codes) {
      return codes.isEmpty()
          ? "-"
          : codes.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }
    return value.toString();
  }
}
