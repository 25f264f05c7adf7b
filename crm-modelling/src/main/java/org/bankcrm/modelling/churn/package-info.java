/**
 * Who will leave, or take a product: from what a bank calls leaving to a propensity that decides.
 *
 * <p>Read in this order: {@link org.bankcrm.modelling.churn.ChurnDefinition}, which events are
 * meant, over which days; {@link org.bankcrm.modelling.churn.ChurnTable}, what was known of each
 * customer on a day of the past and what came after it; {@link
 * org.bankcrm.modelling.churn.FittedPropensity}, the baseline model as a policy; {@link
 * org.bankcrm.modelling.churn.PlattScaling} and {@link
 * org.bankcrm.modelling.churn.IsotonicScaling}, by which probabilities come true again; {@link
 * org.bankcrm.modelling.churn.ContactCosts}, from which probability on a contact pays.
 */
@NullMarked
package org.bankcrm.modelling.churn;

import org.jspecify.annotations.NullMarked;
