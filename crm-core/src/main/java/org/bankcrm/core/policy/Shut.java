package org.bankcrm.core.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;

/**
 * What of a policy must not be told, since a protected value could be made out from it: the gates
 * and bins that read one, themselves or through other policies, and the points of all bins that are
 * added up with such a bin.
 */
final class Shut {

  private final AttributeCatalog catalog;
  private final Set<String> yields;
  private final boolean isEvidence;
  private final boolean hasPopulation;
  private final Set<Gate> gates = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Bins> bins = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Bins> points = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Looks at a policy that reads something protected.
   *
   * @param yields the attributes that tell what such policies yield, or yielded before
   * @param isEvidence whether a use of something protected was approved, so that the outcome is
   *     kept
   */
  Shut(DeclaredPolicy policy, AttributeCatalog catalog, Set<String> yields, boolean isEvidence) {
    this.catalog = catalog;
    this.yields = yields;
    this.isEvidence = isEvidence;
    this.hasPopulation = policy.population().filter(gate -> reads(gate.condition)).isPresent();
    policy.gates.stream()
        .filter(gate -> hasPopulation || reads(gate.condition))
        .forEach(gates::add);
    policy.bins.stream()
        .filter(each -> hasPopulation || each.conditions.stream().anyMatch(this::reads))
        .forEach(bins::add);
    for (Sum sum : policy.sums) {
      if (sum.bins.stream().anyMatch(bins::contains)) {
        points.addAll(sum.bins);
      }
    }
  }

  /** The ids of what tells the outcomes of policies that read something protected. */
  static Set<String> yields(Collection<DeclaredPolicy> touched) {
    Set<String> ids = new HashSet<>();
    for (DeclaredPolicy policy : touched) {
      for (Attribute<?> yielded : policy.yields()) {
        ids.add(yielded.id());
        ids.addAll(Past.ids(yielded.id()));
      }
    }
    touched.forEach(policy -> policy.remembered.forEach(attribute -> ids.add(attribute.id())));
    return ids;
  }

  /** Whether what was decided is kept as the evidence of a use that was approved. */
  boolean isEvidence() {
    return isEvidence;
  }

  /** Whether it would tell a protected value to whom the policy applies. */
  boolean hasPopulation() {
    return hasPopulation;
  }

  private boolean reads(Condition condition) {
    return condition.criteria().stream().anyMatch(this::reads);
  }

  private boolean reads(Criterion criterion) {
    return criterion.refs().stream()
            .anyMatch(ref -> yields.contains(ref.id()) || isProtected(catalog.find(ref.id())))
        || (criterion instanceof ElementTest test && readsPart(test));
  }

  private boolean readsPart(ElementTest test) {
    return catalog.find(test.attribute().id()).orElse(null) instanceof ElementsAttribute list
        && test.where().reads().stream().anyMatch(ref -> isProtected(list.parts().find(ref.id())));
  }

  private static boolean isProtected(Optional<Attribute<?>> attribute) {
    return attribute.filter(a -> a.info().sensitivity() == Sensitivity.PROTECTED).isPresent();
  }

  /** Whether a value is protected, or one of the parts of which it is a list. */
  static boolean holdsProtected(Attribute<?> attribute) {
    boolean inParts =
        attribute instanceof ElementsAttribute list
            && list.parts().attributes().stream().anyMatch(Shut::holdsProtected);
    return inParts || attribute.info().sensitivity() == Sensitivity.PROTECTED;
  }

  /** Whether one of these is withheld. */
  boolean hasAny(Collection<Gate> some) {
    return some.stream().anyMatch(this::has);
  }

  boolean has(Gate gate) {
    return gates.contains(gate);
  }

  boolean has(Bins each) {
    return bins.contains(each);
  }

  /** Whether the points of these bins would tell those of others. */
  boolean hasPoints(Bins each) {
    return points.contains(each);
  }
}
