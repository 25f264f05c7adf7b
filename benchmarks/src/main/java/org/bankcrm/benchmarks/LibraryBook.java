package org.bankcrm.benchmarks;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.benchmarks.workload.ConditionDocument;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Field;
import org.bankcrm.benchmarks.workload.Rule;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ColumnBuilder;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;

/** The workload as a host would hand it to the library: a document, and customers. */
final class LibraryBook {

  static final Instant AS_OF = Instant.parse("2026-06-30T00:00:00Z");
  static final ZoneId ZONE = ZoneOffset.UTC;

  /** A thousand segments pass the standard ones. */
  private static final DocumentLimits LIMITS =
      DocumentLimits.standard().withSize(1_000_000, 20_000_000).withBook(200_000, 10_000);

  private static final List<PolicyKind> KINDS =
      Stream.of(SegmentationKinds.all(), ScoringKinds.all(), CampaignKinds.all())
          .flatMap(List::stream)
          .toList();

  private LibraryBook() {}

  /** The rules as segments of a book, by their number. */
  static PolicyBook of(List<Rule> rules) {
    return parse(document(rules));
  }

  /** Reads a book of any size. */
  static PolicyBook parse(Map<String, ?> document) {
    return PolicyBookParser.of(KINDS).withLimits(LIMITS).parse(document);
  }

  /** Compiles a book of any size. */
  static DecisionEngine compile(PolicyBook book) {
    return book.compile(LIMITS);
  }

  /** The rules as segments, compiled. */
  static DecisionEngine engine(List<Rule> rules) {
    return compile(of(rules));
  }

  /** The document of such a book. */
  static Map<String, Object> document(List<Rule> rules) {
    return ofPolicies(segments(rules));
  }

  /** The rules as documents of segments. */
  static List<Map<String, Object>> segments(List<Rule> rules) {
    return IntStream.range(0, rules.size()).mapToObj(i -> segment(i, rules.get(i))).toList();
  }

  /** A book of these policies over the attributes of a customer. */
  static Map<String, Object> ofPolicies(List<Map<String, Object>> policies) {
    return ofPolicies(policies, List.of());
  }

  /** The same over further attributes. */
  static Map<String, Object> ofPolicies(
      List<Map<String, Object>> policies, List<Map<String, Object>> further) {
    List<Map<String, Object>> attributes = new ArrayList<>();
    Field.all().forEach(field -> attributes.add(attribute(field)));
    attributes.addAll(further);
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("book", "workload");
    book.put("version", 1);
    book.put("name", name("workload"));
    book.put("attributes", attributes);
    book.put("policies", policies);
    return book;
  }

  private static Map<String, Object> segment(int number, Rule rule) {
    Map<String, Object> segment = new LinkedHashMap<>();
    segment.put("kind", "segment");
    segment.put("id", "rule-" + number);
    segment.put("version", 1);
    segment.put("name", name("rule " + number));
    segment.put("when", ConditionDocument.of(rule));
    return segment;
  }

  private static Map<String, Object> attribute(Field field) {
    Map<String, Object> attribute = new LinkedHashMap<>();
    attribute.put("id", field.id());
    attribute.put("name", name(field.id()));
    switch (field.kind()) {
      case INT, LONG -> attribute.put("type", "integer");
      case FLAG -> attribute.put("type", "yesNo");
      case CODE -> {
        attribute.put("type", "code");
        attribute.put(
            "codes", IntStream.range(0, field.codes()).mapToObj(Integer::toString).toList());
      }
    }
    return attribute;
  }

  private static Map<String, Object> name(String text) {
    return Map.of("zh", text, "en", text);
  }

  /** The customers in columns. */
  static Population population(AttributeCatalog catalog, Customer[] rows) {
    PopulationBuilder filling = Population.builder(catalog, AS_OF, ZONE).expect(rows.length);
    ColumnBuilder<?>[] columns = columns(filling);
    List<Field> fields = Field.all();
    for (Customer customer : rows) {
      filling.next();
      for (int i = 0; i < columns.length; i++) {
        if (fields.get(i).isKnown(customer)) {
          columns[i].putEncoded(fields.get(i).read(customer));
        }
      }
    }
    return filling.build();
  }

  /** Where the values of each field are put. */
  static ColumnBuilder<?>[] columns(PopulationBuilder filling) {
    return Field.all().stream()
        .map(field -> filling.column(filling.catalog().find(field.id()).orElseThrow()))
        .toArray(ColumnBuilder<?>[]::new);
  }

  /** The customers one by one. */
  static Facts[] facts(AttributeCatalog catalog, Customer[] rows) {
    Population population = population(catalog, rows);
    return IntStream.range(0, rows.length).mapToObj(population::facts).toArray(Facts[]::new);
  }
}
