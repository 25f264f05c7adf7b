package org.bankcrm.examples.hosts.desk;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.policy.BookLoss;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.needs.CustomerKinds;
import org.bankcrm.examples.hosts.Json;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;

/** From the text of a policy book to an engine, and from one version to the next. */
public final class Books {

  /** The kinds of the modules that the host has; each module lists its own. */
  private static List<PolicyKind> kinds() {
    List<PolicyKind> kinds = new ArrayList<>(SegmentationKinds.all());
    kinds.addAll(ScoringKinds.all());
    kinds.addAll(LifecycleKinds.all());
    kinds.addAll(CampaignKinds.all());
    kinds.addAll(CustomerKinds.all());
    return kinds;
  }

  private static final PolicyBookParser PARSER =
      PolicyBookParser.of(kinds())
          .withStandards(BankCatalogue::standard); // for "catalogue": "bank.CNY"

  private Books() {}

  /**
   * Reads a book, checks it as a whole and makes its engine.
   *
   * @throws tools.jackson.core.JacksonException if the text is no JSON object: the reader's own
   * @throws org.bankcrm.core.policy.InvalidPolicyException with all problems at once
   */
  public static DecisionEngine read(String text) {
    return PARSER.compile(Json.read(text));
  }

  /** What would be lost if the next book took the place of the one in force; most often nothing. */
  public static List<BookLoss> losses(DecisionEngine next, DecisionEngine inForce) {
    return next.book().lossesAgainst(inForce.book());
  }
}
