package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.internal.explain.Explainer;
import org.bankcrm.core.internal.explain.Subject;

/** Explains the bins of one policy for one customer. */
final class BinExplainer {

  private final PlannedPolicy policy;
  private final Decision decision;
  private final Subject subject;
  private final Disclosure disclosure;

  BinExplainer(PlannedPolicy policy, Decision decision, Subject subject, Disclosure disclosure) {
    this.policy = policy;
    this.decision = decision;
    this.subject = subject;
    this.disclosure = disclosure;
  }

  List<ExplainedBin> explain() {
    return policy.bins.stream().map(this::explain).toList();
  }

  ExplainedBin explain(Bins bins) {
    int bin = decision.engine().plan().bin(decision.evaluation(), policy.number(bins));
    if (bin < 0) {
      return new ExplainedBin(bins.path(), Optional.empty(), Optional.empty(), missing(bins));
    }
    boolean described = bin < bins.conditions().size();
    return new ExplainedBin(
        bins.path() + "/" + bin,
        points(bins, bin),
        described ? Optional.of(condition(bins, bin).root()) : Optional.empty(),
        List.of());
  }

  private ExplainedGate condition(Bins bins, int bin) {
    return Explainer.gate(
        bins.conditions().get(bin), bins.path() + "/" + bin, Optional.empty(), subject, disclosure);
  }

  private Optional<BigDecimal> points(Bins bins, int bin) {
    return policy.sums.stream()
        .filter(sum -> sum.bins.contains(bins))
        .map(sum -> sum.points.get(sum.bins.indexOf(bins)).get(bin))
        .findFirst();
  }

  /** What the conditions before the first TRUE one lack. */
  private List<MissingAttribute> missing(Bins bins) {
    List<MissingAttribute> missing = new ArrayList<>();
    for (int bin = 0; bin < bins.conditions().size(); bin++) {
      ExplainedGate condition = condition(bins, bin);
      if (condition.truth() == Truth.TRUE) {
        break;
      }
      missing.addAll(condition.missing());
    }
    return missing.stream().distinct().toList();
  }
}
