package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;

/**
 * What the condition of a gate reads, found out once for all customers: most customers' results ask
 * what of it is missing. Immutable.
 */
final class GateReads {

  private static final int YIELDED = -1;

  /**
   * One of its attributes.
   *
   * @param position in the book's catalogue; -1 of one that a policy yields
   */
  private record Read(AttributeRef ref, Attribute<?> attribute, int position) {

    boolean isMissing(Decision decision) {
      return position == YIELDED
          ? decision.value(attribute).isEmpty()
          : ref.type().kind() == ValueType.Kind.ELEMENTS
              || Decision.isAbsent(decision.row(), ref, position);
    }
  }

  private final List<Read> reads = new ArrayList<>();

  GateReads(Condition condition, DecisionEngine engine) {
    AttributeCatalog catalog = engine.book().catalog();
    for (AttributeRef ref : condition.reads()) {
      reads.add(
          catalog
              .find(ref.id())
              .map(each -> new Read(ref, each, catalog.positionOf(each)))
              .orElseGet(() -> new Read(ref, yielded(ref, engine), YIELDED)));
    }
  }

  private static Attribute<?> yielded(AttributeRef ref, DecisionEngine engine) {
    return engine.yieldedAttributes().find(ref.id()).orElseThrow();
  }

  /** Those that are missing or no longer fresh, each once in the order of the condition. */
  List<Attribute<?>> missing(Decision decision, TimeUse use) {
    List<Attribute<?>> missing = new ArrayList<>();
    for (Read read : reads) {
      use.of(read.ref);
      if (read.isMissing(decision) && !missing.contains(read.attribute)) {
        missing.add(read.attribute);
      }
    }
    return List.copyOf(missing);
  }
}
