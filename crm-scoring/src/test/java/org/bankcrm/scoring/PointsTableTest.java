package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.scoring.Attrs.AGE;
import static org.bankcrm.scoring.Attrs.HOUSING;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.formula.TableAxis;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** A characteristic whose bins are the cells of a table that the book has. */
class PointsTableTest {

  private static final AttributeInfo INFO = AttributeInfo.named("分值", "Points");
  private static final IntegerAttribute BY_AGE = Attributes.integer("points.age", INFO);
  private static final DecimalAttribute BY_BOTH = Attributes.decimal("points.home", 1, INFO);
  private static final IntegerAttribute TWICE = Attributes.integer("points.twice", INFO);
  private static final CodeAttribute LEVEL = Attributes.code("level", List.of("LOW", "HIGH"), INFO);

  private static final TableAxis AGES = TableAxis.bands(AGE, 18L, 25L, 60L);

  private static final Derivation AGE_POINTS =
      Derivation.of(
          BY_AGE,
          Formula.table(
              BY_AGE.type(), List.of(AGES), List.of(List.of(10L), List.of(40L), List.of(30L))));

  private static final Derivation HOME_POINTS =
      Derivation.of(
          BY_BOTH,
          Formula.table(
              BY_BOTH.type(),
              List.of(TableAxis.bands(AGE, 18L, 60L), TableAxis.codes(HOUSING, "OWN", "RENT")),
              List.of(numbers("25.5", "5"), numbers("30", "-2.5"))));

  private static final AttributeCatalog CATALOG =
      Attrs.CATALOG
          .with(List.of(BY_AGE, BY_BOTH, TWICE, LEVEL))
          .deriving(
              AGE_POINTS,
              HOME_POINTS,
              Derivation.of(TWICE, Formula.least(BY_AGE, AGE)),
              Derivation.of(
                  LEVEL,
                  Formula.table(
                      LEVEL.type(),
                      List.of(AGES),
                      List.of(List.of("LOW"), List.of("LOW"), List.of("HIGH")))));

  private static List<BigDecimal> numbers(String... numbers) {
    return List.of(numbers).stream().map(BigDecimal::new).toList();
  }

  private static Scorecard card(int scale, Characteristic.Builder line) {
    return Scorecard.builder("card", 1)
        .name("评分", "Card")
        .scale(scale)
        .characteristic(line.name("年龄", "Age").reason("AGE").missing(-5, "UNKNOWN").other(0))
        .reason("AGE", "年龄段", "The age")
        .reason("UNKNOWN", "资料不全", "Something is not known")
        .build();
  }

  private static PolicyBook book(Scorecard card) {
    return PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), CATALOG)
        .add(card)
        .build();
  }

  private static Facts facts(PolicyBook book, Long age, String housing) {
    Facts.Builder facts =
        book.facts(Instant.parse("2026-06-30T16:00:00Z"), ZoneId.of("Asia/Shanghai"));
    if (age != null) {
      facts.put(AGE, age);
    }
    if (housing != null) {
      facts.put(HOUSING, housing);
    }
    return facts.build();
  }

  private static String points(PolicyBook book, Scorecard card, Long age, String housing) {
    Score score = book.compile().decide(facts(book, age, housing)).result(card);
    return score.points().orElseThrow().toPlainString() + " " + score.missing();
  }

  /** Either side of each band, below the first, and not known. */
  @Test
  void score_byATableOfOneAttribute_isThatOfItsBands() {
    Scorecard table = card(0, Characteristic.byTable("age", AGE_POINTS));
    Scorecard bands =
        card(
            0,
            Characteristic.builder("age", AGE)
                .bands(List.of("18", "25", "60"), numbers("10", "40", "30")));
    for (Long age : new Long[] {null, -1L, 17L, 18L, 24L, 25L, 59L, 60L, 150L}) {
      Decision one = book(table).compile().decide(facts(book(table), age, null));
      Decision other = book(bands).compile().decide(facts(book(bands), age, null));
      assertThat(one.result(table)).as("age %s", age).isEqualTo(other.result(bands));
      assertThat(one.words(table, Locale.CHINESE)).isEqualTo(other.words(bands, Locale.CHINESE));
      assertThat(one.letter(table, Locale.ENGLISH)).isEqualTo(other.letter(bands, Locale.ENGLISH));
    }
    assertThat(points(book(table), table, 17L, null)).isEqualTo("0 []");
    assertThat(points(book(table), table, 18L, null)).isEqualTo("10 []");
    assertThat(points(book(table), table, null, null)).isEqualTo("-5 [party.age]");
    assertThat(table.mostPoints()).isEqualByComparingTo("40");
  }

  @Test
  void score_byATableOfTwoAttributes_isMissingWhereEitherIs() {
    Scorecard card = card(1, Characteristic.byTable("home", HOME_POINTS));
    PolicyBook book = book(card);
    assertThat(points(book, card, 18L, "OWN")).isEqualTo("25.5 []");
    assertThat(points(book, card, 59L, "RENT")).isEqualTo("5.0 []");
    assertThat(points(book, card, 60L, "RENT")).isEqualTo("-2.5 []");
    assertThat(points(book, card, 60L, "FREE")).isEqualTo("0.0 []"); // no cell
    assertThat(points(book, card, 17L, "OWN")).isEqualTo("0.0 []");
    assertThat(points(book, card, null, "OWN")).isEqualTo("-5.0 [party.age]");
    assertThat(points(book, card, 17L, null)).isEqualTo("-5.0 [party.housing]");
    assertThat(points(book, card, null, null)).isEqualTo("-5.0 [party.age, party.housing]");
    Characteristic line = card.characteristics().get(0);
    assertThat(line.bins()).extracting(bin -> bin.label().en()).contains("60 and over, RENT");
    assertThat(line.bins()).extracting(bin -> bin.label().zh()).contains("18 至不足 60，OWN");
  }

  @Test
  void document_ofACardByATable_namesTheTableAndIsReadAgain() {
    for (Derivation table : List.of(AGE_POINTS, HOME_POINTS)) {
      PolicyBook book = book(card(1, Characteristic.byTable("x", table)));
      Map<String, Object> line = line(book.toDocument());
      assertThat(line).containsOnlyKeys("id", "name", "reason", "bins");
      assertThat(bins(line).get(1)).isEqualTo(Map.of("table", table.attribute().id()));
      assertThat(bins(line)).hasSize(3);
      PolicyBook read = parse(book.toDocument());
      assertThat(read).isEqualTo(book);
      assertThat(read.hash()).isEqualTo(book.hash());
      assertThat(read.toDocument()).isEqualTo(book.toDocument());
    }
  }

  @Test
  void parse_slips_areToldEachAtItsPlace() {
    String line = "/policies/0/characteristics/0";
    assertThat(problems("points.age", row -> {}, List.of(bin("points.aeg"))))
        .containsExactly(line + "/bins/1/table unknown-attribute");
    assertThat(problems("points.age", row -> {}, List.of(bin("party.age"))))
        .containsExactly(line + "/bins/1/table wrong-value");
    assertThat(problems("points.age", row -> {}, List.of(bin("level"))))
        .containsExactly(line + "/bins/1/table wrong-type");
    assertThat(problems("points.age", row -> {}, List.of(bin("points.twice"))))
        .containsExactly(line + "/bins/1/table wrong-type");
    assertThat(
            problems(
                "points.age", row -> row.put("attribute", "party.age"), List.of(bin("points.age"))))
        .containsExactly(line + "/attribute misplaced-key");
    assertThat(problems("points.age", row -> {}, List.of(bin("points.age"), bin("points.age"))))
        .contains(line + "/bins/2 misplaced-bin");
    Map<String, Object> beside = Map.of("from", List.of(18L), "points", List.of(1L));
    assertThat(problems("points.age", row -> {}, List.of(bin("points.age"), beside)))
        .contains(line + "/bins/2 misplaced-bin");
    assertThat(
            problems(
                "points.age",
                row ->
                    bins(row).get(0).put("when", Map.of("attribute", "party.age", "known", false)),
                List.of(bin("points.age"))))
        .containsExactly(line + "/bins/0/when misplaced-key");
    assertThat(problems("points.home", row -> {}, List.of(bin("points.home"))))
        .contains(line + "/bins/1/table inexact-points");
  }

  /** A card that was made by another table than the book has is not what its document says. */
  @Test
  void compile_byAnotherTableThanTheBooks_isRefused() {
    Derivation other =
        Derivation.of(
            BY_AGE,
            Formula.table(
                BY_AGE.type(), List.of(AGES), List.of(List.of(11L), List.of(40L), List.of(30L))));
    PolicyBook book = book(card(0, Characteristic.byTable("age", other)));
    assertThatThrownBy(book::compile)
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/policies/card/characteristics/0/bins/1/table")
        .hasMessageContaining("'points.age'");
    Scorecard alone = card(0, Characteristic.byTable("age", AGE_POINTS));
    assertThatThrownBy(() -> Attrs.book(alone).compile())
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("'points.age'");
  }

  private static Map<String, Object> bin(String table) {
    return Map.of("table", table);
  }

  private static List<String> problems(
      String table, Consumer<Map<String, Object>> change, List<Map<String, Object>> rows) {
    Map<String, Object> tree = book(card(1, Characteristic.byTable("x", HOME_POINTS))).toDocument();
    Map<String, Object> book = mutable(tree);
    Map<String, Object> line = line(book);
    line.put("id", table.equals("points.age") ? "age" : "home");
    if (table.equals("points.home")) { // whole points only
      policy(book).remove("scale");
    }
    List<Map<String, Object>> bins = bins(line);
    bins.remove(1);
    bins.addAll(1, rows);
    change.accept(line);
    try {
      parse(book).compile();
      return List.of();
    } catch (InvalidPolicyException e) {
      return e.problems().stream().map(p -> p.path() + " " + p.code().word()).distinct().toList();
    }
  }

  private static PolicyBook parse(Map<String, Object> tree) {
    return PolicyBook.parse(tree, ScoringKinds.all());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> policy(Map<String, Object> book) {
    return ((List<Map<String, Object>>) book.get("policies")).get(0);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> line(Map<String, Object> book) {
    return ((List<Map<String, Object>>) policy(book).get("characteristics")).get(0);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> bins(Map<String, Object> line) {
    return (List<Map<String, Object>>) line.get("bins");
  }

  @SuppressWarnings("unchecked")
  private static <T> T mutable(T tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, mutable(value)));
      return (T) copy;
    } else if (tree instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(mutable(each)));
      return (T) copy;
    }
    return tree;
  }
}
