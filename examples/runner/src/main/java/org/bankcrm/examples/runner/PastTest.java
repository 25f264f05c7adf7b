package org.bankcrm.examples.runner;

import java.util.Locale;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.forecast.BackTest;
import org.bankcrm.modelling.forecast.EtsFit;
import org.bankcrm.modelling.forecast.Forecasters;
import org.bankcrm.modelling.forecast.Seasonal;
import org.bankcrm.modelling.forecast.Series;

/**
 * The last figures of a series, forecast from what was known before, in words; where that cannot be
 * done or measured, it is said why.
 */
record PastTest(TableOptions tables, Series series, int steps, double coverage) {

  /** How many figures a forecast and its baseline need. */
  static int least(Series series) {
    return Math.max(EtsFit.fewest(Seasonal.NONE, 1), series.season() + 1);
  }

  /** How many figures it takes to see the season. */
  static int forSeason(Series series) {
    return EtsFit.fewest(Seasonal.ADDITIVE, series.season());
  }

  /** Whether there is a season that so few figures do not show. */
  static boolean isTooShortForSeason(Series series) {
    return series.season() > 1 && series.size() < forSeason(series);
  }

  void tell() {
    int before = series.size() - steps;
    if (before < least(series)) {
      tables.say(ModelWords.UNTESTED_SHORT, steps, least(series), Math.max(0, before));
      return;
    }
    Series known = series.first(before);
    if (isTooShortForSeason(known) && !isTooShortForSeason(series)) {
      tables.say(ModelWords.TEST_SEASONLESS, before, series.season(), forSeason(series));
    }
    Fit<BackTest> own =
        BackTest.of(Forecasters.automatic(), series, before, steps, steps, coverage);
    if (own instanceof Fit.Failed<BackTest> failed) {
      tables.say(ModelWords.UNTESTED, steps, failed.reason().label().in(tables.locale()));
      return;
    }
    tell(ModelWords.BACK_TEST, own.orElseThrow());
    tell(
        ModelWords.BASELINE,
        ModelRun.found(
            BackTest.of(Forecasters.seasonalNaive(), series, before, steps, steps, coverage)));
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
