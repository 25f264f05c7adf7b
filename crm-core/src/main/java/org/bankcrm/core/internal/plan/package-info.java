/**
 * The compiled form of conditions, and the two executors that run it.
 *
 * <p>{@code Circuit} turns conditions into a graph of AND, OR, COUNT and literals, negation pushed
 * down and equal parts shared. The graph is monotone, so two plain valuations give Kleene's three
 * values: <em>lower</em> (certainly true: a missing value satisfies nothing) and <em>upper</em>
 * (possibly true: a missing value satisfies everything it might). TRUE is lower, FALSE is not
 * upper, UNKNOWN is the rest; nothing else of three-valued logic is left at run time.
 *
 * <p>{@code RowPlan} runs the graph for one customer by a table per interval, {@code BlockPlan} for
 * a population by bit planes per cut. {@code Node.test} is the plain form of both.
 */
@NullMarked
package org.bankcrm.core.internal.plan;

import org.jspecify.annotations.NullMarked;
