/**
 * Measurements of the library through its public API, beside hand-written code and other engines.
 *
 * <p>Entry point: {@link org.bankcrm.benchmarks.Measure}, started by {@code benchmarks/run}, which
 * runs {@link org.bankcrm.benchmarks.W1Benchmark} (segments), {@link
 * org.bankcrm.benchmarks.W2Benchmark} (campaign rules), {@link org.bankcrm.benchmarks.W3Benchmark}
 * (a scorecard), {@link org.bankcrm.benchmarks.W4Benchmark} (a lifecycle) and {@link
 * org.bankcrm.benchmarks.FillBenchmark}. Then {@link org.bankcrm.benchmarks.Curves}, {@link
 * org.bankcrm.benchmarks.LargeBook}, {@link org.bankcrm.benchmarks.Memory} and {@link
 * org.bankcrm.benchmarks.StartUp}.
 */
@NullMarked
package org.bankcrm.benchmarks;

import org.jspecify.annotations.NullMarked;
