package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.core.document.InvalidDocumentException;

/**
 * How long a bank keeps what of its customers, and what becomes of it: rules that are data, from
 * which a plan is made for one customer.
 *
 * <pre>{@code
 * RetentionPolicy policy = RetentionPolicy.parse(tree, kinds);
 * ErasurePlan plan = policy.plan(parts, holds, events, today, ErasureTrigger.REQUEST);
 * plan.steps().forEach(step -> System.out.println(step.words(Locale.CHINESE)));
 * }</pre>
 *
 * <p>How it decides about a part:
 *
 * <ol>
 *   <li>A hold that stands keeps it.
 *   <li>Else it is kept while one rule says that it has to be: of several, the last end counts;
 *       where what starts the period has not happened, there is no end yet.
 *   <li>Else it is erased if the customer asked for that, or if the first limit is over.
 *   <li>Of several rules that erase, one that deletes wins over one that pseudonymises.
 *   <li>What no rule is about stays, and is told as a {@linkplain ErasurePlan#gaps gap}.
 * </ol>
 *
 * <p>A duty wins over a limit that ends before it: the law that says keep is obeyed first.
 * Immutable, thread-safe and comparable by value.
 *
 * @param ref its id and version
 * @param name what it is called, in Chinese and English
 * @param rules the rules, in their order
 */
public record RetentionPolicy(PolicyRef ref, LocalizedText name, List<RetentionRule> rules) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no rule, or two have one id
   */
  public RetentionPolicy {
    requireNonNull(ref, "ref");
    requireNonNull(name, "name");
    rules = List.copyOf(rules);
    Checks.require(!rules.isEmpty(), "rules", "must have at least one");
    Set<String> ids = new HashSet<>();
    rules.forEach(rule -> Checks.require(ids.add(rule.id()), "rules", "must have distinct ids"));
  }

  /** What may stand in its documents, for editors and people. */
  public static RuleDocument language() {
    return RetentionDocument.KIND;
  }

  /**
   * Reads what {@link #toDocument} wrote, or an author, by way of any JSON or YAML reader.
   *
   * @param kinds all that there is to be kept: what a rule names and is none of these is refused
   * @throws InvalidDocumentException with every problem found: place, what was expected and the
   *     mend
   */
  public static RetentionPolicy parse(Object tree, Collection<HeldKind> kinds) {
    return RetentionDocument.read(tree, kinds);
  }

  /**
   * The policy as a tree of maps, lists, texts and numbers, which {@link #parse} reads back as
   * equal; equal policies have equal documents.
   *
   * <pre>{@code
   * {"format": 1, "id": "retention", "version": 2, "name": {"zh": "保存期限", "en": "Retention"},
   *  "rules": [{"id": "credit", "kinds": ["core.decision"], "event": "decided", "atLeast": "P5Y",
   *             "atMost": "P6Y", "then": "PSEUDONYMISE", "ground": {"zh": "…", "en": "…"}}]}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return RetentionDocument.write(this);
  }

  /**
   * What becomes of the parts.
   *
   * @param parts everything that is kept of one customer
   * @param holds what is ordered not to be erased
   * @param events the days of events of the customer as a whole, such as {@code
   *     relationship-ended}, by their codes; of an event that the part itself tells, the part's day
   *     counts
   * @param today as of when
   */
  public ErasurePlan plan(
      Collection<? extends HeldPart> parts,
      Collection<RetentionHold> holds,
      Map<String, LocalDate> events,
      LocalDate today,
      ErasureTrigger trigger) {
    requireNonNull(today, "today");
    Planner planner = new Planner(rules, holds, events, today, requireNonNull(trigger, "trigger"));
    return new ErasurePlan(ref, today, trigger, parts.stream().map(planner::step).toList());
  }

  /** Its id and version. */
  @Override
  public String toString() {
    return "RetentionPolicy " + ref;
  }
}
