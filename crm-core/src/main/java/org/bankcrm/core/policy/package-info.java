/**
 * Policies, the book that gathers them, and the engine that decides by them.
 *
 * <p>A {@link org.bankcrm.core.policy.Policy} is data: conditions, and what follows from them. A
 * book gathers policies over one catalogue of attributes; compiling it checks all of it and gives
 * an immutable engine, which decides one customer or a population.
 *
 * <p>{@link org.bankcrm.core.policy.DecisionEngine#explain} tells why, from the plan that decided;
 * {@link org.bankcrm.core.policy.DecisionRecord} keeps what a replay needs.
 *
 * <p>A new kind of policy is an implementation of {@code Policy} with a {@link
 * org.bankcrm.core.policy.Form} that tells its keys once, for documents and for its {@link
 * org.bankcrm.core.policy.FormBuilder}; {@link org.bankcrm.core.policy.Planner} is all it needs of
 * the engine.
 */
@NullMarked
package org.bankcrm.core.policy;

import org.jspecify.annotations.NullMarked;
