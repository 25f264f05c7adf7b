package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Past;
import org.bankcrm.core.policy.PastResults;
import org.bankcrm.core.policy.PastResults.Result;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.junit.jupiter.api.Test;

/** What conditions ask of the run before comes to the book by itself, and what is wrong is told. */
class PastTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
  private static final IntegerAttribute POINTS =
      Attributes.integer("points", AttributeInfo.named("积分", "Points"));
  private static final TierLadder TIERS =
      TierLadder.builder("value", 1)
          .name("等级", "Tiers")
          .tier("GOLD", "金", "Gold", POINTS.atLeast(20))
          .tier("SILVER", "银", "Silver", POINTS.atLeast(10))
          .otherwise("BASE", "基础", "Base")
          .build();
  private static final Segment RICH = segment("rich", POINTS.atLeast(15));

  private static Segment segment(String id, Condition when) {
    return Segment.builder(id, 1).name(id, id).when(when).build();
  }

  private static PolicyBook book(Policy<?>... policies) {
    return PolicyBook.of("book", 1, AttributeCatalog.of(POINTS), policies);
  }

  private static List<String> ids(AttributeCatalog catalog) {
    return catalog.attributes().stream().<String>map(Attribute::id).toList();
  }

  private static List<Problem> problems(PolicyBook book) {
    try {
      book.compile();
      return List.of();
    } catch (InvalidPolicyException refused) {
      return refused.problems();
    }
  }

  @Test
  void catalogue_hasWhatIsAsked_andNothingElse() {
    Condition fell = Past.change(TIERS.attribute()).atMost(-2);
    PolicyBook book = book(TIERS, RICH, segment("fell", fell));
    assertThat(ids(book.catalog()))
        .containsExactly("points", "before.tier.value", "since.tier.value");
    assertThat(book.catalog().find("before.tier.value").orElseThrow().type())
        .isEqualTo(TIERS.attribute().type());
    assertThat(ids(book.compile().yieldedAttributes()))
        .containsExactly("tier.value", "segment.rich", "segment.fell", "change.tier.value");
    assertThat(ids(book(TIERS, RICH).catalog())).containsExactly("points");
    assertThat(book.compile().requiredAttributes())
        .<String>extracting(Attribute::id)
        .containsExactly("points", "before.tier.value");
  }

  @Test
  void policy_mayReadWhatItGaveBefore_butNotItsOwnChange() {
    Condition kept =
        Past.before(RICH.attribute()).isTrue().and(POINTS.atLeast(12)).or(POINTS.atLeast(15));
    assertThat(problems(book(segment("rich", kept)))).isEmpty();
    TierLadder circular =
        TierLadder.builder("value", 1)
            .name("等级", "Tiers")
            .tier("GOLD", "金", "Gold", Past.change(TIERS.attribute()).atLeast(0))
            .tier("SILVER", "银", "Silver", POINTS.atLeast(10))
            .otherwise("BASE", "基础", "Base")
            .build();
    assertThat(problems(book(circular))).extracting(Problem::code).containsOnly(CoreProblem.CYCLE);
  }

  /** Points of a card: 10 for each of the first three stretches of what is known. */
  private static Scorecard card(int scale) {
    return Scorecard.builder("card", 1)
        .name("评分", "Score")
        .scale(scale)
        .base(600)
        .characteristic(
            Characteristic.builder("points", POINTS)
                .name("积分", "Points")
                .reason("FEW")
                .missing(0, "UNKNOWN")
                .bin("少", "Few", POINTS.lessThan(10), 0)
                .bin("中", "Some", POINTS.between(10, 19), 29)
                .bin("多", "Many", POINTS.atLeast(20), 59)
                .otherImpossible())
        .reason("FEW", "积分少", "Few points")
        .reason("UNKNOWN", "积分不明", "Points not known")
        .build();
  }

  @Test
  void scoreFellByThirty_isToldFromThirtyOn_andOfNobodyTheFirstTime() {
    for (int scale : new int[] {0, 2}) {
      Scorecard card = card(scale);
      Segment fell = segment("fell", card.fell(BigDecimal.valueOf(30)));
      PolicyBook book = book(card, fell);
      assertThat(PolicyBook.parse(book.toDocument(), SchemaTest.KINDS)).isEqualTo(book);
      assertThat(ids(book.catalog()))
          .containsExactly("points", "before.score.card", "since.score.card");
      DecisionEngine engine = book.compile();
      assertThat(engine.requiredAttributes())
          .<String>extracting(Attribute::id)
          .containsExactly("points", "before.score.card");
      Decision first = decide(engine, FIRST, PastResults.none(), 25);
      assertThat(first.value(fell.attribute())).isEmpty();
      PastResults past = PastResults.none().next(first);
      Decision by30 = decide(engine, FIRST.plusDays(1), past, 15); // 659 to 629
      assertThat(by30.value(fell.attribute())).contains(true);
      Decision by29 = decide(engine, FIRST.plusDays(2), past.next(by30), 5); // 629 to 600
      assertThat(by29.value(fell.attribute())).contains(false);
      assertThat(number(by29, card)).isEqualByComparingTo("-29");
      Decision up = decide(engine, FIRST.plusDays(3), past.next(by30).next(by29), 25);
      assertThat(up.value(fell.attribute())).contains(false);
      assertThat(number(up, card)).isEqualByComparingTo("59");
    }
  }

  private static BigDecimal number(Decision decision, Scorecard card) {
    return new BigDecimal(decision.value(Past.change(card.attribute())).orElseThrow().toString());
  }

  @Test
  void change_ofAnExplainedScore_saysByHowMuchAndFromWhich() {
    Scorecard card = card(0);
    Segment fell = segment("fell", card.fell(BigDecimal.valueOf(30)));
    DecisionEngine engine = book(card, fell).compile();
    PastResults past = PastResults.none().next(decide(engine, FIRST, PastResults.none(), 25));
    Decision down = decide(engine, FIRST.plusDays(1), past, 15);
    assertThat(down.explain(fell, Disclosure.FULL).render(Locale.CHINESE))
        .contains("评分（较上期变动）", "-30");
    Decision open = decide(engine, FIRST.plusDays(1), PastResults.none(), 15);
    assertThat(open.explain(fell, Disclosure.FULL).render(Locale.ENGLISH))
        .contains("Score, in the run before");
  }

  @Test
  void change_ofWhatCannotRise_orByNothing_isRefused() {
    assertThatThrownBy(() -> Past.change((Attribute<?>) RICH.attribute()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whole number or a decimal");
    for (String points : List.of("0", "-1", "0.5", "99999999999")) {
      assertThatThrownBy(() -> card(0).fell(new BigDecimal(points)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("0 digits after the point");
    }
    List<Problem> told =
        refusal(List.of(asking("rich", "points", 15), asking("asks", "change.segment.rich", 1)));
    assertThat(told).extracting(Problem::code).containsOnly(CoreProblem.UNKNOWN_ATTRIBUTE);
  }

  @Test
  void change_beyondAnyNumber_isMissing() {
    Scorecard card = card(0);
    Segment fell = segment("fell", card.fell(BigDecimal.valueOf(30)));
    DecisionEngine engine = book(card, fell).compile();
    IntegerAttribute before = (IntegerAttribute) Past.before(card.attribute());
    for (long handed : new long[] {-999_999_999_999_999_999L, 999_999_999_999_999_999L}) {
      Facts facts =
          engine
              .book()
              .facts(FIRST.atTime(12, 0).atZone(ZONE).toInstant(), ZONE)
              .put(POINTS, 15)
              .put(before, handed)
              .build();
      Optional<?> change = engine.decide(facts).value(Past.change(card.attribute()));
      assertThat(change.isPresent()).isEqualTo(handed > 0);
    }
  }

  @Test
  void listedOtherwise_isRefusedWithItsMend() {
    AttributeCatalog own =
        AttributeCatalog.of(
            POINTS, Attributes.openCode("before.tier.value", AttributeInfo.named("上期", "Before")));
    assertThat(problems(PolicyBook.of("book", 1, own, TIERS)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(CoreProblem.WRONG_TYPE);
              assertThat(problem.path()).isEqualTo("/policies/value");
              assertThat(problem.message()).contains("'before.tier.value'");
              assertThat(problem.advice()).contains("comes by itself");
            });
  }

  @Test
  void slip_inTheName_isToldWithWhatWasMeant() {
    List<Problem> told =
        refusal(List.of(asking("rich", "points", 15), asking("asks", "befor.segment.rich", true)));
    assertThat(told)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(CoreProblem.UNKNOWN_ATTRIBUTE);
              assertThat(problem.advice()).contains("'before.segment.rich'");
            });
  }

  private static Map<String, Object> asking(String id, String attribute, Object is) {
    return Map.of(
        "kind",
        "segment",
        "id",
        id,
        "version",
        1,
        "name",
        Map.of("zh", id, "en", id),
        "when",
        Map.of("attribute", attribute, "is", is));
  }

  private static List<Problem> refusal(List<Map<String, Object>> policies) {
    Map<String, Object> document = new TreeMap<>(book().toDocument());
    document.put("policies", policies);
    try {
      PolicyBook.parse(document, SchemaTest.KINDS);
      return List.of();
    } catch (InvalidPolicyException refused) {
      return refused.problems();
    }
  }

  @Test
  void policy_thatCouldNotBeRead_isNotMissedByWhoAsksItsPast() {
    List<Problem> told =
        refusal(
            List.of(asking("rich", "points", "many"), asking("asks", "before.segment.rich", true)));
    assertThat(told).extracting(Problem::path).containsExactly("/policies/0/when/is");
  }

  @Test
  void idWithoutRoom_hasNoPast() {
    Segment longest = segment("s".repeat(120), POINTS.atLeast(1));
    assertThat(ids(book(longest).compile().yieldedAttributes())).hasSize(1);
    assertThatThrownBy(() -> Past.before(longest.attribute()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void protectedValue_staysSo_fromOneRunToTheNext() {
    IntegerAttribute secret =
        Attributes.integer(
            "secret", AttributeInfo.named("秘", "Secret").withSensitivity(Sensitivity.PROTECTED));
    Segment reads = segment("reads", secret.atLeast(1));
    Segment lends =
        Segment.builder("lends", 1)
            .name("贷", "Lends")
            .decides(DecisionPurpose.CREDIT)
            .when(Past.before(reads.attribute()).isTrue())
            .build();
    PolicyBook book = PolicyBook.of("book", 1, AttributeCatalog.of(POINTS, secret), reads, lends);
    assertThat(problems(book))
        .extracting(Problem::code)
        .containsOnly(CoreProblem.FORBIDDEN_ATTRIBUTE);
  }

  @Test
  void names_areThoseOfThePolicy() {
    Segment asks = segment("asks", Past.before(TIERS.attribute()).is("GOLD"));
    DecisionEngine engine = book(TIERS, asks).compile();
    assertThat(engine.codeNames().of("before.tier.value", "GOLD").orElseThrow().en())
        .isEqualTo("Gold");
    assertThat(Past.before(TIERS.attribute()).info().name().zh()).isEqualTo("等级（上期）");
  }

  /** From 31 January on, a run on each last day of a month. */
  @Test
  void sinceSixMonths_isMetAtTheEndOfAMonth() {
    Condition half =
        Past.before(RICH.attribute())
            .isTrue()
            .and(Past.since(RICH.attribute()).isUpTo(DayShift.ofMonths(-6, 0)));
    Segment loyal = segment("loyal", half);
    DecisionEngine engine = book(RICH, loyal).compile();
    PastResults past = PastResults.none();
    List<Optional<Boolean>> told = new ArrayList<>();
    for (int month = 0; month < 10; month++) {
      Decision decision = decide(engine, FIRST.plusMonths(month), past, month == 0 ? 1 : 20);
      told.add(decision.value(loyal.attribute()));
      past = past.next(decision);
    }
    Optional<Boolean> unknown = Optional.empty();
    Optional<Boolean> no = Optional.of(false);
    Optional<Boolean> yes = Optional.of(true);
    assertThat(told).isEqualTo(Arrays.asList(unknown, no, no, no, no, no, no, yes, yes, yes));
    assertThat(past.results().get("segment.rich").since()).hasValue(LocalDate.of(2026, 2, 28));
  }

  private static Decision decide(
      DecisionEngine engine, LocalDate day, PastResults past, long points) {
    Facts.Builder facts =
        engine.book().facts(day.atTime(23, 59).atZone(ZONE).toInstant(), ZONE).put(POINTS, points);
    return engine.decide(past.putInto(facts, engine).build());
  }

  @Test
  void next_ofNoLaterDay_isRefused() {
    Segment asks = segment("asks", Past.before(RICH.attribute()).isTrue());
    DecisionEngine engine = book(RICH, asks).compile();
    Decision decision = decide(engine, FIRST, PastResults.none(), 20);
    PastResults past = PastResults.none().next(decision);
    assertThatThrownBy(() -> past.next(decision))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("later day");
  }

  @Test
  void documents_thatSayTwoThings_orNothing_areRefused() {
    for (Map<String, Object> result :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("since", "2026-01-31", "open", true),
            Map.of("value", "yes", "notApplicable", true),
            Map.of("value", "yes", "sinec", "2026-01-31"),
            Map.of("value", "yes", "since", "2026-02-30"),
            Map.of("value", true))) {
      assertThatThrownBy(
              () -> PastResults.parse(Map.of("format", 1, "results", Map.of("segment.x", result))))
          .as(result.toString())
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageNotContaining("segment.x");
    }
    Result kept = Result.of("yes", Optional.of(FIRST));
    PastResults past =
        new PastResults(Optional.of(FIRST), new TreeMap<>(Map.of("segment.x", kept)));
    assertThat(PastResults.parse(past.toDocument())).isEqualTo(past);
    assertThat(past.toString() + kept).doesNotContain("yes").doesNotContain("segment");
  }
}
