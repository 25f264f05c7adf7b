/**
 * Where a host keeps its subjects under watch: {@link org.bankcrm.alert.port.WatchStore}, to be
 * implemented over the host's own storage, and one in memory.
 */
@NullMarked
package org.bankcrm.alert.port;

import org.jspecify.annotations.NullMarked;
