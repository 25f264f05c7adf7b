package org.bankcrm.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.condition.Absence;
import org.junit.jupiter.api.Test;

/** Why a value is missing stands beside it, in one customer's facts and in columns. */
class AbsenceTest {

  private static final AttributeInfo INFO = AttributeInfo.named("项", "Item");
  private static final IntegerAttribute AGE = Attributes.integer("age", INFO);
  private static final TextAttribute JOB = Attributes.text("job", INFO);
  private static final RealAttribute RISK = Attributes.real("risk", INFO);
  private static final AttributeCatalog PARTS = AttributeCatalog.of(AGE, JOB);
  private static final ElementsAttribute LIST = Attributes.elements("list", PARTS, INFO);
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(AGE, JOB, RISK, LIST);
  private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
  private static final LocalDate OLD = LocalDate.of(2026, 1, 1);

  private static Facts.Builder facts() {
    return Facts.builder(CATALOG, NOW, ZoneOffset.UTC);
  }

  private static Absence reason(Random random) {
    return Absence.at(random.nextInt(Absence.values().length));
  }

  /** Facts in which the last word on an attribute is a value, a reason or nothing. */
  private static Facts facts(Random random) {
    Facts.Builder builder = facts();
    for (int turn = 0; turn < 3; turn++) {
      switch (random.nextInt(8)) {
        case 0 -> builder.put(AGE, (long) random.nextInt(70_000), OLD);
        case 1 -> builder.put(AGE, random.nextInt(90));
        case 2 -> builder.put(JOB, "clerk");
        case 3 -> builder.put(RISK, 0.5);
        case 4 -> builder.absent(AGE, reason(random));
        case 5 -> builder.absent(JOB, reason(random));
        case 6 -> builder.absent(RISK, reason(random));
        default -> {
          Facts.Builder part = Facts.builder(PARTS, NOW, ZoneOffset.UTC);
          builder.put(LIST, List.of(part.absent(AGE, reason(random)).build()));
        }
      }
    }
    return builder.build();
  }

  @Property(tries = 300)
  void population_factsWithReasons_givesThemBack(@ForAll long seed) {
    Random random = new Random(seed);
    List<Facts> all = new ArrayList<>();
    PopulationBuilder builder = Population.builder(CATALOG, NOW, ZoneOffset.UTC);
    for (int row = 0; row < 40; row++) {
      all.add(facts(random));
      builder.add(CustomerId.of("c" + row), all.get(row));
    }

    Population population = builder.build();

    for (int row = 0; row < 40; row++) {
      assertThat(population.facts(row)).isEqualTo(all.get(row));
      for (int i = 0; i < CATALOG.size(); i++) {
        assertThat(population.cursor().at(row).absence(i)).isEqualTo(all.get(row).absence(i));
      }
    }
  }

  @Property(tries = 300)
  void equalsAndHash_ofTwoFacts_seeReasons(@ForAll long seed, @ForAll long other) {
    Facts one = facts(new Random(seed));
    Facts two = facts(new Random(other));

    assertThat(one.equals(two)).isEqualTo(one.hash().equals(two.hash()));
    assertThat(one.onto(CATALOG)).isEqualTo(one);
  }

  @Test
  void hash_reasonOfThePartOrOfTheCustomer_differs() {
    Facts known = Facts.builder(PARTS, NOW, ZoneOffset.UTC).build();
    Facts never = Facts.builder(PARTS, NOW, ZoneOffset.UTC).absent(AGE, Absence.NEVER).build();

    Facts ofCustomer = facts().absent(AGE, Absence.NEVER).put(LIST, List.of(known)).build();
    Facts ofPart = facts().put(LIST, List.of(never)).build();

    assertThat(ofCustomer.hash()).isNotEqualTo(ofPart.hash());
  }

  @Test
  void hash_reasonsToldOrNot_differAndPlainIsAsBefore() {
    Facts plain = facts().put(AGE, 5).build();
    Facts never = facts().put(AGE, 5).absent(JOB, Absence.NEVER).build();
    Facts foreign = facts().put(AGE, 5).absent(JOB, Absence.NOT_APPLICABLE).build();
    Facts unknown = facts().put(AGE, 5).absent(JOB, Absence.NOT_KNOWN).build();

    assertThat(List.of(plain.hash(), never.hash(), foreign.hash())).doesNotHaveDuplicates();
    assertThat(unknown).isEqualTo(plain);
    assertThat(unknown.hash()).isEqualTo(plain.hash());
  }

  @Test
  void absence_lastWord_counts() {
    Facts value = facts().absent(AGE, Absence.NEVER).put(AGE, 7).build();
    Facts reason = facts().put(AGE, 7L, OLD).put(JOB, "x").absent(AGE, Absence.NEVER).build();

    assertThat(value.absence(AGE)).isEmpty();
    assertThat(value.get(AGE)).contains(7L);
    assertThat(reason.get(AGE)).isEmpty();
    assertThat(reason.absence(AGE)).contains(Absence.NEVER);
    assertThat(reason).isEqualTo(facts().put(JOB, "x").absent(AGE, Absence.NEVER).build());
    assertThat(facts().build().absence(AGE)).contains(Absence.NOT_KNOWN);
  }

  @Test
  void absent_columnByColumn_lastWordCounts() {
    PopulationBuilder builder = Population.builder(CATALOG, NOW, ZoneOffset.UTC);
    ColumnBuilder<Long> age = builder.column(AGE);
    builder.next();
    age.putEncoded(30);
    builder.next();
    age.putEncoded(31);
    age.absent(Absence.NEVER);
    builder.next();
    age.absent(Absence.NEVER);
    age.putEncoded(32);
    builder.next();
    age.absent(Absence.BEFORE_HISTORY);

    Population population = builder.build();

    assertThat(population.facts(0).get(AGE)).contains(30L);
    assertThat(population.facts(1).absence(AGE)).contains(Absence.NEVER);
    assertThat(population.facts(2).get(AGE)).contains(32L);
    assertThat(population.facts(3).absence(AGE)).contains(Absence.BEFORE_HISTORY);
    assertThat(population.hasAbsences(0)).isTrue();
    assertThat(population.hasAbsences(1)).isFalse();
  }
}
