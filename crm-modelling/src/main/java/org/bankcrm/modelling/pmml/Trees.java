package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Link;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Figure.Leaf;
import org.bankcrm.modelling.pmml.Figure.Test;

/**
 * Trees. A place with several children becomes a chain of questions, of which the first that is
 * TRUE leads on; what PMML says of gaps is asked where it is not what our trees do anyway.
 */
final class Trees {

  private static final MathContext DIGITS = new MathContext(34);
  private static final int MOST_TESTS = 99;
  private static final String[] STRATEGIES = {
    "none", "nullPrediction", "lastPrediction", "defaultChild"
  };
  private static final String NULL = "returnNullPrediction";
  private static final String LAST = "returnLastPrediction";

  /** Where nobody comes: it is proved that another side is taken. */
  private static final BigDecimal NOBODY = BigDecimal.ZERO;

  private final Element model;
  private final Predicates predicates;
  private final Findings findings;
  private final String strategy;
  private final boolean lastOfNone;
  private final Function<Element, BigDecimal> score;
  private final List<Test> tests = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private int places;
  private boolean spoiled;

  /** A child with its predicate. */
  private record Child(Element node, Tri when) {}

  private Trees(
      Element model, Scope scope, Findings findings, Function<Element, BigDecimal> score) {
    this.findings = findings;
    this.model = model;
    this.predicates = new Predicates(scope);
    this.score = score;
    this.strategy = model.word("missingValueStrategy", "none", STRATEGIES);
    String none = model.word("noTrueChildStrategy", NULL, NULL, LAST);
    this.lastOfNone = none.equals(LAST);
  }

  static Told told(
      Element model,
      Scope scope,
      Findings findings,
      Categories categories,
      Optional<Element> outer) {
    String function = model.word("functionName", "", "regression", "classification");
    Function<Element, BigDecimal> score =
        function.equals("regression")
            ? node -> Literals.number(node, "score")
            : chance(categories.of(model, outer));
    return new Told(new Trees(model, scope, findings, score).figure(), Link.NUMBER);
  }

  private static Function<Element, BigDecimal> chance(String category) {
    return node -> {
      Element own =
          node.all("ScoreDistribution")
              .filter(each -> each.get("value").equals(category))
              .findFirst()
              .orElseThrow(() -> Categories.none(node, category));
      return own.find("probability").isPresent()
          ? Literals.number(own, "probability")
          : Literals.number(own, "recordCount").divide(records(node), DIGITS);
    };
  }

  private static BigDecimal records(Element node) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Element each : node.all("ScoreDistribution").toList()) {
      sum = sum.add(Literals.number(each, "recordCount"));
    }
    if (sum.signum() <= 0) {
      throw Refused.at(
          node, PmmlProblem.BAD_VALUE, "the records are none.", "Write 'probability'.");
    }
    return sum;
  }

  private Figure figure() {
    Element root = model.one("Node");
    predicates.checkAlways(root);
    grow(root);
    if (tests.isEmpty()) {
      return Figure.of(leaves.get(0).adds());
    }
    String label = model.get("modelName", "").strip();
    return Figure.of(new Figure.Tree(label, List.copyOf(tests), List.copyOf(leaves)));
  }

  /** Adds what comes of a node; the code of where it begins. */
  private String grow(Element node) {
    List<Child> children = new ArrayList<>();
    for (Element child : node.all("Node").toList()) {
      boolean settled = !children.isEmpty() && children.get(children.size() - 1).when.isAlways();
      Optional<Tri> when = findings.attempt(() -> predicates.of(child));
      if (when.isPresent() && !when.get().isNever() && !settled) {
        children.add(new Child(child, when.get()));
      }
      spoiled |= when.isEmpty();
    }
    if (spoiled) {
      children.forEach(child -> grow(child.node));
      return leaf(NOBODY); // for what else is wrong; nothing comes of it
    }
    if (node.first("Node").isEmpty()) {
      return leaf(score.apply(node));
    }
    return strategy.equals("defaultChild") ? byDefault(node, children) : chain(node, children, 0);
  }

  private String leaf(BigDecimal adds) {
    String code = "L" + (leaves.size() + 1);
    leaves.add(new Leaf(code, adds));
    return code;
  }

  /** Adds a test before what follows on its sides. */
  private String test(Condition when, Supplier<String> yes, Supplier<String> no) {
    if (tests.size() == MOST_TESTS) {
      throw Refused.at(
          model,
          PmmlProblem.TOO_LARGE,
          "the tree becomes more than " + MOST_TESTS + " tests.",
          "Prune it.");
    }
    String code = "T" + ++places;
    int place = tests.size();
    tests.add(new Test(code, when, code, code));
    String to = yes.get();
    tests.set(place, new Test(code, when, to, no.get()));
    return code;
  }

  private String chain(Element node, List<Child> children, int i) {
    if (i == children.size()) {
      return none(node, children);
    }
    Child child = children.get(i);
    if (child.when.isAlways()) {
      return grow(child.node);
    }
    return switch (strategy) {
      case "none" -> skipping(node, children, i);
      case "nullPrediction" -> stopping(node, children, i);
      default -> keeping(node, children, i);
    };
  }

  /** Where no child is TRUE. */
  private String none(Element node, List<Child> children) {
    if (lastOfNone) {
      return leaf(score.apply(node));
    }
    throw node.notTheSame(
        "for some customers no child is true, and there is no result then.",
        children.isEmpty() ? "Add a child." : "Add a last child that is True.");
  }

  /** What is UNKNOWN is passed over. */
  private String skipping(Element node, List<Child> children, int i) {
    Child child = children.get(i);
    if (child.when.mixed()) {
      throw child.node.notTheSame(
          "xor or surrogate is asked of missing values, which the strategy 'none' calls false.",
          "Let missingValueStrategy be nullPrediction, or ask without them.");
    }
    return settledEarly(children, i)
        .orElseGet(
            () ->
                test(child.when.yes(), () -> grow(child.node), () -> chain(node, children, i + 1)));
  }

  /** Where one of the last two is TRUE, or there is no result for want of a value. */
  private Optional<String> settledEarly(List<Child> children, int i) {
    Child child = children.get(i);
    int left = children.size() - i;
    if (lastOfNone || left > 2) {
      return Optional.empty();
    }
    List<Condition> covered = yes(children);
    covered.add(child.when.unknown());
    if (!Logic.coversAll(covered)) {
      return Optional.empty();
    }
    return left == 2 ? ofTwo(child, children.get(i + 1)) : Optional.of(ofLast(child));
  }

  /** One of two is taken, or there is no result where the first is UNKNOWN, as the second is. */
  private Optional<String> ofTwo(Child child, Child last) {
    boolean two = !last.when.isAlways() && Logic.excludes(child.when.unknown(), last.when.yes());
    return two
        ? Optional.of(test(child.when.plain(), () -> grow(child.node), () -> grow(last.node)))
        : Optional.empty();
  }

  /** The last is taken, or there is no result where it is UNKNOWN. */
  private String ofLast(Child child) {
    return child.when.isSure()
        ? grow(child.node)
        : test(child.when.plain(), () -> grow(child.node), () -> leaf(NOBODY));
  }

  /** What is UNKNOWN has no result. */
  private String stopping(Element node, List<Child> children, int i) {
    Child child = children.get(i);
    boolean next = i + 2 == children.size();
    boolean last = i + 1 == children.size();
    if (!lastOfNone && (next || last)) {
      List<Condition> covered = yes(children);
      children.subList(0, i + 1).forEach(each -> covered.add(each.when.unknown()));
      if (Logic.coversAll(covered)) {
        return last && child.when.isSure()
            ? grow(child.node)
            : test(
                child.when.plain(),
                () -> grow(child.node),
                () -> last ? leaf(NOBODY) : grow(children.get(i + 1).node));
      }
    }
    return test(child.when.plain(), () -> grow(child.node), () -> chain(node, children, i + 1));
  }

  /** What is UNKNOWN has the result of the place before it. */
  private String keeping(Element node, List<Child> children, int i) {
    Child child = children.get(i);
    if (!child.when.isSure()) {
      Child sure = new Child(child.node, Tri.sure(child.when.yes()));
      List<Child> rest = new ArrayList<>(children);
      rest.set(i, sure);
      return test(
          child.when.unknown(),
          () -> leaf(score.apply(node)),
          () -> settled(node, rest, children, i));
    }
    return settled(node, children, children, i);
  }

  /** After it was asked whether the child is UNKNOWN. */
  private String settled(Element node, List<Child> children, List<Child> asked, int i) {
    Child child = children.get(i);
    if (!lastOfNone && i + 1 == children.size()) {
      List<Condition> covered = yes(children);
      asked.forEach(each -> covered.add(each.when.unknown()));
      if (Logic.coversAll(covered)) {
        return grow(child.node);
      }
    }
    return test(child.when.yes(), () -> grow(child.node), () -> chain(node, children, i + 1));
  }

  private static List<Condition> yes(List<Child> children) {
    List<Condition> yes = new ArrayList<>();
    children.forEach(each -> yes.add(each.when.yes()));
    return yes;
  }

  /** What is UNKNOWN goes to the child that the node names. */
  private String byDefault(Element node, List<Child> children) {
    boolean sure = children.stream().allMatch(each -> each.when.isSure());
    if (sure) {
      return chain(node, children, 0);
    }
    if (children.size() != 2 || !follows(children)) {
      throw node.notTheSame(
          "by defaultChild a place has two children, one where the other is not.",
          "Split it in two.");
    }
    Child first = children.get(0);
    Condition when = usual(node, children) == 0 ? Logic.not(first.when.no()) : first.when.yes();
    return test(when, () -> grow(first.node), () -> grow(children.get(1).node));
  }

  /** Which child the node names. */
  private static int usual(Element node, List<Child> children) {
    String usual = node.get("defaultChild");
    List<String> ids = children.stream().map(each -> each.node.get("id", "")).toList();
    if (!ids.contains(usual)
        && node.all("Node").anyMatch(each -> usual.equals(each.get("id", "")))) {
      throw node.notTheSame(
          "the child '" + usual + "' is reached by defaultChild alone.", "Split the node in two.");
    }
    if (!ids.contains(usual)) {
      throw Refused.at(
          node,
          PmmlProblem.UNKNOWN_FIELD,
          "no child has the id '" + usual + "'.",
          "Name one of the node's children.");
    }
    return ids.indexOf(usual);
  }

  /** Whether the second child is TRUE where the first one is FALSE. */
  private static boolean follows(List<Child> children) {
    Tri first = children.get(0).when;
    Tri second = children.get(1).when;
    return second.isAlways()
        || Logic.coversAll(List.of(first.yes(), first.unknown(), second.yes()));
  }
}
