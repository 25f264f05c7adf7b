/**
 * Campaigns: what may be offered to whom, the gates between, and the choice of the next best offer.
 *
 * <p>Start at {@link org.bankcrm.campaign.Campaign}, whose gates say of a customer {@link
 * org.bankcrm.campaign.Eligibility}; {@link org.bankcrm.campaign.ContactPolicy} says how often the
 * bank may turn to a customer, {@link org.bankcrm.campaign.OfferArbitration} which of the open
 * offers is made. All three are policies for a book, written in Java or as documents of the kinds
 * in {@link org.bankcrm.campaign.CampaignKinds}.
 *
 * <p>Policies read attributes only: {@link org.bankcrm.campaign.ConsentFacts} and {@link
 * org.bankcrm.campaign.ContactFacts} fill those that come from ledger and history. {@link
 * org.bankcrm.campaign.DropOff} counts where a population stops, {@link
 * org.bankcrm.campaign.ControlGroup} holds some of it out.
 */
@NullMarked
package org.bankcrm.campaign;

import org.jspecify.annotations.NullMarked;
