package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.RankOrder;
import org.bankcrm.core.policy.Values;

/** The form of scorecards. */
final class ScorecardForm {

  static final Key<Integer> SCALE =
      Key.of(
          "scale",
          Values.whole(0, Points.MOST_DIGITS),
          "分值的小数位数",
          "how many digits after the point all points have");

  static final Key<BigDecimal> BASE =
      Key.of("base", Common.points(), "基础分", "the points that everybody has");

  static final Key<Condition> WHEN =
      Key.of("when", Values.condition(), "拒绝何人", "whom the rule declines");

  static final Key<String> RULE_REASON =
      Key.of("reason", Values.code(), "拒绝理由代码", "the code of the reason");

  private static final Form<KnockOut> KNOCK_OUT =
      Form.<KnockOut>of()
          .needed(RULE_REASON, rule -> rule.reason().code())
          .needed(Common.TEXT, rule -> rule.reason().text())
          .needed(WHEN, KnockOut::when)
          .makes(
              draft ->
                  new KnockOut(
                      new CodedText(draft.get(RULE_REASON), draft.get(Common.TEXT)),
                      draft.get(WHEN)));

  static final Key<List<KnockOut>> KNOCK_OUTS =
      Key.of(
          "knockOuts",
          Values.distinct(
              Values.objects(KNOCK_OUT, 1, CardCheck.MOST_GATES),
              RULE_REASON,
              rule -> rule.reason().code()),
          "一票否决规则",
          "rules that decline a customer whatever the points");

  static final Key<String> GRADE = Key.of("grade", Values.code(), "评级代码", "the code of the grade");

  static final Key<CodedText> ACTION =
      Key.of("action", Values.object(Common.CODED), "相应处理", "what the bank does about it");

  private static final Form<Grade> DECLINED_GRADE =
      Form.<Grade>of()
          .needed(GRADE, Grade::code)
          .needed(Key.NAME, Grade::name)
          .needed(ACTION, Grade::action)
          .makes(ScorecardForm::grade);

  static final Key<Grade> DECLINED =
      Key.of(
          "declined",
          Values.object(DECLINED_GRADE),
          "被否决者的评级",
          "the grade of whom a knock-out rule declines");

  static final Key<BigDecimal> FROM =
      Key.of("from", Common.points(), "起始分值（含）", "the fewest points of the band, inclusive");

  static final Key<Boolean> OTHERWISE =
      Key.of("otherwise", Values.yes(), "最低档，包含其余分值", "the lowest band, of all scores left");

  private static final Form<Band> BAND =
      Form.<Band>of()
          .maybe(FROM, Band::from)
          .maybe(OTHERWISE, band -> band.from().isPresent() ? Optional.empty() : Optional.of(true))
          .needed(GRADE, band -> band.grade().code())
          .needed(Key.NAME, band -> band.grade().name())
          .needed(ACTION, band -> band.grade().action())
          .oneOf(FROM, OTHERWISE)
          .makes(draft -> new Band(draft.find(FROM), grade(draft)));

  static final Key<List<Band>> BANDS =
      Key.of(
          "bands",
          Values.distinct(
              Values.objects(BAND, 1, CardCheck.MOST_GATES), GRADE, band -> band.grade().code()),
          "评级档位，由高分到低分",
          "the grades, the highest scores first");

  static final Key<List<Characteristic>> CHARACTERISTICS =
      Key.of(
          "characteristics",
          Values.distinct(
              Values.objects(CharacteristicForm.FORM, 1, CardCheck.MOST),
              CharacteristicForm.ID,
              Characteristic::id),
          "评分特征",
          "what of the customer is looked at, with the points of each bin");

  static final Key<ReasonMethod> METHOD =
      Key.of(
          "method",
          Values.word(ReasonMethod.class, ReasonMethod::word),
          "失分的比较基准",
          "what points are compared with to tell a reason");

  static final Key<Surplus> SURPLUS =
      Key.of(
          "surplus",
          Values.word(Surplus.class, Surplus::word),
          "同一理由代码下，高于比较基准的分值：与失分轧差（offsets，默认），或不计（ignored）",
          "points above what they are compared with, under one reason: they offset what others"
              + " lack (what holds if nothing is said), or are ignored");

  static final Key<Integer> MOST =
      Key.of("most", Values.whole(1, ReasonRules.MOST), "最多列出的理由数", "how many are told at most");

  static final Key<BigDecimal> LEAST =
      Key.of(
          "least",
          CharacteristicForm.figure()
              .where(
                  ReasonRules::isShortfall,
                  CoreProblem.OUT_OF_RANGE,
                  "'least' is negative.",
                  "Write zero or more."),
          "列出理由所需的最小失分",
          "the least shortfall that is told");

  static final Key<List<CodedText>> CODES =
      Key.of(
          "codes",
          Values.distinct(
              Values.objects(Common.CODED, 1, CardCheck.MOST_REASONS), Key.CODE, CodedText::code),
          "理由清单，失分相同时按此次序",
          "the reasons, in the order in which ties are broken");

  private static final Form<ReasonRules> REASON_RULES =
      Form.<ReasonRules>of()
          .needed(METHOD, ReasonRules::method)
          .usually(SURPLUS, Surplus.OFFSETS, ReasonRules::surplus)
          .orElse(MOST, ReasonRules.USUAL, ReasonRules::most)
          .maybe(LEAST, ReasonRules::least)
          .needed(CODES, ReasonRules::codes)
          .makes(
              draft ->
                  new ReasonRules(
                      draft.get(METHOD),
                      draft.get(SURPLUS),
                      draft.get(MOST),
                      draft.find(LEAST),
                      draft.get(CODES)));

  static final Key<ReasonRules> REASONS =
      Key.of("reasons", Values.object(REASON_RULES), "理由规则", "how the card tells what cost most");

  static final Form<Scorecard> FORM =
      Form.<Scorecard>ofPolicy(AttributeIds.MAX_POLICY_ID)
          .maybe(Common.PURPOSE, Scorecard::purpose)
          .orElse(SCALE, 0, Scorecard::scale)
          .orElse(BASE, BigDecimal.ZERO, Scorecard::base)
          .usually(KNOCK_OUTS, List.of(), Scorecard::knockOuts)
          .maybe(DECLINED, Scorecard::declined)
          .needed(CHARACTERISTICS, Scorecard::characteristics)
          .needed(REASONS, Scorecard::reasonRules)
          .usually(BANDS, List.of(), Scorecard::bands)
          .usually(FormerCode.FORMERLY, List.of(), Scorecard::formerly)
          .check(CardCheck::checkDeclined)
          .check(CardCheck::checkPoints)
          .check(draft -> draft.forParts(CHARACTERISTICS, CardCheck.bins(draft)))
          .check(CardCheck::checkReasons)
          .check(CardCheck::checkBaselines)
          .check(CardCheck::checkUnused)
          .check(CauseCheck::check)
          .check(BandCheck::check)
          .check(draft -> FormerCode.check(draft, grades(draft)))
          .check(draft -> BandCheck.checkReach(card(draft), draft::problem))
          .makes(draft -> new Scorecard(card(draft).exact()));

  static final FormKind<Scorecard> KIND =
      FormKind.of("scorecard", Scorecard.class, FORM, ScorecardForm::yields)
          .withRanks(ScorecardForm::ranks)
          .withProblems(ScoringProblem.ofCards());

  private ScorecardForm() {}

  private static Grade grade(Draft draft) {
    return new Grade(draft.get(GRADE), draft.get(Key.NAME), draft.get(ACTION));
  }

  static Card card(Draft draft) {
    return new Card(
        draft.head(),
        draft.find(Common.PURPOSE),
        draft.get(SCALE),
        draft.get(BASE),
        draft.get(KNOCK_OUTS),
        draft.find(DECLINED),
        draft.get(CHARACTERISTICS),
        draft.get(REASONS),
        draft.get(BANDS),
        draft.get(FormerCode.FORMERLY));
  }

  private static List<Attribute<?>> yields(Draft draft) {
    List<Attribute<?>> yields = new ArrayList<>();
    yields.add(Scorecard.attribute(draft.ref(), draft.name(), draft.get(SCALE)));
    gradeYielded(draft).ifPresent(yields::add);
    return yields;
  }

  private static Optional<CodeAttribute> gradeYielded(Draft draft) {
    return Scorecard.gradeAttribute(draft.ref(), draft.name(), grades(draft));
  }

  private static Set<String> grades(Draft draft) {
    Set<String> grades = new LinkedHashSet<>();
    draft.part(DECLINED).flatMap(each -> each.find(GRADE)).ifPresent(grades::add);
    grades.addAll(banded(draft));
    return grades;
  }

  private static Set<String> banded(Draft draft) {
    Set<String> grades = new LinkedHashSet<>();
    draft.parts(BANDS).forEach(band -> band.find(GRADE).ifPresent(grades::add));
    return grades;
  }

  /** Whom a rule declines stands below all scores, unless a band has the same grade. */
  private static List<RankOrder> ranks(Draft draft) {
    Optional<CodeAttribute> graded = gradeYielded(draft);
    List<String> lowestFirst = new ArrayList<>(banded(draft));
    Collections.reverse(lowestFirst);
    graded.stream()
        .flatMap(each -> each.type().codes().stream())
        .filter(grade -> !lowestFirst.contains(grade))
        .findFirst()
        .ifPresent(declined -> lowestFirst.add(0, declined));
    return graded.stream().map(each -> new RankOrder(each, lowestFirst)).toList();
  }
}
