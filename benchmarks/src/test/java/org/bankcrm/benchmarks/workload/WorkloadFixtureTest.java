package org.bankcrm.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkloadFixtureTest {
  @Test
  void atoms_writtenOut_areThePublishedOnes() throws IOException {
    assertThat(numbered(Atoms.all())).isEqualTo(Fixtures.lines("atoms.txt"));
  }

  @Test
  void segments_writtenOut_areThePublishedOnes() throws IOException {
    assertThat(numbered(Segments.all())).isEqualTo(Fixtures.lines("segments.txt"));
  }

  @Test
  void campaigns_writtenOut_areThePublishedOnes() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Campaigns.COUNT; i++) {
      for (String condition : numbered(Campaigns.all().get(i))) {
        lines.add(i + "\t" + condition);
      }
    }
    assertThat(lines).isEqualTo(Fixtures.lines("campaigns.txt"));
  }

  @Test
  void scorecard_writtenOut_isThePublishedOne() throws IOException {
    assertThat(Scorecard.all().stream().map(WorkloadFixtureTest::line).toList())
        .isEqualTo(Fixtures.lines("scorecard.txt"));
  }

  @Test
  void customers_writtenOut_areThePublishedOnes() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(Field.all().stream().map(Field::id).collect(Collectors.joining(",")));
    for (int i = 0; i < 20; i++) {
      lines.add(line(Customers.number(i)));
    }
    assertThat(lines).isEqualTo(Fixtures.lines("customers20.csv"));
  }

  private static List<String> numbered(List<? extends Rule> rules) {
    return IntStream.range(0, rules.size())
        .mapToObj(i -> i + "\t" + RuleText.of(rules.get(i)))
        .toList();
  }

  private static String line(Scorecard.Characteristic c) {
    String bins = c.cuts().isEmpty() ? "bins by code " + c.binOfCode() : "cuts " + c.cuts();
    return "%s\t%s\tpoints %s\tmissing %d\tmax %d"
        .formatted(c.field().id(), bins, c.points(), c.missing(), c.max());
  }

  private static String line(Customer customer) {
    return Field.all().stream()
        .map(field -> field.isKnown(customer) ? String.valueOf(field.read(customer)) : "")
        .collect(Collectors.joining(","));
  }
}
