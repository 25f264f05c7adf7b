/**
 * Forecasts of balances, flows and sales from their own past, with intervals and back-tests.
 *
 * <p>Start with {@link org.bankcrm.modelling.forecast.Series} and {@link
 * org.bankcrm.modelling.forecast.Forecasters}: {@code automatic}, and {@code seasonalNaive} as the
 * baseline to beat; {@code regression} where holidays, the lunar new year or a campaign move the
 * series, whose {@link org.bankcrm.modelling.forecast.Regressors} come from {@link
 * org.bankcrm.modelling.forecast.SeriesPeriods}. {@link org.bankcrm.modelling.forecast.BackTest}
 * tells whether it does.
 */
@NullMarked
package org.bankcrm.modelling.forecast;

import org.jspecify.annotations.NullMarked;
