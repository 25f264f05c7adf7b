package org.bankcrm.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {
  @ParameterizedTest
  @CsvSource({"1000, b1e545c3e453d837", "1000000, 15df9b662a19b3a9"})
  void customers_ofEverySize_giveTheGivenChecksum(int count, String checksum) {
    Checksum sum = new Checksum();
    for (int i = 0; i < count; i++) {
      Customer customer = Customers.number(i);
      Field.all().forEach(field -> sum.add(field.read(customer)));
    }
    assertThat(sum.hex()).isEqualTo(checksum);
  }

  @Test
  void customers_first_areTheNumberedOnes() {
    Customer[] customers = Customers.first(3);
    assertThat(customers)
        .containsExactly(Customers.number(0), Customers.number(1), Customers.number(2));
  }

  @Test
  void atoms_ofThePool_areDistinctAndStartWithTheFlags() {
    assertThat(Atoms.all()).hasSize(Atoms.COUNT).doesNotHaveDuplicates();
    assertThat(Atoms.all().subList(0, 7)).allMatch(Rule.Flag.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 120, 2000})
  void atoms_asManyAsAskedFor_areDistinct(int count) {
    assertThat(Atoms.distinct(count)).hasSize(count).doesNotHaveDuplicates();
  }

  @Test
  void segments_ofManyAtoms_useThemAll() {
    List<Rule> segments = Segments.of(Atoms.distinct(2000), 1000, 1);
    assertThat(segments.stream().flatMap(WorkloadTest::tests).distinct()).hasSize(2000);
  }

  @Test
  void segments_together_useEveryAtom256Times() {
    List<Rule.Test> uses = Segments.all().stream().flatMap(WorkloadTest::tests).toList();
    assertThat(Segments.all()).hasSize(Segments.COUNT);
    assertThat(uses).hasSize(256);
    assertThat(Set.copyOf(uses)).isEqualTo(Set.copyOf(Atoms.all()));
  }

  @Test
  void segments_inNormalForm_needFiftyAtomsNegated() {
    Set<Rule> negated = new HashSet<>();
    Segments.all().forEach(segment -> collectNegated(NormalForm.of(segment), negated));
    assertThat(negated).hasSize(50);
  }

  @Test
  void campaigns_together_have258ConditionsOf370Literals() {
    List<Rule> conditions = Campaigns.all().stream().flatMap(List::stream).toList();
    assertThat(Campaigns.all()).hasSize(Campaigns.COUNT);
    assertThat(conditions).hasSize(258);
    assertThat(conditions.stream().flatMap(WorkloadTest::tests)).hasSize(370);
  }

  @Test
  void scorecard_counted_hasTwelveCharacteristicsAnd75Bins() {
    assertThat(Scorecard.all()).hasSize(12);
    assertThat(Scorecard.all().stream().mapToInt(c -> c.points().size() + 1).sum()).isEqualTo(75);
  }

  @Test
  void normalForm_ofRandomCustomers_isTrueWhereTheRuleIs() {
    for (Customer customer : Customers.first(2000)) {
      for (Rule segment : Segments.all()) {
        Rule form = NormalForm.of(segment);
        assertThat(Kleene.isTrue(form, customer)).isEqualTo(Kleene.isTrue(segment, customer));
      }
    }
  }

  private static void collectNegated(Rule rule, Set<Rule> negated) {
    if (rule instanceof Rule.Not not) {
      negated.add(not.part());
    } else if (rule instanceof Rule.All all) {
      all.parts().forEach(part -> collectNegated(part, negated));
    } else if (rule instanceof Rule.Any any) {
      any.parts().forEach(part -> collectNegated(part, negated));
    }
  }

  private static Stream<Rule.Test> tests(Rule rule) {
    if (rule instanceof Rule.Not not) {
      return tests(not.part());
    }
    if (rule instanceof Rule.All all) {
      return all.parts().stream().flatMap(WorkloadTest::tests);
    }
    if (rule instanceof Rule.Any any) {
      return any.parts().stream().flatMap(WorkloadTest::tests);
    }
    return Stream.of((Rule.Test) rule);
  }
}
