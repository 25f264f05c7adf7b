package org.bankcrm.examples.runner;

import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;

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
    }
    return switch (decision.engine().aspect(policy)) {
      case TIER, STAGE, GROUP -> STANDING;
      case CHOICE -> OFFERS;
      case OFFER -> of(Answer.of(decision, policy), OFFERED, NOT_OFFERED, OFFER_OPEN);
      case SCORE -> SCORES;
      case MEMBERSHIP -> of(Answer.of(decision, policy), IN, OUT, OPEN);
      case CONTACT -> CONTACT;
      case OTHER -> OTHERS;
    };
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
    return switch (policy.aspect()) {
      case TIER -> 0;
      case STAGE -> 1;
      default -> 2;
    };
  }
}
