package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.junit.jupiter.api.Test;

/** What a form tells of an object, written in a document or filled by a builder. */
class FormTest {

  private static final IntegerAttribute OWN =
      Attributes.integer("own.size", AttributeInfo.named("大小", "Size"));

  private static final ProblemCode BAD_WORD = ProblemCode.of("bad-word", "词不好", "A bad word.");
  private static final ProblemCode LATE_WORD = ProblemCode.of("late-word", "词太迟", "A late word.");

  /** A rule by words or by a condition. */
  private record Rule(List<String> words, Optional<Condition> when) {}

  private static final Key<List<String>> WORDS =
      Key.of(
          "words",
          Values.list(Values.code(), 1, 3)
              .where(
                  words -> !words.contains("BAD"),
                  BAD_WORD,
                  words -> words.size() + " words, one of them bad.",
                  "Leave it out."),
          "词",
          "words");

  private static final Key<Condition> WHEN = Key.of("when", Values.condition(), "条件", "when");

  private static final Key<List<Attribute<?>>> OWNED =
      Key.of("owned", Values.definitions("own.", 3), "自有数据项", "its own attributes");

  private static final Form<Rule> BY_WORDS =
      Form.<Rule>of()
          .needed(WORDS, Rule::words)
          .makes(draft -> new Rule(draft.get(WORDS), Optional.empty()));

  private static final Form<Rule> RULE =
      Form.<Rule>of()
          .variant(WORDS, BY_WORDS, rule -> rule.when().isEmpty())
          .variant(
              WHEN,
              Form.<Rule>of()
                  .needed(WHEN, rule -> rule.when().orElseThrow())
                  .makes(draft -> new Rule(List.of(), draft.find(WHEN))),
              rule -> rule.when().isPresent())
          .makes(draft -> new Rule(List.of("ANY"), Optional.empty()));

  private static final Key<List<Rule>> RULES =
      Key.of("rules", Values.objects(RULE, 1, 5), "规则", "rules");

  /** A policy of some rules. */
  private record Ruled(PolicyHead head, List<Attribute<?>> owned, List<Rule> rules)
      implements Policy<Truth> {

    static final Form<Ruled> FORM =
        Form.<Ruled>ofPolicy(20)
            .usually(OWNED, List.of(), Ruled::owned)
            .lends(OWNED, draft -> draft.get(OWNED))
            .needed(RULES, Ruled::rules)
            .check(Ruled::checkFirst)
            .makes(draft -> new Ruled(draft.head(), draft.get(OWNED), draft.get(RULES)));

    static final PolicyKind KIND =
        FormKind.of("ruled", Ruled.class, FORM, draft -> List.of())
            .withProblems(BAD_WORD, LATE_WORD);

    private static void checkFirst(Draft draft) {
      if (draft.get(RULES).get(0).words().contains("LATE")) {
        draft.problem("/rules/0/words/0", LATE_WORD, "this word comes late.", "");
      }
    }

    @Override
    public PolicyKind kind() {
      return KIND;
    }

    @Override
    public Outcome<Truth> plan(Planner planner) {
      return reading -> Truth.TRUE;
    }
  }

  private static final class Builder extends FormBuilder<Ruled, Builder> {
    Builder() {
      super(Ruled.FORM, "r", 1);
      name("名称", "Name");
    }

    Builder owned(Attribute<?>... attributes) {
      List.of(attributes).forEach(attribute -> entry.add(OWNED, attribute));
      return this;
    }

    Builder rule(String... words) {
      Entry rule = new Entry();
      List.of(words).forEach(word -> rule.addText(WORDS, word));
      entry.add(RULES, rule);
      return this;
    }

    Builder given(Rule rule) {
      entry.add(RULES, rule);
      return this;
    }
  }

  private static Map<String, Object> document(Object... keysAndValues) {
    Map<String, Object> policy =
        map("kind", "ruled", "id", "r", "version", 1, "name", Trees.name());
    policy.putAll(map(keysAndValues));
    return SampleBook.withPolicies(policy);
  }

  private static Map<String, Object> own(String id) {
    return map("id", id, "type", "integer", "name", Trees.name());
  }

  private static Map<String, Object> atLeast(String attribute) {
    return map("attribute", attribute, "atLeast", 1);
  }

  private static List<String> told(Supplier<?> work) {
    try {
      work.get();
      return List.of();
    } catch (InvalidPolicyException e) {
      return e.problems().stream().map(FormTest::relative).toList();
    }
  }

  private static String relative(Problem problem) {
    String place = problem.path().replaceFirst("^/policies/[^/]+", "");
    return place + " " + problem.code().word() + " " + problem.message();
  }

  private static List<String> read(Object... keysAndValues) {
    return told(() -> PolicyBook.parse(document(keysAndValues), List.of(Ruled.KIND)));
  }

  @Test
  void variants_twoMarkers_areToldOnceAtTheSecond() {
    assertThat(read("rules", list(map("words", list("A"), "when", atLeast("own.size")))))
        .containsExactly("/rules/0/when one-key-of only one of 'words' or 'when' may stand here.");
    assertThat(read("rules", list(map("words", list("A")), map()))).isEmpty();
  }

  @Test
  void lent_attributes_areReadByConditionsOfThePolicyAlone() {
    Object rules = list(map("when", atLeast("own.size")));
    assertThat(read("owned", list(own("own.size")), "rules", rules)).isEmpty();
    assertThat(read("rules", rules))
        .singleElement()
        .asString()
        .startsWith("/rules/0/when/attribute unknown-attribute");
    assertThat(
            read("population", atLeast("own.size"), "owned", list(own("own.size")), "rules", rules))
        .singleElement()
        .asString()
        .startsWith("/population/attribute unknown-attribute");
  }

  @Test
  void definitions_problems_areTheSameInJavaAndExcuseConditions() {
    Object rules = list(map("words", list("A")), map("when", atLeast("own.length")));
    assertThat(read("owned", list(own("own.size"), own("own.size")), "rules", rules))
        .isEqualTo(told(() -> new Builder().owned(OWN, OWN).rule("A").build()))
        .containsExactly("/owned/1/id duplicate-code 'own.size' stands at 0 already.");
    IntegerAttribute foreign = Attributes.integer("size", OWN.info());
    assertThat(read("owned", list(own("size")), "rules", rules))
        .isEqualTo(told(() -> new Builder().owned(foreign).rule("A").build()))
        .containsExactly("/owned/0/id wrong-value 'size' does not begin with 'own.'.");
    assertThat(read("owned", list(own("size"), own("own.a"), own("own.a")), "rules", rules))
        .endsWith("/owned/2/id duplicate-code 'own.a' stands at 1 already.");
    assertThat(read("owned", list(), "rules", rules))
        .containsExactly("/owned empty-list the list is empty.");
  }

  @Test
  void definitions_readAndWritten_areAsTheyWere() {
    Map<String, Object> document =
        document("owned", list(own("own.size")), "rules", list(map("words", list("A"))));
    PolicyBook book = PolicyBook.parse(document, List.of(Ruled.KIND));
    assertThat(((Ruled) book.policies().get(0)).owned())
        .extracting(Attribute::id)
        .containsExactly("own.size");
    assertThat(PolicyBook.parse(book.toDocument(), List.of(Ruled.KIND))).isEqualTo(book);
  }

  @Test
  void codes_problems_areToldWithTheirPlaceInTheList() {
    assertThat(read("rules", list(map("words", list("A", "B C")))))
        .isEqualTo(told(() -> new Builder().rule("A", "B C").build()))
        .singleElement()
        .asString()
        .startsWith("/rules/0/words/1 wrong-value expected a code: ")
        .endsWith(" but found 'B C'.");
    assertThat(read("rules", list(map("words", list()))))
        .containsExactly("/rules/0/words empty-list the list is empty.");
    assertThat(read("rules", list(map("words", list("A", "A")))))
        .containsExactly("/rules/0/words/1 duplicate-member the value stands in the list twice.");
    assertThat(read("rules", list(map("words", list("A", "BAD")))))
        .isEqualTo(told(() -> new Builder().rule("A", "BAD").build()))
        .containsExactly("/rules/0/words bad-word 2 words, one of them bad.");
  }

  @Test
  void problem_withinWhatABuilderWasGiven_isToldWithItsPlace() {
    Rule late = new Rule(List.of("LATE"), Optional.empty());
    assertThat(told(() -> new Builder().given(late).build()))
        .isEqualTo(told(() -> new Builder().rule("LATE").build()))
        .isEqualTo(read("rules", list(map("words", list("LATE")))))
        .containsExactly("/rules/0/words/0 late-word this word comes late.");
  }

  /** What a policy yields is read before any condition is; who asks for one all the same … */
  @Test
  void condition_askedForWithWhatIsYielded_isReadAnewWithThePolicy() {
    PolicyKind eager =
        FormKind.of(
            "gated",
            Gated.class,
            Gated.FORM,
            draft -> {
              draft.head();
              return List.of(Gated.yielded(draft.ref().id()));
            });
    IntegerAttribute age = (IntegerAttribute) SampleBook.CATALOG.find("age").orElseThrow();
    Gated one = Gated.of("one", age.atLeast(60), age.atLeast(18));
    Map<String, Object> document = SampleBook.withPolicies(Gated.KIND.write(one));
    assertThat(PolicyBook.parse(document, List.of(eager)).policies()).containsExactly(one);
  }
}
