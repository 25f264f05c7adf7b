package org.bankcrm.core.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedWindow;
import org.bankcrm.core.internal.explain.Outlines;
import org.bankcrm.core.internal.explain.Readable;

/**
 * What of the explanations of a book at one disclosure is the same for all customers; made policy
 * by policy when it is first asked for. For any threads.
 */
final class BookOutlines implements Readable {

  private final DecisionEngine engine;
  private final Disclosure disclosure;
  private final Outlines outlines;
  private final WindowFinder windows;
  private final FigureFinder figures;
  private final Map<PlannedPolicy, PolicyOutline> policies = new ConcurrentHashMap<>();

  /** What is told beside the conditions: of which days and of which parts values tell. */
  record Beside(List<ExplainedWindow> windows, List<FigureFinder.Figure> figures) {
    static final Beside NOTHING = new Beside(List.of(), List.of());
  }

  BookOutlines(DecisionEngine engine, Disclosure disclosure) {
    this.engine = engine;
    this.disclosure = disclosure;
    this.outlines = Outlines.of(disclosure, this);
    this.windows = new WindowFinder(engine.book());
    this.figures = new FigureFinder(engine.book().catalog());
  }

  PolicyOutline of(PlannedPolicy policy) {
    PolicyOutline known = policies.get(policy);
    return known != null
        ? known
        : policies.computeIfAbsent(policy, each -> new PolicyOutline(each, this));
  }

  GateOutline gate(
      Condition condition, String path, Optional<LocalizedText> name, Optional<String> code) {
    return GateOutline.of(outlines.of(condition, path), engine, told(name), code);
  }

  /** Only outcomes are told at CODES. */
  Optional<LocalizedText> told(Optional<LocalizedText> name) {
    return disclosure == Disclosure.CODES ? Optional.empty() : name;
  }

  Beside beside(Set<Attribute<?>> told) {
    return new Beside(windows.of(told), figures.of(told));
  }

  Disclosure disclosure() {
    return disclosure;
  }

  Outlines outlines() {
    return outlines;
  }

  @Override
  public AttributeCatalog catalog() {
    return engine.readable();
  }

  @Override
  public Optional<PolicyRef> yieldedBy(String attributeId) {
    return Optional.ofNullable(engine.yieldedBy(attributeId)).map(found -> found.policy.ref());
  }

  @Override
  public boolean isVeiled(String attributeId) {
    return !disclosure.showsValues(Sensitivity.SENSITIVE) && engine.isSensitiveYield(attributeId);
  }
}
