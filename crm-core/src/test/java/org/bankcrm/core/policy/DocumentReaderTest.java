package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.junit.jupiter.api.Test;

/** What a kind of policy gets from its document, and what it cannot do to the parser. */
class DocumentReaderTest {

  private static final Form<String> NO_KEYS = Form.<String>of().makes(draft -> "");

  /** A kind that reads with a function of the test's. */
  private static final class Probe extends PolicyKind {

    private final Function<DocumentReader, Object> reads;

    Probe(Function<DocumentReader, Object> reads) {
      this.reads = reads;
    }

    @Override
    public String word() {
      return "probe";
    }

    @Override
    List<Attribute<?>> yields(DocumentReader document) {
      return List.of();
    }

    @Override
    Optional<Policy<?>> read(DocumentReader document) {
      HeadForm.readAlone(document);
      PolicyHead head = PolicyHead.of(PolicyRef.of("p", 1), LocalizedText.of("探针", "probe"));
      Gated policy = new Gated(head, Condition.always());
      reads.apply(document);
      return Optional.of(policy);
    }

    @Override
    public Map<String, Object> write(Policy<?> policy) {
      return Map.of();
    }
  }

  private static Map<String, Object> document(Object... keysAndValues) {
    Map<String, Object> policy =
        map("kind", "probe", "id", "p", "version", 1, "name", Trees.name());
    policy.putAll(map(keysAndValues));
    return SampleBook.withPolicies(policy);
  }

  private static Object read(Map<String, Object> document, Function<DocumentReader, Object> reads) {
    List<Object> values = new ArrayList<>();
    Probe probe = new Probe(reader -> values.add(reads.apply(reader)));
    PolicyBook.parse(document, List.of(probe));
    return values.get(0);
  }

  private static void assertRefused(
      Map<String, Object> document,
      Function<DocumentReader, Object> reads,
      Object standIn,
      Tuple... problems) {
    List<Object> values = new ArrayList<>();
    Probe probe = new Probe(reader -> values.add(reads.apply(reader)));
    InvalidPolicyException refused =
        catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(document, List.of(probe)));

    assertThat(refused.problems())
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(problems);
    assertThat(values).containsExactly(standIn);
  }

  private static Tuple at(String key, String code) {
    return Tuple.tuple("/policies/0" + key, code);
  }

  @Test
  void text() {
    assertThat(read(document("x", "abc"), r -> r.text("x", 3))).isEqualTo("abc");
    assertRefused(document("x", "abcd"), r -> r.text("x", 3), "", at("/x", "limit-text"));
    assertRefused(document("x", " "), r -> r.text("x", 3), "", at("/x", "blank-text"));
    assertRefused(document("x", 1), r -> r.text("x", 3), "", at("/x", "wrong-type"));
    assertRefused(document(), r -> r.text("x", 3), "", at("/x", "missing-key"));
  }

  @Test
  void oneOf() {
    List<String> words = List.of("daily", "weekly");

    assertThat(read(document("x", "weekly"), r -> r.oneOf("x", words))).isEqualTo("weekly");
    assertRefused(
        document("x", "Weekly"), r -> r.oneOf("x", words), "daily", at("/x", "unknown-word"));
  }

  @Test
  void yesNo() {
    assertThat(read(document("x", true), r -> r.yesNo("x"))).isEqualTo(true);
    assertRefused(document("x", 1), r -> r.yesNo("x"), false, at("/x", "wrong-type"));
  }

  @Test
  void integer() {
    assertThat(read(document("x", 5), r -> r.integer("x", 1, 5))).isEqualTo(5L);
    assertRefused(document("x", 6), r -> r.integer("x", 1, 5), 1L, at("/x", "out-of-range"));
    assertThat(read(document("x", 5.0), r -> r.integer("x", 1, 5))).isEqualTo(5L);
    assertThat(read(document("x", 5f), r -> r.integer("x", 1, 5))).isEqualTo(5L);
    assertRefused(document("x", 4.5), r -> r.integer("x", 1, 5), 1L, at("/x", "wrong-type"));
  }

  @Test
  void decimal() {
    BigDecimal half = new BigDecimal("0.5");

    assertThat(read(document("x", half), r -> r.decimal("x"))).isEqualTo(half);
    assertThat(read(document("x", 5), r -> r.decimal("x"))).isEqualTo(new BigDecimal(5));
    assertThat(read(document("x", 0.5), r -> r.decimal("x"))).isEqualTo(half);
    assertThat(read(document("x", 0.5f), r -> r.decimal("x"))).isEqualTo(half);
    assertThat(read(document("x", 123456789012.345), r -> r.decimal("x")))
        .isEqualTo(new BigDecimal("123456789012.345"));
    assertRefused(
        document("x", 0.1 + 0.2), r -> r.decimal("x"), BigDecimal.ZERO, at("/x", "inexact-number"));
    assertRefused(
        document("x", 0.1f + 1e-8f),
        r -> r.decimal("x"),
        BigDecimal.ZERO,
        at("/x", "inexact-number"));
    assertRefused(
        document("x", new BigDecimal("1e100000000")),
        r -> r.decimal("x"),
        BigDecimal.ZERO,
        at("/x", "limit-exponent"));
  }

  @Test
  void localized() {
    assertThat(read(document("x", map("zh", "中", "en", "E")), r -> r.localized("x")))
        .isEqualTo(LocalizedText.of("中", "E"));
  }

  @Test
  void attribute() {
    assertThat(read(document("x", "age"), r -> r.attribute("x").orElseThrow().id()))
        .isEqualTo("age");
    assertRefused(
        document("x", "aeg"),
        r -> r.attribute("x").isPresent(),
        false,
        at("/x", "unknown-attribute"));
  }

  @Test
  void condition_withProblems_standsForNever() {
    assertRefused(
        document("x", map("all", list())),
        r -> r.condition("x"),
        Condition.never(),
        at("/x/all", "empty-list"));
  }

  @Test
  void object_reportsItsUnknownKeys() {
    assertRefused(
        document("x", map("y", "a", "z", 1)),
        r -> r.object("x", NO_KEYS).text("y", 9),
        "a",
        at("/x/z", "unknown-key"));
    assertRefused(
        document("x", 7), r -> r.object("x", NO_KEYS).text("y", 9), "", at("/x", "wrong-type"));
  }

  @Test
  void list_hasItsMembersUnderTheirPlaces() {
    assertThat(
            read(
                document("x", list(map("y", "a"), map("y", "b"))),
                r -> {
                  DocumentReader list = r.list("x", 1, 2);
                  return list.size()
                      + list.object("0", NO_KEYS).text("y", 1)
                      + list.object("1", NO_KEYS).text("y", 1);
                }))
        .isEqualTo("2ab");
    assertThat(read(document("x", list()), r -> r.list("x", 0, 2).size())).isEqualTo(0);
    assertRefused(document("x", list()), r -> r.list("x", 1, 2).size(), 0, at("/x", "empty-list"));
    assertRefused(
        document("x", list(map(), map(), map())),
        r -> r.list("x", 1, 2).size(),
        0,
        at("/x", "limit-list"));
    assertRefused(
        document("x", list("a", 1)),
        r -> {
          DocumentReader list = r.list("x", 1, 2);
          return list.text("0", 9) + list.text("1", 9) + list.couldRead("0") + list.couldRead("1");
        },
        "atruefalse",
        at("/x/1", "wrong-type"));
  }

  @Test
  void problem_ofTheKind_isToldAtItsPlace() {
    assertRefused(
        document("x", "a"),
        r -> {
          r.problem("x", CoreProblem.WRONG_VALUE, "x is bad.", "");
          r.problem("", CoreProblem.INVALID_VALUE, "all is bad.", "");
          return r.text("x", 1);
        },
        "a",
        at("", "invalid-value"),
        at("/x", "wrong-value"));
  }

  @Test
  void problem_thatItsKindDoesNotList_isADefectOfTheKind() {
    ProblemCode unlisted = ProblemCode.of("bad-x", "x 不好", "The x is bad.");
    Function<DocumentReader, Object> reads =
        reader -> {
          reader.problem("x", unlisted, "x is bad.", "");
          return "";
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> PolicyBook.parse(document("x", "a"), List.of(new Probe(reads))))
        .withMessage("probe does not list bad-x");
  }

  @Test
  void parse_kindThatRefusesWhatTheDocumentSays_isAProblem() {
    Probe probe =
        new Probe(
            reader -> {
              throw new IllegalArgumentException("tiers must differ");
            });
    InvalidPolicyException refused =
        catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(document(), List.of(probe)));

    assertThat(refused.problems())
        .extracting(Problem::path, each -> each.code().word(), Problem::message)
        .containsExactly(Tuple.tuple("/policies/0", "invalid-policy", "tiers must differ."));
  }

  @Test
  void parse_kindThatTripsOverAStandIn_addsNothing() {
    Probe probe = new Probe(reader -> List.of().get(reader.list("x", 1, 9).size()));
    InvalidPolicyException refused =
        catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(document("x", 7), List.of(probe)));

    assertThat(refused.problems())
        .extracting(each -> each.code().word())
        .containsExactly("wrong-type");
  }

  @Test
  void parse_kindThatFailsOnASoundDocument_failsLoudly() {
    Probe probe = new Probe(reader -> List.of().get(0));

    assertThatThrownBy(() -> PolicyBook.parse(document(), List.of(probe)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void parse_twoKindsOfOneWord_isTheHostsError() {
    assertThatThrownBy(() -> PolicyBookParser.of(List.of(Gated.KIND, Gated.KIND)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gated");
  }

  @Test
  void write_keyTwice_isRefused() {
    assertThatThrownBy(() -> DocumentWriter.empty().text("a", "x").text("a", "y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the key a is written twice");
  }
}
