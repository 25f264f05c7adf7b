package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.junit.jupiter.api.Test;

/** Customers put value by value are the customers that were added whole. */
class FillingLawTest {

  @Test
  void columns_ofRandomFacts_holdWhatWholeFactsHold() {
    RandomCases cases = RandomCases.of(6, 60).withDepth(1);
    for (int number = 0; number < 200; number++) {
      RandomCase given = cases.at(20261126L, number);
      Population expected = given.population();
      Population filled = filled(given);
      for (int row = 0; row < expected.size(); row++) {
        assertThat(filled.facts(row)).isEqualTo(given.customers().get(row));
      }
      for (int i = 0; i < expected.catalog().size(); i++) {
        assertThat(filled.width(i)).isEqualTo(expected.width(i));
        assertThat(filled.isComplete(i)).isEqualTo(expected.isComplete(i));
      }
    }
  }

  private static Population filled(RandomCase given) {
    Facts first = given.customers().get(0);
    PopulationBuilder filling = Population.builder(first.catalog(), first.asOf(), first.zone());
    for (Facts facts : given.customers()) {
      filling.next(CustomerId.of("any"));
      facts.catalog().attributes().forEach(attribute -> put(filling, attribute, facts));
    }
    return filling.build();
  }

  private static <T> void put(PopulationBuilder filling, Attribute<T> attribute, Facts facts) {
    LocalDate day = LocalDate.ofEpochDay(facts.observedDay(facts.catalog().positionOf(attribute)));
    facts.absence(attribute).ifPresent(reason -> filling.column(attribute).absent(reason));
    facts.get(attribute).ifPresent(value -> filling.column(attribute).put(value, day));
  }
}
