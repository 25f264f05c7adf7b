package org.bankcrm.core.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.internal.explain.Outline;
import org.bankcrm.core.internal.explain.Outlines;

/** What of the explanations of gates is the same for all customers; made when it is first asked. */
final class GateOutlines {

  private final Outlines outlines;
  private final Map<Gate, Outline> made = new ConcurrentHashMap<>();

  GateOutlines(AttributeCatalog readable) {
    this.outlines = new Outlines(readable);
  }

  Outline of(Gate gate) {
    return made.computeIfAbsent(gate, each -> outlines.of(each.condition, each.path));
  }
}
