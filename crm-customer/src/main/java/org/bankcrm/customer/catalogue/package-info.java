/**
 * The standard catalogue: the attributes that every bank starts from, derived from the customer
 * model.
 *
 * <p>Entry point: {@link org.bankcrm.customer.catalogue.BankCatalogue}, which has all attributes in
 * one currency; {@link org.bankcrm.customer.catalogue.BankFacts} fills them from a customer's
 * record. The attributes without amounts stand in {@link
 * org.bankcrm.customer.catalogue.BankAttributes}, those of one holding in {@link
 * org.bankcrm.customer.catalogue.BankHoldings}, those of transactions and contacts in {@link
 * org.bankcrm.customer.catalogue.BankEvents}.
 */
@NullMarked
package org.bankcrm.customer.catalogue;

import org.jspecify.annotations.NullMarked;
