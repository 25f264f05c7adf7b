package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.policy.SampleBook.CATALOG;
import static org.bankcrm.core.policy.SampleBook.KINDS;
import static org.bankcrm.core.policy.SampleBook.withCondition;
import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentRoundTripTest {

  private static final IntegerAttribute AGE = (IntegerAttribute) CATALOG.find("age").orElseThrow();
  private static final MoneyAttribute AUM = (MoneyAttribute) CATALOG.find("aum").orElseThrow();
  private static final DateAttribute BIRTH = (DateAttribute) CATALOG.find("birth").orElseThrow();
  private static final TextAttribute JOB = (TextAttribute) CATALOG.find("occupation").orElseThrow();

  private static PolicyBook book(long seed, int policies) {
    RandomConditions random = new RandomConditions(seed);
    PolicyBook.Builder builder =
        PolicyBook.builder(PolicyRef.of("retail", 1), LocalizedText.of("书", "Book"), CATALOG);
    for (int i = 0; i < policies; i++) {
      builder.add(Gated.of("p" + i, random.next(CATALOG, 5)));
    }
    return builder.build();
  }

  private static Condition read(Object tree) {
    PolicyBook book = PolicyBook.parse(withCondition(tree), KINDS);
    return ((Gated) book.policies().get(0)).when();
  }

  @Test
  void parse_documentsOf20000RandomConditions_areEqual() {
    Set<Class<?>> kinds = new LinkedHashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      PolicyBook book = book(seed, 100);

      PolicyBook again = PolicyBook.parse(book.toDocument(), KINDS);

      assertThat(again).isEqualTo(book);
      assertThat(again.hash()).isEqualTo(book.hash());
      book.policies().forEach(policy -> kinds.add(((Gated) policy).when().getClass()));
    }
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(kinds(Condition.class).toList());
  }

  /** The kinds of condition, connectives and criteria alike. */
  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(DocumentRoundTripTest::kinds)
        : Stream.of(type);
  }

  @Property(tries = 200)
  void parse_anyBook_isEqual(@ForAll long seed) {
    PolicyBook book = book(seed, 3);

    assertThat(PolicyBook.parse(book.toDocument(), KINDS)).isEqualTo(book);
  }

  @Property(tries = 100)
  void hash_keysInAnotherOrder_isTheSame(@ForAll long seed) {
    PolicyBook book = book(seed, 3);

    @SuppressWarnings("unchecked") // a document is an object
    Map<String, Object> turned = (Map<String, Object>) turned(book.toDocument());

    assertThat(PolicyBook.parse(turned, KINDS).hash()).isEqualTo(book.hash());
  }

  /** The same tree with the keys of each object in the opposite order. */
  private static Object turned(Object tree) {
    if (tree instanceof Map<?, ?> object) {
      List<Object> keys = new ArrayList<>(object.keySet());
      Collections.reverse(keys);
      Map<Object, Object> turned = new LinkedHashMap<>();
      keys.forEach(key -> turned.put(key, turned(object.get(key))));
      return turned;
    }
    return tree instanceof List<?> list
        ? list.stream().map(DocumentRoundTripTest::turned).toList()
        : tree;
  }

  @Test
  void hash_differentBooks_differs() {
    Set<String> hashes = new LinkedHashSet<>();
    for (int seed = 0; seed < 500; seed++) {
      hashes.add(book(seed, 3).hash());
    }

    assertThat(hashes).hasSize(500).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  /** Fixed for ever: a stored decision names the book by it. */
  @Test
  void hash_fixedBook_neverChanges() {
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("retail", 3), LocalizedText.of("零售", "Retail"), CATALOG)
            .add(Gated.of("a", AUM.atLeast(Money.yuan(500_000)).and(AGE.between(25, 65))))
            .build();

    assertThat(book.hash())
        .isEqualTo("20755dbf8982ed51c949ba90126829231fad37a16b50e98d216118fd6af3ed96");
  }

  static Stream<Arguments> shortForms() {
    return Stream.of(
        Arguments.of(map("attribute", "age", "isNot", 3), AGE.isNot(3L)),
        Arguments.of(map("attribute", "age", "notIn", list(3, 4)), AGE.isNotIn(List.of(3L, 4L))),
        Arguments.of(map("attribute", "age", "in", list(3)), AGE.is(3)),
        Arguments.of(map("attribute", "age", "is", new BigDecimal("3")), AGE.is(3)),
        Arguments.of(
            map("attribute", "occupation", "isNot", "x", "folding", "case"),
            JOB.is("x", Folding.CASE).not()),
        Arguments.of(within(map("lastDays", 30)), BIRTH.inLastDays(30)),
        Arguments.of(within(map("nextDays", 7)), BIRTH.inNextDays(7)),
        Arguments.of(within(map("nextDays", 7, "from", 0)), BIRTH.inNextDays(7)),
        Arguments.of(within(map("nextDays", 14, "from", 1)), BIRTH.inNextDays(1, 14)),
        Arguments.of(
            within(map("nextMonths", 3, "from", 1)),
            BIRTH.isWithin(DayShift.ofDays(1), DayShift.ofMonths(3, 0))),
        Arguments.of(
            within(map("to", map("anchor", "asOf", "days", -90))),
            BIRTH.isUpTo(DayShift.ofDays(-90))),
        Arguments.of(
            within(map("from", map("anchor", "monthStart"))),
            BIRTH.isFrom(new DayShift(DayShift.Anchor.MONTH_START, 0, 0))),
        Arguments.of(within(map("lastMonths", 3)), BIRTH.inLastMonths(3)),
        Arguments.of(within(map("nextMonths", 1)), BIRTH.inNextMonths(1)),
        Arguments.of(within("thisMonth"), BIRTH.inThisMonth()),
        Arguments.of(within("thisYear"), BIRTH.inThisYear()),
        Arguments.of(
            within(map("from", map("anchor", "asOf", "days", -29), "to", map("anchor", "asOf"))),
            BIRTH.inLastDays(30)),
        Arguments.of(
            map("attribute", "birth", "anniversary", map("toDays", 7, "leapDay", "march1")),
            BIRTH.anniversaryWithinDays(7, LeapDay.MARCH_1)),
        Arguments.of(
            map(
                "attribute",
                "birth",
                "anniversary",
                map("fromDays", -7, "toDays", 0, "leapDay", "march1")),
            new Anniversary(BIRTH.ref(), -7, 0, LeapDay.MARCH_1)));
  }

  private static Map<String, Object> within(Object span) {
    return map("attribute", "birth", "within", span);
  }

  @ParameterizedTest
  @MethodSource("shortForms")
  void parse_shortForm_meansTheLongOne(Object tree, Condition meant) {
    assertThat(read(tree)).isEqualTo(meant);
    assertThat(read(DocumentWriter.tree(meant))).isEqualTo(meant);
  }

  @Test
  void write_spanWithAShortForm_isShort() {
    assertThat(DocumentWriter.tree(BIRTH.inLastDays(30))).isEqualTo(within(map("lastDays", 30L)));
    assertThat(DocumentWriter.tree(BIRTH.inThisYear())).isEqualTo(within("thisYear"));
    assertThat(DocumentWriter.tree(BIRTH.inNextDays(14))).isEqualTo(within(map("nextDays", 14L)));
    assertThat(DocumentWriter.tree(BIRTH.inNextDays(1, 14)))
        .isEqualTo(within(map("nextDays", 14L, "from", 1L)));
  }

  @Test
  void parse_catalogOfTheHost_isTaken() {
    Map<String, Object> document =
        Trees.without(withCondition(map("constant", true)), "attributes");

    assertThat(PolicyBook.parse(document, KINDS, CATALOG).catalog()).isEqualTo(CATALOG);
    assertThat(PolicyBook.parse(withCondition(map("constant", true)), KINDS, CATALOG).catalog())
        .isEqualTo(CATALOG);
  }

  @Test
  void parse_catalogOfTheHostThatDiffers_isRefused() {
    Map<String, Object> other =
        map("id", "age", "type", "decimal", "scale", 1, "name", Trees.name());
    Map<String, Object> document = SampleBook.withAttribute(other);

    InvalidPolicyException refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(document, KINDS, CATALOG));

    assertThat(refused.problems())
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/attributes/0", "other-attribute"));
  }

  @Test
  void parseParts_ofABook_isTheBook() {
    PolicyBook book = book(1, 4);
    Map<String, Object> whole = book.toDocument();
    List<?> policies = (List<?>) whole.get("policies");
    Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
    parts.put("z.json", map("policies", policies.subList(2, 4)));
    parts.put("a/book.json", Trees.without(whole, "policies"));
    parts.put("b.json", map("policies", policies.subList(0, 2)));

    assertThat(PolicyBook.parseParts(parts, KINDS)).isEqualTo(book);
  }

  @Test
  void parseParts_problems_nameThePart() {
    Map<String, Object> header = map("book", "b", "version", 1, "name", Trees.name());
    Map<String, Map<String, Object>> parts = new TreeMap<>();
    parts.put("book.json", header);
    parts.put("more.json", map("policies", list(map("kind", "gate"))));
    parts.put("twice.json", header);

    InvalidPolicyException refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parseParts(parts, KINDS));

    assertThat(refused.problems())
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("more.json#/policies/0/id", "missing-key"),
            org.assertj.core.groups.Tuple.tuple("more.json#/policies/0/version", "missing-key"),
            org.assertj.core.groups.Tuple.tuple("more.json#/policies/0/name", "missing-key"),
            org.assertj.core.groups.Tuple.tuple("more.json#/policies/0/kind", "unknown-kind"),
            org.assertj.core.groups.Tuple.tuple("twice.json#/book", "second-header"));
  }

  @Test
  void parseParts_withoutHeader_isRefused() {
    InvalidPolicyException refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parseParts(Map.of(), KINDS));

    assertThat(refused.problems())
        .extracting(each -> each.code().word())
        .containsExactly("missing-header");
  }

  @Test
  void toDocument_cannotBeChanged() {
    Map<String, Object> document = book(1, 1).toDocument();

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> document.put("x", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
