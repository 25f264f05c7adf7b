/**
 * How often, when and over which ways the bank may turn to a customer.
 *
 * <p>Start at {@link org.bankcrm.campaign.contact.ContactPolicy}: caps, hours of quiet, peace after
 * a refusal. It is asked about a {@link org.bankcrm.campaign.contact.ContactProposal} with the
 * customer's {@link org.bankcrm.campaign.contact.ContactHistory} and gives a {@link
 * org.bankcrm.campaign.contact.ContactAnswer}. In a book it yields a {@link
 * org.bankcrm.campaign.contact.ContactStanding}, from what {@link
 * org.bankcrm.campaign.contact.ContactFacts} put of each {@link
 * org.bankcrm.campaign.contact.ContactLane}.
 */
@NullMarked
package org.bankcrm.campaign.contact;

import org.jspecify.annotations.NullMarked;
