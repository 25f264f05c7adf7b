package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.PartsFormula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parts of a customer come to, as authors write it, rightly and not. */
class PartsDocumentTest {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final CodeAttribute KIND =
      Attributes.code("kind", List.of("TERM", "FUND", "LOAN"), INFO);
  private static final CodeAttribute CURRENCY = Attributes.openCode("currency", INFO);
  private static final MoneyAttribute BALANCE = Attributes.money("balance", CNY, INFO);
  private static final IntegerAttribute ARREARS = Attributes.integer("arrears", INFO);
  private static final DateAttribute MATURES = Attributes.date("matures", INFO);
  private static final TextAttribute NOTE = Attributes.text("note", INFO);
  private static final AttributeCatalog PARTS =
      AttributeCatalog.of(KIND, CURRENCY, BALANCE, ARREARS, MATURES, NOTE);
  private static final ElementsAttribute HOLDINGS = Attributes.elements("holdings", PARTS, INFO);
  private static final IntegerAttribute AGE = Attributes.integer("age", INFO);
  private static final IntegerAttribute MANY = Attributes.integer("many", INFO);
  private static final MoneyAttribute SOON = Attributes.money("soon", CNY, INFO);
  private static final DecimalAttribute MEAN = Attributes.decimal("mean", 2, INFO);
  private static final DateAttribute FIRST = Attributes.date("first", INFO);
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(AGE, HOLDINGS, MANY, SOON, MEAN, FIRST);
  private static final Instant DAY = Instant.parse("2024-02-29T10:00:00Z");
  private static final Map<String, Object> TERM = Map.of("attribute", "kind", "is", "TERM");

  private static Map<String, Object> book(Object... derived) {
    Map<String, Object> book =
        new LinkedHashMap<>(
            PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), CATALOG)
                .build()
                .toDocument());
    book.put("derived", List.of(derived));
    return book;
  }

  private static AttributeCatalog read(Map<String, Object> derived) {
    PolicyBook book = PolicyBook.parse(book(derived), List.of());
    assertThat(PolicyBook.parse(book.toDocument(), List.of())).isEqualTo(book);
    return book.catalog();
  }

  private static List<String> problems(Object... derived) {
    return catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(book(derived), List.of()))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static AttributeCatalog deriving(Attribute<?> attribute, PartsFormula formula) {
    return CATALOG.deriving(Derivation.of(attribute, formula));
  }

  private static Facts facts(AttributeCatalog catalog, Facts.Builder... parts) {
    return Facts.builder(catalog, DAY, ZoneOffset.UTC)
        .put(HOLDINGS, Arrays.stream(parts).map(Facts.Builder::build).toList())
        .build();
  }

  private static Facts.Builder part() {
    return Facts.builder(PARTS, DAY, ZoneOffset.UTC);
  }

  private static Facts.Builder term(String day, long minor) {
    return part()
        .put(KIND, "TERM")
        .put(MATURES, LocalDate.parse(day))
        .put(BALANCE, Money.ofMinor(minor, CNY));
  }

  private static final PartsFormula MATURING =
      PartsFormula.of(HOLDINGS, Aggregate.sum(BALANCE))
          .where(KIND.is("TERM").and(MATURES.inNextDays(30)));

  @Test
  void sum_ofDepositsThatMatureWithinThirtyDays_hasBothEnds() {
    AttributeCatalog catalog =
        read(
            Map.of(
                "attribute",
                "soon",
                "sum",
                Map.of(
                    "over",
                    "holdings",
                    "of",
                    "balance",
                    "where",
                    Map.of(
                        "all",
                        List.of(
                            TERM,
                            Map.of("attribute", "matures", "within", Map.of("nextDays", 30)))))));
    assertThat(catalog.derivations()).containsExactly(Derivation.of(SOON, MATURING));
    Facts facts =
        facts(
            catalog,
            term("2024-02-28", 1),
            term("2024-02-29", 20),
            term("2024-03-30", 300),
            term("2024-03-31", 4_000),
            part().put(KIND, "FUND"));
    assertThat(facts.get(SOON)).contains(Money.ofMinor(320, CNY));
    assertThat(catalog.origins(SOON)).containsExactly(HOLDINGS);
  }

  @Test
  void figures_ofEachWord_areReadAndWritten() {
    Map<String, PartsFormula> made =
        Map.of(
            "count", PartsFormula.of(HOLDINGS, Aggregate.count()),
            "distinct", PartsFormula.of(HOLDINGS, Aggregate.distinct(CURRENCY)),
            "sum", PartsFormula.of(HOLDINGS, Aggregate.sum(ARREARS)),
            "max", PartsFormula.of(HOLDINGS, Aggregate.max(ARREARS)).where(KIND.is("TERM")));
    made.forEach(
        (word, formula) -> {
          Map<String, Object> figure = new LinkedHashMap<>(Map.of("over", "holdings"));
          formula.of().ifPresent(of -> figure.put("of", of.id()));
          if (word.equals("max")) {
            figure.put("where", TERM);
          }
          AttributeCatalog catalog = read(Map.of("attribute", "many", word, figure));
          assertThat(catalog.derivations()).containsExactly(Derivation.of(MANY, formula));
        });
    AttributeCatalog mean =
        read(
            Map.of(
                "attribute",
                "mean",
                "average",
                Map.of("over", "holdings", "of", "arrears", "rounding", "halfEven")));
    PartsFormula average =
        PartsFormula.of(HOLDINGS, Aggregate.average(ARREARS, RoundingMode.HALF_EVEN));
    assertThat(mean.derivations()).containsExactly(Derivation.of(MEAN, average));
    AttributeCatalog first =
        read(Map.of("attribute", "first", "min", Map.of("over", "holdings", "of", "matures")));
    assertThat(first.derivations())
        .containsExactly(Derivation.of(FIRST, PartsFormula.of(HOLDINGS, Aggregate.min(MATURES))));
  }

  @Test
  void emptyList_countsNothing_andHasNoMeanOrFirst() {
    PartsFormula mean = PartsFormula.of(HOLDINGS, Aggregate.average(ARREARS, RoundingMode.UP));
    PartsFormula first = PartsFormula.of(HOLDINGS, Aggregate.min(MATURES));
    PartsFormula many = PartsFormula.of(HOLDINGS, Aggregate.count());
    assertThat(facts(deriving(SOON, MATURING)).get(SOON)).contains(Money.zero(CNY));
    assertThat(facts(deriving(MANY, many)).get(MANY)).contains(0L);
    assertThat(facts(deriving(MEAN, mean)).absence(MEAN)).contains(Absence.NOT_APPLICABLE);
    assertThat(facts(deriving(FIRST, first), part().put(KIND, "FUND")).absence(FIRST))
        .contains(Absence.NOT_KNOWN);
    assertThat(facts(deriving(FIRST, first)).absence(FIRST)).contains(Absence.NOT_APPLICABLE);
    assertThat(
            facts(deriving(FIRST, first.where(KIND.is("LOAN"))), part().put(KIND, "FUND"))
                .absence(FIRST))
        .contains(Absence.NOT_APPLICABLE);
  }

  @Test
  void listThatWasNotGiven_isNoEmptyList() {
    AttributeCatalog catalog = deriving(SOON, MATURING);
    Facts.Builder facts = Facts.builder(catalog, DAY, ZoneOffset.UTC);
    assertThat(facts.build().absence(SOON)).contains(Absence.NOT_KNOWN);
    assertThat(facts.absent(HOLDINGS, Absence.BEFORE_HISTORY).build().absence(SOON))
        .contains(Absence.BEFORE_HISTORY);
  }

  @Test
  void partThatLacksAValue_leavesTheSumOpenUnlessItIsCertainlyLeftOut() {
    AttributeCatalog catalog = deriving(SOON, MATURING);
    Facts.Builder unknown = part().put(KIND, "TERM").put(MATURES, LocalDate.parse("2024-03-01"));
    assertThat(facts(catalog, term("2024-03-01", 5), unknown).absence(SOON))
        .contains(Absence.NOT_KNOWN);
    assertThat(facts(catalog, unknown.absent(BALANCE, Absence.NEVER)).absence(SOON))
        .contains(Absence.NEVER);
    assertThat(facts(catalog, term("2024-03-01", 5), part().put(KIND, "LOAN")).get(SOON))
        .contains(Money.ofMinor(5, CNY));
    Facts.Builder maybe = part().put(KIND, "TERM").put(BALANCE, Money.ofMinor(7, CNY));
    assertThat(facts(catalog, maybe.absent(MATURES, Absence.NOT_APPLICABLE)).absence(SOON))
        .contains(Absence.NOT_APPLICABLE);
    assertThat(facts(catalog, term("2024-03-01", 5), maybe.put(BALANCE, Money.zero(CNY))).get(SOON))
        .contains(Money.ofMinor(5, CNY));
  }

  @Test
  void partsThatMayCount_changeNothingOnlyIfAllAreZero() {
    AttributeCatalog catalog = deriving(SOON, MATURING);
    Facts.Builder zero = part().put(KIND, "TERM").put(BALANCE, Money.zero(CNY));
    Facts.Builder some = part().put(KIND, "TERM").put(BALANCE, Money.ofMinor(7, CNY));
    Facts.Builder less = part().put(KIND, "TERM").put(BALANCE, Money.ofMinor(-7, CNY));
    assertThat(facts(catalog, zero, zero).get(SOON)).contains(Money.zero(CNY));
    assertThat(facts(catalog, zero, some).isKnown(SOON)).isFalse();
    assertThat(facts(catalog, zero, less).isKnown(SOON)).isFalse();
  }

  @Test
  void figureBeyondEighteenDigits_isNotKnown() {
    AttributeCatalog catalog = deriving(MANY, PartsFormula.of(HOLDINGS, Aggregate.sum(ARREARS)));
    Facts.Builder most = part().put(ARREARS, 999_999_999_999_999_999L);
    assertThat(facts(catalog, most).get(MANY)).contains(999_999_999_999_999_999L);
    assertThat(facts(catalog, most, part().put(ARREARS, 1L)).absence(MANY))
        .contains(Absence.NOT_KNOWN);
    Facts.Builder[] lots = new Facts.Builder[10_000];
    Arrays.fill(lots, most);
    assertThat(facts(catalog, lots).absence(MANY)).contains(Absence.NOT_KNOWN);
    lots[0] = part().put(ARREARS, -999_999_999_999_999_999L);
    assertThat(facts(catalog, lots[0], most, part().put(ARREARS, -3L)).get(MANY)).contains(-3L);
  }

  @Test
  void average_isRoundedOnceByItsMode() {
    AttributeCatalog catalog =
        deriving(
            MEAN,
            PartsFormula.of(HOLDINGS, Aggregate.average(ARREARS, RoundingMode.HALF_EVEN))
                .where(ARREARS.isKnown()));
    Facts facts =
        facts(
            catalog,
            part().put(ARREARS, 1L),
            part().put(ARREARS, 0L),
            part().put(ARREARS, 1L),
            part().put(KIND, "LOAN"));
    assertThat(facts.get(MEAN)).contains(new BigDecimal("0.67"));
  }

  @Test
  void day_isThatOfTheOldestValueRead() {
    AttributeCatalog catalog = deriving(SOON, MATURING);
    LocalDate old = LocalDate.parse("2023-11-03");
    Facts facts = facts(catalog, term("2024-03-01", 5), part().put(KIND, "LOAN", old));
    assertThat(facts.observedDay(catalog.positionOf(SOON))).isEqualTo(old.toEpochDay());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{over=holdings} | /derived/0/sum/of | is missing",
        "{of=balance} | /derived/0/sum/over | is missing",
        "{over=holding, of=balance} | /derived/0/sum/over | Did you mean 'holdings'?",
        "{over=age, of=balance} | /derived/0/sum/over | of type integer, not a list of parts",
        "{over=holdings, of=age} | /derived/0/sum/of | has no attribute 'age' of its own",
        "{over=holdings, of=balanc} | /derived/0/sum/of | Did you mean 'balance'?",
        "{over=holdings, of=kind} | /derived/0/sum/of | not an integer, decimal or money",
        "{over=holdings, of=arrears} | /derived/0 | gives integer, not money(CNY)",
        "{over=holdings, of=balance, rounding=halfUp} | /derived/0/sum/rounding | unknown",
        "{over=holdings, of=balance, wher=1} | /derived/0/sum/wher | Did you mean 'where'?",
      })
  void slip_isToldAtItsPlace(String figure, String place, String told) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (String each : figure.substring(1, figure.length() - 1).split(", ")) {
      keys.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    assertThat(problems(Map.of("attribute", "soon", "sum", keys)))
        .singleElement()
        .asString()
        .startsWith(place + ": ")
        .contains(told);
  }

  @Test
  void slips_inSeveralPlaces_areToldAtOnce() {
    Map<String, Object> customer = Map.of("attribute", "age", "atLeast", 18);
    Map<String, Object> counted = Map.of("over", "holdings", "where", customer);
    assertThat(
            problems(
                Map.of("attribute", "many", "count", counted),
                Map.of("attribute", "soon", "sums", Map.of("over", "holdings")),
                Map.of("attribute", "mean", "average", Map.of("over", "holdings", "of", "arrears")),
                Map.of("attribute", "many", "distinct", Map.of("over", "holdings", "of", "note")),
                Map.of("attribute", "first", "min", Map.of("over", "holdings", "of", "note")),
                Map.of("attribute", "first", "max", Map.of("over", "age", "where", Map.of("x", 1))),
                Map.of("attribute", "many", "count", "holdings"),
                Map.of("attribute", "many", "count", Map.of("over", "age"))))
        .anySatisfy(
            each -> assertThat(each).startsWith("/derived/0/count/where/attribute").contains("age"))
        .anySatisfy(each -> assertThat(each).startsWith("/derived/1/sums").contains("'sum'"))
        .anySatisfy(each -> assertThat(each).startsWith("/derived/2/average/rounding"))
        .anySatisfy(each -> assertThat(each).startsWith("/derived/3/distinct/of").contains("code"))
        .anySatisfy(each -> assertThat(each).startsWith("/derived/4/min/of").contains("no order"))
        .anySatisfy(each -> assertThat(each).startsWith("/derived/5/max/over"))
        .anySatisfy(each -> assertThat(each).startsWith("/derived/6/count").contains("object"))
        .anySatisfy(each -> assertThat(each).startsWith("/derived/7/count/over"))
        .hasSize(9);
  }

  @ParameterizedTest
  @CsvSource({"true, balance", "false, kind", "false, holdings"})
  void figure_isGuardedLikeAllThatItReads(boolean measured, String guarded) {
    AttributeInfo secret = INFO.withSensitivity(Sensitivity.SENSITIVE);
    CodeAttribute kind = guarded.equals("kind") ? KIND.described(secret) : KIND;
    MoneyAttribute balance = measured ? BALANCE.described(secret) : BALANCE;
    ElementsAttribute list =
        Attributes.elements(
            "holdings",
            AttributeCatalog.of(kind, balance),
            guarded.equals("holdings") ? secret : INFO);
    AttributeCatalog catalog = AttributeCatalog.of(list, SOON);
    PartsFormula sum = PartsFormula.of(list, Aggregate.sum(balance)).where(kind.is("TERM"));
    assertThatThrownBy(() -> catalog.deriving(Derivation.of(SOON, sum)))
        .hasMessage(
            "soon is computed from '" + guarded + "', which is sensitive, and must be that itself");
    AttributeCatalog other = AttributeCatalog.of(list, SOON.described(secret));
    assertThat(other.deriving(Derivation.of(SOON.described(secret), sum)).derivations()).hasSize(1);
  }

  @Test
  void formulas_thatDoNotFit_areRefused() {
    assertThatThrownBy(() -> PartsFormula.of(HOLDINGS, Aggregate.daysSinceLast()))
        .hasMessageContaining("no days");
    assertThatThrownBy(() -> PartsFormula.of(HOLDINGS, Aggregate.sum(AGE)))
        .hasMessage("attribute age is not in the catalogue");
    Condition foreign = AGE.atLeast(18);
    PartsFormula all = PartsFormula.of(HOLDINGS, Aggregate.count());
    assertThatThrownBy(() -> all.where(foreign))
        .hasMessage("the holdings have no age of type integer");
    ElementsAttribute other =
        Attributes.elements("holdings", AttributeCatalog.of(KIND, BALANCE), INFO);
    Derivation derivation = Derivation.of(MANY, PartsFormula.of(other, Aggregate.count()));
    assertThatThrownBy(() -> CATALOG.deriving(derivation))
        .hasMessage("many is computed from other parts than the holdings have");
  }

  @Test
  void equalFormulas_areEqual() {
    PartsFormula again =
        PartsFormula.of(HOLDINGS, Aggregate.sum(BALANCE))
            .where(KIND.is("TERM").and(MATURES.inNextDays(30)));
    assertThat(again).isEqualTo(MATURING).hasSameHashCodeAs(MATURING).hasToString(MATURING + "");
    assertThat(again.where(KIND.is("TERM"))).isNotEqualTo(MATURING);
    assertThat(PartsFormula.of(HOLDINGS, Aggregate.count()).where(again.where()))
        .isNotEqualTo(MATURING);
  }

  @Test
  void conditions_ofFigures_countAmongThoseOnParts() {
    Condition twenty =
        Condition.atLeast(
            1, IntStream.rangeClosed(1, 20).mapToObj(ARREARS::atLeast).toArray(Condition[]::new));
    AttributeCatalog catalog =
        deriving(MANY, PartsFormula.of(HOLDINGS, Aggregate.count()).where(twenty));
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), catalog).build();
    assertThat(book.compile(DocumentLimits.standard().withPartNodes(21))).isNotNull();
    assertThatThrownBy(() -> book.compile(DocumentLimits.standard().withPartNodes(20)))
        .hasMessageContaining("/derived/0/count/where")
        .hasMessageContaining("more than 20 conditions on a customer's parts");
  }

  @Test
  void conditions_thatNeverHold_areWarnedOf() {
    Condition never = ARREARS.atLeast(30).and(ARREARS.atMost(3));
    AttributeCatalog catalog =
        deriving(MANY, PartsFormula.of(HOLDINGS, Aggregate.count()).where(never));
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), catalog).build();
    assertThat(book.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.path()).isEqualTo("/derived/0/count/where");
              assertThat(warning.code()).isEqualTo(CoreProblem.NEVER_HOLDS);
            });
  }
}
