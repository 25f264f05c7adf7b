package org.bankcrm.examples.runner;

import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.TierLadder;

/** The parts of the page about one customer, in the order in which a banker asks. */
enum PageGroup {
  STANDING(PageWords.STANDING),
  OFFERS(PageWords.OFFERS),
  OFFERED(PageWords.OFFERED),
  OFFER_OPEN(PageWords.OFFER_OPEN),
  NOT_OFFERED(PageWords.NOT_OFFERED),
  SCORES(PageWords.SCORES),
  IN(PageWords.IN),
  OPEN(PageWords.OPEN),
  OUT(PageWords.OUT),
  CONTACT(PageWords.CONTACT),
  OTHERS(PageWords.OTHERS),
  FOREIGN(PageWords.FOREIGN),
  UNTOLD(PageWords.UNTOLD);

  private final PageWords title;

  PageGroup(PageWords title) {
    this.title = title;
  }

  PageWords title() {
    return title;
  }

  /** Whether its policies are named and nothing more, as there is nothing more to say of them. */
  boolean isList() {
    return this == FOREIGN || this == UNTOLD;
  }

  /**
   * Where a policy stands; of one that may not be told not even the part gives its outcome away.
   */
  static PageGroup of(Decision decision, Policy<?> policy) {
    if (decision.engine().isWithheld(policy)) {
      return UNTOLD;
    } else if (decision.applies(policy) == Truth.FALSE) {
      return FOREIGN;
    } else if (policy instanceof Campaign) {
      return of(Answer.of(decision, policy), OFFERED, NOT_OFFERED, OFFER_OPEN);
    } else if (policy instanceof Segment) {
      return of(Answer.of(decision, policy), IN, OUT, OPEN);
    }
    return of(policy);
  }

  private static PageGroup of(Answer answer, PageGroup yes, PageGroup no, PageGroup open) {
    return switch (answer) {
      case YES -> yes;
      case NO, NOT_APPLICABLE -> no;
      case UNKNOWN -> open;
    };
  }

  /** The tier comes first, then the stage, then all others in the order of the book. */
  static int rank(Policy<?> policy) {
    return policy instanceof TierLadder ? 0 : policy instanceof Lifecycle ? 1 : 2;
  }

  private static PageGroup of(Policy<?> policy) {
    if (policy instanceof TierLadder
        || policy instanceof Lifecycle
        || policy instanceof SegmentFamily) {
      return STANDING;
    } else if (policy instanceof OfferArbitration) {
      return OFFERS;
    } else if (policy instanceof Scorecard) {
      return SCORES;
    }
    boolean contact = policy instanceof ContactPolicy || policy instanceof BudgetPolicy;
    return contact ? CONTACT : OTHERS;
  }
}
