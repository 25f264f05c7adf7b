/**
 * A kind of policy of a bank's own, on one page: which fees of accounts are waived for whom.
 *
 * <p>Start with {@link org.bankcrm.examples.hosts.ownkind.FeeWaiver}; a host hands its {@code KIND}
 * to the parser of its books beside those of the library.
 */
@NullMarked
package org.bankcrm.examples.hosts.ownkind;

import org.jspecify.annotations.NullMarked;
