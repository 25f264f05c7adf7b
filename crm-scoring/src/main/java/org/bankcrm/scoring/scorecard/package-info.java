/**
 * Points of a scorecard from a statistical model: weights of evidence of bins, coefficients of a
 * logistic regression, and the scale that turns both into points.
 *
 * <p>Start with {@link org.bankcrm.scoring.scorecard.WoeModel} and {@link
 * org.bankcrm.scoring.scorecard.Scaling}.
 */
@NullMarked
package org.bankcrm.scoring.scorecard;

import org.jspecify.annotations.NullMarked;
