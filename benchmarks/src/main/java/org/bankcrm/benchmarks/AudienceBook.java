package org.bankcrm.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bankcrm.benchmarks.workload.Audience;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ColumnBuilder;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;

/** Workload W10 as a host would hand it to the library: a document, and customers in columns. */
final class AudienceBook {

  private final Population population;
  private final Attribute<?> branch;

  AudienceBook(Audience audience) {
    AttributeCatalog catalog = LibraryBook.compile(LibraryBook.parse(document(0))).book().catalog();
    population = population(audience, catalog);
    branch = catalog.find("branch").orElseThrow();
  }

  private static Population population(Audience audience, AttributeCatalog catalog) {
    PopulationBuilder filling =
        Population.builder(catalog, LibraryBook.AS_OF, LibraryBook.ZONE).expect(audience.size());
    ColumnBuilder<?>[] columns =
        Audience.COLUMNS.stream()
            .map(id -> filling.column(catalog.find(id).orElseThrow()))
            .toArray(ColumnBuilder<?>[]::new);
    for (int row = 0; row < audience.size(); row++) {
      filling.next();
      for (int i = 0; i < columns.length; i++) {
        long value = audience.value(i, row);
        if (value != Audience.MISSING) {
          columns[i].putEncoded(value);
        }
      }
    }
    return filling.build();
  }

  /** The book with the threshold where it was dragged to. */
  static Map<String, Object> document(long threshold) {
    Map<String, Object> segment = new LinkedHashMap<>();
    segment.put("kind", "segment");
    segment.put("id", "audience");
    segment.put("version", 1);
    segment.put("name", Map.of("zh", "客群", "en", "Audience"));
    segment.put("when", Audience.condition(threshold));
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("book", "audience");
    book.put("version", 1);
    book.put("name", Map.of("zh", "客群", "en", "Audience"));
    book.put("attributes", Audience.COLUMNS.stream().map(AudienceBook::attribute).toList());
    book.put("policies", List.of(segment));
    return book;
  }

  private static Map<String, Object> attribute(String id) {
    Map<String, Object> attribute = new LinkedHashMap<>();
    attribute.put("id", id);
    attribute.put("name", Map.of("zh", id, "en", id));
    switch (id) {
      case "smsOk" -> attribute.put("type", "yesNo");
      case "branch" -> {
        attribute.put("type", "code");
        attribute.put(
            "codes", IntStream.range(0, Audience.BRANCHES).mapToObj(Integer::toString).toList());
      }
      default -> attribute.put("type", "integer");
    }
    return attribute;
  }

  /** From the document to the counts by branch. */
  long[] counts(Map<String, Object> document) {
    Decisions decided = decided(document);
    Map<String, Long> counts = decided.countsBy(branch, decided.engine().book().policies().get(0));
    return branch.type().codes().stream()
        .mapToLong(code -> counts.getOrDefault(code, 0L))
        .toArray();
  }

  /** From the document to the number of all. */
  long count(Map<String, Object> document) {
    Decisions decided = decided(document);
    return decided.count(decided.engine().book().policies().get(0), Truth.TRUE);
  }

  private Decisions decided(Map<String, Object> document) {
    DecisionEngine engine = LibraryBook.compile(LibraryBook.parse(document));
    return engine.decideAll(population);
  }

  /** Compares with what was written by hand. */
  void check(Audience audience) {
    for (int step : new int[] {0, 1, Audience.STEPS - 1}) {
      long threshold = Audience.threshold(step);
      long[] right = audience.byHand(threshold);
      if (!Arrays.equals(right, counts(document(threshold)))
          || Arrays.stream(right).sum() != count(document(threshold))) {
        throw new IllegalStateException("library: its audience differs from the right one");
      }
    }
  }
}
