package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Tells why several policies decided about one customer as they did, such as for a page with
 * everything about them: what many policies stand on is explained once, and not for each that asks.
 *
 * <pre>{@code
 * DecisionExplainer page = decision.explainer(Disclosure.FULL);
 * for (Policy<?> policy : engine.book().policies()) {
 *   out.println(page.words(policy, language));
 *   explanations.add(page.explain(policy));
 * }
 * out.println(Explanations.of(explanations).render(engine.phrasebook(language)));
 * }</pre>
 *
 * <p>Each answer equals the decision's own. It keeps what it has explained until it is dropped
 * itself. For one thread; {@code toString} shows nothing of the customer.
 */
public final class DecisionExplainer {

  private final Decision decision;
  private final Disclosure disclosure;
  private final Map<PlannedPolicy, Explanation> explained = new HashMap<>();
  private @Nullable ExplanationMaker maker;
  private @Nullable ExplanationMaker brief;

  DecisionExplainer(Decision decision, Disclosure disclosure) {
    this.decision = decision;
    this.disclosure = requireNonNull(disclosure, "disclosure");
  }

  /**
   * Why a policy decided as it did, as {@link Decision#explain} tells it.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public Explanation explain(Policy<?> policy) {
    PlannedPolicy planned = decision.engine().planned(policy);
    ExplanationMaker known = maker;
    if (known == null) {
      known = new ExplanationMaker(decision, disclosure, false);
      maker = known;
    }
    return explained.computeIfAbsent(planned, known::explain);
  }

  /**
   * What a policy decided in a few sentences, as {@link Decision#words(Policy, Language,
   * Disclosure)} tells it.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public String words(Policy<?> policy, Language language) {
    return new ResultWords(this, language).words(decision.engine().planned(policy));
  }

  /**
   * What is missing to settle what a policy yields, as {@link #explain} tells it, for less: nothing
   * that is settled is looked into. What to ask the customer for.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public List<MissingAttribute> missing(Policy<?> policy) {
    PlannedPolicy planned = decision.engine().planned(policy);
    Explanation known = explained.get(planned);
    if (known != null) {
      return known.missing();
    }
    ExplanationMaker finding = brief;
    if (finding == null) {
      finding = new ExplanationMaker(decision, disclosure, true);
      brief = finding;
    }
    return finding.missing(planned);
  }

  Decision decision() {
    return decision;
  }

  Disclosure disclosure() {
    return disclosure;
  }

  /** The decision, and nothing of the customer. */
  @Override
  public String toString() {
    return "DecisionExplainer of " + decision;
  }
}
