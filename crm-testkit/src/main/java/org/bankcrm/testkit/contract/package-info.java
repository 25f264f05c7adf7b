/**
 * Contract kits: abstract JUnit classes that a host's own adapter of a port must pass.
 *
 * <p>Extend the kit of a port, such as {@link org.bankcrm.testkit.contract.ContactBudgetContract},
 * give it the adapter, run it among the tests; each test names the clause of the port's Javadoc
 * that it proves.
 */
@NullMarked
package org.bankcrm.testkit.contract;

import org.jspecify.annotations.NullMarked;
