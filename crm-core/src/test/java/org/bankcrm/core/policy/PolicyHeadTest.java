package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bankcrm.core.policy.SampleBook.CATALOG;
import static org.bankcrm.core.policy.SampleBook.KINDS;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;
import static org.bankcrm.core.policy.Trees.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;

/** What policies of all kinds say of themselves. */
class PolicyHeadTest {

  private static final LocalizedText NAME = LocalizedText.of("策略", "Policy");

  private static PolicyHead head(long seed) {
    Random random = new Random(seed);
    List<ApprovedException> exceptions = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      LocalDate until = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2_000));
      exceptions.add(new ApprovedException("ex-" + left, "age", NAME, "Credit committee", until));
    }
    DecisionPurpose[] purposes = DecisionPurpose.values();
    return new PolicyHead(
        PolicyRef.of("p", 1 + random.nextInt(9)),
        NAME,
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(purposes[random.nextInt(purposes.length)]),
        random.nextBoolean() ? Condition.always() : new RandomConditions(seed).next(CATALOG, 3),
        exceptions);
  }

  private static PolicyBook book(PolicyHead head) {
    return PolicyBook.builder(PolicyRef.of("retail", 1), NAME, CATALOG)
        .add(new Gated(head, Condition.always()))
        .build();
  }

  @Property(tries = 200)
  void parse_anyHead_isEqualAndOfTheSchema(@ForAll long seed) {
    PolicyBook book = book(head(seed));

    PolicyBook again = PolicyBook.parse(book.toDocument(), KINDS);

    assertThat(again).isEqualTo(book);
    assertThat(again.hash()).isEqualTo(book.hash());
    assertThat(PolicyBookSchemaTest.errors(book.toDocument())).isEmpty();
  }

  @Property(tries = 200)
  void hash_ofTwoHeads_isEqualWhereTheyAre(@ForAll long seed, @ForAll long other) {
    assertThat(book(head(seed)).hash().equals(book(head(other)).hash()))
        .isEqualTo(head(seed).equals(head(other)));
  }

  @Test
  void toDocument_headThatSaysNothing_hasNoKeysOfItsOwn() {
    Map<String, Object> document =
        Gated.KIND.write(new Gated(PolicyHead.of(PolicyRef.of("p", 1), NAME), Condition.always()));

    assertThat(document).containsOnlyKeys("kind", "id", "version", "name", "when");
  }

  @Test
  void decides_nothingSaid_isGeneral() {
    assertThat(Gated.of("p", Condition.always()).decides()).isEqualTo(DecisionPurpose.GENERAL);
  }

  private static Map<String, Object> document(Object... keysAndValues) {
    Map<String, Object> policy =
        map(
            "kind",
            "gated",
            "id",
            "p",
            "version",
            1,
            "name",
            name(),
            "when",
            map("constant", true));
    policy.putAll(map(keysAndValues));
    return SampleBook.withPolicies(policy);
  }

  private static Map<String, Object> exception(Object... keysAndValues) {
    Map<String, Object> exception =
        map(
            "id",
            "ex-1",
            "attribute",
            "age",
            "reason",
            name(),
            "approver",
            "Committee",
            "until",
            "2026-12-31");
    exception.putAll(map(keysAndValues));
    return exception;
  }

  private static void assertRefused(Map<String, Object> document, String key, String code) {
    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> PolicyBook.parse(document, KINDS));
    assertThat(refused.problems())
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/policies/0" + key, code));
  }

  @Test
  void parse_wrongHeads_areRefusedWithTheirPlace() {
    assertRefused(document("decides", "credits"), "/decides", "unknown-word");
    assertRefused(
        document("population", map("attribute", "agee", "atLeast", 18)),
        "/population/attribute",
        "unknown-attribute");
    assertRefused(document("exceptions", list()), "/exceptions", "empty-list");
    String first = "/exceptions/0";
    assertRefused(
        document("exceptions", list(exception("until", "2026-02-31"))),
        first + "/until",
        "invalid-date");
    assertRefused(
        document("exceptions", list(exception("until", "0001-01-01"))),
        first + "/until",
        "out-of-range");
    assertRefused(
        document("exceptions", list(exception("approver", " "))),
        first + "/approver",
        "blank-text");
    assertRefused(
        document("exceptions", list(exception(), exception())),
        "/exceptions/1/id",
        "duplicate-code");
  }

  @Test
  void new_twoExceptionsWithOneId_areRefused() {
    ApprovedException one =
        new ApprovedException("ex", "age", NAME, "Committee", LocalDate.of(2026, 12, 31));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PolicyHead(
                    PolicyRef.of("p", 1),
                    NAME,
                    Optional.empty(),
                    Condition.always(),
                    List.of(one, one)))
        .withMessageContaining("'ex'");
  }

  @Test
  void holdsOn_lastDay_isInclusive() {
    LocalDate until = LocalDate.of(2026, 12, 31);
    ApprovedException one = new ApprovedException("ex", "age", NAME, "Committee", until);

    assertThat(one.holdsOn(until)).isTrue();
    assertThat(one.holdsOn(until.plusDays(1))).isFalse();
  }
}
