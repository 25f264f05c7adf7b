/**
 * State machine libraries on workload W4.
 *
 * <p>Entry point: {@link org.bankcrm.benchmarks.rival.lifecycle.LifecycleRival}.
 */
@NullMarked
package org.bankcrm.benchmarks.rival.lifecycle;

import org.jspecify.annotations.NullMarked;
