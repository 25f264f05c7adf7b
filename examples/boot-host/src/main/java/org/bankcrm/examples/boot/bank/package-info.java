/**
 * The bank's own tables and how they become the library's customers. This is the part that every
 * bank writes anew.
 *
 * <p>Start with {@link org.bankcrm.examples.boot.bank.BankRecords}.
 */
@NullMarked
package org.bankcrm.examples.boot.bank;

import org.jspecify.annotations.NullMarked;
