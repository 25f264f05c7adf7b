package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bankcrm.core.policy.SampleBook.CATALOG;
import static org.bankcrm.core.policy.SampleBook.KINDS;
import static org.bankcrm.core.policy.SampleBook.policy;
import static org.bankcrm.core.policy.SampleBook.withCondition;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;

/** Each limit, just kept and just passed: in a tree, in parts and in conditions made in Java. */
class DocumentLimitsTest {

  private static final Map<String, Object> YES = map("constant", true);
  private static final String WHEN = "/policies/0/when";
  private static final IntegerAttribute AGE = (IntegerAttribute) CATALOG.find("age").orElseThrow();
  private static final CodeAttribute BRANCH = (CodeAttribute) CATALOG.find("branch").orElseThrow();
  private static final CodeSetAttribute TAGS =
      (CodeSetAttribute) CATALOG.find("tags").orElseThrow();
  private static final TextAttribute JOB = (TextAttribute) CATALOG.find("occupation").orElseThrow();

  /** Small limits, so that the tests of them are small too. */
  private static final DocumentLimits SMALL =
      new DocumentLimits(20, 2_000, 20_000, 100, 20, 10, 30, 4, 12, 3, 5, 6);

  private static PolicyBookParser small() {
    return PolicyBookParser.of(KINDS).withLimits(SMALL);
  }

  private static void assertRefused(Map<String, ?> document, String path, String code) {
    InvalidPolicyException one =
        catchThrowableOfType(InvalidPolicyException.class, () -> small().parse(document));
    InvalidPolicyException parts =
        catchThrowableOfType(
            InvalidPolicyException.class, () -> small().parseParts(Map.of("b.json", document)));

    assertThat(one).as("refusal").isNotNull();
    assertThat(one.problems())
        .extracting(Problem::path, each -> each.code().word())
        .as("%s", one.problems())
        .containsExactly(Tuple.tuple(path, code));
    assertThat(parts.problems())
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(Tuple.tuple("b.json#" + path, code));
  }

  private static void assertAccepted(Map<String, ?> document) {
    assertThat(small().parse(document)).isNotNull();
  }

  private static Object nots(int count) {
    Object condition = YES;
    for (int i = 0; i < count; i++) {
      condition = map("not", condition);
    }
    return condition;
  }

  private static List<Object> repeated(int count, Object value) {
    return new ArrayList<>(Collections.nCopies(count, value));
  }

  @Test
  void depth() {
    assertAccepted(withCondition(nots(3)));
    assertRefused(withCondition(nots(4)), WHEN + "/not/not/not/not", "limit-depth");
    assertRefused(
        withCondition(map("some", "holdings", "where", nots(3))),
        WHEN + "/where/not/not/not",
        "limit-depth");
  }

  @Test
  void levels() {
    Object deep = 1;
    for (int i = 0; i < 17; i++) {
      deep = list(deep);
    }
    Map<String, Object> book = withCondition(YES);

    assertThat(DocumentRefusalTest.refusal(Trees.with(book, "x", deep)))
        .extracting(each -> each.code().word())
        .containsExactly("unknown-key");
    assertThat(
            catchThrowableOfType(
                    InvalidPolicyException.class, () -> small().parse(withCondition(nots(40))))
                .problems())
        .extracting(each -> each.code().word())
        .contains("limit-levels");
  }

  @Test
  void nodes() {
    assertAccepted(
        withCondition(
            map("all", list(map("any", repeated(5, YES)), map("any", repeated(4, YES))))));
    assertRefused(
        withCondition(map("all", list(map("any", repeated(5, YES)), map("any", repeated(5, YES))))),
        WHEN + "/all/1/any/4",
        "limit-nodes");
  }

  @Test
  void nodes_areCountedOverAllPolicies() {
    Map<String, Object> five = map("any", repeated(4, YES));

    assertRefused(
        SampleBook.withPolicies(policy("a", five), policy("b", five), policy("c", five)),
        "/policies/2/when/any/1",
        "limit-nodes");
  }

  @Test
  void policies() {
    Object[] three =
        IntStream.range(0, 3).mapToObj(i -> policy("p" + i, YES)).toArray(Object[]::new);
    Object[] five =
        IntStream.range(0, 5).mapToObj(i -> policy("p" + i, YES)).toArray(Object[]::new);

    assertAccepted(SampleBook.withPolicies(three));
    assertRefused(SampleBook.withPolicies(five), "/policies/3", "limit-policies");
  }

  @Test
  void members() {
    assertAccepted(withCondition(map("attribute", "age", "in", list(1, 2, 3, 4, 5))));
    assertRefused(
        withCondition(map("attribute", "age", "in", list(1, 2, 3, 4, 5, 6))),
        WHEN + "/in",
        "limit-members");
    assertRefused(
        withCondition(map("attribute", "tags", "hasAny", list("a", "b", "c", "d", "e", "f"))),
        WHEN + "/hasAny",
        "limit-members");
    assertRefused(withCondition(map("all", repeated(6, YES))), WHEN + "/all", "limit-members");
  }

  @Test
  void textLength() {
    assertAccepted(withCondition(map("attribute", "occupation", "is", "x".repeat(100))));
    assertRefused(
        withCondition(map("attribute", "occupation", "is", "x".repeat(101))),
        WHEN + "/is",
        "limit-text");
    assertRefused(
        Trees.with(withCondition(YES), "name", map("zh", "名", "en", "x".repeat(101))),
        "/name/en",
        "limit-text");
  }

  @Test
  void nameLength() {
    assertRefused(
        withCondition(map("attribute", "a".repeat(21), "is", 1)),
        WHEN + "/attribute",
        "limit-text");
    assertRefused(
        withCondition(map("constant", true, "a".repeat(21), 1)),
        WHEN + "/" + "a".repeat(21),
        "limit-name");
  }

  @Test
  void digits() {
    assertAccepted(withCondition(map("attribute", "age", "is", 1_234_567_890L)));
    assertAccepted(withCondition(map("attribute", "ratio", "is", new BigDecimal("12345.67890"))));
    assertRefused(
        withCondition(map("attribute", "ratio", "is", new BigDecimal("12345.678901"))),
        WHEN + "/is",
        "limit-digits");
    assertRefused(
        withCondition(map("attribute", "age", "is", BigInteger.TEN.pow(25))),
        WHEN + "/is",
        "limit-digits");
  }

  @Test
  void exponent() {
    assertAccepted(withCondition(map("attribute", "churn", "is", new BigDecimal("1e30"))));
    assertRefused(
        withCondition(map("attribute", "churn", "is", new BigDecimal("1e31"))),
        WHEN + "/is",
        "limit-exponent");
    assertRefused(
        withCondition(map("attribute", "churn", "is", new BigDecimal("1e-31"))),
        WHEN + "/is",
        "limit-exponent");
  }

  @Test
  void tokens() {
    List<Object> codes = list();
    IntStream.range(0, 2_000).forEach(i -> codes.add(i));

    assertThat(refusal(withCondition(map("attribute", "age", "in", codes))))
        .extracting(each -> each.code().word())
        .containsExactly("limit-tokens");
  }

  @Test
  void tokens_areCountedOverAllParts() {
    Map<String, Object> part = map("attributes", repeated(900, YES));
    Map<String, Map<String, Object>> parts = Map.of("a", part, "b", part, "c", withCondition(YES));

    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> small().parseParts(parts));

    assertThat(refused.problems().get(0).code().word()).isEqualTo("limit-tokens");
    assertThat(refused.problems().get(0).path()).startsWith("a#/attributes/");
  }

  @Test
  void characters() {
    List<Object> texts = repeated(250, "x".repeat(100));

    assertThat(refusal(withCondition(map("attribute", "branch", "in", texts))))
        .extracting(each -> each.code().word())
        .containsExactly("limit-characters");
  }

  private static List<Problem> refusal(Map<String, Object> document) {
    return catchThrowableOfType(InvalidPolicyException.class, () -> small().parse(document))
        .problems();
  }

  @Test
  void problems_beyondAThousand_areCut() {
    List<Problem> problems =
        DocumentRefusalTest.refusal(withCondition(map("all", repeated(5_000, 1))));

    assertThat(problems).hasSize(1_001);
    assertThat(problems).extracting(each -> each.code().word()).contains("too-many-problems");
  }

  @Test
  void limits_outsideWhatValuesHold_areRefused() {
    assertThatThrownBy(() -> new DocumentLimits(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
        .hasMessage("levels must be within 1 and 1000 but was 0");
    assertThatThrownBy(() -> new DocumentLimits(1, 1, 1, 1, 1, 39, 1, 1, 1, 1, 1, 1))
        .hasMessage("digits must be within 1 and 38 but was 39");
  }

  private static List<Problem> compileRefusal(DocumentLimits limits, Condition condition) {
    PolicyBook.Builder book =
        PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("书", "Book"), CATALOG);
    book.add(Gated.of("p", condition));
    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> book.build().compile(limits));
    return refused == null ? List.of() : refused.problems();
  }

  private static void assertCompileRefused(Condition condition, String place, String code) {
    List<Problem> problems = compileRefusal(SMALL, condition);

    assertThat(problems).extracting(each -> each.code().word()).containsExactly(code);
    assertThat(problems.get(0).path()).endsWith(place);
  }

  @Test
  void compile_conditionMadeInJavaBeyondALimit_isRefused() {
    Condition adult = AGE.atLeast(18);
    List<Condition> six = Collections.nCopies(6, adult);

    assertThat(compileRefusal(SMALL, adult.not().not().not())).isEmpty();
    assertCompileRefused(adult.not().not().not().not(), "/when/not/not/not/not", "limit-depth");
    assertCompileRefused(Condition.all(six.toArray(new Condition[0])), "/when", "limit-members");
    assertCompileRefused(AGE.isIn(List.of(1L, 2L, 3L, 4L, 5L, 6L)), "/when", "limit-members");
    assertCompileRefused(TAGS.hasAny("a", "b", "c", "d", "e", "f"), "/when", "limit-members");
    assertCompileRefused(JOB.is("x".repeat(101), Folding.NONE), "/when", "limit-text");
    assertCompileRefused(JOB.is("a\u202eb", Folding.NONE), "/when", "text-characters");
    assertCompileRefused(JOB.is("e\u0301", Folding.NONE).not(), "/when/not", "text-not-normal");
    assertCompileRefused(BRANCH.is("e\u0301"), "/when", "text-not-normal");
    Condition five = Condition.any(adult, adult, adult, adult);
    assertCompileRefused(five.and(five).and(five), "", "limit-nodes");
  }

  @Test
  void compile_conditionDeeperThanAnyDocument_isRefusedAndNotOverflowing() {
    Condition deep = AGE.atLeast(18);
    for (int i = 0; i < 500; i++) {
      deep = deep.not();
    }
    PolicyBook.Builder book =
        PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("书", "Book"), CATALOG)
            .add(Gated.of("deep", deep));

    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> book.build().compile());

    assertThat(refused.problems())
        .extracting(each -> each.code().word())
        .containsExactly("limit-depth");
    assertThatThrownBy(() -> book.build().toDocument())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("256");
  }
}
