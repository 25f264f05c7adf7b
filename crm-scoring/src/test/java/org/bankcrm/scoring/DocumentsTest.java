package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.scoring.Attrs.AGE;
import static org.bankcrm.scoring.Attrs.INCOME;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final Scorecard CARD =
      Cards.sample().purpose("零售准入", "Retail admission").mostReasons(3).build();

  private static Map<String, Object> name(String zh, String en) {
    return Map.of("zh", zh, "en", en);
  }

  @Test
  void write_card_inTheUsualOrderOfKeys() {
    Map<String, Object> tree = Scorecard.KIND.write(CARD);
    assertThat(tree.keySet())
        .containsExactly(
            "kind",
            "id",
            "version",
            "name",
            "purpose",
            "scale",
            "base",
            "knockOuts",
            "declined",
            "characteristics",
            "reasons",
            "bands");
    assertThat(objects(tree, "knockOuts").get(1))
        .isEqualTo(
            Map.of(
                "reason",
                "MINOR",
                "text",
                name("未满十八周岁", "Under eighteen"),
                "when",
                DocumentWriter.tree(AGE.lessThan(18L))));
    assertThat(tree.get("declined"))
        .isEqualTo(
            Map.of(
                "grade",
                "X",
                "name",
                name("不予受理", "Not accepted"),
                "action",
                Map.of("code", "DECLINE", "text", name("拒绝", "Decline"))));
  }

  @Test
  void write_characteristic_hasOneRowForEachBin() {
    Map<String, Object> age = objects(Scorecard.KIND.write(CARD), "characteristics").get(0);
    assertThat(age.keySet())
        .containsExactly(
            "id", "name", "attribute", "reason", "bins", "mean", "cutoffMean", "neutral");
    assertThat(objects(age, "bins"))
        .containsExactly(
            Map.of("missing", true, "points", BigDecimal.valueOf(5), "reason", "UNKNOWN"),
            Map.of(
                "label",
                name("不满25岁", "Under 25"),
                "when",
                Map.of("attribute", "party.age", "lessThan", 25L),
                "points",
                BigDecimal.valueOf(10)),
            Map.of(
                "label",
                name("25至59岁", "25 to 59"),
                "when",
                Map.of("attribute", "party.age", "atLeast", 25L, "atMost", 59L),
                "points",
                BigDecimal.valueOf(40)),
            Map.of(
                "label",
                name("60岁及以上", "60 and over"),
                "when",
                Map.of("attribute", "party.age", "atLeast", 60L),
                "points",
                BigDecimal.valueOf(30)),
            Map.of("impossible", true));
  }

  @Test
  void parse_freshReading_isEqual() {
    Scorecard.Builder builder =
        Cards.started()
            .characteristic(
                Characteristic.builder("income", INCOME.freshWithin(90))
                    .name("收入", "Income")
                    .reason("INCOME")
                    .missing(0, "UNKNOWN")
                    .bin("有", "Some", INCOME.freshWithin(90).moreThan(yuan(0)), 10)
                    .other(1))
            .reason("INCOME", "收入", "Income")
            .reason("UNKNOWN", "资料不全", "Something is not known");
    PolicyBook book = Attrs.book(builder.build());
    assertThat(parse(book.toDocument())).isEqualTo(book);
  }

  private static PolicyBook parse(Map<String, ?> tree) {
    return PolicyBook.parse(tree, ScoringKinds.all());
  }

  /** What is said of the card when its document is changed. */
  private static List<String> problems(Consumer<Map<String, Object>> change) {
    Map<String, Object> book = mutable(Attrs.book(CARD).toDocument());
    change.accept(objects(book, "policies").get(0));
    try {
      parse(book).compile();
    } catch (InvalidPolicyException e) {
      return e.problems().stream().map(DocumentsTest::text).toList();
    }
    return List.of();
  }

  private static String text(Problem problem) {
    return problem.path() + " " + problem.code().word();
  }

  private static Map<String, Object> mutable(Map<String, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, mutable(value)));
    return copy;
  }

  @SuppressWarnings("unchecked") // documents have texts for keys
  private static Object mutable(Object value) {
    if (value instanceof Map<?, ?> map) {
      return mutable((Map<String, ?>) map);
    }
    return value instanceof List<?> list
        ? new ArrayList<>(list.stream().map(DocumentsTest::mutable).toList())
        : value;
  }

  @SuppressWarnings("unchecked") // as the document was written
  private static List<Map<String, Object>> objects(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) map.get(key);
  }

  private static List<Map<String, Object>> rows(Map<String, Object> card, int characteristic) {
    return objects(objects(card, "characteristics").get(characteristic), "bins");
  }

  @SuppressWarnings("unchecked") // as the document was written
  private static Map<String, Object> object(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.get(key);
  }

  @Test
  void parse_unchanged_hasNoProblems() {
    assertThat(problems(card -> {})).isEmpty();
  }

  @Test
  void parse_partsLeftOut_areMissed() {
    assertThat(problems(card -> card.remove("characteristics")))
        .contains("/policies/0/characteristics missing-key");
    assertThat(problems(card -> card.remove("reasons")))
        .contains("/policies/0/reasons missing-key");
    assertThat(problems(card -> card.remove("declined")))
        .containsExactly("/policies/0/declined missing-key");
    assertThat(problems(card -> card.remove("knockOuts")))
        .containsExactly("/policies/0/declined misplaced-key");
    assertThat(problems(card -> rows(card, 0).get(2).remove("label")))
        .containsExactly("/policies/0/characteristics/0/bins/2/label missing-key");
    assertThat(problems(card -> rows(card, 0).get(2).remove("points")))
        .containsExactly("/policies/0/characteristics/0/bins/2/points missing-key");
    assertThat(problems(card -> card.put("colour", "grey")))
        .containsExactly("/policies/0/colour unknown-key");
  }

  /** Of a card that could not be read neither its own rules nor those who read it are told on. */
  @Test
  void parse_misspeltBandsOfACardThatOthersRead_isOneProblemWithTheRightWord() {
    Scorecard.Builder next =
        Scorecard.builder("next", 1)
            .name("后续评分", "Next score")
            .base(450)
            .knockOut("GRADE", "评级过低", "Grade too low", CARD.isGrade("C"))
            .declined("X", "不予受理", "Not accepted", Cards.DECLINE)
            .characteristic(Cards.age())
            .reason("AGE", "年龄段的信用记录", "Credit record of the age group")
            .reason("UNKNOWN", "资料不全", "Something is not known")
            .band(470, "A", "优", "Excellent", Cards.APPROVE)
            .otherwise("C", "差", "Poor", Cards.DECLINE);
    Map<String, Object> book = mutable(Attrs.book(CARD, next.build()).toDocument());
    Map<String, Object> card = objects(book, "policies").get(0);
    Object bands = card.remove("bands");
    for (String slip : List.of("bnads", "band", "Bands", "bandes")) {
      card.put(slip, bands);
      assertThatThrownBy(() -> parse(book).compile())
          .isInstanceOfSatisfying(
              InvalidPolicyException.class,
              e ->
                  assertThat(e.problems())
                      .singleElement()
                      .satisfies(
                          problem -> {
                            assertThat(problem.path()).isEqualTo("/policies/0/" + slip);
                            assertThat(problem.code().word()).isEqualTo("unknown-key");
                            assertThat(problem.advice()).contains("'bands'");
                          }));
      card.remove(slip);
    }
  }

  private static Map<String, Object> bands(Object from, Object points) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("from", from);
    row.put("points", points);
    return row;
  }

  private static Object ages(Map<String, Object> row) {
    Map<String, Object> book = mutable(Attrs.book(CARD).toDocument());
    List<Map<String, Object>> rows = rows(objects(book, "policies").get(0), 0);
    rows.subList(1, rows.size()).clear();
    rows.add(row);
    rows.add(new LinkedHashMap<>(Map.of("otherwise", true, "points", 0)));
    return parse(book).toDocument().get("policies");
  }

  @Test
  void parse_bandsInOneRow_areTheBinsWrittenOut() {
    Map<String, Object> short1 = bands(List.of(18L, "25", 60L), List.of(10, 40, 10));
    Map<String, Object> book = mutable(Attrs.book(CARD).toDocument());
    List<Map<String, Object>> rows = rows(objects(book, "policies").get(0), 0);
    rows.subList(1, rows.size()).clear();
    rows.add(band("18 至不足 25", "18 to under 25", Map.of("atLeast", 18L, "lessThan", 25L), 10));
    rows.add(band("25 至不足 60", "25 to under 60", Map.of("atLeast", 25L, "lessThan", 60L), 40));
    rows.add(band("60 及以上", "60 and over", Map.of("atLeast", 60L), 10));
    rows.add(new LinkedHashMap<>(Map.of("otherwise", true, "points", 0)));

    assertThat(ages(short1)).isEqualTo(parse(book).toDocument().get("policies"));
  }

  private static Map<String, Object> band(
      String zh, String en, Map<String, Object> range, int points) {
    Map<String, Object> when = new LinkedHashMap<>(range);
    when.put("attribute", "party.age");
    return new LinkedHashMap<>(Map.of("label", name(zh, en), "when", when, "points", points));
  }

  @Test
  void build_bandsInOneRow_areThoseOfTheDocument() {
    Characteristic.Builder built =
        Characteristic.builder("age", Attrs.AGE)
            .name("年龄", "Age")
            .reason("AGE")
            .missing(5, "UNKNOWN")
            .bands(List.of("18", "25"), List.of(BigDecimal.TEN, BigDecimal.ONE))
            .other(0);
    Scorecard card =
        Cards.started()
            .characteristic(built)
            .reason("AGE", "年龄", "Age")
            .reason("UNKNOWN", "资料不全", "Something is not known")
            .build();
    assertThat(card.characteristics().get(0).bins())
        .extracting(bin -> bin.label().en() + " " + bin.points())
        .containsExactly("18 to under 25 10", "25 and over 1");
    PolicyBook book = Attrs.book(card);
    assertThat(parse(book.toDocument())).isEqualTo(book);
  }

  @Test
  void parse_slipsInBandsOfOneRow_areToldEachAtItsPlace() {
    String row = "/policies/0/characteristics/0/bins/1";
    assertThat(inRow(bands(List.of(18, 25), List.of(1))))
        .containsExactly(row + "/points wrong-size");
    assertThat(inRow(bands(List.of(25, 18), List.of(1, 2))))
        .containsExactly(row + "/from/1 out-of-range");
    assertThat(inRow(bands(List.of("young", 18.5), List.of(1, 2))))
        .containsExactly(row + "/from/0 wrong-value", row + "/from/1 wrong-value");
    assertThat(inRow(bands(List.of(18, 25), List.of(1, 2_000_000_000))))
        .containsExactly(row + "/points/1 out-of-range");
    Map<String, Object> codes = bands(List.of(), List.of(1));
    codes.put("codes", codes.remove("from"));
    codes.put("codes", List.of("18"));
    assertThat(inRow(codes)).containsExactly(row + "/codes misplaced-key");
    Map<String, Object> reasons = bands(List.of(18, 25), List.of(1, 2));
    reasons.put("reasons", List.of("AGE", "NONE"));
    assertThat(inRow(reasons)).contains(row + "/reasons/1 unknown-reason");
    assertThat(problems(card -> rows(card, 2).add(1, bands(List.of(18), List.of(1)))))
        .containsExactly("/policies/0/characteristics/2/bins/1/from misplaced-key");
  }

  private static List<String> inRow(Map<String, Object> row) {
    return problems(
        card -> {
          List<Map<String, Object>> rows = rows(card, 0);
          rows.subList(1, rows.size()).clear();
          rows.add(row);
          rows.add(new LinkedHashMap<>(Map.of("otherwise", true, "points", 0)));
        });
  }

  @Test
  void parse_rowsOfMissingAndOther_areNeededInTheirPlaces() {
    assertThat(problems(card -> rows(card, 0).remove(0)))
        .containsExactly("/policies/0/characteristics/0/bins no-missing-bin");
    assertThat(problems(card -> rows(card, 1).remove(3)))
        .containsExactly("/policies/0/characteristics/1/bins no-other-bin");
    assertThat(problems(card -> rows(card, 1).add(rows(card, 1).remove(0))))
        .containsExactly(
            "/policies/0/characteristics/1/bins/2/otherwise misplaced-bin",
            "/policies/0/characteristics/1/bins/3/missing misplaced-bin");
    assertThat(problems(card -> rows(card, 0).get(0).put("missing", false)))
        .containsExactly("/policies/0/characteristics/0/bins/0/missing wrong-value");
    assertThat(problems(card -> rows(card, 0).get(0).put("when", name("a", "b"))))
        .containsExactly("/policies/0/characteristics/0/bins/0/when unknown-operator");
    assertThat(problems(card -> rows(card, 2).get(0).remove("when")))
        .containsExactly("/policies/0/characteristics/2/bins/0/when missing-key");
  }

  @Test
  void parse_gapsAndOverlaps_areNamedWithTheirPlace() {
    assertThat(problems(card -> object(rows(card, 0).get(3), "when").put("atLeast", 61L)))
        .containsExactly("/policies/0/characteristics/0/bins/3/when bin-gap");
    assertThat(problems(card -> object(rows(card, 0).get(3), "when").put("atLeast", 59L)))
        .containsExactly("/policies/0/characteristics/0/bins/3/when bin-overlap");
    assertThat(problems(card -> rows(card, 0).remove(3)))
        .containsExactly("/policies/0/characteristics/0/bins/3 not-covered");
    assertThat(problems(card -> object(rows(card, 1).get(2), "when").put("is", "OWN")))
        .containsExactly("/policies/0/characteristics/1/bins/2/when bin-overlap");
    assertThat(problems(card -> impossible(rows(card, 1))))
        .containsExactly("/policies/0/characteristics/1/bins/3 not-covered");
    assertThat(problems(card -> impossible(rows(card, 2))))
        .containsExactly("/policies/0/characteristics/2/bins/3 not-covered");
  }

  private static void impossible(List<Map<String, Object>> rows) {
    rows.set(rows.size() - 1, new LinkedHashMap<>(Map.of("impossible", true)));
  }

  @Test
  void parse_conditionOfAnotherAttribute_isRefused() {
    assertThat(
            problems(
                card -> {
                  Map<String, Object> when = new LinkedHashMap<>();
                  when.put("attribute", "party.city");
                  when.put("is", "xian");
                  rows(card, 0).get(1).put("when", when);
                }))
        .containsExactly("/policies/0/characteristics/0/bins/1/when wrong-condition");
    assertThat(problems(card -> rows(card, 0).get(1).put("when", Map.of("constant", false))))
        .containsExactly("/policies/retail/characteristics/0/bins/1/when wrong-condition");
    assertThat(
            problems(card -> objects(card, "characteristics").get(0).put("attribute", "party.old")))
        .containsExactly("/policies/0/characteristics/0/attribute unknown-attribute");
  }

  @Test
  void parse_unreadableParts_haveNoConsequences() {
    assertThat(problems(card -> object(rows(card, 0).get(1), "when").put("lessThan", "25")))
        .containsExactly("/policies/0/characteristics/0/bins/1/when/lessThan wrong-type");
    assertThat(problems(card -> objects(card, "characteristics").get(0).put("reason", "A G E")))
        .containsExactly("/policies/0/characteristics/0/reason wrong-value");
    assertThat(problems(card -> objects(card, "characteristics").get(0).put("id", 7L)))
        .containsExactly("/policies/0/characteristics/0/id wrong-type");
    assertThat(problems(card -> objects(object(card, "reasons"), "codes").get(0).remove("code")))
        .contains("/policies/0/reasons/codes/0/code missing-key");
  }

  @Test
  void parse_reasons_areChecked() {
    Consumer<Map<String, Object>> byMean =
        card -> {
          object(card, "reasons").put("method", "below-mean");
          objects(card, "characteristics").get(1).remove("mean");
        };
    assertThat(problems(byMean)).containsExactly("/policies/0/characteristics/1/mean missing-key");
    assertThat(problems(card -> object(card, "reasons").put("method", "below-all")))
        .containsExactly("/policies/0/reasons/method unknown-word");
    assertThat(problems(card -> object(card, "reasons").put("most", 9L)))
        .containsExactly("/policies/0/reasons/most out-of-range");
    assertThat(problems(card -> object(card, "reasons").put("least", -1L)))
        .containsExactly("/policies/0/reasons/least out-of-range");
    assertThat(problems(card -> objects(card, "characteristics").get(1).put("mean", tiny())))
        .containsExactly("/policies/0/characteristics/1/mean out-of-range");
  }

  private static BigDecimal tiny() {
    return new BigDecimal("0.0000001");
  }

  @Test
  void parse_bands_areChecked() {
    assertThat(problems(card -> objects(card, "bands").get(1).put("from", 460L)))
        .containsExactly("/policies/0/bands/1/from band-order");
    assertThat(problems(card -> objects(card, "bands").get(1).put("grade", "A")))
        .containsExactly("/policies/0/bands/1/grade duplicate-code");
    assertThat(problems(card -> objects(card, "bands").get(1).put("grade", "X")))
        .containsExactly("/policies/0/bands/1/grade duplicate-code");
    assertThat(problems(card -> objects(card, "bands").remove(2)))
        .containsExactly("/policies/0/bands/1/from no-lowest-band");
    assertThat(problems(card -> objects(card, "bands").get(0).put("from", 486L)))
        .containsExactly("/policies/0/bands/0/from unreachable-band");
    assertThat(problems(card -> objects(card, "bands").get(1).put("from", 390L)))
        .containsExactly("/policies/0/bands/2/otherwise unreachable-band");
    assertThat(problems(card -> objects(card, "bands").get(1).put("from", new BigDecimal("430.5"))))
        .containsExactly("/policies/0/bands/1/from inexact-points");
  }

  @Test
  void parse_everythingWrong_tellsAllOfItAtOnce() {
    List<String> problems =
        problems(
            card -> {
              card.put("base", new BigDecimal("0.5"));
              objects(card, "knockOuts").get(1).put("reason", "STAFF");
              rows(card, 1).get(1).put("points", new BigDecimal("1000000001"));
              objects(card, "characteristics").get(1).put("reason", "NONE");
            });
    assertThat(problems)
        .contains(
            "/policies/0/base inexact-points",
            "/policies/0/knockOuts/1/reason duplicate-code",
            "/policies/0/characteristics/1/bins/1/points out-of-range",
            "/policies/0/characteristics/1/reason unknown-reason",
            "/policies/0/reasons/codes/0/code unused-reason");
  }

  /** What could not be read is told all at once with what is wrong beside it. */
  @Test
  void parse_slips_areToldAtOnceAndNotReasonedAbout() {
    List<String> problems =
        problems(
            card -> {
              card.put("version", "2");
              card.put("base", new BigDecimal("0.5"));
              rows(card, 0).get(1).put("points", "10");
              objects(card, "bands").get(0).put("from", "486");
              objects(card, "bands").get(2).put("colour", "grey");
            });
    assertThat(problems)
        .containsExactly(
            "/policies/0/version wrong-type",
            "/policies/0/base inexact-points",
            "/policies/0/characteristics/0/bins/1/points wrong-type",
            "/policies/0/bands/0/from wrong-type",
            "/policies/0/bands/2/colour unknown-key");
  }

  @Test
  void parse_idWithoutRoomForTheAttributes_isRefused() {
    assertThat(problems(card -> card.put("id", "v".repeat(121))))
        .containsExactly("/policies/0/id invalid-id");
  }

  @Test
  void parse_numbersWrittenOtherwise_areTheSameCard() {
    Map<String, Object> book = mutable(Attrs.book(CARD).toDocument());
    objects(book, "policies").get(0).put("base", new BigDecimal("400.00"));
    rows(objects(book, "policies").get(0), 0).get(1).put("points", 10L);
    assertThat(parse(book)).isEqualTo(Attrs.book(CARD));
  }
}
