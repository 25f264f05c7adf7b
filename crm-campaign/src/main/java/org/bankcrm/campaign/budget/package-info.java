/**
 * Contact budgets: how many contacts campaigns may make together. Start with {@link
 * org.bankcrm.campaign.budget.BudgetPolicy}; what a host counts with is {@link
 * org.bankcrm.campaign.port.ContactBudget}.
 */
@NullMarked
package org.bankcrm.campaign.budget;

import org.jspecify.annotations.NullMarked;
