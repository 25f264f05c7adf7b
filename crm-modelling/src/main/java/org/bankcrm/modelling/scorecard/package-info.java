/**
 * Scorecards from data: bins and their weights of evidence, logistic regression, points, and the
 * card as a policy of {@code crm-scoring} that decides without this module.
 *
 * <p>Start with {@link org.bankcrm.modelling.scorecard.TrainingData}, go on with {@link
 * org.bankcrm.modelling.scorecard.Binner}, {@link org.bankcrm.modelling.scorecard.BinnedData} and
 * {@link org.bankcrm.modelling.scorecard.FittedCard}. A regression from elsewhere becomes a card by
 * {@link org.bankcrm.modelling.scorecard.WoeModel} and {@link
 * org.bankcrm.modelling.scorecard.Scaling}.
 */
@NullMarked
package org.bankcrm.modelling.scorecard;

import org.jspecify.annotations.NullMarked;
