/**
 * What a customer does: transactions on holdings, and interactions with the bank over any channel.
 *
 * <p>Entry points: {@link org.bankcrm.customer.activity.Transaction} and {@link
 * org.bankcrm.customer.activity.Interaction}. Read next {@link
 * org.bankcrm.customer.activity.Channel}, {@link org.bankcrm.customer.activity.TransactionType} and
 * {@link org.bankcrm.customer.activity.Counterparty}.
 *
 * <p>All types are immutable and cannot exist half valid. Their text forms and the messages of
 * their refusals show no personal data.
 */
@NullMarked
package org.bankcrm.customer.activity;

import org.jspecify.annotations.NullMarked;
