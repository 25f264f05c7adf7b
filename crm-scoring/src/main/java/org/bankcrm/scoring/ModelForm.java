package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The form of models. */
final class ModelForm {

  static final Key<String> ID =
      Key.of("id", Values.code(), "代码，在同一列表内唯一", "what systems know it by, once in its list");

  static final Key<BigDecimal> USUAL =
      Key.of(
          "usual",
          Common.points(),
          "平均客户由此所得，用于比较",
          "what an average customer gets by it, for comparison");

  static final Key<Attribute<?>> ATTRIBUTE =
      Key.of("attribute", Values.catalogued(), "数值属性", "the attribute, a number");

  static final Key<BigDecimal> TIMES = Key.of("times", Values.decimal(), "系数", "its coefficient");

  static final Key<BigDecimal> LEAST =
      Key.of(
          "least",
          Values.decimal(),
          "下限，低于者按此计；金额以元等主币单位计",
          "what lies below counts as this; of amounts in whole units of the currency");

  static final Key<BigDecimal> MOST =
      Key.of("most", Values.decimal(), "上限，高于者按此计", "what lies above counts as this");

  static final Key<Curve> CURVE =
      Key.of(
          "curve",
          Values.word(Curve.class, Curve::word),
          "先作何种变换：原值、自然对数、加一后的自然对数、平方根或平方；随时间衰减者，按半衰期减半（halving）或" + "线性减至零（fading），零及以下为一",
          "what is made of it first: as it is, its natural logarithm, that of one more, its square"
              + " root or its square; of what decays with time, half for each whole one (halving), or"
              + " a straight line from one at zero to nothing at one (fading), one below zero");

  static final Key<BigDecimal> PER =
      Key.of(
          "per",
          Values.decimal(),
          "以此为单位计数，大于零：如半衰期的天数，或减至零所需的天数；变换前先除以此数",
          "what it is counted in, above zero, such as the days of a half-life, or those until nothing"
              + " is left: it is divided by this before the curve");

  static final Key<BigDecimal> IF_MISSING =
      Key.of(
          "ifMissing",
          Common.points(),
          "数值缺失时所加；未写则此时没有结果",
          "what is added where it is missing; left out, there is no result then");

  private static final Form<ModelFactor> FACTOR =
      Form.<ModelFactor>of()
          .needed(ID, ModelFactor::id)
          .needed(Key.NAME, ModelFactor::name)
          .needed(ATTRIBUTE, ModelFactor::attribute)
          .needed(TIMES, factor -> factor.weighed().times())
          .maybe(LEAST, factor -> factor.weighed().least())
          .maybe(MOST, factor -> factor.weighed().most())
          .maybe(PER, factor -> factor.weighed().per())
          .usually(CURVE, Curve.STRAIGHT, factor -> factor.weighed().curve())
          .maybe(IF_MISSING, ModelFactor::ifMissing)
          .usually(USUAL, BigDecimal.ZERO, ModelFactor::usual)
          .check(ModelCheck::checkNumber)
          .check(ModelCheck::checkBounds)
          .check(ModelCheck::checkPer)
          .check(ModelCheck::checkCurve)
          .makes(ModelForm::factor);

  static final Key<List<ModelFactor>> FACTORS =
      Key.of(
          "factors",
          Values.distinct(Values.objects(FACTOR, 1, ModelCheck.MOST), ID, ModelFactor::id),
          "数值因素，系数乘以数值",
          "numbers of the customer's, each with its coefficient");

  static final Key<Condition> WHEN =
      Key.of("when", Values.condition(), "对何人成立", "of whom it is true");

  static final Key<BigDecimal> ADDS =
      Key.of("adds", Common.points(), "所加之数", "what it adds to the figure");

  private static final Form<ModelGroup.Case> CASE =
      Form.<ModelGroup.Case>of()
          .needed(Key.NAME, ModelGroup.Case::name)
          .needed(WHEN, ModelGroup.Case::when)
          .needed(ADDS, ModelGroup.Case::adds)
          .makes(
              draft -> new ModelGroup.Case(draft.get(Key.NAME), draft.get(WHEN), draft.get(ADDS)));

  static final Key<List<ModelGroup.Case>> CASES =
      Key.of(
          "cases",
          Values.objects(CASE, 1, CardCheck.MOST_BINS),
          "各情形，取首个成立者",
          "the cases, of which the first that is true counts");

  static final Key<BigDecimal> OTHERWISE =
      Key.of("otherwise", Common.points(), "其余客户所加之数", "what is added for all others");

  private static final Form<ModelGroup> GROUP =
      Form.<ModelGroup>of()
          .needed(ID, ModelGroup::id)
          .needed(Key.NAME, ModelGroup::name)
          .needed(CASES, ModelGroup::cases)
          .needed(OTHERWISE, ModelGroup::otherwise)
          .usually(USUAL, BigDecimal.ZERO, ModelGroup::usual)
          .makes(
              draft ->
                  new ModelGroup(
                      draft.get(ID),
                      draft.get(Key.NAME),
                      draft.get(USUAL),
                      draft.get(CASES),
                      draft.get(OTHERWISE)));

  static final Key<List<ModelGroup>> GROUPS =
      Key.of(
          "groups",
          Values.distinct(Values.objects(GROUP, 1, ModelCheck.MOST), ID, ModelGroup::id),
          "分类因素，各情形的系数",
          "cases of which one is the customer's, each with its coefficient");

  static final Key<String> YES =
      Key.of("yes", Values.code(), "成立时去往的判断或叶", "the test or leaf where it is true");

  static final Key<String> NO =
      Key.of("no", Values.code(), "不成立时去往的判断或叶", "the test or leaf where it is not");

  static final Key<TreeTest.Side> MISSING_SIDE =
      Key.of(
          "missing",
          Values.word(TreeTest.Side.class, TreeTest.Side::word),
          "所读属性有缺失时去往哪边；未写则由条件判定",
          "which side where anything that it reads is missing; left out, the condition decides");

  private static final Form<TreeTest> TEST =
      Form.<TreeTest>of()
          .needed(Key.CODE, TreeTest::code)
          .needed(WHEN, TreeTest::when)
          .needed(YES, TreeTest::yes)
          .needed(NO, TreeTest::no)
          .maybe(MISSING_SIDE, TreeTest::missing)
          .makes(
              draft ->
                  new TreeTest(
                      draft.get(Key.CODE),
                      draft.get(WHEN),
                      draft.get(YES),
                      draft.get(NO),
                      draft.find(MISSING_SIDE)));

  private static final Form<TreeLeaf> LEAF =
      Form.<TreeLeaf>of()
          .needed(Key.CODE, TreeLeaf::code)
          .maybe(Key.NAME, TreeLeaf::name)
          .needed(ADDS, TreeLeaf::adds)
          .makes(draft -> new TreeLeaf(draft.get(Key.CODE), draft.find(Key.NAME), draft.get(ADDS)));

  static final Key<List<TreeTest>> TESTS =
      Key.of(
          "tests",
          Values.distinct(Values.objects(TEST, 1, CardCheck.MOST_BINS), Key.CODE, TreeTest::code),
          "判断，首个为根",
          "the questions, the root first");

  static final Key<List<TreeLeaf>> LEAVES =
      Key.of(
          "leaves",
          Values.distinct(
              Values.objects(LEAF, 2, CardCheck.MOST_BINS + 1), Key.CODE, TreeLeaf::code),
          "叶",
          "where the ways end");

  private static final Form<DecisionTree> TREE =
      Form.<DecisionTree>of()
          .needed(ID, DecisionTree::id)
          .needed(Key.NAME, DecisionTree::name)
          .needed(TESTS, DecisionTree::tests)
          .needed(LEAVES, DecisionTree::leaves)
          .usually(USUAL, BigDecimal.ZERO, DecisionTree::usual)
          .check(ModelCheck::checkTree)
          .makes(
              draft ->
                  new DecisionTree(
                      draft.get(ID),
                      draft.get(Key.NAME),
                      draft.get(USUAL),
                      draft.get(TESTS),
                      draft.get(LEAVES)));

  static final Key<List<DecisionTree>> TREES =
      Key.of(
          "trees",
          Values.distinct(Values.objects(TREE, 1, ModelCheck.MOST), ID, DecisionTree::id),
          "决策树",
          "trees of questions");

  static final Key<Link> GIVES =
      Key.of(
          "gives",
          Values.word(Link.class, Link::word),
          "给出合计本身（number），或以合计为对数几率的概率（probability）",
          "the figure itself (number), or the chance whose log odds it is (probability)");

  static final Key<Integer> DIGITS =
      Key.of(
          "digits",
          Values.whole(0, ModelCheck.MOST_DIGITS),
          "结果的小数位数，四舍六入五成双",
          "how many digits after the point the result has, rounded once, halves to the even one");

  static final Key<BigDecimal> BASE =
      Key.of("base", Values.decimal(), "常数项", "the constant that everybody has");

  static final Key<Combining> COMBINE =
      Key.of(
          "combine",
          Values.word(Combining.class, Combining::word),
          "各树之和（sum，默认）或平均（mean）",
          "whether trees are added up (sum, what holds if nothing is said) or averaged (mean)");

  static final Form<ScoringModel> FORM =
      Form.<ScoringModel>ofPolicy(AttributeIds.MAX_POLICY_ID)
          .needed(GIVES, ScoringModel::gives)
          .needed(DIGITS, ScoringModel::digits)
          .orElse(BASE, BigDecimal.ZERO, ScoringModel::base)
          .usually(FACTORS, List.of(), ScoringModel::factors)
          .usually(GROUPS, List.of(), ScoringModel::groups)
          .usually(TREES, List.of(), ScoringModel::trees)
          .usually(COMBINE, Combining.SUM, ScoringModel::combining)
          .check(ModelCheck::checkSome)
          .check(ModelCheck::checkMean)
          .check(ModelCheck::checkSize)
          .makes(ModelForm::model);

  static final FormKind<ScoringModel> KIND =
      FormKind.of(
              "model",
              ScoringModel.class,
              FORM,
              draft ->
                  List.of(ScoringModel.attribute(draft.ref(), draft.name(), draft.get(DIGITS))))
          .withProblems(ScoringProblem.ofModels());

  private ModelForm() {}

  private static ModelFactor factor(Draft draft) {
    Attribute<?> attribute = draft.get(ATTRIBUTE);
    return new ModelFactor(
        draft.get(ID),
        draft.get(Key.NAME),
        draft.get(USUAL),
        attribute,
        new Factor(
            attribute.ref(),
            draft.find(LEAST),
            draft.find(MOST),
            draft.find(PER),
            draft.get(CURVE),
            draft.get(TIMES)),
        draft.find(IF_MISSING));
  }

  private static ScoringModel model(Draft draft) {
    return new ScoringModel(
        draft.head(),
        draft.get(GIVES),
        draft.get(DIGITS),
        draft.get(BASE),
        draft.get(FACTORS),
        draft.get(GROUPS),
        draft.get(TREES),
        draft.get(COMBINE));
  }
}
