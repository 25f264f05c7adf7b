package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bankcrm.lifecycle.World.BALANCE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleDocumentTest {

  private static final Lifecycle LIFECYCLE = Relationships.lifecycle();

  private static PolicyBook parse(Map<String, ?> tree) {
    return PolicyBook.parse(tree, LifecycleKinds.all());
  }

  private static Map<String, Object> mutable(Map<String, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, mutable(value)));
    return copy;
  }

  @SuppressWarnings("unchecked") // documents have texts for keys
  private static Object mutable(Object value) {
    if (value instanceof Map<?, ?> map) {
      return mutable((Map<String, ?>) map);
    }
    return value instanceof List<?> list
        ? new ArrayList<>(list.stream().map(LifecycleDocumentTest::mutable).toList())
        : value;
  }

  @SuppressWarnings("unchecked") // as the document was written
  private static List<Map<String, Object>> objects(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) map.get(key);
  }

  private static Map<String, Object> object(Map<String, Object> map, String key, int place) {
    return objects(map, key).get(place);
  }

  /** What is said of the lifecycle when its document is changed. */
  private static List<String> problems(Consumer<Map<String, Object>> change) {
    Map<String, Object> book = mutable(World.book(LIFECYCLE).toDocument());
    change.accept(object(book, "policies", 0));
    try {
      parse(book);
    } catch (InvalidPolicyException e) {
      return e.problems().stream()
          .map(p -> p.path().replace("/policies/0", "") + " " + p.code().word())
          .toList();
    }
    return List.of();
  }

  private static List<String> transition(int place, Consumer<Map<String, Object>> change) {
    return problems(lifecycle -> change.accept(object(lifecycle, "transitions", place)));
  }

  @Test
  void write_lifecycle_inTheUsualOrderOfKeys() {
    Map<String, Object> tree = Lifecycle.KIND.write(LIFECYCLE);
    assertThat(tree.keySet())
        .containsExactly(
            "kind",
            "id",
            "version",
            "name",
            "purpose",
            "subject",
            "stages",
            "events",
            "payload",
            "calendar",
            "transitions");
    assertThat(object(mutable(tree), "stages", 2))
        .isEqualTo(
            Map.of(
                "code", "DORMANT", "name", Map.of("zh", "睡眠客户", "en", "Dormant"), "entries", 2L));
    assertThat(object(mutable(tree), "transitions", 3))
        .isEqualTo(
            Map.of(
                "code",
                "matures",
                "name",
                Map.of("zh", "到期未续", "en", "Matures"),
                "from",
                List.of("ACTIVE"),
                "to",
                "CLOSED",
                "at",
                Map.of("attribute", "maturity", "days", 5L),
                "priority",
                1L));
    assertThat(object(mutable(tree), "transitions", 1).get("after"))
        .isEqualTo(Map.of("businessDays", 10L));
  }

  @Test
  void parse_whatWasWritten_isEqual() {
    PolicyBook book = World.book(LIFECYCLE);
    PolicyBook read = parse(book.toDocument());
    assertThat(read).isEqualTo(book);
    assertThat(read.find("rel")).contains(LIFECYCLE);
    assertThat(problems(lifecycle -> {})).isEmpty();
  }

  @Test
  void parse_payloadOfEveryType_isEqual() {
    AttributeInfo info =
        AttributeInfo.named("值", "Value")
            .withUnit("CNY")
            .withSensitivity(org.bankcrm.core.attribute.Sensitivity.PERSONAL);
    Lifecycle lifecycle =
        Relationships.builder()
            .payload(
                Attributes.decimal("event.d", 3, info),
                Attributes.money("event.m", java.util.Currency.getInstance("CNY"), info),
                Attributes.real("event.r", info),
                Attributes.yesNo("event.y", info),
                Attributes.openCode("event.o", info),
                Attributes.openCodeSet("event.s", info),
                Attributes.codeSet("event.c", List.of("A"), info),
                Attributes.date("event.day", info),
                Attributes.instant("event.i", info),
                Attributes.text("event.t", info))
            .build();
    PolicyBook book = World.book(lifecycle);
    assertThat(parse(book.toDocument())).isEqualTo(book);
  }

  @Test
  void parse_keys_areNeeded() {
    for (String key : List.of("subject", "stages", "name")) {
      assertThat(problems(lifecycle -> lifecycle.remove(key))).contains("/" + key + " missing-key");
    }
    assertThat(problems(lifecycle -> object(lifecycle, "events", 0).remove("unfitting")))
        .containsExactly("/events/0/unfitting missing-key");
    for (String key : List.of("code", "name", "from", "to")) {
      assertThat(transition(1, t -> t.remove(key)))
          .contains("/transitions/1/" + key + " missing-key");
    }
    assertThat(transition(5, t -> t.remove("when")))
        .containsExactly("/transitions/5/when missing-key");
    assertThat(transition(1, t -> t.put("after", new LinkedHashMap<>())))
        .containsExactly("/transitions/1/after/days missing-key");
    assertThat(transition(1, t -> t.put("form", "round")))
        .containsExactly("/transitions/1/form unknown-key");
  }

  @Test
  void parse_names_mustExistAndBeUnique() {
    assertThat(transition(1, t -> t.put("to", "NOWHERE")))
        .containsExactly("/transitions/1/to unknown-code");
    assertThat(transition(1, t -> t.put("from", List.of("LEAD", "NOWHERE"))))
        .containsExactly("/transitions/1/from/1 unknown-code");
    assertThat(transition(1, t -> t.put("from", List.of())))
        .containsExactly("/transitions/1/from empty-list");
    assertThat(transition(1, t -> t.put("from", List.of("A B"))))
        .contains("/transitions/1/from/0 wrong-value");
    assertThat(transition(0, t -> t.put("on", "DANCED")))
        .containsExactly("/transitions/0/on unknown-code");
    assertThat(transition(0, t -> t.put("on", "NOT A CODE")))
        .containsExactly("/transitions/0/on wrong-value");
    assertThat(transition(1, t -> t.put("code", "opens")))
        .containsExactly("/transitions/1/code duplicate-code");
    assertThat(problems(l -> object(l, "stages", 3).put("code", "DORMANT")))
        .contains("/stages/3/code duplicate-code");
    assertThat(problems(l -> object(l, "events", 2).put("type", "OPENED")))
        .contains("/events/2/type duplicate-code");
    assertThat(problems(l -> object(l, "payload", 1).put("id", "event.amount")))
        .contains("/payload/1/id duplicate-code");
    assertThat(problems(l -> object(l, "stages", 0).put("code", "NO GOOD")))
        .contains("/stages/0/code wrong-value");
  }

  @Test
  void parse_triggers_areChecked() {
    assertThat(transition(1, t -> t.put("on", "PAID")))
        .containsExactly("/transitions/1/after one-key-of");
    assertThat(transition(1, t -> t.put("after", mutable(Map.of("days", 1L, "months", 1L)))))
        .containsExactly("/transitions/1/after/months one-key-of");
    assertThat(transition(1, t -> t.put("after", mutable(Map.of("days", 36_501L)))))
        .containsExactly("/transitions/1/after/days out-of-range");
    assertThat(transition(1, t -> t.put("after", mutable(Map.of("months", 1_201L)))))
        .containsExactly("/transitions/1/after/months out-of-range");
    assertThat(transition(3, t -> t.put("at", mutable(Map.of("attribute", "balance")))))
        .containsExactly("/transitions/3/at/attribute wrong-type");
    assertThat(transition(3, t -> t.put("at", mutable(Map.of("attribute", "birthday")))))
        .containsExactly("/transitions/3/at/attribute unknown-attribute");
    assertThat(transition(1, t -> t.put("priority", 0L)))
        .containsExactly("/transitions/1/priority out-of-range");
  }

  /** What is wrong with the whole is told with what goes backwards, in one round. */
  @Test
  void parse_goesBackwardsAndCompetes_tellsBoth() {
    List<Map<String, Object>> ways =
        List.of(way("forth", "A", "B"), way("back", "B", "A"), way("aside", "A", "C"));
    List<String> told =
        problems(
            lifecycle -> {
              lifecycle.keySet().removeAll(List.of("events", "payload", "calendar"));
              lifecycle.put("stages", List.of(stage("A"), stage("B"), stage("C")));
              lifecycle.put("transitions", ways);
            });
    assertThat(told)
        .contains(
            "/transitions/1/backwards goes-backwards", "/transitions/2 competing-transitions");
  }

  private static Map<String, Object> stage(String code) {
    return Map.of("code", code, "name", Map.of("zh", "名", "en", code));
  }

  private static Map<String, Object> way(String code, String from, String to) {
    return Map.of(
        "code", code,
        "name", Map.of("zh", "名", "en", code),
        "from", List.of(from),
        "to", to,
        "when", DocumentWriter.tree(BALANCE.isKnown()));
  }

  @Test
  void parse_rulesOfTheOrder_areKept() {
    assertThat(transition(4, t -> t.remove("backwards")))
        .containsExactly("/transitions/4/backwards goes-backwards");
    assertThat(transition(1, t -> t.put("from", List.of("LEAD", "CLOSED"))))
        .containsExactly("/transitions/1/from/1 leaves-final-stage");
    assertThat(transition(2, t -> t.put("when", DocumentWriter.tree(World.AMOUNT.atLeast(1)))))
        .containsExactly("/transitions/2/when no-event");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amount", "event amount"})
  void parse_payloadIds_beginWithEvent(String id) {
    assertThat(problems(l -> object(l, "payload", 1).put("id", id)))
        .anyMatch(problem -> problem.startsWith("/payload/1/id "));
  }

  @Test
  void parse_payload_isReadStrictly() {
    assertThat(problems(l -> object(l, "payload", 0).put("changeable", true)))
        .containsExactly("/payload/0/id wrong-value");
    assertThat(problems(l -> object(l, "payload", 0).put("chargeable", true)))
        .containsExactly("/payload/0/chargeable unknown-key");
    assertThat(
            problems(
                l -> {
                  Map<String, Object> loose = mutable(object(l, "payload", 0));
                  loose.put("id", "event.loose");
                  loose.put("type", "elements");
                  loose.put("parts", List.of());
                  objects(l, "payload").add(loose);
                }))
        .containsExactly("/payload/2/id wrong-value");
    assertThat(problems(l -> object(l, "payload", 1).put("open", true)))
        .contains("/payload/1 several-tests");
    assertThat(problems(l -> object(l, "payload", 1).remove("codes")))
        .contains("/payload/1 missing-key");
    assertThat(
            problems(
                l -> {
                  object(l, "payload", 0).put("type", "money");
                  object(l, "payload", 0).put("currency", "XQQ");
                }))
        .contains("/payload/0/currency unknown-currency");
  }

  @Test
  void parse_limits_areToldWithTheirPlace() {
    assertThat(problems(l -> object(l, "stages", 0).put("entries", 0L)))
        .containsExactly("/stages/0/entries out-of-range");
    assertThat(problems(l -> l.put("id", "r".repeat(101)))).contains("/id invalid-id");
    assertThat(problems(l -> l.put("stages", List.of()))).contains("/stages empty-list");
  }

  @Test
  void parse_catalogueWithoutTheStage_hasItAllTheSame() {
    Map<String, Object> book = mutable(World.book(LIFECYCLE).toDocument());
    Condition since = LIFECYCLE.attributes().since().inLastDays(9);
    object(object(book, "policies", 0), "transitions", 7).put("when", DocumentWriter.tree(since));
    objects(book, "attributes").removeIf(a -> a.get("id").toString().startsWith("stage."));
    PolicyBook read = parse(book);
    assertThat(((Lifecycle) read.policies().get(0)).transitions().get(7).when()).contains(since);
    assertThat(read.catalog().attributes()).containsAll(LIFECYCLE.attributes().needed());
  }

  @Test
  void parse_catalogueWithAnotherStage_saysWhatToLeaveOut() {
    Map<String, Object> book = mutable(World.book(LIFECYCLE).toDocument());
    objects(book, "attributes").stream()
        .filter(a -> a.get("id").equals("stage.rel.since"))
        .forEach(a -> a.put("type", "text"));
    assertThatThrownBy(() -> parse(book))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("'stage.rel.since' as date")
        .hasMessageContaining("missing-attribute");
  }

  @Test
  void payload_thatTheBookHasAlready_isToldAlikeByDocumentAndEngine() {
    Map<String, Object> book = mutable(World.book(LIFECYCLE).toDocument());
    objects(book, "attributes")
        .add(mutable(DocumentWriter.tree(AttributeCatalog.of(World.AMOUNT)).get(0)));
    List<Problem> ofDocument = problemsOf(() -> parse(book));
    AttributeCatalog catalog = World.catalog(LIFECYCLE).with(List.of(World.AMOUNT));
    PolicyBook with =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), catalog)
            .calendar(World.BANK, World.CALENDAR)
            .build();
    List<Problem> ofEngine = problemsOf(() -> LifecycleEngine.of(with, LIFECYCLE, World.CALENDAR));
    Problem told = PayloadCheck.taken("/policies/0", "event.amount", 0);
    assertThat(ofDocument).containsExactly(told);
    assertThat(ofEngine).containsExactly(PayloadCheck.taken("/policies/rel", "event.amount", 0));
    assertThat(told.path()).isEqualTo("/policies/0/payload/0/id");
  }

  private static List<Problem> problemsOf(ThrowingCallable work) {
    return catchThrowableOfType(InvalidPolicyException.class, work).problems();
  }

  @Test
  void build_everythingWrong_tellsAllOfItAtOnce() {
    assertThatThrownBy(() -> Lifecycle.builder("Some", 0).subject("a b").payload(BALANCE).build())
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/policies/Some/id")
        .hasMessageContaining("/policies/Some/version")
        .hasMessageContaining("/policies/Some/name")
        .hasMessageContaining("/policies/Some/subject")
        .hasMessageContaining("/policies/Some/stages")
        .hasMessageContaining("/policies/Some/payload/0/id");
    assertThatThrownBy(
            () ->
                Relationships.builder()
                    .payload(
                        Attributes.integer("event.x", AttributeInfo.named("某", "X").asChangeable()))
                    .transition(
                        Transition.of("opens", "转", "T").from("NOWHERE").to("AWAY").on("GONE"))
                    .build())
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/policies/rel/payload/2/id")
        .hasMessageContaining("/policies/rel/transitions/8/code")
        .hasMessageContaining("/policies/rel/transitions/8/from/0")
        .hasMessageContaining("/policies/rel/transitions/8/to")
        .hasMessageContaining("/policies/rel/transitions/8/on");
  }

  @Test
  void build_tooManyAutomaticTransitions_isRefused() {
    Lifecycle.Builder builder =
        Lifecycle.builder("x", 1).name("某", "X").subject("case").stage(Stage.of("A", "甲", "A"));
    for (int i = 1; i <= 60; i++) {
      builder.transition(Transition.of("t" + i, "转", "T").from("A").to("A").afterDays(i));
    }
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("at most 59 transitions by facts or time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15 days | Write {"days": 15}.
          15天    | Write {"days": 15}.
          1 month | Write {"months": 1}.
          3个月   | Write {"months": 3}.
          99999 days | Write an object {…} of these keys: 'days', 'months', 'businessDays', 'minutes', 'hours', 'businessMinutes', 'businessHours'.
          soon    | Write an object {…} of these keys: 'days', 'months', 'businessDays', 'minutes', 'hours', 'businessMinutes', 'businessHours'.
          """)
  void after_asAText_isAdvisedAsTheObjectThatItMeans(String text, String advice) {
    Map<String, Object> book = mutable(World.book(LIFECYCLE).toDocument());
    Map<String, Object> transition = object(object(book, "policies", 0), "transitions", 0);
    transition.remove("on");
    transition.put("after", text);
    assertThatThrownBy(() -> parse(book))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            refused ->
                assertThat(refused.problems())
                    .filteredOn(told -> told.path().endsWith("/after"))
                    .extracting(Problem::advice)
                    .containsExactly(advice));
  }

  /** A lifecycle that counts no time is not asked since when a subject stands in its stage. */
  @Test
  void compile_asksWhatThatLifecycleDoesNotNeed_isToldWithTheMend() {
    Lifecycle plain =
        Lifecycle.builder("plain", 1)
            .name("甲", "Plain")
            .subject("customer")
            .stages(Stage.of("A", "甲", "A"), Stage.of("B", "乙", "B").asFinal())
            .transition(
                Transition.of("ab", "甲乙", "A to B").from("A").to("B").when(World.FLAG.is(true)))
            .build();
    Lifecycle reader =
        Lifecycle.builder("reader", 1)
            .name("乙", "Reader")
            .subject("customer")
            .stages(Stage.of("A", "甲", "A"), Stage.of("B", "乙", "B").asFinal())
            .transition(
                Transition.of("ab", "甲乙", "A to B")
                    .from("A")
                    .to("B")
                    .when(plain.attributes().since().isKnown()))
            .build();
    PolicyBook book =
        PolicyBook.builder(plain.ref(), plain.name(), World.catalog(plain))
            .add(plain)
            .add(reader)
            .build();
    assertThat(catchThrowableOfType(InvalidPolicyException.class, book::compile).problems())
        .singleElement()
        .asString()
        .contains("there is no attribute 'stage.plain.since'", "only where it asks for it itself");
  }
}
