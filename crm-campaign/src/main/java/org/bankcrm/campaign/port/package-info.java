/**
 * What campaigns need of the host: a ledger that keeps contacts within their budgets.
 *
 * <p>Start at {@link org.bankcrm.campaign.port.ContactBudget}, whose clauses an implementation has
 * to keep; {@link org.bankcrm.campaign.port.InMemoryContactBudget} is the default, {@link
 * org.bankcrm.campaign.port.BudgetFacts} tells the gates of campaigns what is left.
 */
@NullMarked
package org.bankcrm.campaign.port;

import org.jspecify.annotations.NullMarked;
