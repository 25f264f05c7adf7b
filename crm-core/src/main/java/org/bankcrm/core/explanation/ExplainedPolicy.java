package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;

/**
 * One policy: what it yields, and why.
 *
 * @param ref the policy's id and version
 * @param name what people call it
 * @param population whether the policy is about the customer; empty if it is about everybody. Where
 *     it is not TRUE the policy was not asked: there are no gates and no bins, and what is missing
 *     is what would tell whether it applies
 * @param yields what it yields, in the order in which it declares it; of a value more sensitive
 *     than {@code NORMAL} only as much as the disclosure allows
 * @param gates its gates, in the order in which it declares them; of several in one place of the
 *     document the first, since the others only serve details of the result
 * @param bins the bins that the customer fell into, in the order in which it declares them
 * @param missing the attributes that are missing and could settle what it yields; of a choice, what
 *     the gates before the first TRUE one lack, of a sum what its bins lack. In the order in which
 *     the rules mention them.
 * @param windows of which days the values tell that its gates and bins ask for and windows of the
 *     book compute, in the order in which they are asked for; none at the disclosure {@code CODES}
 * @param figures which parts of the customer came to the values that its gates and bins ask for and
 *     the catalogue computes of parts, in that order; none of what is protected, and none at the
 *     disclosure {@code CODES}
 */
public record ExplainedPolicy(
    PolicyRef ref,
    LocalizedText name,
    Optional<ExplainedGate> population,
    List<YieldedValue> yields,
    List<ExplainedGate> gates,
    List<ExplainedBin> bins,
    List<MissingAttribute> missing,
    List<ExplainedWindow> windows,
    List<ExplainedParts> figures) {

  /** Refuses nulls. */
  public ExplainedPolicy {
    requireNonNull(ref, "ref");
    requireNonNull(name, "name");
    requireNonNull(population, "population");
    yields = List.copyOf(yields);
    gates = List.copyOf(gates);
    bins = List.copyOf(bins);
    missing = List.copyOf(missing);
    windows = List.copyOf(windows);
    figures = List.copyOf(figures);
  }

  /** Whether the policy is about the customer. */
  public Truth applies() {
    return population.map(ExplainedGate::truth).orElse(Truth.TRUE);
  }

  /** Names the policy and shows nothing of the customer. */
  @Override
  public String toString() {
    return "ExplainedPolicy of " + ref;
  }
}
