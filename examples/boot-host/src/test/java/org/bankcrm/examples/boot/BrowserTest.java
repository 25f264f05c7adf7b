package org.bankcrm.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pages in Chromium, at the width of a desk and of a phone; pictures stand in {@code target}. */
class BrowserTest {

  private static final RunningHost HOST = RunningHost.get();

  /** The text of the first pair that is wider than its cell, if any. */
  private static final String OVERFLOWING =
      "[...document.querySelectorAll('dl div')]"
          + ".filter(it => it.scrollWidth > it.clientWidth).map(it => it.innerText).concat([''])[0]";

  @Test
  void pages_onADeskAndAPhone_fitTheirWindow() throws IOException, InterruptedException {
    assumeTrue(Browser.isThere(), "chromium and chromium-driver are not installed");
    try (Browser browser = Browser.start()) {
      for (String language : new String[] {"zh", "en"}) {
        for (int width : new int[] {1400, 400}) {
          look(browser, "home", "/?lang=" + language, language, width);
          look(browser, "customer", "/customers/C000000001?lang=" + language, language, width);
          look(browser, "analysis", "/analysis?lang=" + language, language, width);
          look(browser, "policies", "/policies?lang=" + language, language, width);
        }
      }
    }
  }

  private static void look(Browser browser, String name, String path, String language, int width)
      throws IOException, InterruptedException {
    browser.open(HOST.address() + path, width, 900);
    String what = name + ' ' + language + ' ' + width;
    browser.keep(Path.of("target/pages/" + name + '-' + language + '-' + width + ".png"));
    long used = ((Number) browser.value("document.documentElement.scrollWidth")).longValue();
    assertThat(used).as(what).isLessThanOrEqualTo(width);
    assertThat(browser.value(OVERFLOWING).toString())
        .as("cells wider than theirs: " + what)
        .isEqualTo("");
    assertThat(browser.value("document.querySelector('h1').innerText").toString())
        .as(what)
        .isNotBlank();
    assertThat(browser.value("performance.getEntriesByType('resource').length").toString())
        .as("nothing is fetched beside the page: " + what)
        .isEqualTo("0");
    assertThat(browser.value("document.documentElement.lang").toString()).startsWith(language);
  }
}
