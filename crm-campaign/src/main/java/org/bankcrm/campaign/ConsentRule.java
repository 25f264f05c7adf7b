package org.bankcrm.campaign;

import org.bankcrm.core.condition.Condition;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.Purpose;

/** What a campaign needs of the customer's consent, for its purpose over the channel. */
public enum ConsentRule {
  /** The customer said yes, and nothing says no. */
  GRANTED("granted"),
  /** The customer has not said no. */
  NOT_REFUSED("not-refused"),
  /** Nothing: only messages about the customer's own business, of the purpose {@code service}. */
  NOT_NEEDED("not-needed");

  final String word;

  ConsentRule(String word) {
    this.word = word;
  }

  /**
   * The condition that the customer's consents and refusals meet the rule. A yes or no for the
   * purpose over all channels speaks for each of them, and a no wins over a yes.
   */
  Condition condition(Purpose purpose, Channel channel) {
    String all = purpose.code();
    String one = ConsentFacts.consentCode(purpose, channel);
    Condition notRefused = BankAttributes.REFUSALS.hasNone(all, one);
    return switch (this) {
      case GRANTED -> notRefused.and(BankAttributes.CONSENTS.hasAny(all, one));
      case NOT_REFUSED -> notRefused;
      case NOT_NEEDED -> Condition.always();
    };
  }
}
