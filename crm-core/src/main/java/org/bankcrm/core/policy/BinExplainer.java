package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.Operator;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.internal.explain.Explainer;
import org.bankcrm.core.internal.explain.MissingList;
import org.bankcrm.core.internal.explain.Subject;

/** Explains the bins of one policy for one customer. */
final class BinExplainer {

  private final PlannedPolicy policy;
  private final Decision decision;
  private final Subject subject;
  private final Disclosure disclosure;

  /** Whether bins that are settled are passed over. */
  private final boolean isBrief;

  /** The points of each bin, by the place of its bins among the policy's. */
  private final Map<Integer, List<BigDecimal>> pointsOf = new HashMap<>();

  BinExplainer(
      PlannedPolicy policy,
      Decision decision,
      Subject subject,
      Disclosure disclosure,
      boolean isBrief) {
    this.isBrief = isBrief;
    this.policy = policy;
    this.decision = decision;
    this.subject = subject;
    this.disclosure = disclosure;
    for (Sum sum : policy.declared.sums) {
      for (int i = 0; i < sum.bins.size(); i++) {
        pointsOf.putIfAbsent(sum.bins.get(i).index, sum.points.get(i));
      }
    }
  }

  List<ExplainedBin> explain() {
    return policy.declared.bins.stream().map(this::explain).toList();
  }

  private ExplainedBin explain(Bins bins) {
    if (policy.shut.filter(shut -> shut.has(bins)).isPresent()) {
      return new ExplainedBin(
          told(bins.name),
          bins.path(),
          Optional.empty(),
          Optional.of(Explainer.withheld(bins.path())),
          List.of());
    }
    int bin = decision.findings().bin(policy.placement().of(bins));
    if (bin < 0) {
      return new ExplainedBin(
          told(bins.name), bins.path(), Optional.empty(), Optional.empty(), missing(bins));
    }
    return isBrief
        ? new ExplainedBin(
            Optional.empty(), bins.path(), Optional.empty(), Optional.empty(), List.of())
        : explain(bins, bin);
  }

  private ExplainedBin explain(Bins bins, int bin) {
    Optional<ExplanationNode> root =
        bins.condition(bin).map(each -> gate(each, bins.binPlace(bin)).root());
    boolean masked = root.filter(BinExplainer::isMasked).isPresent();
    boolean veiled = root.filter(each -> each.truth() == Truth.UNKNOWN).isPresent();
    return new ExplainedBin(
        told(masked ? bins.name : bins.name(bin)),
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

  /** Only outcomes are told at CODES. */
  private Optional<LocalizedText> told(Optional<LocalizedText> name) {
    return disclosure == Disclosure.CODES ? Optional.empty() : name;
  }

  private ExplainedGate gate(Condition condition, String place) {
    return Explainer.of(subject, disclosure).gate(condition, place);
  }

  private Optional<BigDecimal> points(Bins bins, int bin) {
    if (policy.shut.filter(shut -> shut.hasPoints(bins)).isPresent()) {
      return Optional.empty();
    }
    Optional<BigDecimal> points =
        Optional.ofNullable(pointsOf.get(bins.index)).map(of -> of.get(bin));
    return bins.factor.isEmpty() ? points : points.flatMap(of -> weighed(bins.factor.get(), of));
  }

  /** What a number adds tells the number. */
  private Optional<BigDecimal> weighed(Factor factor, BigDecimal points) {
    Attribute<?> attribute = subject.catalog().find(factor.of().id()).orElseThrow();
    Sensitivity sensitivity = attribute.info().sensitivity();
    if (sensitivity != Sensitivity.NORMAL && !disclosure.showsValues(sensitivity)) {
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
      ExplainedGate condition = gate(bins.conditions().get(bin), bins.binPlace(bin));
      if (condition.truth() == Truth.TRUE) {
        break;
      }
      missing.add(condition.missing());
    }
    return missing.list();
  }
}
