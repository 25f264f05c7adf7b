package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatchPolicyTest {

  static Stream<MatchPolicy> policies() {
    return Stream.of(
        MatchPolicies.chinesePersons(),
        MatchPolicies.organisations(),
        MatchPolicies.westernPersons());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void parse_ofItsDocument_isEqual(MatchPolicy policy) {
    MatchPolicy read = MatchPolicy.parse(policy.toDocument());
    assertThat(read).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(read.toDocument()).isEqualTo(policy.toDocument());
    assertThat(policy.toString()).isEqualTo("MatchPolicy[" + policy.id() + "]");
  }

  @Test
  void parse_ofLearnedWeights_isEqual() {
    MatchPolicy policy = MatchPolicies.westernPersons();
    double[][] matches = new double[policy.fields().size()][];
    double[][] others = new double[matches.length][];
    for (int i = 0; i < matches.length; i++) {
      int size = policy.fields().get(i).size();
      matches[i] = new double[size];
      others[i] = new double[size];
      for (int l = 0; l < size; l++) {
        matches[i][l] = 1.0 / size;
        others[i][l] = l == 0 ? 1e-17 : 1.0 / (size - 1);
      }
    }
    MatchPolicy learned = policy.withWeights(matches, others, 1 / 3.0);
    assertThat(MatchPolicy.parse(learned.toDocument())).isEqualTo(learned).isNotEqualTo(policy);
  }

  @SuppressWarnings("unchecked") // a tree
  private static Map<String, Object> copy(Object tree) {
    return (Map<String, Object>) deep(tree);
  }

  private static Object deep(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, deep(value)));
      return copy;
    }
    return tree instanceof List<?> list
        ? new ArrayList<>(list.stream().map(MatchPolicyTest::deep).toList())
        : tree;
  }

  private static List<String> problems(Map<String, Object> tree) {
    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, () -> MatchPolicy.parse(tree));
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(Problem::path).toList();
  }

  @SuppressWarnings("unchecked") // a tree
  private static Map<String, Object> at(Map<String, Object> tree, String list, int place) {
    return (Map<String, Object>) ((List<Object>) tree.get(list)).get(place);
  }

  @Test
  void parse_ofManySlips_tellsAllAtTheirPlaces() {
    Map<String, Object> tree = copy(MatchPolicies.chinesePersons().toDocument());
    at(tree, "fields", 0).put("measure", "jaro-winkel");
    at(tree, "fields", 1).put("cleaning", List.of("width", "widht"));
    at(tree, "fields", 2).put("rarity", 2);
    at(tree, "fields", 3).put("nmae", "x");
    at(tree, "passes", 0).put("most", 1);
    at(tree, "passes", 1).put("id", "resident-id");
    at(at(tree, "passes", 3), "keys", 0).put("field", "nobody");
    at(at(tree, "vetoes", 0), "tests", 0).put("differs", 9);
    tree.put("match-from", 1.5);
    assertThat(problems(tree))
        .contains(
            "/fields/0/measure",
            "/fields/1/cleaning/1",
            "/fields/2/rarity",
            "/passes/0/most",
            "/passes/1/id",
            "/passes/3/keys/0/field",
            "/match-from")
        .anyMatch(path -> path.startsWith("/fields/3"))
        .hasSize(8);
  }

  /** What is sound but names what was refused, or stands beside it, is not told as well. */
  @Test
  void parse_ofOneSlip_tellsItAlone() {
    Map<String, Object> field = copy(MatchPolicies.chinesePersons().toDocument());
    at(field, "fields", 0).put("measure", "jaro-winkel");
    assertThat(problems(field)).containsExactly("/fields/0/measure");
    Map<String, Object> key = copy(MatchPolicies.chinesePersons().toDocument());
    at(at(key, "passes", 3), "keys", 0).put("field", "nobody");
    assertThat(problems(key)).containsExactly("/passes/3/keys/0/field");
    Map<String, Object> test = copy(MatchPolicies.chinesePersons().toDocument());
    at(at(test, "vetoes", 0), "tests", 0).put("field", "nobody");
    assertThat(problems(test)).containsExactly("/vetoes/0/tests/0/field");
    Map<String, Object> keys = copy(MatchPolicies.chinesePersons().toDocument());
    at(keys, "passes", 3).put("keys", List.of());
    assertThat(problems(keys)).containsExactly("/passes/3/keys");
  }

  @Test
  void parse_ofLevelsThatDoNotDescendOrAddUp_isRefused() {
    Map<String, Object> rising = copy(MatchPolicies.westernPersons().toDocument());
    at(at(rising, "fields", 0), "levels", 1).put("from", 1);
    assertThat(problems(rising)).contains("/fields/0/levels");
    Map<String, Object> over = copy(MatchPolicies.westernPersons().toDocument());
    at(at(over, "fields", 1), "levels", 1).put("matches", 0.9);
    assertThat(problems(over)).contains("/fields/1/levels");
    Map<String, Object> half = copy(MatchPolicies.westernPersons().toDocument());
    at(at(half, "fields", 2), "levels", 1).remove("matches");
    assertThat(problems(half)).contains("/fields/2/levels/1");
    Map<String, Object> zero = copy(MatchPolicies.westernPersons().toDocument());
    at(at(zero, "fields", 2), "levels", 0).put("others", 0);
    assertThat(problems(zero)).contains("/fields/2/levels/0/others");
  }

  @Test
  void parse_ofNothingOrAnything_isRefused() {
    assertThat(problems(Map.of())).isNotEmpty();
    assertThat(problems(Map.of("format", 1, "id", "x"))).contains("/name", "/fields", "/passes");
    Map<String, Object> empty = new HashMap<>(MatchPolicies.organisations().toDocument());
    empty.put("fields", List.of());
    assertThat(problems(empty)).contains("/fields");
    Map<String, Object> other = new HashMap<>(MatchPolicies.organisations().toDocument());
    other.put("format", 2);
    assertThat(problems(other)).isNotEmpty();
  }

  @Test
  void swap_ofFieldsComparedOtherwise_isRefused() {
    MatchPolicy.Builder policy =
        MatchPolicy.builder("p", "规则", "Policy")
            .field(MatchField.builder("a", "甲", "A"))
            .field(MatchField.builder("b", "乙", "B").cleaning(Cleaning.DIGITS))
            .swap("a", "b")
            .pass(BlockingPass.builder("a").whole("a"));
    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, policy::build);
    assertThat(refused.problems()).extracting(Problem::path).contains("/swaps/0/with");
  }
}
