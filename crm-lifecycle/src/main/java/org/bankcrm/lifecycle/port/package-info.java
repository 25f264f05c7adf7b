/**
 * Where a host keeps the stages of its subjects: {@link org.bankcrm.lifecycle.port.StageStore}, to
 * be implemented over the host's own storage, and one in memory.
 */
@NullMarked
package org.bankcrm.lifecycle.port;

import org.jspecify.annotations.NullMarked;
