package org.bankcrm.campaign.contact;

/**
 * What a contact policy does where something of the customer is not known: neither is taken for
 * granted, its author says which.
 */
public enum WhenUnknown {
  /** The customer is not contacted until it is known. */
  NO_CONTACT("no-contact"),
  /** The policy's own zone and clauses hold, and nothing besides. */
  BY_POLICY("by-policy");

  final String word;

  WhenUnknown(String word) {
    this.word = word;
  }
}
