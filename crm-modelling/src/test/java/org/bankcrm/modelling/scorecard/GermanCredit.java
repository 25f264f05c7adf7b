package org.bankcrm.modelling.scorecard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.publicdata.PublicData;

/** The Statlog German credit data and the reference card for it, read as they lie. */
final class GermanCredit {

  /** The variables of the reference card. */
  static final List<String> NAMES = German.CARD;

  static final AttributeCatalog CATALOG =
      AttributeCatalog.of(NAMES.stream().<Attribute<?>>map(GermanCredit::attribute).toList());

  /** A line of the reference card: its bin is a range like {@code [8,16)} or codes like A1|A2. */
  record Line(String variable, String bin, double weight, double coefficient, int points) {}

  /** A row of the reference scores. */
  record Row(boolean train, boolean bad, double probability, double exact, int rounded) {}

  private GermanCredit() {}

  private static Attribute<?> attribute(String name) {
    AttributeInfo info = AttributeInfo.named(name, name);
    return German.NUMBERS.contains(name)
        ? Attributes.integer("loan." + name, info)
        : Attributes.openCode("loan." + name, info);
  }

  static Attribute<?> of(String name) {
    return CATALOG.find("loan." + name).orElseThrow();
  }

  static List<Facts> customers() {
    List<Facts> customers = new ArrayList<>();
    for (String line : PublicData.lines("german-credit", "german.data")) {
      String[] fields = line.split(" ");
      Facts.Builder facts =
          Facts.builder(CATALOG, Instant.parse("1975-01-01T00:00:00Z"), ZoneId.of("Europe/Berlin"));
      for (int i = 0; i < NAMES.size(); i++) {
        put(facts, of(NAMES.get(i)), fields[German.NAMES.indexOf(NAMES.get(i))]);
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
    return PublicData.table("german-credit", "reference_scorecard_A.csv").stream()
        .map(
            row ->
                new Line(
                    cell(row, "variable"),
                    cell(row, "bin"),
                    Double.parseDouble(cell(row, "woe_ln_bad_over_good")),
                    Double.parseDouble(cell(row, "coef")),
                    Integer.parseInt(cell(row, "points_rounded"))))
        .toList();
  }

  static List<Row> scores() {
    return PublicData.table("german-credit", "reference_scores_A.csv").stream()
        .map(
            row ->
                new Row(
                    cell(row, "sample").equals("train"),
                    cell(row, "bad").equals("1"),
                    Double.parseDouble(cell(row, "pd")),
                    Double.parseDouble(cell(row, "score_exact")),
                    Integer.parseInt(cell(row, "score_rounded"))))
        .toList();
  }

  private static String cell(Map<String, String> row, String column) {
    return requireNonNull(row.get(column), column);
  }
}
