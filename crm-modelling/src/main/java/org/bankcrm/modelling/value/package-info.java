/**
 * What a customer will still be worth: models of who buys until they silently leave, of what they
 * spend, and of contracts that end by notice or by default.
 *
 * <p>Start with {@link org.bankcrm.modelling.value.PurchaseLog} (from transactions to histories),
 * {@link org.bankcrm.modelling.value.BgNbd} and {@link org.bankcrm.modelling.value.ParetoNbd} (who
 * is still active and what will come), {@link org.bankcrm.modelling.value.GammaGamma} (how much
 * each time) and {@link org.bankcrm.modelling.value.LifetimeValue} (the two together, discounted).
 * {@link org.bankcrm.modelling.value.Contract} is for deposits and loans.
 */
@NullMarked
package org.bankcrm.modelling.value;

import org.jspecify.annotations.NullMarked;
