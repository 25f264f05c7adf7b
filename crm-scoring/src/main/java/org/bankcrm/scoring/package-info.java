/**
 * Scorecards, the points a customer earns on them and the reasons behind the points.
 *
 * <p>Start with {@link org.bankcrm.scoring.Scorecard}, then {@link org.bankcrm.scoring.Score}.
 * {@link org.bankcrm.scoring.ScoringKinds} reads and writes documents. Points from a statistical
 * model, and measures of how good a score is, come from the module {@code crm-modelling}.
 */
@NullMarked
package org.bankcrm.scoring;

import org.jspecify.annotations.NullMarked;
