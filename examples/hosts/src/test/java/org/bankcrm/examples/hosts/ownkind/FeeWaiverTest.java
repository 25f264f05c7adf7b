package org.bankcrm.examples.hosts.ownkind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.BookWarning;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.DocumentLanguage;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.examples.hosts.Json;
import org.bankcrm.segmentation.Membership;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;

class FeeWaiverTest {

  private static final List<PolicyKind> KINDS = List.of(FeeWaiver.KIND, Segment.KIND);
  private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final MoneyAttribute ASSETS =
      Attributes.money(
          "assets", Money.yuan(0).currency(), AttributeInfo.named("管理资产", "Assets held"));
  private static final YesNoAttribute PAYROLL =
      Attributes.yesNo("payroll", AttributeInfo.named("代发工资", "Paid through us"));

  private static final FeeWaiver ACCOUNTS =
      waiver()
          .rule("WEALTH", "财富", "Wealth", wealthy(), Money.yuan(200), "ANNUAL", "TRANSFER")
          .rule("PAYROLL", "代发", "Payroll", PAYROLL.isTrue(), Money.yuan(20), "ANNUAL")
          .build();

  private static final String DOCUMENT =
      """
      {'kind': 'fee-waiver', 'id': 'accounts', 'version': 1,
       'name': {'zh': '账户费用减免', 'en': 'Account fees'},
       'rules': [
         {'code': 'WEALTH', 'name': {'zh': '财富', 'en': 'Wealth'},
          'when': {'attribute': 'assets', 'atLeast': 'CNY 500000.00'},
          'fees': ['ANNUAL', 'TRANSFER'], 'monthly': 'CNY 200.00'},
         {'code': 'PAYROLL', 'name': {'zh': '代发', 'en': 'Payroll'},
          'when': {'attribute': 'payroll', 'is': true},
          'fees': ['ANNUAL'], 'monthly': 'CNY 20.00'}]}
      """;

  private static final Segment FREE =
      Segment.builder("free", 1)
          .name("免年费客户", "Pay no fees")
          .when(ACCOUNTS.rule().isIn(List.of("WEALTH", "PAYROLL")))
          .build();

  private static FeeWaiver.Builder waiver() {
    return new FeeWaiver.Builder("accounts", 1).name("账户费用减免", "Account fees");
  }

  private static Condition wealthy() {
    return ASSETS.atLeast(Money.yuan(500_000));
  }

  /** The segment stands before what it reads: the order has no meaning. */
  private static PolicyBook book(FeeWaiver waiver) {
    return bookOf(FREE, waiver);
  }

  private static PolicyBook bookOf(Policy<?>... policies) {
    LocalizedText name = LocalizedText.of("策略手册", "Book");
    return PolicyBook.builder(PolicyRef.of("retail", 1), name, AttributeCatalog.of(ASSETS, PAYROLL))
        .addAll(List.of(policies))
        .build();
  }

  /** The same book where the waiver is this document. */
  private static PolicyBook parsed(String policy) {
    Map<String, Object> document = new LinkedHashMap<>(book(ACCOUNTS).toDocument());
    List<Object> policies = new ArrayList<>((List<?>) document.get("policies"));
    policies.set(1, Json.read(policy.replace('\'', '"')));
    document.put("policies", policies);
    return PolicyBook.parse(document, KINDS);
  }

  @Test
  void document_ofWhatJavaBuilt_isEqualAndComesBack() {
    PolicyBook built = book(ACCOUNTS);
    assertThat(parsed(DOCUMENT)).isEqualTo(built);
    assertThat(parsed(DOCUMENT).hash()).isEqualTo(built.hash());
    assertThat(PolicyBook.parse(built.toDocument(), KINDS)).isEqualTo(built);
    assertThat(built.find("accounts", FeeWaiver.class)).contains(ACCOUNTS);
    assertThat(book(waiver().rule("A", "甲", "A", wealthy(), Money.yuan(1), "ANNUAL").build()))
        .isNotEqualTo(built);
  }

  @Test
  void mistakes_inJavaAndInADocument_haveTheSameCodeWordsAndPlace() {
    Money dollars = Money.parse("USD 20.00");
    List<String> java =
        problems(
            () ->
                waiver()
                    .rule("WEALTH", "财富", "Wealth", wealthy(), Money.yuan(200), "NO FEE")
                    .rule("PAYROLL", "代发", "Payroll", PAYROLL.isTrue(), dollars, "ANNUAL")
                    .build());
    assertThat(java)
        .isEqualTo(
            problems(
                () ->
                    parsed(
                        DOCUMENT
                            .replace("'ANNUAL', 'TRANSFER'", "'NO FEE'")
                            .replace("CNY 20.00", "USD 20.00"))))
        .satisfiesExactly(
            fee -> assertThat(fee).startsWith("/rules/0/fees/0 wrong-value expected a code"),
            most ->
                assertThat(most)
                    .startsWith(
                        "/rules/1/monthly wrong-value expected an amount such as CNY 200.00")
                    .contains("USD 20.00"));
  }

  @Test
  void mistakes_ofTheRulesTogether_haveTheSameCodeWordsAndPlace() {
    assertThat(java("WEALTH", "PAYROLL", "WEALTH"))
        .isEqualTo(document("WEALTH", "PAYROLL", "WEALTH"))
        .singleElement()
        .asString()
        .startsWith("/rules/2/code duplicate-code 'WEALTH' stands at 0 already.");
    assertThat(java("WEALTH", "PAYROLL", "NONE"))
        .isEqualTo(document("WEALTH", "PAYROLL", "NONE"))
        .containsExactly("/rules/2/code no-rule NONE is no rule. ");
    assertThat(problems(() -> waiver().build())).singleElement().asString().startsWith("/rules ");
  }

  private static List<String> java(String... codes) {
    FeeWaiver.Builder waiver = waiver();
    for (String code : codes) {
      waiver.rule(code, "甲", "A", PAYROLL.isTrue(), Money.yuan(1), "ANNUAL");
    }
    return problems(waiver::build);
  }

  private static List<String> document(String... codes) {
    String head =
        "{'kind': 'fee-waiver', 'id': 'accounts', 'version': 1, 'name': {'zh': '减', 'en': 'W'},";
    String rules = Stream.of(codes).map(FeeWaiverTest::rule).collect(Collectors.joining(", "));
    return problems(() -> parsed(head + " 'rules': [" + rules + "]}"));
  }

  private static String rule(String code) {
    return """
        {'code': '%s', 'name': {'zh': '甲', 'en': 'A'}, 'when': {'attribute': 'payroll', 'is': true},
         'fees': ['ANNUAL'], 'monthly': 'CNY 1.00'}
        """
        .formatted(code);
  }

  /** Without the place of the policy, which only a document has in a list. */
  private static List<String> problems(ThrowingCallable made) {
    return catchThrowableOfType(InvalidPolicyException.class, made).problems().stream()
        .map(FeeWaiverTest::told)
        .toList();
  }

  private static String told(Problem problem) {
    String path = problem.path().replaceFirst("^/policies/[^/]+", "");
    return String.join(" ", path, problem.code().word(), problem.message(), problem.advice());
  }

  private static Facts facts(PolicyBook book, String assets, Boolean payroll, String waived) {
    Facts.Builder facts = Facts.builder(book.catalog(), NOW, SHANGHAI);
    facts.put(ASSETS, Optional.ofNullable(assets).map(Money::parse));
    facts.put(PAYROLL, Optional.ofNullable(payroll));
    facts.put(FeeWaiver.WAIVED, Optional.ofNullable(waived).map(Money::parse));
    return facts.build();
  }

  private static List<Facts> everybody(PolicyBook book) {
    List<Facts> all = new ArrayList<>();
    for (String assets : new String[] {"CNY 500000", "CNY 499999.99", null}) {
      for (Boolean payroll : new Boolean[] {true, false, null}) {
        for (String waived : new String[] {"CNY 0", "CNY 19.99", "CNY 20", "CNY 200", null}) {
          all.add(facts(book, assets, payroll, waived));
        }
      }
    }
    return all;
  }

  @Test
  void decide_everybody_isWhatColumnsAndExplanationsSay() {
    PolicyBook book = book(ACCOUNTS);
    DecisionEngine engine = book.compile();
    PopulationBuilder population = Population.builder(book.catalog(), NOW, SHANGHAI);
    List<Facts> everybody = everybody(book);
    for (int i = 0; i < everybody.size(); i++) {
      population.add(CustomerId.of("C" + i), everybody.get(i));
    }
    Decisions all = engine.decideAll(population.build());
    for (int i = 0; i < everybody.size(); i++) {
      Decision one = engine.decide(everybody.get(i));
      Optional<String> code = one.value(ACCOUNTS.rule());
      FeeWaiver.Waived waived = one.result(ACCOUNTS);
      assertThat(all.value(i, ACCOUNTS.rule())).isEqualTo(code);
      assertThat(all.result(i, ACCOUNTS)).isEqualTo(waived);
      assertThat(all.isSettled(i, ACCOUNTS)).isEqualTo(code.isPresent());
      assertThat(waived.missing().isEmpty()).isEqualTo(code.isPresent());
      assertThat(waived.by().map(FeeWaiver.Rule::code))
          .isEqualTo(code.filter(each -> !each.equals("NONE")));
      assertThat(one.result(FREE).status()).isEqualTo(status(code));
      assertThat(engine.explain(everybody.get(i), ACCOUNTS).toDocument())
          .isEqualTo(all.decision(i).explain(ACCOUNTS, Disclosure.CODES).toDocument());
    }
    assertThat(all.counts(FREE).get(Truth.TRUE.name())).isBetween(1L, 44L);
  }

  private static Membership.Status status(Optional<String> code) {
    return code.map(each -> each.equals("NONE") ? Membership.Status.OUT : Membership.Status.IN)
        .orElse(Membership.Status.UNDECIDED);
  }

  @Test
  void decide_ceilingAndMissingValues_waivesByTheFirstRuleWithRoom() {
    PolicyBook book = book(ACCOUNTS);
    DecisionEngine engine = book.compile();
    FeeWaiver.Waived wealth =
        engine.decide(facts(book, "CNY 500000", null, "CNY 199.99")).result(ACCOUNTS);
    assertThat(wealth.by().orElseThrow().fees()).containsExactly("ANNUAL", "TRANSFER");
    FeeWaiver.Waived spent =
        engine.decide(facts(book, "CNY 500000", true, "CNY 200")).result(ACCOUNTS);
    assertThat(spent).isEqualTo(new FeeWaiver.Waived(Optional.empty(), List.of()));
    FeeWaiver.Waived open = engine.decide(facts(book, null, true, "CNY 0")).result(ACCOUNTS);
    assertThat(open).isEqualTo(new FeeWaiver.Waived(Optional.empty(), List.of("assets")));
    FeeWaiver.Waived unsaid = engine.decide(facts(book, "CNY 1", true, null)).result(ACCOUNTS);
    assertThat(unsaid.missing()).containsExactly("fees.waived");
    assertThat(
            engine
                .explain(facts(book, null, true, "CNY 0"), ACCOUNTS, Disclosure.FULL)
                .render(Locale.CHINESE))
        .contains("管理资产");
  }

  @Test
  void decide_missingValues_tellsOnlyThoseThatCouldChangeTheRule() {
    FeeWaiver waiver =
        waiver()
            .rule("WEALTH", "财富", "Wealth", wealthy(), Money.yuan(10), "ANNUAL")
            .rule("PAYROLL", "代发", "Payroll", PAYROLL.isTrue(), Money.yuan(200), "ANNUAL")
            .rule("ALL", "所有", "All", Condition.always(), Money.yuan(200), "ANNUAL")
            .rule("LAST", "末位", "Last", wealthy(), Money.yuan(300), "ANNUAL")
            .build();
    PolicyBook book = bookOf(waiver);
    // no wealth opens the first rule, whose ceiling is reached, nor the last, after one that is
    // open
    assertThat(book.compile().decide(facts(book, null, null, "CNY 20")).result(waiver).missing())
        .containsExactly("payroll");
  }

  @Test
  void words_ofAKindOfOnesOwn_areSaidAsItSaysThem() {
    PolicyBook book = book(ACCOUNTS);
    Decision wealth = book.compile().decide(facts(book, "CNY 500000", null, "CNY 0"));
    assertThat(wealth.words(ACCOUNTS, Locale.ENGLISH))
        .isEqualTo("Waived by Wealth, up to CNY 200.00 a month.");
    assertThat(wealth.words(ACCOUNTS, Locale.CHINESE)).isEqualTo("按“财富”减免，每月至多 200.00 元。");
    assertThat(wealth.letter(ACCOUNTS, Locale.ENGLISH)).isEmpty();
    Decision open = book.compile().decide(facts(book, null, null, "CNY 0"));
    assertThat(open.words(ACCOUNTS, Locale.ENGLISH))
        .isEqualTo("Account fees: cannot be told. Missing: Assets held, Paid through us.");
    assertThat(open.words(ACCOUNTS, Locale.CHINESE)).isEqualTo("账户费用减免：尚无法判定。缺少：管理资产、代发工资。");
  }

  @Test
  void warnings_conditionThatCanNeverHold_isToldWhereItStands() {
    Condition never = wealthy().and(ASSETS.lessThan(Money.yuan(1)));
    FeeWaiver waiver =
        waiver()
            .rule("PAYROLL", "代发", "Payroll", PAYROLL.isTrue(), Money.yuan(20), "ANNUAL")
            .rule("WEALTH", "财富", "Wealth", never, Money.yuan(200), "ANNUAL")
            .build();
    assertThat(book(waiver).warnings())
        .extracting(BookWarning::path, each -> each.code().word())
        .containsExactly(tuple("/policies/accounts/rules/1/when", "never-holds"));
    assertThat(book(ACCOUNTS).warnings()).isEmpty();
  }

  @Test
  void language_withTheKind_knowsItsKeys() {
    DocumentLanguage language = DocumentLanguage.of(KINDS);
    assertThat(Json.write(language.schema()))
        .contains("\"policy-fee-waiver\"", "\"monthly\"", "每月减免上限");
    assertThat(language.reference(Locale.ENGLISH))
        .contains("fee-waiver", "`monthly`", "the most that is waived in a month");
    assertThat(language.reference(Locale.CHINESE)).contains("`fees`", "减免费用代码");
  }
}
