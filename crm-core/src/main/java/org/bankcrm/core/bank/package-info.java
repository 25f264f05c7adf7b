/**
 * The standard catalogue: the attributes that every bank starts from, derived from the customer
 * model.
 *
 * <p>Entry point: {@link org.bankcrm.core.bank.BankCatalogue}, which has all attributes in one
 * currency; {@link org.bankcrm.core.bank.BankFacts} fills them from a customer's record. The
 * attributes without amounts stand in {@link org.bankcrm.core.bank.BankAttributes}, those of one
 * holding in {@link org.bankcrm.core.bank.BankHoldings}, those of transactions and contacts in
 * {@link org.bankcrm.core.bank.BankEvents}.
 */
@NullMarked
package org.bankcrm.core.bank;

import org.jspecify.annotations.NullMarked;
