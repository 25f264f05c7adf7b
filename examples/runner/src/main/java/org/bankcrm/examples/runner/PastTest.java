package org.bankcrm.examples.runner;

import java.util.Locale;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.forecast.BackTest;
import org.bankcrm.modelling.forecast.EtsFit;
import org.bankcrm.modelling.forecast.Forecaster;
import org.bankcrm.modelling.forecast.Forecasters;
import org.bankcrm.modelling.forecast.Regressors;
import org.bankcrm.modelling.forecast.Seasonal;
import org.bankcrm.modelling.forecast.Series;

/**
 * The last figures of a series, forecast from what was known before, in words; where that cannot be
 * done or measured, it is said why.
 */
record PastTest(TableOptions tables, Series series, Regressors known, int steps, double coverage) {

  /** How many figures a forecast and its baseline need. */
  int least() {
    int regressors = known.columns().size();
    return Math.max(EtsFit.fewest(Seasonal.NONE, 1) + regressors, series.season() + 1);
  }

  /** How many figures it takes to see the season. */
  int forSeason() {
    return EtsFit.fewest(Seasonal.ADDITIVE, series.season()) + known.columns().size();
  }

  /** Whether there is a season that so few figures do not show. */
  boolean isTooShortForSeason(Series some) {
    return some.season() > 1 && some.size() < forSeason();
  }

  void tell() {
    int before = series.size() - steps;
    if (before < least()) {
      tables.say(ModelWords.UNTESTED_SHORT, steps, least(), Math.max(0, before));
      return;
    }
    if (isTooShortForSeason(series.first(before)) && !isTooShortForSeason(series)) {
      tables.say(ModelWords.TEST_SEASONLESS, before, series.season(), forSeason());
    }
    boolean plain = known.columns().isEmpty();
    Forecaster own = plain ? Forecasters.automatic() : Forecasters.regression(known);
    Fit<BackTest> tested = tested(own);
    if (tested instanceof Fit.Failed<BackTest> failed) {
      tables.say(ModelWords.UNTESTED, steps, failed.reason().label().in(tables.locale()));
      return;
    }
    tell(ModelWords.BACK_TEST, tested.orElseThrow());
    if (!plain) {
      tested(Forecasters.automatic()).model().ifPresent(t -> tell(ModelWords.WITHOUT, t));
    }
    tell(ModelWords.BASELINE, ModelRun.found(tested(Forecasters.seasonalNaive())));
  }

  private Fit<BackTest> tested(Forecaster forecaster) {
    return BackTest.of(forecaster, series, series.size() - steps, steps, steps, coverage);
  }

  private void tell(ModelWords words, BackTest test) {
    Locale locale = tables.locale();
    String off =
        Double.isNaN(test.mape())
            ? ModelWords.OFF_AMOUNT.with(locale, test.mae())
            : ModelWords.OFF_PERCENT.with(locale, test.mape());
    String mase =
        Double.isNaN(test.mase())
            ? ModelWords.NO_MASE.in(locale)
            : String.format(Locale.ROOT, "%.3f", test.mase());
    tables.say(words, test.forecasts(), off, mase, 100 * test.coverage());
  }
}
