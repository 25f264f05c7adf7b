package org.bankcrm.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bankcrm.core.condition.Condition.all;
import static org.bankcrm.core.condition.Condition.always;
import static org.bankcrm.core.condition.Condition.any;
import static org.bankcrm.core.condition.Condition.asOf;
import static org.bankcrm.core.condition.Condition.atLeast;
import static org.bankcrm.core.condition.Condition.never;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeComparison.Operator;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.Term;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysisTest {

  private static final IntegerAttribute AGE = Attributes.integer("age", info("age"));
  private static final IntegerAttribute N = Attributes.integer("n", info("n"));
  private static final IntegerAttribute M = Attributes.integer("m", info("m"));
  private static final DecimalAttribute RATE = Attributes.decimal("rate", 4, info("rate"));
  private static final RealAttribute PD = Attributes.real("pd", info("pd"));
  private static final YesNoAttribute STAFF = Attributes.yesNo("staff", info("staff"));
  private static final CodeAttribute GRADE =
      Attributes.code("grade", List.of("A", "B", "C"), info("grade"));
  private static final CodeAttribute WORD = Attributes.openCode("word", info("word"));
  private static final CodeAttribute OTHER = Attributes.openCode("other", info("other"));
  private static final CodeSetAttribute TAGS = Attributes.openCodeSet("tags", info("tags"));
  private static final CodeSetAttribute FEW =
      Attributes.codeSet("few", List.of("P", "Q"), info("few"));
  private static final DateAttribute BORN = Attributes.date("born", info("born"));
  private static final TextAttribute NAME = Attributes.text("name", info("name"));
  private static final ElementsAttribute ACCOUNTS =
      Attributes.elements("accounts", AttributeCatalog.of(N, STAFF), info("accounts"));

  private static AttributeInfo info(String id) {
    return AttributeInfo.named(id, id);
  }

  private static Answer overlap(Condition... conditions) {
    Answer answer = Analysis.standard().overlap(conditions);
    answer
        .witness()
        .ifPresent(
            witness -> {
              for (Condition condition : conditions) {
                assertThat(
                        CompiledCondition.of(condition, witness.facts().catalog())
                            .truth(witness.facts()))
                    .as("%s of %s", condition, witness)
                    .isEqualTo(Truth.TRUE);
              }
            });
    return answer;
  }

  private static Condition days(DateAttribute attribute, DayShift from, DayShift to) {
    return new RelativeDate(attribute.ref(), from, to);
  }

  private static Condition returns(int from, int to) {
    return new Anniversary(BORN.ref(), from, to, LeapDay.FEBRUARY_28);
  }

  static List<Arguments> apart() {
    Condition sixty = AGE.atLeast(60L);
    BigDecimal fine = new BigDecimal("0.00001");
    List<List<Condition>> cases = new ArrayList<>();
    cases.add(List.of(all(AGE.moreThan(60L), AGE.lessThan(18L))));
    cases.add(List.of(AGE.moreThan(18L), AGE.lessThan(19L)));
    cases.add(List.of(sixty, AGE.atMost(18L)));
    cases.add(List.of(sixty, AGE.isMissing()));
    cases.add(List.of(sixty, sixty.not()));
    cases.add(List.of(any(sixty, STAFF.isTrue()), any(sixty, STAFF.isFalse()), AGE.lessThan(9L)));
    cases.add(List.of(atLeast(2, N.is(1L), N.is(2L), N.is(3L))));
    cases.add(List.of(RATE.moreThan(BigDecimal.ZERO), RATE.atMost(fine)));
    cases.add(List.of(RATE.atLeast(new BigDecimal("100000000000000"))));
    cases.add(List.of(PD.moreThan(0.0), PD.lessThan(Double.MIN_VALUE)));
    cases.add(
        List.of(PD.atLeast(-Double.MIN_VALUE), PD.lessThan(0.0), PD.is(-Double.MIN_VALUE).not()));
    cases.add(List.of(GRADE.isNot("A"), GRADE.isNot("B"), GRADE.isNot("C")));
    cases.add(List.of(WORD.is("x"), WORD.is("y")));
    cases.add(List.of(WORD.isAbsent(Absence.NEVER), WORD.isAbsent(Absence.NOT_KNOWN)));
    cases.add(List.of(same(WORD, OTHER), WORD.is("x"), OTHER.isNot("x")));
    cases.add(List.of(N.lessThan(M), M.lessThan(AGE), AGE.lessThan(N)));
    cases.add(List.of(N.lessThan(M), M.lessThan(AGE), N.atLeast(1L), AGE.atMost(2L)));
    cases.add(List.of(N.atLeast(M), M.atLeast(N), same(N, M).not()));
    cases.add(List.of(TAGS.hasAny("a"), TAGS.hasNone("a", "b")));
    cases.add(List.of(TAGS.hasAll("a", "b"), TAGS.sizeBetween(0, 1)));
    cases.add(List.of(TAGS.hasOnly("a", "b"), TAGS.sizeBetween(3, Integer.MAX_VALUE)));
    cases.add(List.of(FEW.sizeBetween(3, 9)));
    cases.add(List.of(FEW.sizeBetween(2, 9), FEW.hasOnly("P")));
    cases.add(List.of(NAME.startsWith("ab", Folding.NONE), NAME.startsWith("ac", Folding.NONE)));
    cases.add(List.of(NAME.startsWith("ab", Folding.NONE), NAME.contains("b", Folding.NONE).not()));
    cases.add(List.of(NAME.is("ab", Folding.NONE), NAME.endsWith("a", Folding.NONE)));
    cases.add(List.of(ACCOUNTS.some(N.atLeast(5L)), ACCOUNTS.none(N.atLeast(3L))));
    cases.add(List.of(ACCOUNTS.every(N.atLeast(5L)), ACCOUNTS.some(N.isMissing())));
    cases.add(List.of(ACCOUNTS.count(N.is(1L), 2, 3), ACCOUNTS.count(N.isKnown(), 0, 1)));
    cases.add(
        List.of(
            days(BORN, DayShift.ofDays(-9), DayShift.ofDays(-5)),
            days(BORN, DayShift.ofDays(-4), DayShift.ofDays(0))));
    cases.add(List.of(days(BORN, DayShift.ofMonths(-1, 0), DayShift.ofDays(-32))));
    cases.add(List.of(returns(0, 7), returns(10, 20)));
    cases.add(
        List.of(
            asOf(DateRange.until(LocalDate.of(2020, 1, 1))),
            days(BORN, DayShift.ofDays(-9), DayShift.ofDays(0)),
            BORN.atLeast(LocalDate.of(2020, 1, 1))));
    return cases.stream().map(Arguments::of).toList();
  }

  private static Condition same(Term left, Term right) {
    return new AttributeComparison(left.ref(), Operator.IS, right.ref());
  }

  @ParameterizedTest
  @MethodSource("apart")
  void overlap_ofWhatExcludesEachOther_isProvedNot(List<Condition> conditions) {
    assertThat(overlap(conditions.toArray(Condition[]::new)).kind()).isEqualTo(Answer.Kind.NO);
  }

  static List<Arguments> together() {
    List<List<Condition>> cases = new ArrayList<>();
    cases.add(List.of());
    cases.add(List.of(AGE.moreThan(18L), AGE.lessThan(20L)));
    cases.add(List.of(PD.moreThan(0.0), PD.atMost(Double.MIN_VALUE)));
    cases.add(List.of(PD.lessThan(0.0), PD.atLeast(-Double.MIN_VALUE)));
    cases.add(List.of(WORD.isNot("another"), WORD.isNot("another-one"), OTHER.isNot("another")));
    cases.add(List.of(same(WORD, OTHER), WORD.isNot("x"), OTHER.isNot("y")));
    cases.add(List.of(same(WORD, OTHER).not(), WORD.isNot("x"), OTHER.isNot("x")));
    cases.add(List.of(N.lessThan(M), M.lessThan(AGE), N.atLeast(1L), AGE.atMost(3L)));
    cases.add(
        List.of(
            TAGS.sizeBetween(3, Integer.MAX_VALUE),
            TAGS.sizeBetween(0, 3),
            TAGS.hasNone("another", "b")));
    cases.add(
        List.of(TAGS.isExactly("a", "b").not(), TAGS.hasAll("a", "b"), TAGS.sizeBetween(0, 3)));
    cases.add(
        List.of(
            NAME.startsWith("ab", Folding.NONE),
            NAME.endsWith("ba", Folding.NONE),
            NAME.is("aba", Folding.NONE).not()));
    cases.add(
        List.of(
            NAME.contains("|", Folding.NONE),
            NAME.contains("_", Folding.NONE),
            NAME.startsWith("#", Folding.NONE)));
    cases.add(
        List.of(
            ACCOUNTS.some(N.atLeast(5L)),
            ACCOUNTS.some(N.lessThan(3L)),
            ACCOUNTS.count(STAFF.isTrue(), 2, 2),
            ACCOUNTS.every(N.isKnown())));
    cases.add(List.of(returns(0, 7), returns(7, 20)));
    cases.add(List.of(returns(0, 0), days(BORN, DayShift.ofDays(-3000), DayShift.ofDays(-2000))));
    cases.add(List.of(days(BORN, DayShift.ofMonths(-1, 0), DayShift.ofDays(-31))));
    cases.add(
        List.of(
            days(BORN, DayShift.ofMonths(-1, 0), DayShift.ofMonths(-1, 0)),
            days(BORN, DayShift.ofDays(-28), DayShift.ofDays(-28))));
    cases.add(
        List.of(
            asOf(DateRange.startingOn(LocalDate.of(9000, 1, 1))),
            days(BORN, DayShift.ofDays(-9), DayShift.ofDays(0))));
    cases.add(
        List.of(
            new Comparison(AGE.ref().freshWithin(30), ((Comparison) AGE.atLeast(1L)).range()).not(),
            AGE.is(0L)));
    cases.add(List.of(AGE.is(1L), new Presence(AGE.ref().freshWithin(30), false)));
    return cases.stream().map(Arguments::of).toList();
  }

  @ParameterizedTest
  @MethodSource("together")
  void overlap_ofWhatGoesTogether_isShown(List<Condition> conditions) {
    assertThat(overlap(conditions.toArray(Condition[]::new)).kind()).isEqualTo(Answer.Kind.YES);
  }

  @Test
  void implies_whereValuesAreMissing_asksOfWhomThePremiseIsTrue() {
    Analysis analysis = Analysis.standard();
    assertThat(analysis.implies(AGE.atLeast(18L), AGE.isKnown()).isYes()).isTrue();
    assertThat(analysis.implies(always(), any(AGE.atLeast(18L), AGE.lessThan(18L))).isNo())
        .isTrue();
    assertThat(analysis.implies(AGE.isKnown(), any(AGE.atLeast(18L), AGE.lessThan(18L))).isYes())
        .isTrue();
    assertThat(analysis.implies(never(), AGE.is(1L)).isYes()).isTrue();
    Answer no = analysis.implies(AGE.atLeast(18L), all(AGE.atLeast(18L), STAFF.isTrue()));
    assertThat(no.isNo()).isTrue();
    assertThat(no.witness().orElseThrow().facts().get(AGE)).contains(18L);
  }

  @Test
  void covers_leavesAGap_showsWhoIsInIt() {
    Answer gap =
        Analysis.standard().covers(AGE.isKnown(), List.of(AGE.lessThan(18L), AGE.moreThan(18L)));
    assertThat(gap.isNo()).isTrue();
    assertThat(gap.witness().orElseThrow().words().zh()).isEqualTo("age=18");
    assertThat(
            Analysis.standard()
                .covers(GRADE.isKnown(), List.of(GRADE.is("A"), GRADE.isIn(Set.of("B", "C"))))
                .isYes())
        .isTrue();
  }

  /** Without going through four hundred years of as-of dates. */
  @Test
  void overlap_ofDaysThatLieApartOnAnyDate_takesLittleWork() {
    Condition lastThree = BORN.inLastMonths(3);
    List<List<Condition>> apart =
        List.of(
            List.of(lastThree, BORN.inLastMonths(12).not()),
            List.of(lastThree, BORN.inNextMonths(2)), // but for today
            List.of(lastThree, days(BORN, DayShift.ofMonths(-9, 0), DayShift.ofMonths(-5, 0))),
            List.of(
                days(BORN, DayShift.ofMonths(-3, 0), DayShift.ofDays(0)),
                days(BORN, DayShift.ofMonths(-3, -1), DayShift.ofDays(0)).not()),
            List.of(
                days(BORN, DayShift.ofMonths(-3, 0), DayShift.ofMonths(-2, -1)),
                days(BORN, DayShift.ofMonths(-2, 0), DayShift.ofMonths(-1, 0))));
    for (List<Condition> conditions : apart) {
      Answer answer = Analysis.within(200, 200).overlap(conditions);
      boolean sharesToday = conditions.contains(BORN.inNextMonths(2));
      assertThat(answer.kind()).isEqualTo(sharesToday ? Answer.Kind.YES : Answer.Kind.NO);
    }
  }

  @Test
  void answers_beyondTheWorkAllowed_areUndecided() {
    Analysis little = Analysis.within(10, 25);
    Condition wide =
        any(N.is(1L), M.is(1L), AGE.is(1L), STAFF.isTrue(), GRADE.is("A"), WORD.is("x"));
    assertThat(little.overlap(wide, wide.not()).isUndecided()).isTrue();
    assertThat(little.isSpent()).isFalse();
    assertThat(little.overlap(N.is(1L)).isYes()).isTrue();
    assertThat(little.overlap(wide, wide.not()).isUndecided()).isTrue();
    little.overlap(wide);
    assertThat(little.isSpent()).isTrue();
    assertThat(little.overlap(N.is(1L)).isUndecided()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> Analysis.within(0, 1));
  }

  @Test
  void witness_inWords_saysWhatMatters() {
    Witness witness =
        overlap(AGE.lessThan(18L), WORD.isAbsent(Absence.NEVER), N.isMissing())
            .witness()
            .orElseThrow();
    assertThat(witness.words().en()).isEqualTo("age=0, n=missing, word=missing (never happened)");
    assertThat(witness.words().zh()).isEqualTo("age=0，n=缺失，word=缺失（从未发生）");
    assertThat(overlap(always()).witness().orElseThrow().words().zh()).isEqualTo("任何人");
    assertThat(overlap(asOf(DateRange.until(LocalDate.of(2000, 1, 1)))).toString())
        .isEqualTo("YES: as of 1999-12-31");
  }

  @Test
  void questions_ofOneAttributeAsTwoTypes_areRefused() {
    YesNoAttribute age = Attributes.yesNo("age", info("age"));
    assertThatIllegalArgumentException().isThrownBy(() -> overlap(AGE.is(1L), age.isTrue()));
  }

  @Test
  void truth_ofOneCondition_needsNoBook() {
    AttributeCatalog catalog = AttributeCatalog.of(AGE, STAFF);
    CompiledCondition adult = CompiledCondition.of(AGE.atLeast(18L), catalog);
    Witness young = overlap(AGE.is(17L), STAFF.isTrue()).witness().orElseThrow();
    assertThat(adult.truth(young.facts().onto(catalog))).isEqualTo(Truth.FALSE);
    assertThat(adult.isTrue(young.facts().onto(catalog))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> CompiledCondition.of(N.is(1L), catalog));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adult.truth(overlap(N.is(1L)).witness().orElseThrow().facts()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CompiledCondition.of(Attributes.yesNo("age", info("age")).isTrue(), catalog));
    assertThat(Optional.of(adult.condition())).contains(AGE.atLeast(18L));
  }

  /** In a thread with half the stack that Java gives one. */
  @Test
  void questions_ofTheDeepestCondition_needLittleStack() throws InterruptedException {
    Condition deep = AGE.atLeast(1L);
    for (int depth = 0; depth < 505; depth++) {
      deep = depth % 2 == 0 ? deep.and(N.is((long) depth).not()) : deep.or(M.is((long) depth));
      deep = depth % 100 == 0 && depth < 300 ? deep.not() : deep;
    }
    Condition condition = deep;
    List<Answer> answers = new ArrayList<>();
    Thread thread =
        new Thread(null, () -> answers.add(overlap(condition, condition)), "small", 512 * 1024);
    thread.start();
    thread.join();
    assertThat(answers).hasSize(1);
  }
}
