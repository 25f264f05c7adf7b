/**
 * Measurements of the library through its public API, beside hand-written code and other engines.
 *
 * <p>Entry point: {@link org.bankcrm.benchmarks.Measure}, started by {@code benchmarks/run}. Then
 * {@link org.bankcrm.benchmarks.W1Benchmark} (50 segments over a population) and {@link
 * org.bankcrm.benchmarks.W2Benchmark} (50 campaign rules on one customer).
 */
@NullMarked
package org.bankcrm.benchmarks;

import org.jspecify.annotations.NullMarked;
