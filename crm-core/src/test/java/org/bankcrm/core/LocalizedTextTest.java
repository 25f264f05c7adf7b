package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private static Locale tag(String tag) {
    return Locale.forLanguageTag(tag);
  }

  @Test
  void in_furtherLanguages_servesTheReaderAsExactlyAsItCan() {
    LocalizedText gold =
        LocalizedText.of("金卡客户", "Gold")
            .withText(tag("zh-Hant"), "金卡客戶")
            .withText(tag("zh-Hant-HK"), "金咭客戶")
            .withText(Locale.GERMAN, "Gold-Kunde");
    assertThat(gold.in(tag("zh-Hant-HK"))).isEqualTo("金咭客戶");
    assertThat(gold.in(tag("zh-HK"))).isEqualTo("金咭客戶");
    assertThat(gold.in(tag("zh-Hant-TW"))).isEqualTo("金卡客戶");
    assertThat(gold.in(Locale.TAIWAN)).isEqualTo("金卡客戶");
    assertThat(gold.in(Locale.CHINA)).isEqualTo("金卡客户");
    assertThat(gold.in(tag("de-AT"))).isEqualTo("Gold-Kunde");
    assertThat(gold.in(Locale.FRENCH)).isEqualTo("Gold");
    assertThat(gold.withText(Locale.GERMAN, "Gold").further())
        .containsExactly(
            Map.entry("de", "Gold"), Map.entry("zh-Hant", "金卡客戶"), Map.entry("zh-Hant-HK", "金咭客戶"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zh", "en", "", "und", "x-own", "zh_Hant", "ZH-Hant", "iw", "en-u-nu-latn"})
  void further_tagThatIsNoCanonicalOneOfAnotherLanguage_isRefused(String tag) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocalizedText("金", "Gold", new TreeMap<>(Map.of(tag, "x"))))
        .withMessage("a language must have a tag such as 'zh-Hant' or 'pt-BR'");
  }

  @Test
  void further_textThatIsNone_isRefusedByItsLanguage() {
    LocalizedText gold = LocalizedText.of("金", "Gold");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gold.withText(Locale.GERMAN, " "))
        .withMessageStartingWith("de must have 1 to 4096 characters");
    SortedMap<String, String> many = new TreeMap<>();
    for (char c = 'a'; many.size() < 33; c++) {
      many.put("a" + (c > 'z' ? "b" + (char) (c - 26) : c), "x");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedText("金", "Gold", many));
  }

  @Test
  void followedBy_furtherLanguages_getTheWordsThatServeTheirReaders() {
    LocalizedText card =
        LocalizedText.of("评分卡", "Card")
            .withText(tag("zh-Hant"), "評分卡")
            .withText(Locale.GERMAN, "Karte");
    assertThat(card.followedBy("等级", ": grade").precededBy("本行", "our "))
        .isEqualTo(
            LocalizedText.of("本行评分卡等级", "our Card: grade")
                .withText(tag("zh-Hant"), "本行評分卡等级")
                .withText(Locale.GERMAN, "our Karte: grade"));
  }

  @Test
  void joined_lessPlacesThanTexts_isRefused() {
    LocalizedText fund = LocalizedText.of("基金", "Fund");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalizedText.joined("%s", "%s, over %s", fund, fund))
        .withMessage("the form must have a %s for each text");
  }

  @Test
  void joined_textsOfDifferentLanguages_areTheReadersOwnAsFarAsTheyGo() {
    LocalizedText fund =
        LocalizedText.of("基金", "Fund")
            .withText(tag("zh-Hant"), "基金！")
            .withText(Locale.GERMAN, "Fonds");
    LocalizedText phone = LocalizedText.of("电话", "phone").withText(tag("zh-Hant"), "電話");
    assertThat(LocalizedText.joined("%s：通过%s", "%s, over %s", fund, phone))
        .isEqualTo(
            LocalizedText.of("基金：通过电话", "Fund, over phone")
                .withText(tag("zh-Hant"), "基金！：通过電話")
                .withText(Locale.GERMAN, "Fonds, over phone"));
    LocalizedText longest = LocalizedText.of("文".repeat(4096), "t".repeat(4096));
    assertThat(LocalizedText.joined("%s·%s", "%s: %s", longest, fund).zh())
        .hasSize(4096)
        .endsWith("…");
  }
}
