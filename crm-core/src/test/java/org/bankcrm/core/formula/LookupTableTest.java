package org.bankcrm.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a table gives, as somebody finds it who runs a finger down its side and along its top. */
class LookupTableTest {

  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final IntegerAttribute AGE = Attributes.integer("age", INFO);
  private static final DecimalAttribute SHARE = Attributes.decimal("share", 2, INFO);
  private static final DateAttribute OPENED = Attributes.date("opened", INFO);
  private static final CodeAttribute RISK =
      Attributes.code("risk", List.of("C1", "C2", "C3"), INFO);
  private static final CodeAttribute ALLOWED =
      Attributes.code("allowed", List.of("R1", "R2", "R3"), INFO);
  private static final DecimalAttribute RATE = Attributes.decimal("rate", 4, INFO);
  private static final TextAttribute NOTE = Attributes.text("note", INFO);
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(AGE, SHARE, OPENED, RISK, ALLOWED, RATE, NOTE);
  private static final Instant DAY = Instant.parse("2026-02-28T10:00:00Z");

  private static final Map<String, Object> MATRIX =
      Map.of(
          "attribute",
          "allowed",
          "table",
          table(
              List.of(
                  Map.of("attribute", "age", "from", List.of("18", "60")),
                  Map.of("attribute", "risk", "codes", List.of("C1", "C3"))),
              List.of(List.of("R1", "R3"), List.of("R1", "R2"))));

  private static Map<String, Object> table(List<?> by, List<?> rows) {
    return Map.of("by", by, "rows", rows);
  }

  private static AttributeCatalog read(Map<String, Object> derived) {
    return PolicyBook.parse(book(derived), List.of()).catalog();
  }

  private static Map<String, Object> book(Object... derived) {
    PolicyBook empty =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), CATALOG).build();
    Map<String, Object> book = new LinkedHashMap<>(empty.toDocument());
    book.put("derived", List.of(derived));
    return book;
  }

  private static List<String> problems(Map<String, Object> table, String attribute) {
    Map<String, Object> derived = Map.of("attribute", attribute, "table", table);
    return catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(book(derived), List.of()))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static Facts facts(AttributeCatalog catalog, @Nullable Long age, @Nullable String risk) {
    Facts.Builder facts = Facts.builder(catalog, DAY, ZoneOffset.UTC);
    if (age != null) {
      facts.put(AGE, age);
    }
    if (risk != null) {
      facts.put(RISK, risk);
    }
    return facts.build();
  }

  @Test
  void matrix_givesTheCellOfItsBandAndCode_atBothBounds() {
    AttributeCatalog catalog = read(MATRIX);
    assertThat(facts(catalog, 18L, "C1").get(ALLOWED)).contains("R1");
    assertThat(facts(catalog, 59L, "C3").get(ALLOWED)).contains("R3");
    assertThat(facts(catalog, 60L, "C3").get(ALLOWED)).contains("R2");
    assertThat(facts(catalog, 999L, "C1").get(ALLOWED)).contains("R1");
  }

  @Test
  void whoHasNoCell_isNotTold_andWhoLacksAValueLacksTheResult() {
    AttributeCatalog catalog = read(MATRIX);
    assertThat(facts(catalog, 17L, "C1").absence(ALLOWED)).contains(Absence.NOT_APPLICABLE);
    assertThat(facts(catalog, 30L, "C2").absence(ALLOWED)).contains(Absence.NOT_APPLICABLE);
    assertThat(facts(catalog, null, "C1").absence(ALLOWED)).contains(Absence.NOT_KNOWN);
    assertThat(facts(catalog, 17L, null).absence(ALLOWED)).contains(Absence.NOT_KNOWN);
  }

  @Test
  void document_comesBackAsItWas() {
    Map<String, Object> rates =
        Map.of(
            "attribute",
            "rate",
            "table",
            table(
                List.of(Map.of("attribute", "opened", "from", List.of("2024-02-29", "2025-03-01"))),
                List.of(List.of("0.0350"), List.of("-0.01"))));
    for (Map<String, Object> each : List.of(MATRIX, rates)) {
      PolicyBook book = PolicyBook.parse(book(each), List.of());
      PolicyBook again = PolicyBook.parse(book.toDocument(), List.of());
      assertThat(again.toDocument()).isEqualTo(book.toDocument());
      assertThat(again.catalog()).isEqualTo(book.catalog()).hasSameHashCodeAs(book.catalog());
      assertThat(again.hash()).isEqualTo(book.hash());
    }
    AttributeCatalog catalog = read(rates);
    Facts leap =
        Facts.builder(catalog, DAY, ZoneOffset.UTC)
            .put(OPENED, LocalDate.parse("2024-02-29"))
            .build();
    assertThat(leap.get(RATE)).contains(new BigDecimal("0.035"));
  }

  @Test
  void slips_areToldEachAtItsPlace() {
    Map<String, Object> ages = Map.of("attribute", "age", "from", List.of("18", "60"));
    List<List<String>> two = List.of(List.of("R1"), List.of("R2"));
    assertThat(problems(table(List.of(ages), List.of(List.of("R1"), List.of("R9"))), "allowed"))
        .singleElement()
        .asString()
        .startsWith("/derived/0/table/rows/1/0: expected one of [R1, R2, R3]");
    assertThat(
            problems(
                table(
                    List.of(ages, Map.of("attribute", "risk", "codes", List.of("C1", "C2"))),
                    List.of(List.of("R1"))),
                "allowed"))
        .satisfiesExactly(
            rows -> assertThat(rows).startsWith("/derived/0/table/rows: expected 2 rows"),
            row -> assertThat(row).startsWith("/derived/0/table/rows/0: expected 2 values"));
    assertThat(
            problems(
                table(List.of(Map.of("attribute", "age", "from", List.of("60", "18"))), two),
                "allowed"))
        .singleElement()
        .asString()
        .startsWith("/derived/0/table/by/0/from/1: the band begins at or below");
    assertThat(
            problems(
                table(List.of(Map.of("attribute", "age", "from", List.of("18", "many"))), two),
                "allowed"))
        .singleElement()
        .asString()
        .startsWith("/derived/0/table/by/0/from/1: for 'age'");
    assertThat(
            problems(
                table(List.of(Map.of("attribute", "risk", "from", List.of("C1", "C2"))), two),
                "allowed"))
        .singleElement()
        .asString()
        .contains("/by/0/from", "Use the key 'codes'");
    assertThat(problems(table(List.of(ages, ages), two), "allowed"))
        .anySatisfy(told -> assertThat(told).contains("by/1/attribute").contains("'age' twice"));
  }

  @Test
  void rows_ofTheWrongLength_hideNoWrongValue() {
    Map<String, Object> ages = Map.of("attribute", "age", "from", List.of("18", "60"));
    assertThat(problems(table(List.of(ages), List.of(List.of("R1", "R9"))), "allowed"))
        .satisfiesExactlyInAnyOrder(
            rows -> assertThat(rows).startsWith("/derived/0/table/rows: expected 2 rows"),
            row -> assertThat(row).startsWith("/derived/0/table/rows/0: expected 1 values"),
            value -> assertThat(value).startsWith("/derived/0/table/rows/0/1: expected one of"));
  }

  @Test
  void numbers_areReadAsTheirTexts() {
    Object ages = Map.of("attribute", "age", "from", List.of(18L, "60"));
    List<?> plain = List.of(List.of(new BigDecimal("0.0500")), List.of(1L));
    List<?> texts = List.of(List.of("0.05"), List.of("1"));
    Object asTexts = Map.of("attribute", "age", "from", List.of("18", "60"));

    assertThat(read(Map.of("attribute", "rate", "table", table(List.of(ages), plain))))
        .isEqualTo(read(Map.of("attribute", "rate", "table", table(List.of(asTexts), texts))));
  }

  @Test
  void numbers_whereNoneAreMeant_areToldEachAtItsPlace() {
    Map<String, Object> ages =
        Map.of("attribute", "age", "from", List.of(18L, new BigDecimal("60.5")));
    List<?> two = List.of(List.of(1L), List.of("R1"));
    assertThat(problems(table(List.of(ages), two), "allowed"))
        .singleElement()
        .asString()
        .startsWith("/derived/0/table/by/0/from/1: for 'age'");
    Map<String, Object> sound = Map.of("attribute", "age", "from", List.of(18L, 60L));
    assertThat(problems(table(List.of(sound), two), "allowed"))
        .singleElement()
        .asString()
        .startsWith("/derived/0/table/rows/0/0: expected a text but found a number. Write it in");
    assertThat(problems(table(List.of(sound), List.of(List.of(0.00005), List.of(0.1))), "rate"))
        .singleElement()
        .asString()
        .startsWith("/derived/0/table/rows/0/0: ");
  }

  @Test
  void table_ofAnAttributeThatNoneGives_isToldAtTheAttribute() {
    Map<String, Object> ages = Map.of("attribute", "age", "from", List.of(18L));
    assertThat(problems(table(List.of(ages), List.of(List.of("x"))), "note"))
        .singleElement()
        .asString()
        .startsWith("/derived/0/attribute: values of type text are given by no table.");
  }

  @Test
  void table_inJava_isRefusedLikeInDocuments() {
    TableAxis ages = TableAxis.bands(AGE, 18L, 60L);
    assertThatThrownBy(() -> TableAxis.bands(AGE, 60L, 60L)).hasMessageContaining("step 1 of age");
    assertThatThrownBy(() -> TableAxis.codes(RISK, "C9"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Formula.table(ALLOWED.type(), List.of(ages), List.of(List.of("R1"))))
        .hasMessageContaining("1 rows, not 2");
    Formula rows =
        Formula.table(ALLOWED.type(), List.of(ages), List.of(List.of("R1"), List.of("R2")));
    assertThatThrownBy(() -> Derivation.of(RATE, rows)).hasMessageContaining("not decimal");
  }

  /** The bands of share and of age are asked at, just below and just above where they begin. */
  @Property(tries = 300)
  void cell_isTheOneThatAFingerFinds(@ForAll long seed) {
    Random random = new Random(seed);
    List<BigDecimal> shares = new ArrayList<>();
    new TreeSet<>(random.ints(1 + random.nextInt(6), -300, 300).boxed().toList())
        .forEach(cents -> shares.add(BigDecimal.valueOf(cents, 2)));
    List<String> codes = RISK.type().codes().subList(0, 1 + random.nextInt(3));
    List<List<BigDecimal>> rows = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      rows.add(codes.stream().map(code -> BigDecimal.valueOf(random.nextInt(9999), 4)).toList());
    }
    TableAxis down = new TableAxis(SHARE.ref(), List.copyOf(shares));
    TableAxis across = TableAxis.codes(RISK, codes.toArray(String[]::new));
    AttributeCatalog catalog =
        CATALOG.deriving(
            Derivation.of(RATE, Formula.table(RATE.type(), List.of(down, across), rows)));
    PopulationBuilder population = Population.builder(catalog, DAY, ZoneOffset.UTC);
    List<Facts> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      BigDecimal share =
          shares
              .get(random.nextInt(shares.size()))
              .add(BigDecimal.valueOf(random.nextInt(3) - 1, 2));
      String code = RISK.type().codes().get(random.nextInt(3));
      Facts facts =
          Facts.builder(catalog, DAY, ZoneOffset.UTC).put(SHARE, share).put(RISK, code).build();
      assertThat(facts.get(RATE)).isEqualTo(finger(share, code, shares, codes, rows));
      all.add(facts);
      population.add(CustomerId.of("c" + i), facts);
    }
    Population built = population.build();
    for (int row = 0; row < all.size(); row++) {
      assertThat(built.facts(row)).isEqualTo(all.get(row));
    }
  }

  private static Optional<BigDecimal> finger(
      BigDecimal share,
      String code,
      List<BigDecimal> shares,
      List<String> codes,
      List<List<BigDecimal>> rows) {
    List<BigDecimal> found = List.of();
    for (int i = 0; i < shares.size(); i++) {
      found = share.compareTo(shares.get(i)) >= 0 ? rows.get(i) : found;
    }
    return found.isEmpty() || !codes.contains(code)
        ? Optional.empty()
        : Optional.of(
            new BigDecimal(found.get(codes.indexOf(code)).stripTrailingZeros().toPlainString()));
  }
}
