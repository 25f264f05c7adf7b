package org.bankcrm.core.policy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.Operand.Role;

/** Finds the attributes that an explanation tells of; what is asked and not told has none. */
final class AskedAttributes {

  private final Set<Attribute<?>> found = new LinkedHashSet<>();

  private AskedAttributes() {}

  /** Each attribute once, in the order in which it is asked for. */
  static Set<Attribute<?>> of(
      Optional<ExplainedGate> population,
      Collection<ExplainedGate> gates,
      Collection<ExplainedBin> bins) {
    AskedAttributes asked = new AskedAttributes();
    Stream.of(
            population.stream().map(ExplainedGate::root),
            bins.stream().flatMap(bin -> bin.root().stream()),
            gates.stream().map(ExplainedGate::root))
        .flatMap(nodes -> nodes)
        .forEach(asked::look);
    return asked.found;
  }

  private void look(ExplanationNode node) {
    Clause clause = node.clause();
    clause.attribute().ifPresent(found::add);
    clause.operand(Role.OTHER).ifPresent(each -> found.add((Attribute<?>) each));
    node.children().forEach(this::look);
  }
}
