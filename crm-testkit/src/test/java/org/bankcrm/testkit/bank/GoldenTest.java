package org.bankcrm.testkit.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The bytes of the synthetic bank, on every machine. Whoever changes them on purpose changes the
 * constant and says so in the change log, since hosts may have kept figures.
 */
class GoldenTest {
  private static final String THOUSAND_CUSTOMERS =
      "81f03031fa3d10d3761e7746f0a9e3faf0bb8388a4bde96519bfb5a7cda78539";

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void customers_ofOneSeed_areTheSameOnEveryMachine() {
    assertThat(digest()).isEqualTo(THOUSAND_CUSTOMERS);
  }

  @Test
  void customers_inAnotherLocaleAndZone_areTheSame() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
    assertThat(digest()).isEqualTo(THOUSAND_CUSTOMERS);
  }

  private static String digest() {
    return Rendering.digest(Samples.bank(1_000).customers()::iterator);
  }
}
