package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The benchmark's card of twelve characteristics as a document: whole points, what is missing in a
 * bin of its own, exactly four reasons by what is lacking to the most, zeros among them, ties to
 * the earlier characteristic.
 */
class WorkloadCardTest {

  /** A line of the fixture: where values are cut, or the bin of each code, and the points. */
  private record Line(String name, List<Long> cuts, List<Integer> binOf, List<Long> points) {
    /** The points of what is missing stand last. */
    long missing() {
      return points.get(points.size() - 1);
    }

    long pointsOf(String value) {
      if (value.isEmpty()) {
        return missing();
      }
      long number = Long.parseLong(value);
      long bin =
          cuts.isEmpty()
              ? binOf.get((int) number)
              : cuts.stream().filter(cut -> number >= cut).count();
      return points.get((int) bin);
    }

    long most() {
      return points.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
  }

  private static List<String> fixture(String name) throws IOException {
    Path data = Path.of(System.getProperty("crm.data", "data"));
    Path file = data.resolveSibling("workloads").resolve(name);
    Assumptions.assumeTrue(
        Files.exists(file), "skipped: no " + name + " in a folder workloads beside crm.data");
    return Files.readAllLines(file);
  }

  private static List<Line> card() throws IOException {
    return fixture("scorecard.txt").stream().map(WorkloadCardTest::line).toList();
  }

  private static Line line(String text) {
    String[] fields = text.split("\t");
    List<Long> numbers = numbers(fields[1]);
    List<Long> points = new ArrayList<>(numbers(fields[2].split("missing")[0]));
    points.addAll(
        numbers(fields[2].contains("missing") ? fields[2].split("missing")[1] : fields[3]));
    boolean cuts = fields[1].startsWith("cuts");
    return new Line(
        fields[0],
        cuts ? numbers : List.of(),
        cuts ? List.of() : numbers.stream().map(Long::intValue).toList(),
        points);
  }

  private static List<Long> numbers(String text) {
    return Arrays.stream(text.split("[^0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(Long::parseLong)
        .toList();
  }

  private static Attribute<?> attribute(Line line) {
    AttributeInfo info = AttributeInfo.named(line.name(), line.name());
    List<String> codes = new ArrayList<>();
    for (int code = 0; code < line.binOf().size(); code++) {
      codes.add(Integer.toString(code));
    }
    return codes.isEmpty()
        ? Attributes.integer(line.name(), info)
        : Attributes.code(line.name(), codes, info);
  }

  private static Map<String, Object> name(String text) {
    return Map.of("zh", text, "en", text);
  }

  private static Map<String, Object> document(List<Line> lines) {
    List<Object> characteristics = new ArrayList<>();
    List<Object> codes = new ArrayList<>();
    for (Line line : lines) {
      codes.add(Map.of("code", line.name(), "text", name(line.name())));
      codes.add(Map.of("code", unknown(line), "text", name(unknown(line))));
      characteristics.add(
          Map.of(
              "id",
              line.name(),
              "name",
              name(line.name()),
              "attribute",
              line.name(),
              "reason",
              line.name(),
              "bins",
              rows(line)));
    }
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("kind", "scorecard");
    card.put("id", "workload");
    card.put("version", 1L);
    card.put("name", name("workload"));
    card.put("characteristics", characteristics);
    card.put("reasons", Map.of("method", "below-maximum", "most", 4L, "least", 0L, "codes", codes));
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("book", "workload");
    book.put("version", 1L);
    book.put("name", name("workload"));
    book.put("attributes", DocumentWriter.tree(catalog(lines)));
    book.put("policies", List.of(card));
    return book;
  }

  private static String unknown(Line line) {
    return line.name() + "-unknown";
  }

  private static AttributeCatalog catalog(List<Line> lines) {
    return AttributeCatalog.of(
        lines.stream().<Attribute<?>>map(WorkloadCardTest::attribute).toList());
  }

  private static List<Object> rows(Line line) {
    List<Object> rows = new ArrayList<>();
    rows.add(Map.of("missing", true, "points", line.missing(), "reason", unknown(line)));
    for (int bin = 0; bin < line.points().size() - 1; bin++) {
      Map<String, Object> when = new LinkedHashMap<>();
      when.put("attribute", line.name());
      when.putAll(line.cuts().isEmpty() ? codes(line, bin) : range(line.cuts(), bin));
      long points = line.points().get(bin);
      rows.add(Map.of("label", name("bin " + bin), "when", when, "points", points));
    }
    rows.add(Map.of("impossible", true));
    return rows;
  }

  private static Map<String, Object> codes(Line line, int bin) {
    List<String> codes = new ArrayList<>();
    for (int code = 0; code < line.binOf().size(); code++) {
      if (line.binOf().get(code) == bin) {
        codes.add(Integer.toString(code));
      }
    }
    return Map.of("in", codes);
  }

  private static Map<String, Object> range(List<Long> cuts, int bin) {
    Map<String, Object> range = new LinkedHashMap<>();
    if (bin > 0) {
      range.put("atLeast", cuts.get(bin - 1));
    }
    if (bin < cuts.size()) {
      range.put("lessThan", cuts.get(bin));
    }
    return range;
  }

  @Test
  void document_ofTheCard_givesPointsAndReasonsOfTheFirstCustomers() throws IOException {
    List<Line> lines = card();
    assertThat(lines).hasSize(12);
    PolicyBook book = PolicyBook.parse(document(lines), ScoringKinds.all());
    Scorecard card = (Scorecard) book.find("workload").orElseThrow();
    DecisionEngine engine = book.compile();
    List<String> customers = fixture("customers20.csv");
    List<String> header = List.of(customers.get(0).split(","));
    for (String customer : customers.subList(1, customers.size())) {
      String[] values = customer.split(",", -1);
      Map<String, String> known = new LinkedHashMap<>();
      lines.forEach(line -> known.put(line.name(), values[header.indexOf(line.name())]));
      Decision decision = engine.decide(facts(book.catalog(), known));
      Score score = decision.result(card);
      long total = lines.stream().mapToLong(line -> line.pointsOf(known.get(line.name()))).sum();
      assertThat(score.points().orElseThrow().longValueExact()).isEqualTo(total);
      assertThat(score.reasons()).extracting(ScoreReason::code).isEqualTo(reasons(lines, known));
    }
  }

  private static List<String> reasons(List<Line> lines, Map<String, String> known) {
    Comparator<Line> byShortfall =
        Comparator.comparingLong(line -> line.pointsOf(known.get(line.name())) - line.most());
    return lines.stream()
        .sorted(byShortfall)
        .limit(4)
        .map(line -> known.get(line.name()).isEmpty() ? unknown(line) : line.name())
        .toList();
  }

  private static Facts facts(AttributeCatalog catalog, Map<String, String> known) {
    Facts.Builder facts =
        Facts.builder(catalog, Instant.parse("2026-01-01T00:00:00Z"), ZoneId.of("UTC"));
    for (Attribute<?> attribute : catalog.attributes()) {
      String value = known.getOrDefault(attribute.id(), "");
      if (value.isEmpty()) {
        continue;
      }
      if (attribute instanceof IntegerAttribute number) {
        facts.put(number, Long.parseLong(value));
      } else {
        facts.put((CodeAttribute) attribute, value);
      }
    }
    return facts.build();
  }
}
