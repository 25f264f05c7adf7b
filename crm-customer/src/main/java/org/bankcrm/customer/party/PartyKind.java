package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/**
 * Whether a customer is a person or an organisation.
 *
 * <p>There is no third one: a sole trader's business is an organisation, its owner a person.
 */
public enum PartyKind implements Labelled {
  /** A natural person, an {@link Individual} 个人. */
  INDIVIDUAL,

  /** An {@link Organisation} 单位. */
  ORGANISATION
}
