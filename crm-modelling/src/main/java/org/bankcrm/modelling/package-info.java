/**
 * From data to scores, values, ranks, groups and forecasts: what is fitted here becomes a policy or
 * a table, and runs without this module.
 *
 * <p>Every fit ends in a {@link org.bankcrm.modelling.Fit}: a model, or a named reason why there is
 * none. Start with the package of what is wanted: {@code value} (lifetime value), {@code scorecard}
 * (scorecards from data), {@code validation} (reports), {@code group} (RFM, ranks, clusters),
 * {@code forecast}.
 */
@NullMarked
package org.bankcrm.modelling;

import org.jspecify.annotations.NullMarked;
