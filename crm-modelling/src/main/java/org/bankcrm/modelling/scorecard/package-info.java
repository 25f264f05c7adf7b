/**
 * Points of a scorecard from a statistical model: weights of evidence of bins, coefficients of a
 * logistic regression, and the scale that turns both into points.
 *
 * <p>Start with {@link org.bankcrm.modelling.scorecard.WoeModel} and {@link
 * org.bankcrm.modelling.scorecard.Scaling}.
 */
@NullMarked
package org.bankcrm.modelling.scorecard;

import org.jspecify.annotations.NullMarked;
