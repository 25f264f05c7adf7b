/**
 * Databases on the same workloads, driven through {@code java.sql}.
 *
 * <p>Entry point: {@link org.bankcrm.benchmarks.rival.Database}; {@link
 * org.bankcrm.benchmarks.rival.Queries} writes the rules as SQL. Drivers come with the Maven
 * profile {@code rivals} only; without it the products say that they are absent.
 */
@NullMarked
package org.bankcrm.benchmarks.rival;

import org.jspecify.annotations.NullMarked;
