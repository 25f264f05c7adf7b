/**
 * Other engines on the same workloads, driven through interfaces of the JDK.
 *
 * <p>Entry point: {@link org.bankcrm.benchmarks.rival.DuckDbSegments}. Their jars come with the
 * Maven profile {@code rivals} only; without it they say that they are absent.
 */
@NullMarked
package org.bankcrm.benchmarks.rival;

import org.jspecify.annotations.NullMarked;
