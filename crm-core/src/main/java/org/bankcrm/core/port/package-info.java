/**
 * What the kernel needs of a host's storage: where decisions are kept, and where populations come
 * from.
 *
 * <p>Start at {@link org.bankcrm.core.port.DecisionStore} and {@link
 * org.bankcrm.core.port.PopulationSource}, whose clauses an implementation has to keep; each has
 * one in memory.
 */
@NullMarked
package org.bankcrm.core.port;

import org.jspecify.annotations.NullMarked;
