package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bankcrm.core.policy.SampleBook.KINDS;
import static org.bankcrm.core.policy.SampleBook.policy;
import static org.bankcrm.core.policy.SampleBook.withAttribute;
import static org.bankcrm.core.policy.SampleBook.withCondition;
import static org.bankcrm.core.policy.SampleBook.withPolicies;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;
import static org.bankcrm.core.policy.Trees.name;
import static org.bankcrm.core.policy.Trees.with;
import static org.bankcrm.core.policy.Trees.without;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a document must be refused for, with its place and its word. */
class DocumentRefusalTest {

  private static final String WHEN = "/policies/0/when";

  static List<Problem> refusal(Map<String, ?> document) {
    return refusal(() -> PolicyBook.parse(document, KINDS));
  }

  private static List<Problem> refusal(ThrowingCallable reading) {
    InvalidPolicyException refused = catchThrowableOfType(InvalidPolicyException.class, reading);
    assertThat(refused).as("refusal of the document").isNotNull();
    return refused.problems();
  }

  private static void assertOne(Map<String, ?> document, String path, String code) {
    assertOne(refusal(document), path, code);
  }

  private static void assertOne(List<Problem> problems, String path, String code) {
    assertThat(problems)
        .extracting(Problem::path, each -> each.code().word())
        .as("%s", problems)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(path, code));
  }

  private static Map<String, Object> test(String attribute, Object... keysAndValues) {
    Map<String, Object> test = map("attribute", attribute);
    test.putAll(map(keysAndValues));
    return test;
  }

  static Stream<Arguments> conditions() {
    Object yes = map("constant", true);
    Object adult = test("age", "atLeast", 18);
    return Stream.of(
        // unknown keys, operators, attributes
        arguments(test("age", "atLeast", 18, "atLest", 3), "/atLest", "unknown-key"),
        arguments(test("age", "is", 18, "where", yes), "/where", "unknown-key"),
        arguments(map("al", list(yes)), "", "unknown-operator"),
        arguments(map("xor", list(yes)), "", "unknown-operator"),
        arguments(map("atLeast", 2), "", "unknown-operator"),
        arguments(test("age", "greater", 18), "/greater", "unknown-operator"),
        arguments(test("age", "matches", ".*"), "/matches", "unknown-operator"),
        arguments(test("age"), "", "unknown-operator"),
        arguments(map(), "", "empty-condition"),
        arguments(test("aeg", "is", 18), "/attribute", "unknown-attribute"),
        arguments(test("class.name", "is", 18), "/attribute", "unknown-attribute"),
        arguments(test("first", "known", true), "/attribute", "unknown-attribute"),
        arguments(test("age", "is", map("attribute", "aeg")), "/is/attribute", "unknown-attribute"),
        arguments(map("some", "holding", "where", yes), "/some", "unknown-attribute"),
        arguments(
            map("some", "holdings", "where", test("age", "is", 1)),
            "/where/attribute",
            "unknown-attribute"),
        // operators that the type does not have
        arguments(test("stage", "atLeast", "NEW"), "/atLeast", "operator-type"),
        arguments(test("payroll", "atLeast", true), "/atLeast", "operator-type"),
        arguments(test("age", "contains", "1"), "/contains", "operator-type"),
        arguments(test("age", "hasAny", list("A")), "/hasAny", "operator-type"),
        arguments(test("age", "within", "thisMonth"), "/within", "operator-type"),
        arguments(test("channels", "is", "APP"), "/is", "operator-type"),
        arguments(test("channels", "in", list("APP")), "/in", "operator-type"),
        arguments(test("occupation", "hasAny", list("A")), "/hasAny", "operator-type"),
        arguments(test("holdings", "is", 1), "/is", "operator-type"),
        arguments(map("some", "age", "where", yes), "/some", "operator-type"),
        arguments(test("age", "is", 18, "folding", "case"), "/folding", "unknown-key"),
        // several things at once
        arguments(map("all", list(yes), "any", list(yes)), "", "several-operators"),
        arguments(test("age", "is", 18, "not", yes), "", "several-operators"),
        arguments(test("age", "is", 18, "atLeast", 3), "", "several-tests"),
        arguments(test("age", "is", 18, "known", true), "", "several-tests"),
        arguments(test("age", "atLeast", 18, "moreThan", 3), "", "several-tests"),
        arguments(test("age", "atMost", 18, "lessThan", 3), "", "several-tests"),
        arguments(
            test("age", "atLeast", map("attribute", "products"), "atMost", 9), "", "several-tests"),
        arguments(
            test("birth", "within", map("lastDays", 1, "nextDays", 1)), "/within", "several-tests"),
        // wrong type of value, and coercions
        arguments("all", "", "wrong-type"),
        arguments(true, "", "wrong-type"),
        arguments(list(adult), "", "wrong-type"),
        arguments(map("all", adult), "/all", "wrong-type"),
        arguments(map("all", list(1)), "/all/0", "wrong-type"),
        arguments(map("not", list(adult)), "/not", "wrong-type"),
        arguments(map("constant", "true"), "/constant", "wrong-type"),
        arguments(map("constant", 1), "/constant", "wrong-type"),
        arguments(map("asOf", "2026-01-01"), "/asOf", "wrong-type"),
        arguments(map("asOf", map()), "/asOf", "missing-key"),
        arguments(map("asOf", map("from", "2026-02-30")), "/asOf/from", "wrong-value"),
        arguments(map("asOf", map("from", "0000-01-01")), "/asOf", "wrong-value"),
        arguments(
            map("asOf", map("from", "2026-01-01", "until", "2026-02-01")),
            "/asOf/until",
            "unknown-key"),
        arguments(
            map("asOf", map("from", "2026-01-01", "before", "2026-01-01")), "/asOf", "empty-range"),
        arguments(test("age", "is", "18"), "/is", "wrong-type"),
        arguments(test("age", "is", true), "/is", "wrong-type"),
        arguments(test("age", "is", 18.5), "/is", "wrong-type"),
        arguments(test("age", "is", new BigDecimal("18.0")), "/is", "wrong-type"),
        arguments(test("age", "is", new BigDecimal("1e2")), "/is", "wrong-type"),
        arguments(test("age", "is", list(18)), "/is", "wrong-type"),
        arguments(test("age", "in", 18), "/in", "wrong-type"),
        arguments(test("ratio", "atLeast", "0.5"), "/atLeast", "wrong-type"),
        arguments(test("ratio", "atLeast", 0.1 + 0.2), "/atLeast", "inexact-number"),
        arguments(test("aum", "atLeast", 500_000), "/atLeast", "wrong-type"),
        arguments(test("aum", "atLeast", "500000"), "/atLeast", "wrong-value"),
        arguments(test("aum", "atLeast", "CNY 1.234"), "/atLeast", "wrong-value"),
        arguments(test("aum", "atLeast", "CNY 1e5"), "/atLeast", "wrong-value"),
        arguments(test("aum", "atLeast", "USD 5.00"), "/atLeast", "wrong-value"),
        arguments(test("churn", "atLeast", "0.5"), "/atLeast", "wrong-type"),
        arguments(test("payroll", "is", 1), "/is", "wrong-type"),
        arguments(test("payroll", "is", "true"), "/is", "wrong-type"),
        arguments(test("stage", "is", 1), "/is", "wrong-type"),
        arguments(test("stage", "is", "OLD"), "/is", "unknown-code"),
        arguments(test("stage", "in", list("NEW", "OLD")), "/in/1", "unknown-code"),
        arguments(test("branch", "is", " "), "/is", "blank-text"),
        arguments(test("channels", "hasAny", list("FAX")), "/hasAny/0", "unknown-code"),
        arguments(test("channels", "hasAny", "APP"), "/hasAny", "wrong-type"),
        arguments(test("birth", "is", 20_000), "/is", "wrong-type"),
        arguments(test("birth", "is", "2026-02-30"), "/is", "wrong-value"),
        arguments(test("birth", "is", "2026-2-3"), "/is", "wrong-value"),
        arguments(test("birth", "is", "0000-01-01"), "/is", "wrong-value"),
        arguments(test("birth", "is", "+12026-01-01"), "/is", "wrong-value"),
        arguments(test("birth", "is", "2026-01-01T00:00:00Z"), "/is", "wrong-value"),
        arguments(test("seen", "is", "2026-01-01"), "/is", "wrong-value"),
        arguments(test("seen", "is", "2026-01-01T24:00:00Z"), "/is", "wrong-value"),
        arguments(test("seen", "is", "2016-12-31T23:59:60Z"), "/is", "wrong-value"),
        arguments(test("seen", "is", "2026-01-01T00:00:00+08:00"), "/is", "wrong-value"),
        arguments(test("seen", "is", "2026-01-01T00:00:00.1234567Z"), "/is", "wrong-value"),
        arguments(test("occupation", "is", 5), "/is", "wrong-type"),
        arguments(test("occupation", "contains", ""), "/contains", "wrong-value"),
        arguments(test("occupation", "is", "x", "folding", "none"), "/folding", "unknown-word"),
        arguments(test("age", "known", "yes"), "/known", "wrong-type"),
        arguments(test("age", "is", 1, "freshWithinDays", "90"), "/freshWithinDays", "wrong-type"),
        arguments(test("age", "is", 1, "freshWithinDays", -1), "/freshWithinDays", "out-of-range"),
        arguments(test("age", "atLeast", map("attribute", "aum")), "/atLeast", "type-mismatch"),
        arguments(test("aum", "is", map("attribute", "usd")), "/is", "type-mismatch"),
        arguments(test("stage", "is", map("attribute", "branch")), "/is", "type-mismatch"),
        // infinite numbers and absurd exponents
        arguments(test("churn", "atLeast", Double.NaN), "/atLeast", "not-finite"),
        arguments(test("churn", "atLeast", Double.POSITIVE_INFINITY), "/atLeast", "not-finite"),
        arguments(test("churn", "atLeast", new BigDecimal("1e309")), "/atLeast", "out-of-range"),
        arguments(
            test("ratio", "atLeast", new BigDecimal("1e100000000")), "/atLeast", "limit-exponent"),
        arguments(
            test("ratio", "atLeast", new BigDecimal("1e-2147483647")),
            "/atLeast",
            "limit-exponent"),
        arguments(test("ratio", "atLeast", new BigDecimal("1e18")), "/atLeast", "wrong-value"),
        arguments(test("ratio", "atLeast", new BigDecimal("1e-19")), "/atLeast", "wrong-value"),
        arguments(test("age", "is", BigInteger.TEN.pow(30)), "/is", "out-of-range"),
        arguments(test("age", "is", Long.MAX_VALUE), "/is", "wrong-value"),
        arguments(test("age", "is", new StringBuilder("1")), "/is", "alien-value"),
        arguments(test("age", "is", 'x'), "/is", "alien-value"),
        arguments(test("age", "is", new StringBuilder("x")), "/is", "alien-value"),
        // empty lists, doubled members, spans upside down
        arguments(map("all", list()), "/all", "empty-list"),
        arguments(map("any", list()), "/any", "empty-list"),
        arguments(map("atLeast", 1, "of", list()), "/of", "empty-list"),
        arguments(map("atLeast", 0, "of", list(yes)), "/atLeast", "out-of-range"),
        arguments(map("atLeast", 2, "of", list(yes)), "/atLeast", "out-of-range"),
        arguments(map("of", list(yes)), "/atLeast", "missing-key"),
        arguments(test("age", "in", list()), "/in", "empty-list"),
        arguments(test("channels", "hasAny", list()), "/hasAny", "empty-list"),
        arguments(test("age", "in", list(1, 2, 1L)), "/in/2", "duplicate-member"),
        arguments(test("ratio", "in", list(new BigDecimal("1.0"), 1)), "/in/1", "duplicate-member"),
        arguments(test("age", "atLeast", 65, "atMost", 25), "", "empty-range"),
        arguments(test("age", "atLeast", 25, "lessThan", 25), "", "empty-range"),
        arguments(
            test("birth", "moreThan", "2026-01-02", "atMost", "2026-01-01"), "", "empty-range"),
        arguments(test("channels", "size", map("atLeast", 3, "atMost", 2)), "/size", "empty-range"),
        arguments(test("channels", "size", map()), "/size", "missing-key"),
        arguments(
            map("count", "holdings", "where", yes, "atLeast", 3, "atMost", 1), "", "empty-range"),
        arguments(map("count", "holdings", "where", yes), "", "missing-key"),
        arguments(
            map("count", "holdings", "where", yes, "atLeast", -1), "/atLeast", "out-of-range"),
        arguments(map("some", "holdings"), "/where", "missing-key"),
        arguments(map("some", "holdings", "where", yes, "atLeast", 1), "/atLeast", "misplaced-key"),
        arguments(
            test(
                "birth",
                "within",
                map("from", map("anchor", "asOf", "days", 1), "to", map("anchor", "asOf"))),
            "/within",
            "empty-range"),
        arguments(
            test(
                "birth", "within", map("from", map("anchor", "asOf"), "ot", map("anchor", "asOf"))),
            "/within/ot",
            "unknown-key"),
        arguments(test("birth", "within", map()), "/within", "missing-key"),
        arguments(
            test("birth", "within", map("from", map("anchor", "now"), "to", map("anchor", "asOf"))),
            "/within/from/anchor",
            "unknown-word"),
        arguments(test("birth", "within", "thisWeek"), "/within", "unknown-word"),
        arguments(test("birth", "within", map("lastDays", 0)), "/within/lastDays", "out-of-range"),
        arguments(
            test("birth", "within", map("lastDays", 7, "from", 1)), "/within", "several-tests"),
        arguments(
            test("birth", "within", map("nextDays", 7, "from", 8)), "/within/from", "empty-range"),
        arguments(
            test("birth", "within", map("nextDays", 7, "from", -1)),
            "/within/from",
            "out-of-range"),
        arguments(
            test("birth", "within", map("nextMonths", 1, "from", 29)),
            "/within/from",
            "empty-range"),
        arguments(
            test("birth", "within", map("nextDays", 7, "to", map("anchor", "asOf"))),
            "/within",
            "several-tests"),
        arguments(
            test("birth", "anniversary", map("fromDays", -367, "toDays", 0, "leapDay", "march1")),
            "/anniversary/fromDays",
            "out-of-range"),
        arguments(
            test("birth", "within", map("lastMonths", 1_201)),
            "/within/lastMonths",
            "out-of-range"),
        arguments(
            test("birth", "anniversary", map("fromDays", 8, "toDays", 7, "leapDay", "march1")),
            "/anniversary",
            "empty-range"),
        arguments(
            test("birth", "anniversary", map("toDays", 7)), "/anniversary/leapDay", "missing-key"),
        arguments(
            test("birth", "anniversary", map("toDays", 367, "leapDay", "march1")),
            "/anniversary/toDays",
            "out-of-range"),
        // nulls and odd characters
        arguments(null, "", "null-value"),
        arguments(map("not", null), "/not", "null-value"),
        arguments(map("all", list(adult, null)), "/all/1", "null-value"),
        arguments(test("age", "is", null), "/is", "null-value"),
        arguments(test("occupation", "is", "a\u0000b"), "/is", "text-characters"),
        arguments(test("occupation", "is", "a\nb"), "/is", "text-characters"),
        arguments(test("occupation", "is", "a\u202eb"), "/is", "text-characters"),
        arguments(test("occupation", "is", "a\ud800b"), "/is", "text-characters"),
        arguments(test("occupation", "is", "e\u0301"), "/is", "text-not-normal"),
        arguments(test("age\u200f", "is", 1), "/attribute", "text-characters"),
        arguments(test("branch", "is", "a\u200bb"), "/is", "wrong-value"),
        arguments(test("a\u0433e", "is", 1), "/attribute", "unknown-attribute"));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void parse_condition_isRefusedThere(Object when, String path, String code) {
    assertOne(withCondition(when), WHEN + path, code);
  }

  static Stream<Arguments> books() {
    Object yes = map("constant", true);
    Map<String, Object> book = withCondition(yes);
    Map<String, Object> first = policy("first", yes);
    return Stream.of(
        arguments(without(book, "book"), "/book", "missing-key"),
        arguments(without(book, "version"), "/version", "missing-key"),
        arguments(without(book, "name"), "/name", "missing-key"),
        arguments(with(book, "book", "Retail Book"), "/book", "invalid-id"),
        arguments(with(book, "book", ""), "/book", "blank-text"),
        arguments(with(book, "book", "re\u202etail"), "/book", "text-characters"),
        arguments(with(book, "version", 0), "/version", "out-of-range"),
        arguments(with(book, "version", "3"), "/version", "wrong-type"),
        arguments(with(book, "name", "Retail"), "/name", "wrong-type"),
        arguments(with(book, "name", map("zh", "零售")), "/name/en", "missing-key"),
        arguments(
            with(book, "name", map("zh", "零售", "en", "Retail", "french", "x")),
            "/name/french",
            "unknown-key"),
        arguments(with(book, "policy", list()), "/policy", "unknown-key"),
        arguments(with(book, "$ref", "x"), "/$ref", "unknown-key"),
        arguments(with(book, "", 1), "", "empty-key"),
        arguments(with(book, "a/b~c", 1), "/a~1b~0c", "unknown-key"),
        arguments(with(book, "policies", map()), "/policies", "wrong-type"),
        arguments(with(book, "policies", list("x")), "/policies/0", "wrong-type"),
        arguments(withPolicies(without(first, "kind")), "/policies/0/kind", "missing-key"),
        arguments(withPolicies(with(first, "kind", "gate")), "/policies/0/kind", "unknown-kind"),
        arguments(
            withPolicies(with(first, "kind", "org.bankcrm.core.policy.Gated")),
            "/policies/0/kind",
            "unknown-kind"),
        arguments(withPolicies(without(first, "id")), "/policies/0/id", "missing-key"),
        arguments(withPolicies(with(first, "id", "../x")), "/policies/0/id", "invalid-id"),
        arguments(withPolicies(with(first, "version", 1.5)), "/policies/0/version", "wrong-type"),
        arguments(withPolicies(without(first, "when")), "/policies/0/when", "missing-key"),
        arguments(withPolicies(with(first, "whn", yes)), "/policies/0/whn", "unknown-key"),
        arguments(
            withPolicies(with(first, "@class", "java.lang.Runtime")),
            "/policies/0/@class",
            "unknown-key"));
  }

  @ParameterizedTest
  @MethodSource("books")
  void parse_book_isRefusedThere(Map<String, Object> document, String path, String code) {
    assertOne(document, path, code);
  }

  static Stream<Arguments> attributes() {
    Map<String, Object> age = map("id", "age", "type", "integer", "name", name());
    Map<String, Object> code = with(age, "type", "code");
    Map<String, Object> money = with(age, "type", "money");
    Map<String, Object> parts = with(age, "type", "elements");
    return Stream.of(
        arguments(without(age, "id"), "/id", "missing-key"),
        arguments(without(age, "type"), "/type", "missing-key"),
        arguments(without(age, "name"), "/name", "missing-key"),
        arguments(with(age, "id", "1age"), "/id", "invalid-id"),
        arguments(with(age, "id", "年龄"), "/id", "invalid-id"),
        arguments(with(age, "id", "a\u202ege"), "/id", "text-characters"),
        arguments(with(age, "type", "int"), "/type", "unknown-word"),
        arguments(with(age, "type", "percent"), "/type", "unknown-word"),
        arguments(with(age, "type", "java.lang.String"), "/type", "unknown-word"),
        arguments(with(age, "scale", 2), "/scale", "misplaced-key"),
        arguments(with(age, "colour", 2), "/colour", "unknown-key"),
        arguments(with(age, "type", "decimal"), "/scale", "missing-key"),
        arguments(with(with(age, "type", "decimal"), "scale", 19), "/scale", "out-of-range"),
        arguments(money, "/currency", "missing-key"),
        arguments(with(money, "currency", "ZZZ"), "/currency", "unknown-currency"),
        arguments(with(money, "currency", "XXX"), "/currency", "unknown-currency"),
        arguments(with(money, "currency", "cny"), "/currency", "unknown-currency"),
        arguments(code, "", "missing-key"),
        arguments(with(code, "open", false), "/open", "wrong-value"),
        arguments(with(with(code, "open", true), "codes", list("A")), "", "several-tests"),
        arguments(with(code, "codes", list()), "/codes", "empty-list"),
        arguments(with(code, "codes", list("A", "A")), "/codes/1", "duplicate-member"),
        arguments(with(code, "codes", list("A", 1)), "/codes/1", "wrong-type"),
        arguments(parts, "/parts", "missing-key"),
        arguments(with(parts, "parts", list(parts)), "/parts/0", "nested-parts"),
        arguments(with(parts, "parts", list(age, age)), "/parts/1", "duplicate-attribute"),
        arguments(with(age, "sensitivity", "secret"), "/sensitivity", "unknown-word"),
        arguments(with(age, "purposes", list("a", "a")), "/purposes/1", "duplicate-member"),
        arguments(with(age, "changeable", "yes"), "/changeable", "wrong-type"),
        arguments(with(age, "freshForDays", -1), "/freshForDays", "out-of-range"),
        arguments(with(age, "unit", " "), "/unit", "blank-text"));
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void parse_attribute_isRefusedThere(Map<String, Object> attribute, String path, String code) {
    assertOne(withAttribute(attribute), "/attributes/0" + path, code);
  }

  @Test
  void parse_wholeNumberOfTenMillionBits_isRefusedByItsLength() {
    BigInteger huge = BigInteger.TWO.pow(10_000_000);

    assertOne(withCondition(test("age", "is", huge)), WHEN + "/is", "limit-digits");
    assertOne(
        withCondition(test("ratio", "is", new BigDecimal(huge, 2))), WHEN + "/is", "limit-digits");
  }

  @Test
  void parse_keyThatIsNoText_isRefused() {
    assertOne(withCondition(map("constant", true, 5, "x")), WHEN, "key-not-text");
    assertOne(withCondition(map("constant", true, null, "x")), WHEN, "key-not-text");
  }

  @Test
  void parse_twoPoliciesOfOneId_isRefused() {
    Object yes = map("constant", true);
    List<Problem> problems = refusal(withPolicies(policy("a", yes), policy("a", yes)));

    assertThat(problems)
        .extracting(Problem::path, each -> each.code().word())
        .contains(org.assertj.core.groups.Tuple.tuple("/policies/1/id", "duplicate-id"));
  }

  @Test
  void parse_twoAttributesOfOneId_isRefused() {
    Map<String, Object> age = map("id", "age", "type", "integer", "name", name());
    Map<String, Object> book = with(withAttribute(age), "attributes", list(age, age));

    assertOne(book, "/attributes/1", "duplicate-attribute");
  }

  @Test
  void parse_yieldThatIsAnInput_isRefused() {
    Map<String, Object> input = map("id", "gated.first", "type", "yesNo", "name", name());
    Map<String, Object> book =
        with(withAttribute(input), "policies", list(policy("first", map("constant", true))));

    assertOne(book, "/policies/0", "duplicate-attribute");
  }

  @Test
  void parse_manyProblems_areAllToldInTheOrderOfTheDocument() {
    Map<String, Object> book =
        with(
            withPolicies(policy("a", test("age", "is", "x")), policy("B", map("all", list(1, 2)))),
            "extra",
            1);

    assertThat(refusal(book))
        .extracting(Problem::path)
        .containsExactly(
            "/policies/0/when/is",
            "/policies/1/id",
            "/policies/1/when/all/0",
            "/policies/1/when/all/1",
            "/extra");
  }

  @Test
  void parse_slipOfTheHand_isMended() {
    assertThat(refusal(withCondition(test("aeg", "is", 1))).get(0).advice())
        .isEqualTo("Did you mean 'age'?");
    assertThat(refusal(withCondition(test("age", "atleast", 1))).get(0).advice())
        .startsWith("The word for 'atleast' here is 'atLeast'. An attribute of type integer has ");
    assertThat(refusal(withCondition(test("stage", "is", "ACTIV"))).get(0).advice())
        .isEqualTo("Did you mean 'ACTIVE'?");
    assertThat(refusal(withCondition(map("al", list()))).get(0).advice())
        .isEqualTo("Did you mean 'all'?");
    assertThat(refusal(withCondition(test("ratio", "atLeast", 0.1 + 0.2))).get(0).advice())
        .startsWith("Let your reader give BigDecimal (Jackson: USE_BIG_DECIMAL_FOR_FLOATS");
  }

  /** Readers of YAML make texts of what was in no quotation marks. */
  @ParameterizedTest
  @CsvSource({
    "18, Write 18.",
    "-0.5e3, Write -500.",
    "010, Write 10.",
    "0x1F, Write a whole number in plain digits",
    "'1,000', Write 1000.",
    "~, Leave the key out where there is nothing to say.",
    "Null, Leave the key out where there is nothing to say.",
    "many, Write a whole number in plain digits"
  })
  void parse_textInPlaceOfANumber_isToldWhatWouldMendIt(String text, String mend) {
    String advice = refusal(withCondition(test("age", "is", text))).get(0).advice();
    assertThat(advice).startsWith(mend);
  }

  @ParameterizedTest
  @CsvSource({
    "true, Write true.",
    "No, Write false.",
    "TRUE, Write true.",
    "perhaps, 'Write true or false, in small letters'",
    "~, Leave the key out"
  })
  void parse_textInPlaceOfYesOrNo_isToldWhatWouldMendIt(String text, String mend) {
    assertThat(refusal(withCondition(test("age", "known", text))).get(0).advice()).startsWith(mend);
  }

  /** What readers hand in that is no tree of a book. */
  @Test
  void parse_noObjectAtTheTop_isRefusedInWords() {
    PolicyBookParser parser = PolicyBookParser.of(List.of());
    assertOne(refusal(() -> parser.parse(null)), "", "null-value");
    assertOne(refusal(() -> parser.parse(list(map()))), "", "wrong-type");
    assertOne(refusal(() -> parser.parse("{}")), "", "wrong-type");
    Map<String, Object> parts = map("a.json", null, "b.json", list());
    assertThat(refusal(() -> parser.parseParts(parts)))
        .extracting(Problem::path)
        .containsExactly("a.json#", "b.json#");
  }

  @Test
  void parse_keysThatAreNoTexts_areNamed() {
    Map<Object, Object> keys = new LinkedHashMap<>(withCondition(map("constant", true)));
    keys.put(true, "x");
    assertThat(refusal(() -> PolicyBookParser.of(List.of()).parse(keys)))
        .anySatisfy(
            problem -> {
              assertThat(problem.code().word()).isEqualTo("key-not-text");
              assertThat(problem.message()).isEqualTo("the key true is yes or no, not a text.");
              assertThat(problem.advice()).contains("on, off, yes and no");
            });
  }

  @Test
  void parse_dayThatAReaderMadeADateOf_isToldToBeQuoted() {
    Problem problem = refusal(withCondition(test("birth", "is", LocalDate.of(2026, 1, 31)))).get(0);
    assertThat(problem.code().word()).isEqualTo("alien-value");
    assertThat(problem.advice()).contains("in quotation marks, like \"2026-01-31\"");
  }
}
