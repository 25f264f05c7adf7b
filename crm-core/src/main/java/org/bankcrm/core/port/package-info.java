/**
 * What the kernel needs of a host's storage: where decisions are kept, and where populations come
 * from, and what models that are run elsewhere tell.
 *
 * <p>Start at {@link org.bankcrm.core.port.DecisionStore}, {@link
 * org.bankcrm.core.port.PopulationSource} and {@link org.bankcrm.core.port.OutsideModel}, whose
 * clauses an implementation has to keep; each has one in memory.
 */
@NullMarked
package org.bankcrm.core.port;

import org.jspecify.annotations.NullMarked;
