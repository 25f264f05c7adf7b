/**
 * Two or more records of one customer become one, and two again.
 *
 * <p>Start at {@link org.bankcrm.customer.merge.CustomerMerge}, a pure function of the records, of
 * {@link org.bankcrm.customer.merge.MergeRules} and of a {@link
 * org.bankcrm.customer.merge.MergeOrder}. What it did is a {@link
 * org.bankcrm.customer.merge.MergeRecord}, which {@link org.bankcrm.customer.merge.CustomerUnmerge}
 * undoes; {@link org.bankcrm.customer.sources.AliasLedger} tells for ever who a key means.
 */
@NullMarked
package org.bankcrm.customer.merge;

import org.jspecify.annotations.NullMarked;
