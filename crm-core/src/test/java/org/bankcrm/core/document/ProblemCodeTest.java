package org.bankcrm.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.language.Language;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  private static final Locale POLISH = Locale.forLanguageTag("pl");
  private static final ProblemCode NO_RULE = ProblemCode.of("no-rule", "不是规则", "This is no rule.");

  @Test
  void say_codesOfTheCore_areSentencesInBothLanguages() {
    Language chinese = Language.of(Locale.CHINESE);
    Language english = Language.of(Locale.ENGLISH);
    assertThat(Arrays.stream(CoreProblem.values()).map(chinese::say))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    assertThat(Arrays.stream(CoreProblem.values()).map(english::say))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[A-Z].*\\."));
  }

  @Test
  void word_ofAConstant_isItsNameWithHyphens() {
    assertThat(CoreProblem.UNKNOWN_ATTRIBUTE.word()).isEqualTo("unknown-attribute");
    assertThat(new Problem("/a", CoreProblem.EMPTY_KEY, "a key is empty.", ""))
        .hasToString("/a: a key is empty. [empty-key]");
  }

  @Test
  void of_codeOfAHost_isToldInBothLanguagesAndABanksOwn() {
    assertThat(NO_RULE.word()).isEqualTo("no-rule");
    assertThat(Language.of(Locale.CHINA).say(NO_RULE)).isEqualTo("不是规则");
    assertThat(Language.of(Locale.UK).say(NO_RULE)).isEqualTo("This is no rule.");
    Map<String, String> table = new TreeMap<>(Language.basic().texts(Locale.ENGLISH));
    table.put("own-problem.no-rule", "To nie jest reguła.");
    Language polish = Language.of(POLISH, table, NO_RULE.wording());
    assertThat(polish.say(NO_RULE)).isEqualTo("To nie jest reguła.");
  }

  @Test
  void of_wordOfOtherCharacters_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProblemCode.of("No rule", "不是规则", "This is no rule."))
        .withMessage("a code of a problem is no 'No rule'");
  }
}
