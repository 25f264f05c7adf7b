package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.policy.SampleBook.CATALOG;
import static org.bankcrm.core.policy.SampleBook.KINDS;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the parser agree on what a document looks like. */
class PolicyBookSchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.valueToTree(DocumentLanguage.of(KINDS).schema()));

  static List<?> errors(Map<String, Object> document) {
    JsonNode tree = JSON.valueToTree(tamed(document));
    return SCHEMA.validate(tree);
  }

  /** The validator fails on numbers beyond a long, whose size is no matter of the schema. */
  private static Object tamed(Object tree) {
    if (tree instanceof Map<?, ?> object) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      object.forEach((key, value) -> copy.put(key, tamed(value)));
      return copy;
    }
    if (tree instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(value -> copy.add(tamed(value)));
      return copy;
    }
    boolean huge = tree instanceof Number number && Math.abs(number.doubleValue()) > 1e18;
    return huge && !(tree instanceof Long) ? (Object) (tree.hashCode() % 1_000_000 + 0.5) : tree;
  }

  static List<Problem> problems(Map<String, Object> document) {
    try {
      PolicyBook.parse(document, KINDS);
      return List.of();
    } catch (InvalidPolicyException e) {
      return e.problems();
    }
  }

  /** What a schema cannot know: the catalogue, the order of values, limits, characters. */
  private static final Set<String> BEYOND_SCHEMA =
      Set.of(
          "unknown-attribute",
          "operator-type",
          "unknown-code",
          "wrong-value",
          "type-mismatch",
          "unknown-currency",
          "duplicate-id",
          "duplicate-attribute",
          "inexact-number",
          "text-characters",
          "text-not-normal",
          "empty-range",
          "limit-text",
          "limit-levels",
          "limit-depth");

  private static final Set<String> OPERANDS =
      Set.of("is", "isNot", "in", "notIn", "atLeast", "moreThan", "atMost", "lessThan");

  private static boolean isBeyondSchema(Problem problem) {
    String[] steps = problem.path().split("/");
    String last = steps[steps.length - 1];
    boolean member = last.chars().allMatch(Character::isDigit);
    String key = member && steps.length > 1 ? steps[steps.length - 2] : last;
    boolean shape =
        problem.message().startsWith("expected a list")
            || problem.message().startsWith("expected an object");
    boolean operand = OPERANDS.contains(key) && !shape;
    return BEYOND_SCHEMA.contains(problem.code().word())
        || (operand
            && Set.of("wrong-type", "out-of-range", "blank-text").contains(problem.code().word()))
        || (problem.code().word().equals("unknown-key") && last.equals("folding"));
  }

  private static boolean assertAgreement(Map<String, Object> document, String name) {
    List<Problem> problems = problems(document);
    List<?> errors = errors(document);
    if (errors.isEmpty()) {
      assertThat(problems)
          .as("%s: the schema accepts, the parser says", name)
          .allMatch(PolicyBookSchemaTest::isBeyondSchema);
    } else {
      assertThat(problems).as("%s: the schema refuses: %s", name, errors).isNotEmpty();
    }
    return errors.isEmpty();
  }

  @Test
  void schema_randomBooks_areAccepted() {
    for (int seed = 0; seed < 300; seed++) {
      RandomConditions random = new RandomConditions(seed);
      Map<String, Object> document =
          SampleBook.withPolicies(
              SampleBook.policy("p0", DocumentWriter.tree(random.next(CATALOG, 5))));

      assertThat(errors(document)).as("seed " + seed).isEmpty();
    }
  }

  @Test
  void schema_exceptionForAPartOfAList_isAccepted() {
    Map<String, Object> policy = new LinkedHashMap<>(SampleBook.policy("p0", always()));
    policy.put("exceptions", List.of(exception("kin/party.gender")));
    assertThat(errors(SampleBook.withPolicies(policy))).isEmpty();
    assertThat(problems(SampleBook.withPolicies(policy))).isEmpty();
  }

  private static Map<String, Object> always() {
    return DocumentWriter.tree(Condition.always());
  }

  private static Map<String, Object> exception(String attribute) {
    return Map.of(
        "id", "e-1",
        "attribute", attribute,
        "reason", Map.of("zh", "试点", "en", "Pilot"),
        "approver", "Risk committee",
        "until", "2026-12-31");
  }

  @Test
  void schema_mutatedBooks_agreesWithTheParser() {
    int refused = 0;
    for (int seed = 0; seed < 4_000; seed++) {
      Map<String, Object> document =
          Mutation.ofJson(seed).hurt(SampleBook.small(seed % 200), 1 + seed % 3);

      refused += assertAgreement(document, "seed " + seed) ? 0 : 1;
    }
    assertThat(refused).isBetween(2_000, 3_900);
  }

  private static final Set<String> NO_JSON =
      Set.of("alien-value", "not-finite", "limit-exponent", "limit-digits");

  static Stream<Arguments> conditions() {
    return DocumentRefusalTest.conditions().filter(c -> !NO_JSON.contains((String) c.get()[2]));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void schema_refusedCondition_agreesWithTheParser(Object when, String path, String code) {
    assertAgreement(SampleBook.withCondition(when), code + " at " + path);
  }

  static Stream<Arguments> attributes() {
    return DocumentRefusalTest.attributes();
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void schema_refusedAttribute_agreesWithTheParser(
      Map<String, Object> attribute, String path, String code) {
    assertAgreement(SampleBook.withAttribute(attribute), code + " at " + path);
  }

  static Stream<Arguments> books() {
    return DocumentRefusalTest.books().filter(c -> !c.get()[2].equals("empty-key"));
  }

  @ParameterizedTest
  @MethodSource("books")
  void schema_refusedBook_agreesWithTheParser(
      Map<String, Object> document, String path, String code) {
    assertAgreement(document, code + " at " + path);
  }
}
