/**
 * What a customer has with the bank: products and holdings of them, with balances, limits and
 * terms.
 *
 * <p>Entry point: {@link org.bankcrm.customer.holding.Holding}. Read next {@link
 * org.bankcrm.customer.holding.Product}, {@link org.bankcrm.customer.holding.ProductKind} with its
 * family and the side on which its balance stands, then {@link
 * org.bankcrm.customer.holding.Participant}.
 *
 * <p>All types are immutable and cannot exist half valid. Their text forms and the messages of
 * their refusals show no personal data.
 */
@NullMarked
package org.bankcrm.customer.holding;

import org.jspecify.annotations.NullMarked;
