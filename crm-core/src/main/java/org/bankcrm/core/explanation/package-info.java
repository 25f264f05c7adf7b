/**
 * Why a decision came out as it did: data first, words second.
 *
 * <p>{@link org.bankcrm.core.explanation.Explanation} is what an engine answers: for every gate of
 * a policy a tree that mirrors the author's condition, with the truth of each node, and as much of
 * constants and values as the {@link org.bankcrm.core.explanation.Disclosure} allows. {@code
 * render} puts it into Chinese or English. {@link org.bankcrm.core.explanation.ConditionText} tells
 * a rule in words without a customer.
 *
 * <p>Read in this order: {@code Explanation}, {@link org.bankcrm.core.explanation.ExplainedGate},
 * {@link org.bankcrm.core.explanation.ExplanationNode}, {@link
 * org.bankcrm.core.explanation.Clause}, {@link org.bankcrm.core.explanation.ActualValue}.
 */
@NullMarked
package org.bankcrm.core.explanation;

import org.jspecify.annotations.NullMarked;
