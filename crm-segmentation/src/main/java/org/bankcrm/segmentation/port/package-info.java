/**
 * Where a host keeps the tiers of its customers: {@link org.bankcrm.segmentation.port.TierStore},
 * to be implemented over the host's own storage, and one in memory.
 */
@NullMarked
package org.bankcrm.segmentation.port;

import org.jspecify.annotations.NullMarked;
