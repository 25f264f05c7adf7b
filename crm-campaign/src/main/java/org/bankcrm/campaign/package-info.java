/**
 * Campaigns: what may be offered to whom, when, and which gates lie between.
 *
 * <p>Start at {@link org.bankcrm.campaign.Campaign}, whose gates say of a customer {@link
 * org.bankcrm.campaign.Eligibility}. Other kinds of policy have packages of their own: how often
 * the bank may turn to a customer says {@link org.bankcrm.campaign.contact}, how often in all
 * {@link org.bankcrm.campaign.budget}, who is held out to measure the effect {@link
 * org.bankcrm.campaign.control}, which of the open offers is made {@link
 * org.bankcrm.campaign.offer}. All are policies for a book, written in Java or as documents of the
 * kinds in {@link org.bankcrm.campaign.CampaignKinds}.
 *
 * <p>Policies read attributes only: {@link org.bankcrm.campaign.ConsentFacts} fills those that come
 * from the consent ledger. {@link org.bankcrm.campaign.DropOff} counts where a population stops.
 */
@NullMarked
package org.bankcrm.campaign;

import org.jspecify.annotations.NullMarked;
