package org.bankcrm.examples.boot.policy;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionListener;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.WatchedEngine;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.needs.CustomerKinds;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;
import org.bankcrm.segmentation.TierLadder;

/**
 * A version of the bank's policies, compiled, with what the host asks it for. Immutable: whoever
 * took one decides by it to the end, whatever is published meanwhile.
 */
public final class LiveBook {

  private static final PolicyBookParser PARSER =
      PolicyBookParser.of(kinds()).withStandards(BankCatalogue::standard);

  private final int version;
  private final WatchedEngine engine;
  private final BankCatalogue catalogue;
  private final List<LifecycleEngine> lifecycles;

  private LiveBook(int version, WatchedEngine engine) {
    PolicyBook book = engine.engine().book();
    this.version = version;
    this.engine = engine;
    this.catalogue = catalogue(book);
    this.lifecycles =
        book.policies(Lifecycle.class).stream().map(it -> LifecycleEngine.of(book, it)).toList();
  }

  /**
   * Reads and compiles a document.
   *
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem and its place
   */
  static LiveBook of(int version, Map<String, Object> document, DecisionListener listener) {
    return new LiveBook(version, WatchedEngine.of(PARSER.compile(document), listener));
  }

  private static List<PolicyKind> kinds() {
    List<PolicyKind> kinds = new ArrayList<>(SegmentationKinds.all());
    kinds.addAll(ScoringKinds.all());
    kinds.addAll(LifecycleKinds.all());
    kinds.addAll(AlertKinds.all());
    kinds.addAll(CampaignKinds.all());
    kinds.addAll(CustomerKinds.all());
    return kinds;
  }

  /** The standard catalogue with what the book has beside it. */
  private static BankCatalogue catalogue(PolicyBook book) {
    BankCatalogue standard = BankCatalogue.in(Currency.getInstance("CNY"));
    return standard.withAttributes(
        book.catalog().attributes().stream()
            .filter(attribute -> !standard.attributes().contains(attribute))
            .toList());
  }

  /** The version under which the bank keeps it. */
  public int version() {
    return version;
  }

  /** Decides, and tells the metrics. */
  public WatchedEngine watched() {
    return engine;
  }

  /** Decides, explains and knows names. */
  public DecisionEngine engine() {
    return engine.engine();
  }

  /** The policies. */
  public PolicyBook book() {
    return engine.engine().book();
  }

  /** What facts are made by. */
  public BankCatalogue catalogue() {
    return catalogue;
  }

  /** Engines of the lifecycles, for events and ticks. */
  public List<LifecycleEngine> lifecycles() {
    return lifecycles;
  }

  /** The tier ladders. */
  public List<TierLadder> ladders() {
    return book().policies(TierLadder.class);
  }

  /** The campaigns. */
  public List<Campaign> campaigns() {
    return book().policies(Campaign.class);
  }

  /** When and how often customers may be contacted. */
  public List<ContactPolicy> contactPolicies() {
    return book().policies(ContactPolicy.class);
  }

  /** How many contacts there may be. */
  public List<BudgetPolicy> budgets() {
    return book().policies(BudgetPolicy.class);
  }

  /** Who is held out. */
  public List<ControlGroup> controlGroups() {
    return book().policies(ControlGroup.class);
  }
}
