/**
 * The fixed workloads every contender is measured on, made bit for bit from their seeds.
 *
 * <p>Entry points are {@link org.bankcrm.benchmarks.workload.Customers} (the data), {@link
 * org.bankcrm.benchmarks.workload.Segments} and {@link org.bankcrm.benchmarks.workload.Campaigns}
 * (the rules), {@link org.bankcrm.benchmarks.workload.Scorecard} and {@link
 * org.bankcrm.benchmarks.workload.Lifecycle}. Read {@link
 * org.bankcrm.benchmarks.workload.SplitMix64} first, then {@link
 * org.bankcrm.benchmarks.workload.Field}, {@link org.bankcrm.benchmarks.workload.Customer} and
 * {@link org.bankcrm.benchmarks.workload.Rule}, the small expression type that is written out as
 * SQL, as Java source and as a condition document.
 */
@NullMarked
package org.bankcrm.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
