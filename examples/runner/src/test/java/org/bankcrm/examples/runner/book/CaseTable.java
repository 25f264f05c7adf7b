package org.bankcrm.examples.runner.book;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;

/** The hand-made customers of a book: a column for each attribute, empty where it is missing. */
final class CaseTable {

  /** One customer: the key, who it is meant to be, and what is known. */
  record Case(String key, LocalizedText who, Facts facts) {}

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = LocalDate.of(2026, 7, 1).atStartOfDay(ZONE).toInstant();

  private CaseTable() {}

  static List<Case> read(Path file, AttributeCatalog catalog) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        LocalizedText who = LocalizedText.of(row.getField("who.zh"), row.getField("who.en"));
        cases.add(new Case(row.getField("customer"), who, facts(row, catalog)));
      }
    }
    return cases;
  }

  private static Facts facts(NamedCsvRecord row, AttributeCatalog catalog) {
    Map<String, String> cells = new LinkedHashMap<>(row.getFieldsAsMap());
    List.of("customer", "who.zh", "who.en").forEach(cells::remove);
    Facts.Builder facts = Facts.builder(catalog, AS_OF, ZONE);
    cells.forEach(
        (id, text) -> {
          Attribute<?> attribute = catalog.find(id).orElseThrow();
          if (!text.isEmpty()) {
            put(facts, attribute, text);
          }
        });
    return facts.build();
  }

  private static <T> void put(Facts.Builder facts, Attribute<T> attribute, String text) {
    Object value =
        switch (attribute.type().kind()) {
          case INTEGER -> Long.valueOf(text);
          case DECIMAL -> new BigDecimal(text);
          case MONEY -> Money.of(new BigDecimal(text), attribute.type().currency().orElseThrow());
          case YES_NO -> Boolean.valueOf(text);
          case CODE -> text;
          case CODE_SET -> new java.util.TreeSet<>(List.of(text.split("\\|")));
          case DATE -> LocalDate.parse(text);
          default -> throw new IllegalArgumentException(attribute.id());
        };
    @SuppressWarnings("unchecked") // of the attribute's own kind
    T typed = (T) value;
    facts.put(attribute, typed);
  }
}
