package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.Operator;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.internal.explain.Explainer;
import org.bankcrm.core.internal.explain.MissingList;

/** Explains the bins of one policy for one customer. */
final class BinExplainer {

  private final PlannedPolicy policy;
  private final Decision decision;
  private final BookOutlines outlines;
  private final PolicyOutline outline;
  private final Explainer explainer;

  /** Whether bins that are settled are passed over. */
  private final boolean isBrief;

  private final List<GateOutline> told = new ArrayList<>();
  private final List<GateOutline> asked = new ArrayList<>();

  BinExplainer(
      PlannedPolicy policy,
      Decision decision,
      BookOutlines outlines,
      Explainer explainer,
      boolean isBrief) {
    this.isBrief = isBrief;
    this.policy = policy;
    this.decision = decision;
    this.outlines = outlines;
    this.outline = outlines.of(policy);
    this.explainer = explainer;
  }

  /** The conditions that stand in what was explained, in their order. */
  List<GateOutline> told() {
    return told;
  }

  /** The conditions that were asked, also for what they lack, in their order. */
  List<GateOutline> asked() {
    return asked;
  }

  List<ExplainedBin> explain() {
    return policy.declared.bins.stream().map(this::explain).toList();
  }

  private ExplainedBin explain(Bins bins) {
    if (policy.shut.filter(shut -> shut.has(bins)).isPresent()) {
      return new ExplainedBin(
          outlines.told(bins.name),
          bins.path(),
          Optional.empty(),
          Optional.of(Explainer.withheld(bins.path())),
          List.of());
    }
    int bin = decision.findings().bin(policy.placement().of(bins));
    if (bin < 0) {
      return new ExplainedBin(
          outlines.told(bins.name), bins.path(), Optional.empty(), Optional.empty(), missing(bins));
    }
    return isBrief
        ? new ExplainedBin(
            Optional.empty(), bins.path(), Optional.empty(), Optional.empty(), List.of())
        : explain(bins, bin);
  }

  private ExplainedBin explain(Bins bins, int bin) {
    Optional<ExplanationNode> root = bins.condition(bin).map(each -> root(bins, bin, each));
    boolean masked = root.filter(BinExplainer::isMasked).isPresent();
    boolean veiled = root.filter(each -> each.truth() == Truth.UNKNOWN).isPresent();
    return new ExplainedBin(
        outlines.told(masked ? bins.name : bins.name(bin)),
        bins.binPlace(bin),
        veiled ? Optional.empty() : points(bins, bin),
        root,
        List.of());
  }

  /** The name of a bin tells what its condition does. */
  private static boolean isMasked(ExplanationNode node) {
    return node.clause().isMasked()
        || node.operator() == Operator.WITHHELD
        || node.children().stream().anyMatch(BinExplainer::isMasked);
  }

  private ExplanationNode root(Bins bins, int bin, Condition condition) {
    GateOutline found = ask(bins, bin, condition);
    told.add(found);
    return explainer.node(found.outline());
  }

  private GateOutline ask(Bins bins, int bin, Condition condition) {
    GateOutline found = outline.bin(bins, bin, condition);
    asked.add(found);
    return found;
  }

  private Optional<BigDecimal> points(Bins bins, int bin) {
    if (policy.shut.filter(shut -> shut.hasPoints(bins)).isPresent()) {
      return Optional.empty();
    }
    Optional<BigDecimal> points = outline.points(bins).map(of -> of.get(bin));
    return bins.factor.isEmpty() ? points : points.flatMap(of -> weighed(bins.factor.get(), of));
  }

  /** What a number adds tells the number. */
  private Optional<BigDecimal> weighed(Factor factor, BigDecimal points) {
    Attribute<?> attribute = outlines.catalog().find(factor.of().id()).orElseThrow();
    Sensitivity sensitivity = attribute.info().sensitivity();
    if (sensitivity != Sensitivity.NORMAL && !outlines.disclosure().showsValues(sensitivity)) {
      return Optional.empty();
    }
    return decision
        .value(attribute)
        .map(value -> Factors.adds(factor, value).add(points))
        .or(() -> Optional.of(points));
  }

  /** What the conditions before the first TRUE one lack. */
  private List<MissingAttribute> missing(Bins bins) {
    MissingList missing = new MissingList();
    for (int bin = 0; bin < bins.conditions().size(); bin++) {
      ExplainedGate condition = ask(bins, bin, bins.conditions().get(bin)).explain(explainer);
      if (condition.truth() == Truth.TRUE) {
        break;
      }
      missing.add(condition.missing());
    }
    return missing.list();
  }
}
