/**
 * Contract kits: tests that a host's own adapter of a port must pass, clause by clause.
 *
 * <p>A host extends the kit of the port, such as {@link
 * org.bankcrm.testkit.contract.ContactBudgetContract} or {@link
 * org.bankcrm.testkit.contract.StageStoreContract}, in its own tests and hands in its adapter.
 */
@NullMarked
package org.bankcrm.testkit.contract;

import org.jspecify.annotations.NullMarked;
