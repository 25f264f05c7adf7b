package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {
  @Test
  void in_localeOfTheReader_choosesTheLanguage() {
    LocalizedText gold = LocalizedText.of("  金卡客户　", "Gold customer");
    assertThat(gold.in(Locale.CHINESE)).isEqualTo("金卡客户");
    assertThat(gold.in(Locale.TRADITIONAL_CHINESE)).isEqualTo("金卡客户");
    assertThat(gold.in(Locale.UK)).isEqualTo("Gold customer");
    assertThat(gold.in(Locale.GERMAN)).isEqualTo("Gold customer");
    assertThat(gold.in(Locale.ROOT)).isEqualTo("Gold customer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "\u3000",
        "a\nb",
        "a\u0000b",
        "a\u202eb",
        "a\u2066b",
        "a\u200fb",
        "a\ud800b",
        "a\u2028b",
        "a\u007fb"
      })
  void of_unprintable_isRefusedInEitherLanguage(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalizedText.of(text, "text"))
        .withMessageStartingWith("zh ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalizedText.of("文本", text))
        .withMessageStartingWith("en ");
  }

  @Test
  void of_length_isBounded() {
    assertThat(LocalizedText.of("文".repeat(4096), "t").zh()).hasSize(4096);
    assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of("文".repeat(4097), "t"));
  }

  @Test
  void of_emojiAndRareCharacters_areKept() {
    assertThat(LocalizedText.of("𠮷野家🙂", "ok").zh()).isEqualTo("𠮷野家🙂");
  }
}
