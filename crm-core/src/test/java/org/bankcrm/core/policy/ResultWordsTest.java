package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.language.Language;
import org.junit.jupiter.api.Test;

class ResultWordsTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age").withUnit("years"));
  private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** A kind that yields nothing and has no words of its own. */
  private record Mute(PolicyHead head) implements Policy<String> {
    @Override
    public PolicyKind kind() {
      return Gated.KIND;
    }

    @Override
    public Outcome<String> plan(Planner planner) {
      return reading -> "";
    }
  }

  private static PolicyBook book(Policy<?> policy) {
    LocalizedText name = LocalizedText.of("册", "Book");
    return PolicyBook.builder(PolicyRef.of("b", 1), name, AttributeCatalog.of(AGE))
        .add(policy)
        .build();
  }

  private static Decision decision(Policy<?> policy, Consumer<Facts.Builder> known) {
    PolicyBook book = book(policy);
    Facts.Builder facts = Facts.builder(book.catalog(), NOW, SHANGHAI);
    known.accept(facts);
    return book.compile().decide(facts.build());
  }

  private static String told(Policy<?> policy, Consumer<Facts.Builder> known) {
    Decision decision = decision(policy, known);
    assertThat(decision.letter(policy, Locale.ENGLISH)).isEmpty();
    return decision.words(policy, Locale.ENGLISH);
  }

  @Test
  void words_ofAKindWithoutAny_areWhatItYields() {
    Gated adult = Gated.of("adult", AGE.lessThan(99), AGE.atLeast(18));
    assertThat(told(adult, facts -> facts.put(AGE, 40))).isEqualTo("Gate: yes.");
    assertThat(told(adult, facts -> facts.put(AGE, 17))).isEqualTo("Gate: no.");
    assertThat(told(adult, facts -> facts.put(AGE, 99))).isEqualTo("Does not apply.");
    assertThat(told(adult, facts -> {}))
        .isEqualTo("Whether it applies cannot be told. Missing: Age.");
    assertThat(told(Gated.of("adult", AGE.atLeast(18)), facts -> {}))
        .isEqualTo("Gate: cannot be told. Missing: Age.");
  }

  @Test
  void words_ofAKindThatYieldsNothing_sayThatThereIsNothing() {
    Mute mute = new Mute(PolicyHead.of(PolicyRef.of("m", 1), LocalizedText.of("默", "Mute")));
    assertThat(told(mute, facts -> {})).isEqualTo("Nothing to tell.");
    assertThat(decision(mute, facts -> {}).words(mute, Locale.CHINESE)).isEqualTo("没有需要说明的结果。");
  }

  @Test
  void say_valuesOfAllTypes_areToldInTheReadersWay() {
    Map<String, Object> values =
        Map.of(
            "money",
            Money.parse("CNY 1234.50"),
            "day",
            LocalDate.of(2026, 7, 1),
            "at",
            NOW,
            "number",
            new BigDecimal("1234.5"),
            "age",
            AGE,
            "many",
            List.of("a", "b", "c", "d", "e", "f", "g"));
    LocalizedText all =
        LocalizedText.of(
            "{money}，{day}，{at}，{number}，{age}，{many}。",
            "{money}, {day}, {at}, {number}, {age}, {many}.");
    assertThat(said(Locale.ENGLISH, all, values))
        .isEqualTo(
            "CNY 1,234.50, 1 July 2026, 30 June 2026 10:00, 1,234.5, Age, a, b, c, d, e and 2"
                + " more.");
    assertThat(said(Locale.CHINESE, all, values))
        .isEqualTo("1,234.50 元，2026年7月1日，2026年6月30日 10:00，1,234.5，年龄，a、b、c、d、e等 7 项。");
  }

  @Test
  void say_textWithAFullStopOfItsOwn_endsOnce() {
    LocalizedText toDo = LocalizedText.of("待办：{text}。", "To do: {text}.");
    assertThat(said(Locale.ENGLISH, toDo, Map.of("text", "Call."))).isEqualTo("To do: Call.");
    assertThat(said(Locale.CHINESE, toDo, Map.of("text", "致电！"))).isEqualTo("待办：致电！");
  }

  private static String said(Locale locale, LocalizedText sentence, Map<String, ?> values) {
    PolicyBook book = book(Gated.of("g", Condition.always()));
    Sentences text = Sentences.of(Language.of(locale), book, SHANGHAI);
    text.say(sentence, values);
    assertThat(text.toString()).isEqualTo("Sentences[***]");
    return text.text();
  }
}
