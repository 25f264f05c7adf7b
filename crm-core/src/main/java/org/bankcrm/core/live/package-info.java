/**
 * One customer's facts that move with what happens: a payment arrives, balances and windows move,
 * and the facts are new in microseconds.
 *
 * <p>A {@link org.bankcrm.core.live.LivePlan} says as data what events do to values that stand
 * ({@link org.bankcrm.core.live.Effect}) and which values are looked up in the bank's own lists of
 * prices and rates ({@link org.bankcrm.core.live.PriceList}). {@link
 * org.bankcrm.core.live.LiveFacts} begin with what the bank knew at an end of day, take one event
 * at a time and tell the facts as of any later instant, the same as whoever computes the customer
 * anew from the whole log.
 *
 * <p>Read in this order: {@link org.bankcrm.core.live.Effect}, {@link
 * org.bankcrm.core.live.LivePlan}, {@link org.bankcrm.core.live.LiveFacts}, {@link
 * org.bankcrm.core.live.PriceList}.
 */
@NullMarked
package org.bankcrm.core.live;

import org.jspecify.annotations.NullMarked;
