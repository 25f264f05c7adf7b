/**
 * Rule engines and expression languages on workloads W1 and W2.
 *
 * <p>Entry point: {@link org.bankcrm.benchmarks.rival.rules.RuleRival}. Each gets rules and
 * customers in the form it likes best, prepared before anything is timed.
 */
@NullMarked
package org.bankcrm.benchmarks.rival.rules;

import org.jspecify.annotations.NullMarked;
