package org.bankcrm.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bankcrm.examples.boot.RunningHost.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class PagesTest {

  private static final RunningHost HOST = RunningHost.get();

  @ParameterizedTest
  @CsvSource({
    "/, zh",
    "/, en",
    "/analysis, zh",
    "/analysis, en",
    "/policies, zh",
    "/policies, en",
    "/customers/C000000001, zh",
    "/customers/C000000001, en"
  })
  void page_inEitherLanguage_isWholeAndNeedsNoNetwork(String path, String language) {
    Answer page = HOST.get(path + "?lang=" + language);
    assertThat(page.code()).isEqualTo(200);
    assertThat(page.body())
        .contains("<html lang=\"" + (language.equals("zh") ? "zh-Hans" : "en") + "\">")
        .doesNotContain("http:", "https:", "<script", "url(", "@import");
    String told = page.body().replaceAll("(?s)<style>.*?</style>|<nav>.*?</nav>|<[^>]*>", "");
    Matcher han =
        Pattern.compile("\\p{IsHan}").matcher(told.replaceAll("[\\p{IsHan}·]{2,4}\\s", ""));
    if (language.equals("en") && !path.startsWith("/customers")) {
      assertThat(han.find()).isFalse();
    }
  }

  @Test
  void policies_ofTheBank_areWrittenByTheBanksClocks() {
    assertThat(HOST.get("/policies?lang=en").body()).contains("<td>2026-07-01 10:");
    assertThat(HOST.get("/policies?lang=zh").body()).contains("<td>2026年7月1日 10:");
  }

  @Test
  void customer_whoseNameIsMarkup_isShownAndNotObeyed() {
    JdbcTemplate database = HOST.bean(JdbcTemplate.class);
    database.update(
        "update customer set family = null, given = null, name_zh = '王<script>alert(1)</script>'"
            + " where id = 'C000000005'");
    String page = HOST.get("/customers/C000000005?lang=zh").body();
    assertThat(page).contains("王&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void customer_seenByATeller_isMasked() {
    String name =
        HOST.bean(JdbcTemplate.class)
            .queryForObject("select name_zh from customer where id = 'C000000003'", String.class);
    assertThat(HOST.get("/customers/C000000003?lang=zh").body()).contains(name);
    assertThat(HOST.get("/customers/C000000003?lang=zh", "X-Role", "teller").body())
        .doesNotContain(name);
    assertThat(HOST.get("/customers/C000000003?lang=zh", "X-Role", "cook").body())
        .doesNotContain(name, "<dd>");
  }

  @Test
  void customer_whoIsNotThere_isNotFound() {
    assertThat(HOST.get("/customers/nobody").code()).isEqualTo(404);
    assertThat(HOST.get("/customers?key=%20C000000001%20").code()).isEqualTo(200);
    assertThat(HOST.get("/customers?key=%3Cb%3E%20x").code()).isEqualTo(404);
  }
}
