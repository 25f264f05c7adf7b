package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.formula.Total;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes that a book computes, as authors write them, rightly and not. */
class DerivationDocumentTest {

  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final DateAttribute BIRTH = Attributes.date("birth", INFO);
  private static final IntegerAttribute AGE = Attributes.integer("age", INFO);
  private static final MoneyAttribute DEBT =
      Attributes.money("debt", Currency.getInstance("CNY"), INFO);
  private static final MoneyAttribute INCOME =
      Attributes.money("income", Currency.getInstance("CNY"), INFO);
  private static final MoneyAttribute DOLLARS =
      Attributes.money("dollars", Currency.getInstance("USD"), INFO);
  private static final DecimalAttribute SHARE = Attributes.decimal("share", 4, INFO);
  private static final MoneyAttribute LIMIT =
      Attributes.money("limit", Currency.getInstance("CNY"), INFO);
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(BIRTH, AGE, DEBT, INCOME, DOLLARS, SHARE, LIMIT);
  private static final Instant DAY = Instant.parse("2026-02-28T10:00:00Z");

  private static Map<String, Object> book(Object... derived) {
    return book(CATALOG, derived);
  }

  private static Map<String, Object> book(AttributeCatalog catalog, Object... derived) {
    Map<String, Object> book =
        new LinkedHashMap<>(
            PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), catalog)
                .build()
                .toDocument());
    book.put("derived", List.of(derived));
    return book;
  }

  private static AttributeCatalog read(Map<String, Object> derived) {
    return PolicyBook.parse(book(derived), List.of()).catalog();
  }

  private static List<String> problems(Object... derived) {
    return problemsOf(book(derived));
  }

  private static List<String> problemsOf(Map<String, Object> book) {
    return catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(book, List.of()))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void years_fromBirth_areCompletedOnTheDay() {
    AttributeCatalog catalog = read(Map.of("attribute", "age", "years", Map.of("from", "birth")));
    assertThat(age(catalog, "2008-02-28")).isEqualTo(18);
    assertThat(age(catalog, "2008-02-29")).isEqualTo(17);
    assertThat(age(catalog, "2008-03-01")).isEqualTo(17);
    assertThat(age(catalog, "2026-03-01")).isZero();
    assertThat(age(catalog, "2027-03-01")).isEqualTo(-1);
  }

  private static long age(AttributeCatalog catalog, String birth) {
    return Facts.builder(catalog, DAY, ZoneOffset.UTC)
        .put(BIRTH, LocalDate.parse(birth))
        .build()
        .get(AGE)
        .orElseThrow();
  }

  @Test
  void limit_ofTwoAndAHalfIncomes_isComparedExactly() {
    Map<String, Object> part = Map.of("attribute", "income", "times", new BigDecimal("2.5"));
    AttributeCatalog catalog =
        read(
            Map.of(
                "attribute", "limit", "total", Map.of("of", List.of(part), "rounding", "halfUp")));
    Facts facts =
        Facts.builder(catalog, DAY, ZoneOffset.UTC)
            .put(INCOME, Money.of(new BigDecimal("100.01"), Currency.getInstance("CNY")))
            .build();
    assertThat(facts.get(LIMIT))
        .contains(Money.of(new BigDecimal("250.03"), Currency.getInstance("CNY")));
  }

  @Test
  void ratio_byZero_isNotApplicable() {
    AttributeCatalog catalog =
        CATALOG.deriving(Derivation.of(SHARE, Formula.ratio(DEBT, INCOME, RoundingMode.HALF_UP)));
    Money none = Money.zero(Currency.getInstance("CNY"));
    Facts facts =
        Facts.builder(catalog, DAY, ZoneOffset.UTC).put(DEBT, none).put(INCOME, none).build();
    assertThat(facts.absence(SHARE)).contains(Absence.NOT_APPLICABLE);
    assertThat(Facts.builder(catalog, DAY, ZoneOffset.UTC).put(DEBT, none).build().absence(SHARE))
        .contains(Absence.NOT_KNOWN);
  }

  @Test
  void total_thatTheTypeCannotHold_isNotKnown() {
    IntegerAttribute many = Attributes.integer("many", INFO);
    IntegerAttribute more = Attributes.integer("more", INFO);
    AttributeCatalog catalog =
        AttributeCatalog.of(many, more)
            .deriving(
                Derivation.of(more, Formula.total(Total.Part.of(many, BigDecimal.valueOf(10)))));
    Facts facts =
        Facts.builder(catalog, DAY, ZoneOffset.UTC).put(many, 999_999_999_999_999_999L).build();
    assertThat(facts.absence(more)).contains(Absence.NOT_KNOWN);
  }

  @Test
  void values_ofComputedAttributes_areTakenFromNobody() {
    AttributeCatalog catalog = CATALOG.deriving(Derivation.of(AGE, Formula.wholeYears(BIRTH)));
    assertThatThrownBy(() -> Facts.builder(catalog, DAY, ZoneOffset.UTC).put(AGE, 5))
        .hasMessage("age is computed by the catalogue; put what it is computed from");
    assertThatThrownBy(() -> Facts.builder(catalog, DAY, ZoneOffset.UTC).absent(AGE, Absence.NEVER))
        .hasMessageContaining("computed");
    assertThatThrownBy(() -> Population.builder(catalog, DAY, ZoneOffset.UTC).column(AGE))
        .hasMessageContaining("computed");
    Map<String, Object> document =
        Map.of("format", 1, "asOf", DAY.toString(), "zone", "Z", "values", Map.of("age", 5));
    assertThatThrownBy(() -> Facts.parse(document, catalog))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("/values/age")
        .hasMessageContaining("Remove it.");
  }

  @Test
  void required_ofAComputedAttribute_isWhatItIsComputedFrom() {
    AttributeCatalog catalog = CATALOG.deriving(Derivation.of(AGE, Formula.wholeYears(BIRTH)));
    assertThat(catalog.origins(AGE)).containsExactly(BIRTH);
    assertThat(catalog.origins(BIRTH)).containsExactly(BIRTH);
  }

  @Test
  void book_withSlips_tellsEachAtItsPlace() {
    assertThat(
            problems(
                Map.of("attribute", "agee", "years", Map.of("from", "birth")),
                Map.of("attribute", "age", "years", Map.of("from", "debt")),
                Map.of("attribute", "age", "years", Map.of()),
                Map.of("attribute", "age"),
                Map.of("attribute", "age", "years", Map.of("from", "birth"), "least", List.of()),
                Map.of("attribute", "share", "years", Map.of("from", "birth")),
                Map.of(
                    "attribute",
                    "share",
                    "ratio",
                    Map.of("of", "debt", "by", "dollars", "rounding", "halfUp")),
                Map.of("attribute", "share", "ratio", Map.of("of", "debt", "by", "income")),
                Map.of(
                    "attribute",
                    "limit",
                    "total",
                    Map.of(
                        "of",
                        List.of(Map.of("attribute", "income", "times", new BigDecimal("2.5"))))),
                Map.of("attribute", "limit", "otherwise", Map.of("of", "debt", "value", "none"))))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/0/attribute"))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/1/years").contains("not a date"))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/2/years").contains("as-of"))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/3").contains("is missing"))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/4"))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/5").contains("integer"))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/6/ratio").contains("not divided"))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/7/ratio/rounding"))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/8").contains("names no rounding"))
        .anySatisfy(told -> assertThat(told).startsWith("/derived/9/otherwise/value"));
  }

  @Test
  void ratio_ofMoreSensitiveThanItself_isToldAtTheAttribute() {
    MoneyAttribute income = INCOME.described(INFO.withSensitivity(Sensitivity.SENSITIVE));
    Map<String, Object> ratio = Map.of("of", "debt", "by", "income", "rounding", "halfUp");
    assertThat(
            problemsOf(
                book(
                    AttributeCatalog.of(DEBT, income, SHARE),
                    Map.of("attribute", "share", "ratio", ratio))))
        .containsExactly(
            "/derived/0/attribute: share is computed from 'income', which is sensitive, and must be"
                + " that itself. Write \"sensitivity\": \"sensitive\" where the attribute is"
                + " listed. [invalid-value]");
  }

  @Test
  void rounding_thatIsMissing_listsTheWordsThatThereAre() {
    Map<String, Object> ratio = Map.of("of", "debt", "by", "income");
    assertThat(problems(Map.of("attribute", "share", "ratio", ratio)))
        .singleElement()
        .asString()
        .contains("Write one of 'halfUp', 'halfEven', 'halfDown', 'up', 'down', 'ceiling' or");
  }

  @Test
  void book_thatComputesInACircle_isRefused() {
    Map<String, Object> one =
        Map.of("attribute", "debt", "total", Map.of("of", List.of(Map.of("attribute", "limit"))));
    Map<String, Object> other =
        Map.of("attribute", "limit", "total", Map.of("of", List.of(Map.of("attribute", "debt"))));
    assertThat(problems(one, other))
        .singleElement()
        .asString()
        .startsWith("/derived/1")
        .contains("is computed from itself, by way of debt, limit");
    assertThat(problems(one, one)).singleElement().asString().contains("computed twice");
  }

  /** Each computed from the one before twice: to follow every way would take ages. */
  @Test
  void origins_ofALongChain_areFoundAtOnce() {
    List<IntegerAttribute> chain = new ArrayList<>(List.of(AGE));
    List<Derivation> derivations = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Total.Part before = Total.Part.of(chain.get(i));
      IntegerAttribute next = Attributes.integer("link." + i, INFO);
      derivations.add(Derivation.of(next, Formula.total(before, before)));
      chain.add(next);
    }
    AttributeCatalog catalog = AttributeCatalog.of(chain).deriving(derivations);
    assertThat(catalog.origins(chain.get(200))).containsExactly(AGE);
    Facts facts = Facts.builder(catalog, DAY, ZoneOffset.UTC).put(AGE, 1).build();
    assertThat(facts.get(chain.get(50))).contains(1L << 50);
    assertThat(facts.absence(chain.get(200))).contains(Absence.NOT_KNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "PROTECTED, must be protected",
    "SENSITIVE, 'is sensitive, and must be that itself'",
    "NORMAL, must state its purposes"
  })
  void sources_thatAreGuarded_guardWhatIsComputed(Sensitivity sensitivity, String told) {
    AttributeInfo guarded = INFO.withSensitivity(sensitivity);
    AttributeInfo info =
        sensitivity == Sensitivity.NORMAL ? guarded.withPurposes(List.of("credit")) : guarded;
    DateAttribute birth = Attributes.date("birth", info);
    AttributeCatalog catalog = AttributeCatalog.of(birth, AGE);
    Derivation age = Derivation.of(AGE, Formula.wholeYears(birth));
    assertThatThrownBy(() -> catalog.deriving(age)).hasMessageContaining(told);
  }

  /** What a policy gives is found later: told so, also with a word before it or one after it. */
  @ParameterizedTest
  @ValueSource(strings = {"tier.club", "before.tier.club", "tier.club.earned"})
  void derived_fromWhatAPolicyGives_saysThatItIsNeverRead(String id) {
    Map<String, Object> book = book(Map.of("attribute", "age", "years", Map.of("from", id)));
    book.put("policies", List.of(Map.of("kind", "tier-ladder", "id", "club")));
    assertThat(problemsOf(book))
        .contains(
            "/derived/0/years/from: the attribute '"
                + id
                + "' is not in the catalogue. Computed attributes never read what policies such as"
                + " 'club' give: read it in the condition of a policy, or hand it in as an"
                + " attribute of another id. [unknown-attribute]");
    book.put("policies", List.of(Map.of("kind", "tier-ladder", "id", "lub")));
    assertThat(problemsOf(book)).noneMatch(told -> told.contains("never read"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          birth        | Write {"from": "birth"} or {"to": "birth"}, whichever is meant.
          nobody       | Write an object {…} of these keys: 'from', 'to'.
          """)
  void years_ofATextAlone_tellWhatTheObjectIs(String text, String advice) {
    assertThat(problems(Map.of("attribute", "age", "years", text)))
        .singleElement()
        .asString()
        .contains("expected an object but found the text '" + text + "'. " + advice);
  }
}
