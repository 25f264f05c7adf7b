package org.bankcrm.testkit.slip;

import java.math.BigDecimal;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Link;
import org.bankcrm.scoring.Combining;
import org.bankcrm.scoring.DecisionTree;
import org.bankcrm.scoring.ModelFactor;
import org.bankcrm.scoring.ModelGroup;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.scoring.TreeTest.Side;

class ModelSlipsTest extends SlipsOfKinds {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final TextAttribute NOTE =
      Attributes.text("note", AttributeInfo.named("备注", "Note"));

  private static final Slips<ScoringModel.Builder> SLIPS = slips();

  ModelSlipsTest() {
    super(SLIPS);
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }

  private static ScoringModel.Builder sound() {
    return ScoringModel.builder("model", 1)
        .name("模型", "Model")
        .gives(Link.PROBABILITY, 4)
        .base(dec("0.5"))
        .factor(factor("number"))
        .group(group("group"))
        .tree(tree("tree").leaf("young", dec("2")).leaf("older", dec("3")));
  }

  private static ModelFactor.Builder factor(String id) {
    return ModelFactor.builder(id, AGE, dec("0.25"))
        .name("数值", "Number")
        .least(dec("1"))
        .most(dec("9"))
        .ifMissing(dec("4"))
        .usual(dec("6"));
  }

  private static ModelGroup.Builder group(String id) {
    return ModelGroup.builder(id, "分类", "Group", dec("1")).when("青年", "Young", young(), dec("2"));
  }

  private static Condition young() {
    return AGE.lessThan(40L);
  }

  /** A tree without leaves. */
  private static DecisionTree.Builder tree(String id) {
    return DecisionTree.builder(id, "树", "Tree").test("root", young(), "young", "older", Side.NO);
  }

  private static DecisionTree.Builder whole(String id) {
    return tree(id).leaf("young", dec("2")).leaf("older", dec("3"));
  }

  private static Pages more(Pages model, String list) {
    return model.again(list, 0).put("id", "more");
  }

  private static Slips<ScoringModel.Builder> slips() {
    Slips<ScoringModel.Builder> slips =
        new Slips<>(ModelSlipsTest::sound, AttributeCatalog.of(AGE, NOTE), ScoringKinds.all());
    addFigures(slips);
    addFactors(slips);
    addGroups(slips);
    addTrees(slips);
    return slips.lacking(
        () -> ScoringModel.builder("No Id", 0),
        d -> {
          d.put("id", "No Id").put("version", 0L);
          d.without("name", "gives", "digits", "base", "factors", "groups", "trees");
        });
  }

  private static void addFigures(Slips<ScoringModel.Builder> slips) {
    slips
        .slip("name", b -> b.name("", "x"), d -> d.put("name", "", "x"))
        .slip("digits", b -> b.gives(Link.PROBABILITY, 10), d -> d.put("digits", 10L))
        .slip("no digits", b -> b.gives(Link.PROBABILITY, -1), d -> d.put("digits", -1L))
        .slip("base", b -> b.base(dec("1e19")), d -> d.put("base", dec("1e19")))
        .slip("mean", b -> b.combine(Combining.MEAN), d -> d.put("combine", "mean"));
  }

  private static void addFactors(Slips<ScoringModel.Builder> slips) {
    slips
        .slip("factor twice", b -> b.factor(factor("number")), d -> d.again("factors", 0))
        .slip(
            "factor of no id",
            b -> b.factor(factor("a b")),
            d -> d.again("factors", 0).put("id", "a b"))
        .slip(
            "factor without words",
            b -> b.factor(factor("more").name(" ", "")),
            d -> more(d, "factors").put("name", " ", ""))
        .slip(
            "coefficient of many digits",
            b -> b.factor(times(AGE, "0.0000000000000000001")),
            d -> plain(d).put("times", dec("0.0000000000000000001")))
        .slip(
            "what is no number",
            b -> b.factor(times(NOTE, "1")),
            d -> plain(d).put("attribute", "note").put("times", 1L))
        .slip(
            "bounds",
            b -> b.factor(factor("more").least(dec("10"))),
            d -> more(d, "factors").put("least", 10L))
        .slip(
            "curve",
            b -> b.factor(factor("more").least(BigDecimal.ZERO).curve(Curve.LN)),
            d -> more(d, "factors").put("least", 0L).put("curve", "ln"))
        .slip(
            "what it is counted in",
            b -> b.factor(factor("more").per(BigDecimal.ZERO)),
            d -> more(d, "factors").put("per", 0L))
        .slip(
            "size of a gap",
            b -> b.factor(factor("more").ifMissing(dec("1e30"))),
            d -> more(d, "factors").put("ifMissing", dec("1e30")));
  }

  private static ModelFactor.Builder times(Attribute<?> attribute, String times) {
    return ModelFactor.builder("more", attribute, dec(times)).name("数值", "Number");
  }

  private static Pages plain(Pages model) {
    return more(model, "factors").without("least", "most", "ifMissing", "usual");
  }

  private static void addGroups(Slips<ScoringModel.Builder> slips) {
    slips
        .slip("group twice", b -> b.group(group("group")), d -> d.again("groups", 0))
        .slip(
            "case without words",
            b -> b.group(group("more").when("", "", young(), dec("2"))),
            d -> more(d, "groups").again("cases", 0).put("name", "", ""))
        .slip(
            "size of a case",
            b -> b.group(group("more").when("青年", "Young", young(), dec("1e30"))),
            d -> more(d, "groups").again("cases", 0).put("adds", dec("1e30")));
  }

  private static void addTrees(Slips<ScoringModel.Builder> slips) {
    slips
        .slip("tree twice", b -> b.tree(whole("tree")), d -> d.again("trees", 0))
        .slip(
            "leaf twice",
            b -> b.tree(whole("more").leaf("older", dec("3"))),
            d -> more(d, "trees").again("leaves", 1))
        .slip(
            "leaf that nothing leads to",
            b -> b.tree(whole("more").leaf("lost", dec("3"))),
            d -> more(d, "trees").again("leaves", 1).put("code", "lost"))
        .slip(
            "side that leads nowhere",
            b -> b.tree(whole("more").test("second", young(), "nowhere", "young")),
            d -> second(d).put("yes", "nowhere").put("no", "young"))
        .slip(
            "circle beside the tree",
            b -> b.tree(whole("more").test("second", young(), "third", "third")),
            d -> second(d).put("yes", "third").put("no", "third"))
        .slip(
            "question that leads to itself",
            b -> b.tree(whole("more").test("second", young(), "second", "root")),
            d -> second(d).put("yes", "second").put("no", "root"))
        .slip(
            "side of no code",
            b -> b.tree(whole("more").test("second", young(), "a b", "")),
            d -> second(d).put("yes", "a b").put("no", ""))
        .slip(
            "one leaf",
            b -> b.tree(tree("more").leaf("young", dec("2"))),
            d -> more(d, "trees").remove("leaves", 1));
  }

  private static Pages second(Pages model) {
    return more(model, "trees").again("tests", 0).put("code", "second").without("missing");
  }
}
