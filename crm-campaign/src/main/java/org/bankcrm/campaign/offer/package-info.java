/**
 * Which of the offers that are open to a customer is made next.
 *
 * <p>Start at {@link org.bankcrm.campaign.offer.OfferArbitration}: it multiplies the factors of
 * each {@link org.bankcrm.campaign.offer.ArbitratedOffer} to a priority and chooses a {@link
 * org.bankcrm.campaign.offer.NextBestOffer}, which tells of every offer where it stands. It reads
 * what campaigns yield, and knows of them no more than their ids.
 */
@NullMarked
package org.bankcrm.campaign.offer;

import org.jspecify.annotations.NullMarked;
