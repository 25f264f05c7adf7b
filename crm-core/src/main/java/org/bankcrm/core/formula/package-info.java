/**
 * How attributes are computed from others of the same customer.
 *
 * <p>Start at {@link org.bankcrm.core.formula.Formula}. A catalogue is told by {@link
 * org.bankcrm.core.attribute.Derivation} which of its attributes are computed by which formula;
 * facts and populations of that catalogue then have their values by themselves.
 */
@NullMarked
package org.bankcrm.core.formula;

import org.jspecify.annotations.NullMarked;
