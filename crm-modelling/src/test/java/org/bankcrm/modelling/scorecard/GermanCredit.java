package org.bankcrm.modelling.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.junit.jupiter.api.Assumptions;

/** The Statlog German credit data and the reference card for it, read as they lie. */
final class GermanCredit {

  /** The variables of the reference card, with their columns in the coded file. */
  static final List<String> NAMES =
      List.of(
          "status",
          "duration",
          "credit_history",
          "purpose",
          "amount",
          "savings",
          "employment",
          "installment_rate",
          "other_debtors",
          "property",
          "age",
          "other_installment_plans",
          "housing");

  private static final List<Integer> COLUMNS = List.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15);
  private static final List<String> NUMBERS =
      List.of("duration", "amount", "installment_rate", "age");

  static final AttributeCatalog CATALOG =
      AttributeCatalog.of(NAMES.stream().<Attribute<?>>map(GermanCredit::attribute).toList());

  /** A line of the reference card: its bin is a range like {@code [8,16)} or codes like A1|A2. */
  record Line(String variable, String bin, double weight, double coefficient, int points) {}

  /** A row of the reference scores. */
  record Row(boolean train, boolean bad, double probability, double exact, int rounded) {}

  private GermanCredit() {}

  private static Attribute<?> attribute(String name) {
    AttributeInfo info = AttributeInfo.named(name, name);
    return NUMBERS.contains(name)
        ? Attributes.integer("loan." + name, info)
        : Attributes.openCode("loan." + name, info);
  }

  static Attribute<?> of(String name) {
    return CATALOG.find("loan." + name).orElseThrow();
  }

  static List<String> lines(String file) {
    Path path = Path.of(System.getProperty("crm.data", "data"), "german-credit", file);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped: no " + file + " in the folder german-credit of crm.data");
    try {
      return Files.readAllLines(path).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Facts> customers() {
    List<Facts> customers = new ArrayList<>();
    for (String line : lines("german.data")) {
      String[] fields = line.split(" ");
      Facts.Builder facts =
          Facts.builder(CATALOG, Instant.parse("1975-01-01T00:00:00Z"), ZoneId.of("Europe/Berlin"));
      for (int i = 0; i < NAMES.size(); i++) {
        put(facts, of(NAMES.get(i)), fields[COLUMNS.get(i) - 1]);
      }
      customers.add(facts.build());
    }
    return customers;
  }

  private static void put(Facts.Builder facts, Attribute<?> attribute, String text) {
    if (attribute instanceof IntegerAttribute number) {
      facts.put(number, Long.parseLong(text));
    } else {
      facts.put((CodeAttribute) attribute, text);
    }
  }

  static List<Line> card() {
    List<Line> card = new ArrayList<>();
    for (String line : lines("reference_scorecard_A.csv")) {
      if (!line.startsWith("variable,")) {
        card.add(line(line));
      }
    }
    return card;
  }

  /** The bin may stand in quotation marks, as it may have a comma. */
  private static Line line(String text) {
    int comma = text.indexOf(',');
    boolean quoted = text.charAt(comma + 1) == '"';
    int end = quoted ? text.indexOf('"', comma + 2) : text.indexOf(',', comma + 1);
    String bin = text.substring(comma + (quoted ? 2 : 1), end);
    String[] rest = text.substring(end + (quoted ? 2 : 1)).split(",");
    return new Line(
        text.substring(0, comma),
        bin,
        Double.parseDouble(rest[4]),
        Double.parseDouble(rest[6]),
        Integer.parseInt(rest[8]));
  }

  static List<Row> scores() {
    List<Row> rows = new ArrayList<>();
    for (String line : lines("reference_scores_A.csv")) {
      String[] fields = line.split(",");
      if (!fields[0].equals("row")) {
        rows.add(
            new Row(
                fields[1].equals("train"),
                fields[2].equals("1"),
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]),
                Integer.parseInt(fields[5])));
      }
    }
    return rows;
  }
}
