/**
 * What a customer allowed the bank to do with personal data, and when.
 *
 * <p>Entry point: {@link org.bankcrm.customer.consent.ConsentLedger}, a list of {@link
 * org.bankcrm.customer.consent.ConsentEvent}s to which one can only add. It answers for any instant
 * what was allowed then. Read next {@link org.bankcrm.customer.consent.ConsentScope}, which says
 * what a decision covers, and {@link org.bankcrm.customer.consent.Purpose}.
 *
 * <p>The strictest decision wins: a yes for one channel does not lift a no for all channels, nor
 * the other way round. All types are immutable.
 */
@NullMarked
package org.bankcrm.customer.consent;

import org.jspecify.annotations.NullMarked;
