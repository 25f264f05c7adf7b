/**
 * Duplicates (重复客户): which records are the same customer, with the reasons field by field.
 *
 * <p>Start at {@link org.bankcrm.customer.matching.MatchPopulation} for a whole bank, at {@link
 * org.bankcrm.customer.matching.MatchPolicy} for its rules.
 */
@NullMarked
package org.bankcrm.customer.matching;

import org.jspecify.annotations.NullMarked;
