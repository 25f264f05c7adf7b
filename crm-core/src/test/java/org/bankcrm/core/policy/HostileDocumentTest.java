package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.policy.SampleBook.KINDS;
import static org.bankcrm.core.policy.SampleBook.policy;
import static org.bankcrm.core.policy.SampleBook.withCondition;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.document.Problem;
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
        .extracting(Problem::path, each -> each.code().word())
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
        .extracting(each -> each.code().word())
        .containsExactly("limit-tokens");
  }

  /** Tens of thousands of documents, each a sound one with one to four hurts. */
  @Test
  void parse_mutatedDocuments_throwsNothingButItsOwnException() {
    int refused = 0;
    int cases = Boolean.getBoolean("crm.deep") ? 2_000_000 : 20_000;
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
      IntStream.range(0, 500).mapToObj(SampleBook::small).toList();

  private static Map<String, Object> mutated(int seed) {
    return Mutation.ofTrees(seed).hurt(SOUND.get(seed % SOUND.size()), 1 + seed % 4);
  }
}
