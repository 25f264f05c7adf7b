package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * The second and the fifth law: documents go there and back, and no order but the author's own
 * means anything: not that of customers, of policies, of map keys, of values put.
 */
class OrderLawTest {

  private static final long SEED = 25L;
  private static final RandomCases PLAIN = RandomCases.of(20, 40).withDepth(3);
  private static final RandomCases MIXED = RandomCases.of(12, 20).withDepth(2).withEveryKind();

  /** Every other book has every kind of policy; made once, since that takes as long as a law. */
  private static final List<RandomCase> GIVEN =
      LongStream.range(0, Cases.wanted(100))
          .mapToObj(index -> (index % 2 == 0 ? PLAIN : MIXED).at(SEED, index))
          .toList();

  @Test
  void decisions_customersAndPoliciesShuffled_areTheSame() {
    for (int index = 0; index < GIVEN.size(); index++) {
      Seeded source = Seeded.of(SEED, index);
      RandomCase given = GIVEN.get(index);
      List<Facts> people = shuffled(given.customers(), source);
      PolicyBook book = Books.of(given.book(), shuffled(given.book().policies(), source));
      Decisions straight = Books.compile(given.book()).decideAll(given.population());
      Decisions mixed = Books.compile(book).decideAll(new RandomCase(book, people).population());
      for (Policy<?> policy : book.policies()) {
        if (Yields.isCounted(policy)) {
          assertThat(mixed.counts(policy)).isEqualTo(straight.counts(policy));
        }
        for (int row = 0; row < people.size(); row++) {
          int before = indexOf(given.customers(), people.get(row));
          assertThat(mixed.result(row, policy)).isEqualTo(straight.result(before, policy));
        }
      }
    }
  }

  private static int indexOf(List<Facts> people, Facts facts) {
    int i = 0;
    while (people.get(i) != facts) {
      i++;
    }
    return i;
  }

  @Test
  void documents_randomBooks_roundTripWithEqualHash() {
    for (RandomCase given : GIVEN) {
      PolicyBook book = given.book();
      PolicyBook read = PolicyBook.parse(book.toDocument(), Books.KINDS);
      assertThat(read).isEqualTo(book);
      assertThat(read.hash()).isEqualTo(book.hash());
      assertThat(read.toDocument()).isEqualTo(book.toDocument());
    }
  }

  @Test
  void documents_keysShuffled_readAsEqualBook() {
    for (int index = 0; index < GIVEN.size(); index++) {
      Seeded source = Seeded.of(SEED + 2, index);
      PolicyBook book = GIVEN.get(index).book();
      Map<String, Object> mixed = mixed(book.toDocument(), source);
      PolicyBook read = PolicyBook.parse(mixed, Books.KINDS);
      assertThat(read).isEqualTo(book);
      assertThat(read.hash()).isEqualTo(book.hash());
    }
  }

  @Test
  void decisions_bookReadFromItsDocument_areTheSameBytes() {
    for (int index = 0; index < GIVEN.size() / 2; index++) {
      RandomCase given = GIVEN.get(index);
      DecisionEngine made = Books.compile(given.book());
      DecisionEngine read = Books.compile(PolicyBook.parse(given.book().toDocument(), Books.KINDS));
      for (Facts facts : given.customers()) {
        Decision one = made.decide(facts);
        Decision other = read.decide(facts);
        for (Policy<?> policy : given.book().policies()) {
          assertThat(other.result(policy)).isEqualTo(one.result(policy));
        }
        DecisionRecord record = DecisionRecord.of(one);
        assertThat(DecisionRecord.of(other)).isEqualTo(record);
        assertThat(DecisionRecord.parse(record.toDocument())).isEqualTo(record);
        assertThat(record.verify(read, facts)).isEmpty();
      }
    }
  }

  @Test
  void facts_valuesPutAndAttributesListedInAnotherOrder_haveTheSameHash() {
    for (int index = 0; index < GIVEN.size(); index++) {
      Seeded source = Seeded.of(SEED + 4, index);
      RandomCase given = GIVEN.get(index);
      AttributeCatalog mixed =
          AttributeCatalog.of(shuffled(given.book().catalog().attributes(), source));
      for (Facts facts : given.customers()) {
        assertThat(copy(facts, facts.catalog(), source)).isEqualTo(facts);
        assertThat(copy(facts, facts.catalog(), source).hash()).isEqualTo(facts.hash());
        assertThat(copy(facts, mixed, source).hash()).isEqualTo(facts.hash());
      }
    }
  }

  /** The same values put in another order, through a population there and back. */
  private static Facts copy(Facts facts, AttributeCatalog catalog, Seeded source) {
    Facts.Builder copy = Facts.builder(catalog, facts.asOf(), facts.zone());
    for (Attribute<?> attribute : shuffled(catalog.attributes(), source)) {
      put(copy, facts, attribute);
    }
    return copy.build();
  }

  private static <T> void put(Facts.Builder copy, Facts facts, Attribute<T> attribute) {
    long day = facts.observedDay(facts.catalog().positionOf(attribute));
    facts.absence(attribute).ifPresent(reason -> copy.absent(attribute, reason));
    facts
        .get(attribute)
        .ifPresent(value -> copy.put(attribute, value, java.time.LocalDate.ofEpochDay(day)));
  }

  @Test
  void population_rows_giveTheFactsBack() {
    for (int index = 0; index < GIVEN.size(); index++) {
      RandomCase given = GIVEN.get(index);
      Population population = given.population();
      for (int row = 0; row < given.customers().size(); row++) {
        assertThat(population.facts(row)).isEqualTo(given.customers().get(row));
      }
    }
  }

  private static <T> List<T> shuffled(List<T> list, Seeded source) {
    List<T> shuffled = new ArrayList<>(list);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, source.below(i + 1));
    }
    return shuffled;
  }

  private static Map<String, Object> mixed(Map<?, ?> map, Seeded source) {
    Map<String, Object> mixed = new LinkedHashMap<>();
    for (Object key : shuffled(new ArrayList<Object>(map.keySet()), source)) {
      mixed.put((String) key, mixedValue(map.get(key), source));
    }
    return mixed;
  }

  private static Object mixedValue(Object value, Seeded source) {
    if (value instanceof Map<?, ?> map) {
      return mixed(map, source);
    }
    return value instanceof List<?> list
        ? list.stream().map(part -> mixedValue(part, source)).toList()
        : value;
  }
}
