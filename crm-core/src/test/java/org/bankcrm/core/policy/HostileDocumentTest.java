package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.policy.SampleBook.CATALOG;
import static org.bankcrm.core.policy.SampleBook.KINDS;
import static org.bankcrm.core.policy.SampleBook.policy;
import static org.bankcrm.core.policy.SampleBook.withCondition;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.bankcrm.core.condition.TextTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What attackers feed to rule engines: nothing of it runs, and nothing but a refusal comes out. */
class HostileDocumentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script::java.lang.Runtime.getRuntime().exec('id')",
        "script::Runtime r = Runtime.getRuntime(); r.exec(\"touch /tmp/pwned\");",
        "(#runtimeclass = #this.getClass().forName(\"java.lang.Runtime\")).(#r.exec('id'))",
        "%{(#_memberAccess['allowStaticMethodAccess']=true)}",
        "@java.lang.Runtime@getRuntime().exec('id')",
        "T(java.lang.Runtime).getRuntime().exec('id')",
        "#{T(java.lang.System).exit(1)}",
        "${7*7}",
        "${jndi:ldap://127.0.0.1:1389/a}",
        "${${::-j}${::-n}di:rmi://127.0.0.1/a}",
        "${''.getClass().forName('java.lang.Runtime')}",
        "new java.lang.ProcessBuilder(new String[]{'id'}).start()",
        "java.lang.Runtime",
        "class.classLoader.resources.context.parent.pipeline.first.pattern",
        "parameter::segment",
        "profileProperty::class",
        "(.*a){20}x",
        "^(a+)+$",
        "'; DROP TABLE customer; --",
        "%' OR '1'='1",
        "<script>alert(1)</script>",
        "{{constructor.constructor('return 1')()}}",
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
        "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
        "__proto__",
        "../../../../etc/passwd",
        "=cmd|' /C calc'!A0",
        "%n%n%s%s"
      })
  void parse_payload_isTextInALiteralAndRefusedElsewhere(String payload) {
    Map<String, Object> literal = map("attribute", "occupation", "contains", payload);
    PolicyBook book = PolicyBook.parse(withCondition(literal), KINDS);

    assertThat(((TextTest) ((Gated) book.policies().get(0)).when()).literal()).isEqualTo(payload);
    assertThat(PolicyBook.parse(book.toDocument(), KINDS)).isEqualTo(book);
    assertRefused(withCondition(payload));
    assertRefused(withCondition(map(payload, list())));
    assertRefused(withCondition(map("attribute", payload, "is", 1)));
    assertRefused(withCondition(map("attribute", "age", payload, 1)));
    assertRefused(withCondition(map("attribute", "age", "is", payload)));
    assertRefused(withCondition(map("attribute", "aum", "is", payload)));
    assertRefused(withCondition(map("attribute", "stage", "is", payload)));
    assertRefused(withCondition(map("attribute", "birth", "within", payload)));
    assertRefused(withCondition(map("some", payload, "where", map("constant", true))));
    assertRefused(SampleBook.withPolicies(policy(payload, map("constant", true))));
    assertRefused(
        SampleBook.withPolicies(Trees.with(policy("a", map("constant", true)), "kind", payload)));
    assertRefused(SampleBook.withPolicies(Trees.with(policy("a", literal), payload, 1)));
    assertRefused(SampleBook.withAttribute(map("id", "a", "type", payload, "name", Trees.name())));
  }

  private static void assertRefused(Map<String, Object> document) {
    assertThat(DocumentRefusalTest.refusal(document)).isNotEmpty();
  }

  @Test
  void parse_treesThatHoldThemselves_areRefused() {
    Map<String, Object> object = map("constant", true);
    object.put("not", object);
    List<Object> list = list();
    list.add(list);
    list.add(list);
    Map<String, Object> book = withCondition(map("all", list(object, list)));
    book.put("self", book);

    assertThat(DocumentRefusalTest.refusal(book))
        .extracting(Problem::path, Problem::code)
        .contains(
            Tuple.tuple("/policies/0/when/all/0/not", "cycle"),
            Tuple.tuple("/policies/0/when/all/1/0", "cycle"),
            Tuple.tuple("/policies/0/when/all/1/1", "cycle"),
            Tuple.tuple("/self", "cycle"));
  }

  @Test
  void parse_listsThatShareTheirParts_endAtTheLimitOfTokens() {
    List<Object> list = list();
    for (int i = 0; i < 60; i++) {
      list = list(list, list); // 2^60 lists in 60 objects
    }

    assertThat(DocumentRefusalTest.refusal(withCondition(map("all", list))))
        .extracting(Problem::code)
        .containsExactly("limit-tokens");
  }

  /** A hundred thousand documents, each a sound one with one to four hurts. */
  @Test
  void parse_mutatedDocuments_throwsNothingButItsOwnException() {
    int refused = 0;
    int cases = Boolean.getBoolean("crm.deep") ? 2_000_000 : 100_000;
    for (int seed = 0; seed < cases; seed++) {
      Map<String, Object> document = mutated(seed);
      try {
        PolicyBook book = PolicyBook.parse(document, KINDS);
        assertThat(PolicyBook.parse(book.toDocument(), KINDS)).isEqualTo(book);
      } catch (InvalidPolicyException expected) {
        assertThat(expected.problems()).isNotEmpty();
        refused++;
      } catch (RuntimeException | StackOverflowError unexpected) {
        throw new AssertionError("seed " + seed, unexpected);
      }
    }
    assertThat(refused).isBetween(cases / 2, cases - cases / 50);
  }

  private static final List<Map<String, Object>> SOUND =
      IntStream.range(0, 500).mapToObj(HostileDocumentTest::sound).toList();

  private static Map<String, Object> sound(int seed) {
    RandomConditions random = new RandomConditions(seed);
    return SampleBook.withPolicies(
        policy("p0", DocumentWriter.tree(random.next(CATALOG, 4))),
        policy("p1", DocumentWriter.tree(random.next(CATALOG, 4))));
  }

  private static Map<String, Object> mutated(int seed) {
    Object copy = copy(SOUND.get(seed % SOUND.size()));
    Mutation mutation = new Mutation(new SplittableRandom(seed));
    for (int i = 0; i <= seed % 4; i++) {
      mutation.hurt(copy);
    }
    @SuppressWarnings("unchecked") // the root stays an object
    Map<String, Object> root = (Map<String, Object>) copy;
    return root;
  }

  private static Object copy(Object tree) {
    if (tree instanceof Map<?, ?> object) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      object.forEach((key, value) -> copy.put(key, copy(value)));
      return copy;
    }
    if (tree instanceof List<?> values) {
      List<Object> copy = new ArrayList<>();
      values.forEach(value -> copy.add(copy(value)));
      return copy;
    }
    return tree;
  }

  /** Hurts one place of a tree that can be changed. */
  private static final class Mutation {

    private static final List<Object> STRAYS =
        java.util.Arrays.asList(
            null,
            true,
            0,
            -1,
            Long.MIN_VALUE,
            0.5,
            Double.NaN,
            1.0f,
            new BigDecimal("1e100000000"),
            new BigDecimal("-1e-2000000000"),
            java.math.BigInteger.ONE.shiftLeft(100_000),
            "",
            " ",
            "all",
            "CNY 1.00",
            "2026-02-29",
            "2026-01-01T00:00:00Z",
            "a\u202eb",
            "\ud800",
            "x".repeat(5_000),
            'c',
            new Object());
    private static final List<String> KEYS =
        List.of(
            "all",
            "any",
            "not",
            "of",
            "atLeast",
            "atMost",
            "is",
            "in",
            "attribute",
            "where",
            "constant",
            "within",
            "from",
            "known",
            "kind",
            "id",
            "type",
            "codes",
            "parts",
            "zh");

    private final SplittableRandom random;

    private Mutation(SplittableRandom random) {
      this.random = random;
    }

    @SuppressWarnings("unchecked") // the trees of this test hold anything
    void hurt(Object root) {
      Object tree = root;
      List<Object> way = new ArrayList<>();
      while (true) {
        way.add(tree);
        Object inner = child(tree);
        boolean container = inner instanceof Map || inner instanceof List;
        if (!container || way.size() > 12 || random.nextInt(6) == 0) {
          break;
        }
        tree = inner;
      }
      if (tree instanceof Map) {
        hurtObject((Map<Object, Object>) tree, way);
      } else {
        hurtList((List<Object>) tree, way);
      }
    }

    private Object child(Object tree) {
      if (tree instanceof Map<?, ?> object) {
        List<Object> values = new ArrayList<>(object.values());
        return values.isEmpty() ? null : one(values);
      }
      List<?> values = (List<?>) tree;
      return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
    }

    private void hurtObject(Map<Object, Object> object, List<Object> way) {
      Object key = object.isEmpty() ? "x" : one(new ArrayList<>(object.keySet()));
      switch (random.nextInt(6)) {
        case 0 -> object.remove(key);
        case 1 -> object.put(one(KEYS), object.remove(key));
        case 2 -> object.put(one(KEYS), stray(way));
        case 3 -> object.put(random.nextBoolean() ? 5 : key + "x", stray(way));
        case 4 -> object.put(key, child(one(way)));
        default -> object.put(key, stray(way));
      }
    }

    private void hurtList(List<Object> list, List<Object> way) {
      int index = list.isEmpty() ? 0 : random.nextInt(list.size());
      switch (random.nextInt(4)) {
        case 0 -> list.clear();
        case 1 -> list.add(index, stray(way));
        case 2 -> list.add(list.isEmpty() ? null : list.get(index));
        default -> list.add(child(one(way)));
      }
    }

    private Object stray(List<Object> way) {
      return switch (random.nextInt(10)) {
        case 0 -> one(way); // a tree that holds itself
        case 1 -> deep();
        case 2 -> new LinkedHashMap<>();
        case 3 -> new ArrayList<>();
        default -> STRAYS.get(random.nextInt(STRAYS.size()));
      };
    }

    private static Object deep() {
      Object tree = true;
      for (int i = 0; i < 200; i++) {
        tree = i % 2 == 0 ? map("not", tree) : list(tree);
      }
      return tree;
    }

    private <T> T one(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }
  }
}
