package org.bankcrm.testkit.words;

import static org.bankcrm.core.Money.yuan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankAttributes;

/** A page of what is said of results: one paragraph for each customer, in both languages. */
final class Said {

  static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  static final MoneyAttribute ASSETS =
      Attributes.money(
          "assets",
          yuan(0).currency(),
          AttributeInfo.named("管理资产", "Assets")
              .asChangeable()
              .withSensitivity(Sensitivity.SENSITIVE));
  static final IntegerAttribute AGE =
      Attributes.integer(
          "age",
          AttributeInfo.named("年龄", "Age").withUnit("years").withSensitivity(Sensitivity.PERSONAL));
  static final IntegerAttribute CARDS =
      Attributes.integer(
          "cards", AttributeInfo.named("持卡数", "Cards held").withUnit("cards").asChangeable());
  static final IntegerAttribute PAST_DUE =
      Attributes.integer("past-due", AttributeInfo.named("逾期天数", "Days past due").withUnit("days"));
  static final YesNoAttribute STAFF =
      Attributes.yesNo("staff", AttributeInfo.named("本行员工", "Staff of the bank"));
  static final YesNoAttribute PERSON =
      Attributes.yesNo("person", AttributeInfo.named("个人客户", "A private person"));
  static final CodeAttribute GENDER =
      Attributes.code(
          "gender",
          List.of("FEMALE", "MALE"),
          AttributeInfo.named("性别", "Gender").withSensitivity(Sensitivity.PROTECTED));

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final StringBuilder page = new StringBuilder();
  private final DecisionEngine engine;

  private Said(PolicyBook book, StringBuilder before) {
    this.engine = book.compile();
    this.page.append(before);
  }

  /** A page about the policies of one book. */
  static Said of(Policy<?>... policies) {
    AttributeCatalog catalog =
        AttributeCatalog.of(
            ASSETS,
            AGE,
            CARDS,
            PAST_DUE,
            STAFF,
            PERSON,
            GENDER,
            BankAttributes.CONSENTS,
            BankAttributes.REFUSALS,
            BankAttributes.RISK_APPETITE,
            BankAttributes.RISK_VALID_UNTIL);
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("手册", "Book"), catalog)
            .addAll(List.of(policies))
            .build();
    return new Said(book, new StringBuilder());
  }

  DecisionEngine engine() {
    return engine;
  }

  /** A grown-up person with a consent, of whom nothing else is known but what is put. */
  Facts facts(Consumer<Facts.Builder> more) {
    Facts.Builder facts = Facts.builder(engine.book().catalog(), NOW, SHANGHAI);
    facts.put(PERSON, true).put(STAFF, false).put(AGE, 40L);
    facts.put(BankAttributes.CONSENTS, new TreeSet<>(List.of("marketing")));
    facts.put(BankAttributes.REFUSALS, new TreeSet<>());
    more.accept(facts);
    return facts.build();
  }

  /** Adds what is said of one customer by one policy. */
  Said add(String heading, Policy<?> policy, Consumer<Facts.Builder> facts) {
    Decision decision = engine.decide(facts(facts));
    title(heading);
    LANGUAGES.forEach(each -> line(each.getLanguage(), decision.words(policy, each)));
    LANGUAGES.forEach(each -> disclosed(decision, policy, each));
    for (Locale each : LANGUAGES) {
      Optional<String> letter = decision.letter(policy, each);
      letter.ifPresent(text -> line(each.getLanguage() + ", letter", text));
    }
    return this;
  }

  /** What differs where less may be told: names alone, and what was decided alone. */
  private void disclosed(Decision decision, Policy<?> policy, Locale locale) {
    Language language = Language.of(locale);
    String before = decision.words(policy, language);
    for (Disclosure less : List.of(Disclosure.NAMES, Disclosure.CODES)) {
      String words = decision.words(policy, language, less);
      if (!words.equals(before)) {
        line(locale.getLanguage() + ", " + less.name().toLowerCase(Locale.ROOT), words);
      }
      before = words;
    }
  }

  private void title(String heading) {
    page.append(page.length() == 0 ? "" : "\n").append("# ").append(heading).append('\n');
  }

  /** Adds texts that are no decision's. */
  Said add(String heading, List<String> texts) {
    title(heading);
    for (int i = 0; i < texts.size(); i++) {
      line(LANGUAGES.get(i).getLanguage(), texts.get(i));
    }
    return this;
  }

  private void line(String what, String text) {
    page.append(what).append(": ").append(text).append('\n');
  }

  String page() {
    return page.toString();
  }

  /** The pages one after another. */
  static String pages(Said... pages) {
    List<String> all = new ArrayList<>();
    for (Said each : pages) {
      all.add(each.page());
    }
    return String.join("\n", all);
  }
}
