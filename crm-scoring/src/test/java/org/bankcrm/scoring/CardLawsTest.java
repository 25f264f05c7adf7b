package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** What holds of every card and every customer, a fifth of whose values are missing. */
class CardLawsTest {

  private static final int CUSTOMERS = 12;

  private static List<Facts> customers(Grid grid) {
    List<Facts> customers = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      customers.add(grid.customer());
    }
    return customers;
  }

  private static List<String> told(Score score) {
    return score.reasons().stream()
        .map(reason -> reason.code() + " " + reason.shortfall().toPlainString())
        .toList();
  }

  @Property(tries = 200)
  void decide_randomCard_agreesWithThePlainReading(@ForAll long seed) {
    Grid grid = new Grid(seed);
    Scorecard card = grid.card();
    DecisionEngine engine = Attrs.book(card).compile();
    Map<String, Object> document = Scorecard.KIND.write(card);
    for (Facts facts : customers(grid)) {
      NaiveCard naive = new NaiveCard(document, facts);
      Score score = engine.decide(facts).result(card);
      assertThat(score.points().map(BigDecimal::stripTrailingZeros))
          .isEqualTo(naive.points().map(BigDecimal::stripTrailingZeros));
      assertThat(score.grade().map(Grade::code)).isEqualTo(naive.grade());
      assertThat(score.knockedOut()).extracting(CodedText::code).isEqualTo(naive.rules(true));
      assertThat(score.undecided()).extracting(CodedText::code).isEqualTo(naive.rules(null));
      assertThat(told(score)).isEqualTo(score.points().isEmpty() ? List.of() : naive.reasons());
    }
  }

  @Property(tries = 120)
  void decideAll_randomCard_agreesWithOneByOne(@ForAll long seed) {
    Grid grid = new Grid(seed);
    Scorecard card = grid.card();
    DecisionEngine engine = Attrs.book(card).compile();
    List<Facts> customers = customers(grid);
    Decisions all = engine.decideAll(population(customers));
    long[] points = new long[CUSTOMERS];
    long[] rankings = new long[CUSTOMERS];
    all.points(card, points);
    all.rankings(card, rankings);
    for (int row = 0; row < CUSTOMERS; row++) {
      Decision one = engine.decide(customers.get(row));
      Score score = one.result(card);
      assertThat(all.result(row, card)).isEqualTo(score);
      assertThat(points[row])
          .isEqualTo(
              score.points().map(p -> p.unscaledValue().longValue()).orElse(Decisions.NO_POINTS));
      assertThat(rankings[row]).isEqualTo(packed(card, score));
      assertThat(all.value(row, card.attribute()).map(value -> plain(value.toString())))
          .isEqualTo(score.points().map(value -> plain(value.toString())));
      for (Attribute<?> attribute : card.gradeAttribute().stream().toList()) {
        assertThat(all.value(row, attribute).map(Object::toString))
            .isEqualTo(score.grade().map(Grade::code));
      }
    }
  }

  private static BigDecimal plain(String number) {
    return new BigDecimal(number).stripTrailingZeros();
  }

  private static Population population(List<Facts> customers) {
    Facts first = customers.get(0);
    PopulationBuilder builder = Population.builder(Attrs.CATALOG, first.asOf(), first.zone());
    for (Facts facts : customers) {
      builder.add(CustomerId.of("c" + facts.hash().substring(0, 20)), facts);
    }
    return builder.build();
  }

  /** A byte for each reason: the place of its code plus one. */
  private static long packed(Scorecard card, Score score) {
    long word = 0;
    for (int i = 0; i < score.reasons().size(); i++) {
      word |= (card.reasonRules().place(score.reasons().get(i).code()) + 1L) << (8 * i);
    }
    return word;
  }

  /** What a result names as missing is no condition of the card, and costs no decision anything. */
  @Property(tries = 60)
  void explain_randomCard_tellsNoConditionOfACharacteristicBesideItsBins(@ForAll long seed) {
    Grid grid = new Grid(seed);
    Scorecard card = grid.card();
    DecisionEngine engine = Attrs.book(card).compile();
    for (Facts facts : customers(grid)) {
      assertThat(engine.decide(facts).explain(card, Disclosure.NAMES).policy().gates())
          .noneMatch(gate -> gate.path().startsWith("/characteristics"));
    }
  }

  /** Each bin that is explained is the row of the document, and brings what it contributes. */
  @Property(tries = 60)
  void explain_randomCard_tellsTheRowsAndPointsOfTheScore(@ForAll long seed) {
    Grid grid = new Grid(seed);
    Scorecard card = grid.card();
    DecisionEngine engine = Attrs.book(card).compile();
    for (Facts facts : customers(grid)) {
      Score score = engine.decide(facts).result(card);
      List<BigDecimal> told = new ArrayList<>();
      for (ExplainedBin bin :
          engine.decide(facts).explain(card, Disclosure.NAMES).policy().bins()) {
        bin.points().ifPresent(told::add);
        assertThat(bin.points().isEmpty()).isEqualTo(!bin.missing().isEmpty());
        bin.points().ifPresent(p -> assertThat(row(card, bin.path()).get("points")).isEqualTo(p));
      }
      assertThat(told).isEqualTo(score.contributions().stream().map(Contribution::points).toList());
    }
  }

  /** The row of the card's document at a path like {@code /characteristics/2/bins/0}. */
  @SuppressWarnings("unchecked") // as documents are
  private static Map<String, Object> row(Scorecard card, String path) {
    Object found = Scorecard.KIND.write(card);
    for (String step : path.substring(1).split("/")) {
      found =
          found instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<String, Object>) found).get(step);
    }
    return (Map<String, Object>) found;
  }

  @Property(tries = 120)
  void points_randomCard_areBaseAndContributionsExactly(@ForAll long seed) {
    Grid grid = new Grid(seed);
    Scorecard card = grid.card();
    DecisionEngine engine = Attrs.book(card).compile();
    for (Facts facts : customers(grid)) {
      Score score = engine.decide(facts).result(card);
      BigDecimal sum =
          score.contributions().stream()
              .map(Contribution::points)
              .reduce(card.base(), BigDecimal::add);
      assertThat(score.points().isPresent()).isEqualTo(score.unsettled().isEmpty());
      score.points().ifPresent(points -> assertThat(points).isEqualTo(sum));
      score
          .points()
          .ifPresent(p -> assertThat(p).isBetween(card.fewestPoints(), card.mostPoints()));
    }
  }

  /** Another customer who falls into no better bin anywhere has no more points. */
  @Property(tries = 120)
  void points_ofWorseBins_areNeverMore(@ForAll long seed) {
    Grid grid = new Grid(seed);
    Scorecard card = grid.card();
    DecisionEngine engine = Attrs.book(card).compile();
    List<Score> scores = new ArrayList<>();
    for (Facts facts : customers(grid)) {
      scores.add(engine.decide(grid.completed(facts)).result(card));
    }
    for (Score one : scores) {
      for (Score other : scores) {
        if (isNoBetter(one, other)) {
          assertThat(one.points().orElseThrow()).isLessThanOrEqualTo(other.points().orElseThrow());
        }
      }
    }
  }

  private static boolean isNoBetter(Score one, Score other) {
    for (int i = 0; i < one.contributions().size(); i++) {
      BigDecimal points = one.contributions().get(i).points();
      if (points.compareTo(other.contributions().get(i).points()) > 0) {
        return false;
      }
    }
    return true;
  }

  /** No shortfall that counts is left out above one that is told, by any method. */
  @Property(tries = 120)
  void reasons_randomCard_leaveOutNothingAboveWhatTheyTell(@ForAll long seed) {
    Grid grid = new Grid(seed);
    Scorecard card = grid.card();
    DecisionEngine engine = Attrs.book(card).compile();
    for (Facts facts : customers(grid)) {
      Score score = engine.decide(facts).result(card);
      if (score.points().isPresent()) {
        checkReasons(card, score);
        assertThat(card.reasonsByMethod(score).get(card.reasonRules().method()))
            .isEqualTo(score.reasons());
      }
    }
  }

  private static void checkReasons(Scorecard card, Score score) {
    Set<String> told = new HashSet<>();
    score.reasons().forEach(reason -> told.add(reason.code()));
    BigDecimal last =
        score.reasons().isEmpty()
            ? BigDecimal.ZERO
            : score.reasons().get(score.reasons().size() - 1).shortfall();
    for (CodedText code : card.reasonRules().codes()) {
      BigDecimal lacking = shortfall(card, score, code.code());
      if (!told.contains(code.code()) && lacking.signum() > 0) {
        boolean full = score.reasons().size() == card.reasonRules().most();
        boolean small = card.reasonRules().least().map(l -> lacking.compareTo(l) < 0).orElse(false);
        assertThat(small || (full && lacking.compareTo(last) <= 0)).isTrue();
      }
    }
  }

  private static BigDecimal shortfall(Scorecard card, Score score, String code) {
    BigDecimal lacking = BigDecimal.ZERO;
    for (int i = 0; i < card.characteristics().size(); i++) {
      Characteristic characteristic = card.characteristics().get(i);
      if (score.contributions().get(i).reason().equals(code)) {
        BigDecimal baseline = card.reasonRules().method().baseline(characteristic).orElseThrow();
        lacking = lacking.add(baseline).subtract(score.contributions().get(i).points());
      }
    }
    return lacking;
  }

  /** What is settled stays so when missing values become known, but for tests of absence. */
  @Property(tries = 120)
  void missing_whereSomethingIsOpen_isNamed(@ForAll long seed) {
    Grid grid = new Grid(seed);
    Scorecard card = grid.card();
    DecisionEngine engine = Attrs.book(card).compile();
    for (Facts facts : customers(grid)) {
      Score score = engine.decide(facts).result(card);
      boolean open = !score.unsettled().isEmpty() || !score.undecided().isEmpty();
      boolean absent =
          score.contributions().stream().anyMatch(each -> each.reason().startsWith("UNKNOWN"));
      assertThat(score.missing().isEmpty()).isEqualTo(!open && !absent);
      assertThat(score.isSettled()).isEqualTo(!open);
      score.missing().forEach(id -> assertThat(isMissing(facts, id)).isTrue());
      assertThat(engine.decide(grid.completed(facts)).result(card).missing()).isEmpty();
    }
  }

  /**
   * What a letter tells of as known is so whatever the missing values are: no completion takes the
   * customer out of a bin that is told. What it tells of as not known is missing.
   */
  @Property(tries = 200)
  void letterReasons_randomCard_nameNoCauseThatIsNotKnown(@ForAll long seed) {
    Grid grid = new Grid(seed);
    Scorecard card = grid.card();
    DecisionEngine engine = Attrs.book(card).compile();
    for (Facts facts : customers(grid)) {
      Score score = engine.decide(facts).result(card);
      for (int again = 0; again < 4; again++) {
        Score other = engine.decide(grid.completed(facts)).result(card);
        assertThat(codes(other.knockedOut())).containsAll(codes(score.knockedOut()));
        score.reasons().forEach(reason -> checkCause(reason, score, other));
      }
    }
  }

  private static void checkCause(ScoreReason reason, Score score, Score completed) {
    assertThat(reason.known()).isEqualTo(!reason.code().startsWith("UNKNOWN"));
    List<Contribution> causes =
        score.contributions().stream().filter(c -> c.reason().equals(reason.code())).toList();
    assertThat(causes).isNotEmpty();
    if (reason.known()) {
      assertThat(completed.contributions()).containsAll(causes);
    } else {
      assertThat(completed.contributions()).doesNotContainAnyElementsOf(causes);
      assertThat(score.missing()).isNotEmpty();
    }
  }

  private static List<String> codes(List<CodedText> texts) {
    return texts.stream().map(CodedText::code).toList();
  }

  private static boolean isMissing(Facts facts, String id) {
    return !facts.isKnown(Attrs.CATALOG.find(id).orElseThrow());
  }

  @Property(tries = 120)
  void parse_whatWasWritten_isEqualAndHasTheSameHash(@ForAll long seed) {
    Scorecard card = new Grid(seed).card();
    PolicyBook book = Attrs.book(card);
    PolicyBook read = PolicyBook.parse(book.toDocument(), ScoringKinds.all());
    assertThat(read).isEqualTo(book);
    assertThat(read.find("card")).contains(card);
    assertThat(read.hash()).isEqualTo(book.hash());
    assertThat(read.hashCode()).isEqualTo(book.hashCode());
  }

  @Test
  void grid_ofManySeeds_hasAllThatTheLawsSpeakOf() {
    Set<String> seen = new TreeSet<>();
    for (long seed = 0; seed < 120; seed++) {
      Grid grid = new Grid(seed);
      Scorecard card = grid.card();
      DecisionEngine engine = Attrs.book(card).compile();
      seen.add(card.bands().isEmpty() ? "no bands" : "bands");
      for (Facts facts : customers(grid)) {
        Score score = engine.decide(facts).result(card);
        seen.add(score.points().isPresent() ? "points" : "open");
        seen.add("reasons " + score.reasons().size());
        score.grade().ifPresent(grade -> seen.add(grade.code()));
        seen.add(score.undecided().isEmpty() ? "decided" : "undecided");
      }
    }
    assertThat(seen)
        .contains("no bands", "bands", "points", "open", "decided", "undecided")
        .contains("HIGH", "LOW", "OUT", "reasons 0", "reasons 5");
  }
}
