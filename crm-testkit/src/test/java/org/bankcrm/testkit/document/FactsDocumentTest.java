package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/** Facts as documents: exact, canonical, and silent about what stands in them. */
class FactsDocumentTest {

  private static final long SEED = 20261129L;
  private static final RandomCases CASES = RandomCases.of(2, 2).withDepth(1);
  private static final boolean DEEP = Boolean.getBoolean("crm.deep");

  private static DataDocument<Facts> documents(AttributeCatalog catalog) {
    return new DataDocument<>(Facts::toDocument, tree -> Facts.parse(tree, catalog));
  }

  @Property(tries = 200)
  void parse_ofItsDocument_isEqual(@ForAll @LongRange(min = 0) long index) {
    for (Facts facts : CASES.at(SEED, index).customers()) {
      documents(facts.catalog()).checkRoundTrip(facts);
      assertThat(Facts.parse(facts.toDocument(), facts.catalog()).hash()).isEqualTo(facts.hash());
    }
  }

  @Test
  void randomFacts_haveValuesReasonsAndDaysOfEveryKind() {
    Set<ValueType.Kind> known = EnumSet.noneOf(ValueType.Kind.class);
    Set<Absence> reasons = EnumSet.noneOf(Absence.class);
    boolean observed = false;
    for (long index = 0; index < 50; index++) {
      for (Facts facts : CASES.at(SEED, index).customers()) {
        observed |= facts.toDocument().containsKey("observed");
        for (Attribute<?> attribute : facts.catalog().attributes()) {
          facts
              .absence(attribute)
              .ifPresentOrElse(reasons::add, () -> known.add(attribute.type().kind()));
        }
      }
    }
    assertThat(known).containsExactlyInAnyOrder(ValueType.Kind.values());
    assertThat(reasons).containsExactlyInAnyOrder(Absence.values());
    assertThat(observed).isTrue();
  }

  /** Equal facts have equal documents, in whatever order their catalogues list the attributes. */
  @Property(tries = 100)
  void toDocument_catalogueInAnotherOrder_isTheSame(@ForAll @LongRange(min = 0) long index) {
    Facts facts = CASES.at(SEED, index).customers().get(0);
    List<Attribute<?>> shuffled = Seeded.of(SEED, index).shuffled(facts.catalog().attributes());
    Facts other = facts.onto(AttributeCatalog.of(shuffled));

    assertThat(other.toDocument()).hasToString(facts.toDocument().toString());
  }

  @Test
  void parse_mutatedDocuments_readsOrRefuses() {
    int documents = DEEP ? 2_500 : 100;
    int refused = 0;
    for (int number = 0; number < documents; number++) {
      RandomCase random = CASES.at(SEED, number);
      Facts facts = random.customers().get(0);
      refused += documents(facts.catalog()).hurt(facts, SEED + number, 40);
    }
    assertThat(refused).isBetween(documents * 20, documents * 39);
  }

  @Test
  void parse_privateTextAnywhere_isNeverQuoted() {
    int refused = 0;
    for (int number = 0; number < (DEEP ? 200 : 10); number++) {
      Facts facts = CASES.at(SEED, number).customers().get(0);
      refused += documents(facts.catalog()).plant(facts);
    }
    assertThat(refused).isGreaterThan(100);
  }

  private static final Instant AS_OF = Instant.parse("2026-06-30T16:00:00.123456789Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final CodeAttribute CITY =
      Attributes.openCode("city", AttributeInfo.named("城市", "City").freshFor(30));
  private static final Attribute<Long> AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(List.of(CITY, AGE));

  private static Facts facts() {
    return Facts.builder(CATALOG, AS_OF, ZONE)
        .put(CITY, "上海", LocalDate.of(2026, 6, 30))
        .absent(AGE, Absence.NOT_APPLICABLE)
        .build();
  }

  @Test
  void toDocument_isReadableByPeople() {
    assertThat(facts().toDocument())
        .hasToString(
            "{format=1, asOf=2026-06-30T16:00:00.123456789Z, zone=Asia/Shanghai,"
                + " values={city=上海}, observed={city=2026-06-30},"
                + " absent={age=not-applicable}}");
  }

  @Test
  void parse_everythingWrong_tellsAllAtOnceWithoutAValue() {
    Map<String, Object> document = new HashMap<>();
    document.put("format", 7);
    document.put("asOf", "yesterday");
    document.put("values", Map.of("city", " ", "age", "old", "agee", 1));
    document.put("absent", Map.of("age", "never", "city", "unsaid"));
    document.put("observed", Map.of("city", "2026-02-30"));

    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, () -> Facts.parse(document, CATALOG));

    assertThat(refused.problems())
        .extracting(
            problem -> problem.path().replaceAll("[0-9]", "n") + " " + problem.code().word())
        .containsExactlyInAnyOrder(
            "/format wrong-format",
            "/asOf wrong-value",
            "/zone missing-key",
            "/values/city blank-text",
            "/values/age wrong-value",
            "/values/(n) unknown-key",
            "/observed/city wrong-value",
            "/absent/age several-values",
            "/absent/city unknown-word",
            "/absent/city several-values");
    assertThat(refused.problems()).allMatch(problem -> !problem.message().isEmpty());
    assertThat(refused.getMessage()).doesNotContain("old", "agee", "unsaid", "yesterday", "02-30");
  }

  /** By the catalogue of another time a value may be too old; it is not dropped in silence. */
  @Test
  void parse_byACatalogueWithAShorterFreshness_isRefused() {
    Facts facts = facts();
    AttributeCatalog stricter =
        AttributeCatalog.of(List.of(CITY.described(CITY.info().freshFor(0)), AGE));

    assertThat(
            catchThrowableOfType(
                    InvalidDocumentException.class, () -> Facts.parse(facts.toDocument(), stricter))
                .problems())
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/observed/city", "stale-value"));
    assertThat(facts.onto(stricter).isKnown(CITY)).isFalse();
  }
}
