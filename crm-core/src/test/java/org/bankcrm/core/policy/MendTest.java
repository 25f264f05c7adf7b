package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.policy.SampleBook.withCondition;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.internal.notation.ConditionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is advised for a slip leads to what was meant, and never to its opposite. */
class MendTest {

  private static final Pattern WRITE = Pattern.compile("Write (.+)\\.");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static List<Problem> problems(Object condition) {
    try {
      PolicyBook.parse(withCondition(condition), SampleBook.KINDS);
      return List.of();
    } catch (InvalidPolicyException refused) {
      return refused.problems();
    }
  }

  private static String advice(Object condition) {
    List<Problem> problems = problems(condition);
    assertThat(problems).hasSize(1);
    return problems.get(0).advice();
  }

  private static String foreign(String attribute, String test) {
    return advice(map("attribute", attribute, test, 1)).replaceFirst(" ?An attribute of.*", "");
  }

  /** Words of other languages, each with what it is in ours for attributes of its type. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          age        | equals        | The word for 'equals' here is 'is'.
          age        | eq            | The word for 'eq' here is 'is'.
          age        | =             | The word for '=' here is 'is'.
          age        | ==            | The word for '==' here is 'is'.
          channels   | equals        | The word for 'equals' here is 'isExactly'.
          age        | not_equals    | The word for 'not_equals' here is 'isNot'.
          age        | !=            | The word for '!=' here is 'isNot'.
          age        | <>            | The word for '<>' here is 'isNot'.
          age        | gte           | The word for 'gte' here is 'atLeast'.
          age        | ge            | The word for 'ge' here is 'atLeast'.
          age        | >=            | The word for '>=' here is 'atLeast'.
          age        | $gte          | The word for '$gte' here is 'atLeast'.
          age        | min           | The word for 'min' here is 'atLeast'.
          age        | gt            | The word for 'gt' here is 'moreThan'.
          age        | >             | The word for '>' here is 'moreThan'.
          birth      | after         | The word for 'after' here is 'moreThan'.
          birth      | since         | The word for 'since' here is 'atLeast'.
          age        | lte           | The word for 'lte' here is 'atMost'.
          age        | <=            | The word for '<=' here is 'atMost'.
          age        | max           | The word for 'max' here is 'atMost'.
          age        | lt            | The word for 'lt' here is 'lessThan'.
          age        | <             | The word for '<' here is 'lessThan'.
          birth      | before        | The word for 'before' here is 'lessThan'.
          seen       | until         | The word for 'until' here is 'atMost' or 'lessThan'.
          age        | not_in        | The word for 'not_in' here is 'notIn'.
          stage      | nin           | The word for 'nin' here is 'notIn'.
          stage      | oneOf         | The word for 'oneOf' here is 'in'.
          channels   | includes      | The word for 'includes' here is 'hasAny' or 'hasAll'.
          channels   | excludes      | The word for 'excludes' here is 'hasNone'.
          channels   | subsetOf      | The word for 'subsetOf' here is 'hasOnly'.
          occupation | includes      | The word for 'includes' here is 'contains'.
          occupation | notContains   | Write "not" round a condition with "contains".
          occupation | like          | There are no patterns.
          age        | exists        | The word for 'exists' here is 'known'.
          age        | isNull        | Write "known": false where the value must be missing.
          age        | unknown       | Write "known": false where the value must be missing.
          age        | unkown        | ''
          age        | gtee          | ''
          stage      | gte           | ''
          occupation | gte           | ''
          age        | atLast        | Did you mean 'atLeast' or 'atMost'?
          age        | lesThan       | Did you mean 'lessThan'?
          age        | greatrThan    | Did you mean 'moreThan'?
          channels   | hasAl         | Did you mean 'hasAll'?
          channels   | nothasAny     | ''
          age        | frobnicate    | ''
          """)
  void advice_foreignTest_isTheRightOneOfItsType(String attribute, String test, String mend) {
    assertThat(foreign(attribute, test)).isEqualTo(mend);
  }

  @Test
  void advice_unknownTest_tellsWhatTheTypeAllows() {
    assertThat(advice(map("attribute", "stage", "gte", "NEW")))
        .isEqualTo("An attribute of type code has is, isNot, in, notIn, known, absent.");
    assertThat(advice(map("attribute", "channels", "in", list("APP"))))
        .isEqualTo(
            "The word for 'in' here is 'hasAny'."
                + " It has hasAny, hasAll, hasNone, hasOnly, isExactly, size, known, absent.");
    assertThat(advice(map("attribute", "stage", "contains", "NEW")))
        .startsWith("The word for 'contains' here is 'in'. It has ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          and       | The word for 'and' here is 'all'.
          AND       | The word for 'AND' here is 'all'.
          &&        | The word for '&&' here is 'all'.
          allOf     | The word for 'allOf' here is 'all'.
          or        | The word for 'or' here is 'any'.
          OR        | The word for 'OR' here is 'any'.
          anyOf     | The word for 'anyOf' here is 'any'.
          ANY       | The word for 'ANY' here is 'any'.
          !         | The word for '!' here is 'not'.
          none      | Write "not" round an "any" of conditions, or "no" of a customer's parts.
          nor       | Write "not" round an "any" of conditions, or "no" of a customer's parts.
          xor       | Write it out with "all", "any" and "not".
          al        | Did you mean 'all'?
          anl       | Did you mean 'all' or 'any'?
          nt        | Did you mean 'not' or 'no'?
          unless    | Write "not" round the condition.
          field     | The word for 'field' here is 'attribute'.
          atribute  | Did you mean 'attribute'?
          gte       | Add "attribute", whose test this is.
          atMost    | Add "attribute", whose test this is.
          atLeast   | Add "of" or "attribute".
          age       | Write "attribute": "age", and its test as a key beside it.
          blah      | ''
          """)
  void advice_foreignConnective_isTheRightOne(String key, String mend) {
    assertThat(advice(map(key, list()))).isEqualTo(mend);
  }

  @ParameterizedTest
  @CsvSource({
    "atLeast, any, of", "atLeast, all, of", "atMost, any, of",
    "atLeast, some, count", "atMost, every, count", "atMost, no, count"
  })
  void advice_numberBesideWhatIsNotCounted_isTheFormThatCounts(
      String number, String form, String counting) {
    Map<String, Object> inner = map("attribute", "kind", "is", "FUND");
    Map<String, Object> test = map("attribute", "age", "atLeast", 18);
    Map<String, Object> condition =
        counting.equals("of")
            ? map(number, 2, form, list(test, map("attribute", "age", "lessThan", 60)))
            : map(number, 2, form, "holdings", "where", inner);
    assertThat(advice(condition))
        .isEqualTo("Write \"" + counting + "\" instead of \"" + form + "\" to count them.");
  }

  @Test
  void problem_attributeOfTheCustomerWithinAPart_tellsWhatAPartHas() {
    Map<String, Object> inner = map("attribute", "age", "atLeast", 18);
    List<Problem> problems = problems(map("some", "holdings", "where", inner));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message())
        .isEqualTo("the part or event has no attribute 'age' of its own.");
    assertThat(problems.get(0).advice())
        .isEqualTo(
            "Here are seen its own alone, and none of the customer's:"
                + " 'kind', 'balance', 'opened'.");
    assertThat(advice(map("some", "holdings", "where", map("attribute", "balanse", "known", true))))
        .isEqualTo("Did you mean 'balance'?");
  }

  @Test
  void advice_nameBeforeAPointThatIsKnown_isWhatMayStandAfterIt() {
    assertThat(advice(map("attribute", "before.nobody-at-all", "is", true)))
        .isEqualTo("With 'before.' begin 'before.gated.first'.");
    assertThat(advice(map("attribute", "nothing.nobody-at-all", "is", true))).isEmpty();
  }

  /** Removing it would make a condition wider, or turn it round. */
  @Test
  void advice_keyTooMany_isNeverToRemoveIt() {
    Map<String, Object> test = map("attribute", "age", "atLeast", 18);
    for (String key : List.of("frobnicate", "folding", "where", "lt", "and", "not_", "excluding")) {
      Map<String, Object> condition = new LinkedHashMap<>(test);
      condition.put(key, true);
      assertThat(problems(condition))
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.advice()).isNotEmpty().doesNotContain("emove"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ratio   | atLeast | 50%                       | Write 0.5.
          ratio   | atLeast | ５０％                      | Write 0.5.
          age     | atLeast | ５０                       | Write 50.
          age     | atLeast | 1,000                     | Write 1000.
          age     | atLeast | 10k                       | Write 10000.
          age     | atLeast | 1 000 000元               | Write 1000000.
          age     | atLeast | 50万                      | Write 500000.
          age     | atLeast | +7                        | Write 7.
          ratio   | atLeast | 0,5                       | Write a number in plain digits
          ratio   | atLeast | 1.000,5                   | Write a number in plain digits
          age     | atLeast | 10m                       | Write a whole number in plain digits
          age     | atLeast | 50%                       | Write a whole number in plain digits
          ratio   | atLeast | 0.123456                  | Write 0.123456.
          churn   | atLeast | 2.5‰                      | Write 0.0025.
          aum     | atLeast | 500000                    | Write "CNY 500000.00".
          aum     | atLeast | ￥500,000.5               | Write "CNY 500000.50".
          aum     | atLeast | 50万元                    | Write "CNY 500000.00".
          aum     | atLeast | 50%                       | Write it like "CNY 500000.00".
          aum     | atLeast | USD 5                     | ''
          aum     | atLeast | $5                        | Write it like "CNY 500000.00".
          usd     | atLeast | $5                        | Write "USD 5.00".
          birth   | is      | 2026/1/31                 | Write "2026-01-31".
          birth   | is      | 2026年1月31日             | Write "2026-01-31".
          birth   | is      | 20260131                  | Write "2026-01-31".
          birth   | is      | 31.1.2026                 | Write "2026-01-31".
          birth   | is      | 1/2/2026                  | Write "2026-02-01" or "2026-01-02", whichever is meant.
          birth   | is      | 2026-02-30                | That month has 28 days. Write "2026-02-28" if
          birth   | is      | 2024/2/31                 | That month has 29 days. Write "2024-02-29" if
          birth   | is      | 2026年9月31日             | That month has 30 days. Write "2026-09-30" if
          birth   | is      | 2026-09-32                | Write it like "2026-01-31".
          birth   | is      | 2026-13-31                | Write it like "2026-01-31".
          seen    | is      | 2026-09-31                | Write it in UTC, like
          seen    | is      | 2026-01-31T08:00:00+08:00 | Write "2026-01-31T00:00:00Z".
          seen    | is      | 2026-01-31 08:00:00       | Write it in UTC, like
          payroll | is      | 是                        | Write true.
          payroll | is      | false                     | Write false.
          payroll | is      | maybe                     | Write true or false
          """)
  void advice_textInAnotherForm_isValidOrTellsTheForm(
      String attribute, String test, String text, String mend) {
    assertThat(advice(map("attribute", attribute, test, text))).startsWith(mend);
    assertThat(advice(map("attribute", attribute, test, text)).isEmpty()).isEqualTo(mend.isEmpty());
  }

  @Test
  void advice_numberInAnotherForm_isValid() {
    assertThat(advice(map("attribute", "aum", "atLeast", 500_000)))
        .isEqualTo("Write \"CNY 500000.00\".");
    assertThat(advice(map("attribute", "age", "atLeast", new java.math.BigDecimal("5.0"))))
        .isEqualTo("Write 5.");
    assertThat(advice(map("attribute", "age", "atLeast", new java.math.BigDecimal("5.5"))))
        .startsWith("Write a whole number in plain digits");
    assertThat(advice(map("attribute", "birth", "is", 20260131)))
        .isEqualTo("Write \"2026-01-31\".");
    assertThat(advice(map("attribute", "branch", "is", 7))).isEqualTo("Write \"7\".");
    assertThat(advice(map("attribute", "stage", "is", 7)))
        .isEqualTo("Write it in quotation marks.");
    assertThat(advice(map("attribute", "payroll", "is", 0))).isEqualTo("Write false.");
  }

  static Stream<Attribute<?>> attributes() {
    return SampleBook.CATALOG.attributes().stream().map(each -> each);
  }

  /** Whatever a text looks like: a mend that is told as "write this" is one. */
  @Property(tries = 2_000)
  void advice_writeSo_isReadWithoutAProblemThere(
      @ForAll("conditions") Map<String, Object> condition) {
    for (Problem problem : problems(condition)) {
      Matcher matcher = WRITE.matcher(problem.advice());
      if (matcher.matches() && isJson(matcher.group(1))) {
        String key = problem.path().replaceFirst("/policies/0/when/", "");
        Map<String, Object> mended = new LinkedHashMap<>(condition);
        mended.put(key, JSON.readValue(matcher.group(1), Object.class));
        assertThat(problems(mended)).as(problem + " in " + condition).isEmpty();
      }
    }
  }

  private static boolean isJson(String text) {
    try {
      JSON.readTree(text);
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  @Provide
  Arbitrary<Map<String, Object>> conditions() {
    Arbitrary<String> mark =
        Arbitraries.of("", "%", "k", "万", "元", " CNY", "￥", "‰", "日", "$", "0");
    Arbitrary<String> digits =
        Arbitraries.strings().withChars("0123456789,.-/: ５年月").ofMaxLength(12);
    Arbitrary<Object> value =
        Arbitraries.oneOf(
            Combinators.combine(digits, mark).as((text, end) -> (Object) (text + end)),
            Combinators.combine(mark, digits).as((begin, text) -> (Object) (begin + text)),
            Arbitraries.longs().between(-5, 30_000_000).map(number -> (Object) number),
            Arbitraries.of("是", "否", "TRUE", "off", "1", "2026-1-3T00:00:00+08:00").map(x -> x),
            Arbitraries.bigDecimals().ofScale(2).map(number -> (Object) number));
    return Combinators.combine(
            Arbitraries.of(SampleBook.CATALOG.attributes()),
            Arbitraries.of("is", "isNot", "atLeast", "lessThan", "known", "startsWith"),
            value)
        .as((attribute, test, slip) -> map("attribute", attribute.id(), test, slip));
  }

  /** One letter wrong in one of our words leads to it, and to its opposite at most beside it. */
  @ParameterizedTest
  @MethodSource("attributes")
  void advice_oneLetterWrong_isTheWordItself(Attribute<?> attribute) {
    List<String> tests = ConditionReader.testsOf(attribute.type().kind());
    for (String test : tests) {
      for (String slip : slips(test)) {
        String advice = advice(map("attribute", attribute.id(), slip, 1));
        boolean another = advice.contains("has no test") || tests.contains(slip);
        assertThat(advice.contains("'" + test + "'") || !advice.contains("?") || another)
            .as(slip + " for " + test + ": " + advice)
            .isTrue();
      }
    }
  }

  private static List<String> slips(String word) {
    List<String> slips = new ArrayList<>();
    for (int i = 1; i < word.length(); i++) {
      slips.add(word.substring(0, i) + "q" + word.substring(i));
      slips.add(word.substring(0, i) + "q" + word.substring(i + 1));
    }
    return slips;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          文本       | Write {"zh": "文本", "en": "…"}.
          Text       | Write {"zh": "…", "en": "Text"}.
          The "best" | Write {"zh": "…", "en": "The \\"best\\""}.
          """)
  void name_asATextAlone_isAdvisedInItsLanguage(String text, String advice) {
    Map<String, Object> book = new LinkedHashMap<>(withCondition(map("always", true)));
    book.put("name", text);
    assertThatThrownBy(() -> PolicyBook.parse(book, SampleBook.KINDS))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            refused -> assertThat(refused.problems()).extracting(Problem::advice).contains(advice));
  }
}
