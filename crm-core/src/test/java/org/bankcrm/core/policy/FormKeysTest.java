package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bankcrm.core.policy.Desk.COUNTER;
import static org.bankcrm.core.policy.Desk.FORM;
import static org.bankcrm.core.policy.Desk.KIND;
import static org.bankcrm.core.policy.Desk.LEAST;
import static org.bankcrm.core.policy.Desk.LINE;
import static org.bankcrm.core.policy.Desk.MARKS;
import static org.bankcrm.core.policy.Desk.MOST;
import static org.bankcrm.core.policy.Desk.PLACE;
import static org.bankcrm.core.policy.Desk.SEATS;
import static org.bankcrm.core.policy.Desk.SHARE;
import static org.bankcrm.core.policy.Desk.STEPS;
import static org.bankcrm.core.policy.Desk.WALK_IN;
import static org.bankcrm.core.policy.Desk.WAY;
import static org.bankcrm.core.policy.Desk.lent;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;
import static org.bankcrm.core.policy.Trees.name;
import static org.bankcrm.core.policy.Trees.with;
import static org.bankcrm.core.policy.Trees.without;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;

/** What the form of a kind says of its keys, in documents and in Java alike. */
class FormKeysTest {

  private static final IntegerAttribute AGE =
      (IntegerAttribute) SampleBook.CATALOG.find("age").orElseThrow();

  private static Desk.Builder java() {
    return new Desk.Builder("desk")
        .name("名称", "Name")
        .with(entry -> entry.put(PLACE, "Hall").put(WALK_IN, true))
        .step("A", AGE.atLeast(18L));
  }

  private static final Map<String, Object> STEP_A =
      map("code", "A", "when", map("attribute", "age", "atLeast", 18L));

  private static final Map<String, Object> DOCUMENT =
      map(
          "kind",
          "desk",
          "id",
          "desk",
          "version",
          1L,
          "name",
          name(),
          "place",
          "Hall",
          "walkIn",
          true,
          "steps",
          list(STEP_A));

  private static Desk read(Map<String, Object> document) {
    PolicyBook book = PolicyBook.parse(SampleBook.withPolicies(document), List.of(KIND));
    return (Desk) book.policies().get(0);
  }

  /** Path in the policy, code, words and mend. */
  private static List<String> problems(ThrowingCallable making) {
    return catchThrowableOfType(InvalidPolicyException.class, making).problems().stream()
        .map(FormKeysTest::told)
        .toList();
  }

  private static String told(Problem each) {
    String path = each.path().replaceFirst("^/policies/[^/]+", "");
    return path + " [" + each.code().word() + "] " + each.message() + " " + each.advice();
  }

  private static List<String> problems(Map<String, Object> document) {
    return problems(() -> read(document));
  }

  /** What is wrong with a document, where a builder that says the same says it word by word. */
  private static List<String> alike(Map<String, Object> document, Desk.Builder builder) {
    List<String> told = problems(document);
    assertThat(problems(builder::build)).isEqualTo(told);
    return told;
  }

  @Test
  void document_andBuilder_makeTheSame() {
    Desk built = java().build();
    assertThat(read(DOCUMENT)).isEqualTo(built);
    assertThat(built.seats()).isEqualTo(4);
    assertThat(built.marks()).isEmpty();
    assertThat(built.least()).isEmpty();
    // what is usual is left out, what is standard is written
    assertThat(KIND.write(built))
        .isEqualTo(with(with(DOCUMENT, "seats", 4L), "share", BigDecimal.ONE));
    assertThat(FORM.isNeeded(PLACE)).isTrue();
    assertThat(FORM.isNeeded(SEATS)).isFalse();
    assertThat(FORM.standard(SEATS)).contains(4);
    assertThat(FORM.standard(LEAST)).isEmpty();
    assertThat(FORM.alternatives()).containsExactly(List.of(WALK_IN, WAY));
  }

  @Test
  void document_ofAllKeys_comesBack() {
    Map<String, Object> remote = with(without(DOCUMENT, "walkIn"), "way", map("line", "95588"));
    Map<String, Object> counter = with(without(DOCUMENT, "walkIn"), "way", map("counter", 3L));
    for (Map<String, Object> way : List.of(remote, counter)) {
      Map<String, Object> full =
          Stream.of(List.of("marks", list("X")), List.of("least", 1L), List.of("most", 1L))
              .reduce(way, (all, one) -> with(all, (String) one.get(0), one.get(1)), (a, b) -> b);
      Desk desk = read(full);
      assertThat(read(KIND.write(desk))).isEqualTo(desk);
      assertThat(KIND.write(desk).get("way")).isEqualTo(way.get("way"));
      assertThat(desk.marks()).containsExactly("X");
    }
    assertThat(read(remote).way()).contains(new Desk.Way(Optional.empty(), Optional.of("95588")));
    assertThat(read(counter).way()).contains(new Desk.Way(Optional.of(3), Optional.empty()));
  }

  @Test
  void builder_readyParts_areTakenAsTheyAreAndChecked() {
    Desk.Step ready = new Desk.Step("A", AGE.atLeast(18L));
    Desk.Way way = new Desk.Way(Optional.of(3), Optional.empty());
    Desk.Builder whole = new Desk.Builder("desk").name("名称", "Name");
    whole.with(entry -> entry.put(PLACE, "Hall").put(WAY, way).add(STEPS, ready));
    assertThat(whole.build())
        .isEqualTo(read(with(without(DOCUMENT, "walkIn"), "way", map("counter", 3L))));
    assertThat(problems(() -> whole.with(entry -> entry.add(STEPS, ready)).build()))
        .containsExactly("/steps/1/code [duplicate-code] 'A' stands at 0 already. " + Lists.RENAME);
  }

  @Test
  void builder_plainValues_areHeldToWhatTheKeyAllows() {
    assertThat(alike(with(DOCUMENT, "seats", 100L), java().with(entry -> entry.put(SEATS, 100))))
        .singleElement()
        .asString()
        .startsWith("/seats [");
    assertThat(
            alike(
                with(DOCUMENT, "place", "the biggest hall"),
                java().with(entry -> entry.put(PLACE, "the biggest hall"))))
        .singleElement()
        .asString()
        .startsWith("/place [");
    assertThat(
            alike(
                with(DOCUMENT, "marks", list("X", "no code")),
                java().with(entry -> entry.fillTexts(MARKS, List.of("X", "no code")))))
        .singleElement()
        .asString()
        .startsWith("/marks/1 [wrong-value]");
  }

  @Test
  void slip_ofEachSort_isOneProblemInBoth() {
    BigDecimal less = new BigDecimal("-0.5");
    assertThat(alike(with(DOCUMENT, "share", less), java().with(entry -> entry.put(SHARE, less))))
        .containsExactly("/share [out-of-range] less than none. Mend.");
    assertThat(
            alike(
                with(with(DOCUMENT, "least", 5L), "most", 4L),
                java().with(entry -> entry.put(LEAST, 5).put(MOST, 4))))
        .containsExactly("/least [wrong-order] the least is more than the most. Swap them.");
    assertThat(
            alike(
                with(DOCUMENT, "way", map("counter", 1L)),
                java().with(entry -> entry.write(WAY, new Entry().put(COUNTER, 1)))))
        .containsExactly(
            "/way [one-key-of] only one of 'walkIn' or 'way' may stand here. Leave out the other.");
    assertThat(
            alike(
                without(DOCUMENT, "place"),
                new Desk.Builder("desk")
                    .name("名称", "Name")
                    .with(entry -> entry.put(WALK_IN, true))
                    .step("A", AGE.atLeast(18L))))
        .singleElement()
        .asString()
        .startsWith("/place [missing-key]");
    assertThat(problems(without(DOCUMENT, "walkIn")))
        .singleElement()
        .asString()
        .startsWith("/walkIn [missing-key] one of the keys 'walkIn' or 'way'");
    assertThat(problems(with(DOCUMENT, "plaec", "x")))
        .singleElement()
        .asString()
        .startsWith("/plaec [unknown-key]");
  }

  @Test
  void slip_withinParts_isToldWhereItStands() {
    Map<String, Object> way = without(DOCUMENT, "walkIn");
    Desk.Builder base =
        new Desk.Builder("desk").name("名称", "Name").with(entry -> entry.put(PLACE, "Hall"));
    base.step("A", AGE.atLeast(18L));
    assertThat(
            alike(
                with(way, "way", map("line", "0")),
                base.with(entry -> entry.write(WAY, new Entry().put(LINE, "0")))))
        .containsExactly("/way [invalid-value] line must not be 0. ");
    assertThat(problems(with(way, "way", map("counter", 10L))))
        .singleElement()
        .asString()
        .startsWith("/way/counter [");
    assertThat(problems(with(DOCUMENT, "steps", list(STEP_A, STEP_A))))
        .containsExactly("/steps/1/code [duplicate-code] 'A' stands at 0 already. " + Lists.RENAME);
    assertThat(
            problems(
                with(DOCUMENT, "steps", list(STEP_A, with(with(STEP_A, "code", "B"), "x", 1L)))))
        .singleElement()
        .asString()
        .startsWith("/steps/1/x [unknown-key]");
  }

  @Test
  void standIns_areNotReasonedAbout() {
    // the most could not be read: what stands in for it is less than the least
    assertThat(problems(with(with(DOCUMENT, "least", 5L), "most", "nine")))
        .singleElement()
        .asString()
        .startsWith("/most [");
    // two steps whose codes could not be read are not called the same
    Map<String, Object> bad = with(STEP_A, "code", "no code");
    assertThat(problems(with(DOCUMENT, "steps", list(bad, bad))))
        .extracting(told -> told.substring(0, told.indexOf(']')))
        .containsExactly("/steps/0/code [wrong-value", "/steps/1/code [wrong-value");
  }

  @Test
  void lends_conditionsAfterTheKey_readWhatItNames() {
    Map<String, Object> marked =
        map("code", "A", "when", map("attribute", "mark.X", "atLeast", 1L));
    Map<String, Object> document = with(DOCUMENT, "steps", list(marked));
    Desk desk = read(with(document, "marks", list("X")));
    assertThat(desk.steps().get(0).when()).isEqualTo(lent("X").atLeast(1L));
    assertThat(problems(with(document, "marks", list("Y"))))
        .singleElement()
        .asString()
        .startsWith("/steps/0/when");
  }

  @Test
  void form_keysThatAreNotItsOwn_areRefused() {
    assertThatThrownBy(() -> FORM.standard(COUNTER)).hasMessageContaining("Key counter");
    Form.Definition<Desk.Way> twice = Form.<Desk.Way>of().maybe(LINE, Desk.Way::line);
    assertThatThrownBy(() -> twice.maybe(LINE, Desk.Way::line))
        .hasMessageContaining("two keys line");
    assertThat(FORM.keys()).extracting(Key::name).startsWith("id", "version", "name");
  }
}
