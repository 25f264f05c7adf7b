/**
 * Builds explanations from a compiled plan.
 *
 * <p>{@link org.bankcrm.core.internal.explain.Explainer} walks the author's condition and asks a
 * {@link org.bankcrm.core.internal.explain.Subject} for the truth of each leaf; the plan answers,
 * so that an explanation can say nothing that the decision did not. What the disclosure does not
 * allow never enters the explanation.
 */
@NullMarked
package org.bankcrm.core.internal.explain;

import org.jspecify.annotations.NullMarked;
