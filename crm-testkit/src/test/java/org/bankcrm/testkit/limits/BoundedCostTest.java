package org.bankcrm.testkit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.PartTruths;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dearest books that the limits admit end in work that is counted, on a stack and a heap as
 * they are given to every test. At the limits in the deep profile, at a tenth of them otherwise.
 *
 * <p>The times that a run took are written down beside the results of the tests; nothing is
 * asserted of them but that the run ends.
 */
class BoundedCostTest {

  private static final boolean DEEP = Boolean.getBoolean("crm.deep");
  private static final int ROWS = 100;
  private static final List<String> TABLE = new ArrayList<>();

  static Stream<Adversary> books() {
    return Adversaries.all(DEEP).stream();
  }

  @ParameterizedTest
  @MethodSource("books")
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everyCall_dearestBooks_endsInCountedWork(Adversary adversary) {
    Row row = new Row();
    PolicyBook book = adversary.book();
    Facts customer = adversary.customers().get(0);
    DecisionEngine engine = row.time(book::compile);
    row.time(() -> engine.decide(customer));
    Explanation explanation =
        row.time(() -> engine.explain(customer, adversary.last(), Disclosure.FULL));
    String text = row.time(() -> explanation.render(Locale.ENGLISH));
    Map<String, Object> told = row.time(explanation::toDocument);
    Map<String, Object> document = row.time(book::toDocument);
    row.time(() -> parser().parse(document));
    Population many = population(customer);
    Decisions decisions = row.time(() -> engine.decideAll(many));
    TABLE.add(row.of(adversary, Dearness.conditions(book)));

    assertCounted(adversary, explanation, text);
    assertThat(told).containsKey("references");
    assertThat(document).containsKey("policies");
    assertSame(engine, customer, decisions);
  }

  private static void assertCounted(Adversary adversary, Explanation explanation, String text) {
    long conditions = Dearness.conditions(adversary.book());
    long nodes = Dearness.nodes(explanation);
    assertThat(nodes).isLessThanOrEqualTo(conditions * (PartTruths.MOST_EXPLAINED + 1));
    assertThat(Dearness.mostMissing(explanation)).isLessThanOrEqualTo(MissingAttribute.MOST_TOLD);
    assertThat(explanation.references()).doesNotHaveDuplicates();
    assertThat(text.lines().count())
        .isLessThanOrEqualTo(4 * nodes + 8L * adversary.book().policies().size() + 8);
  }

  /** A row of the population comes out as the customer did. */
  private static void assertSame(DecisionEngine engine, Facts customer, Decisions decisions) {
    for (Policy<?> policy : engine.book().policies()) {
      assertThat(decisions.result(ROWS - 1, policy))
          .as(policy.ref().toString())
          .isEqualTo(engine.decide(customer).result(policy));
      if (engine.book().policies().size() > 100) {
        return;
      }
    }
  }

  /** Books made in Java may be larger than a document; theirs is read without that limit. */
  private static PolicyBookParser parser() {
    DocumentLimits standard = DocumentLimits.standard();
    return PolicyBookParser.of(MutationTest.KINDS)
        .withLimits(standard.withSize(1_000_000, 20_000_000));
  }

  private static Population population(Facts customer) {
    PopulationBuilder builder =
        Population.builder(customer.catalog(), customer.asOf(), customer.zone());
    for (int row = 0; row < ROWS; row++) {
      builder.add(CustomerId.of(Integer.toString(row)), customer);
    }
    return builder.build();
  }

  @AfterAll
  static void write() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| book | conditions | compile | decide | explain | render | its document"
            + " | write | parse | decide 100 |");
    lines.add("| --- |" + " ---: |".repeat(9));
    lines.addAll(TABLE);
    Files.write(Path.of("target", "adversaries.md"), lines);
  }

  /** The milliseconds of one book's calls, one after the other. */
  private static final class Row {
    private final StringBuilder cells = new StringBuilder();

    <T> T time(Supplier<T> call) {
      long start = System.nanoTime();
      T result = call.get();
      long tenths = (System.nanoTime() - start) / 100_000;
      cells.append(' ').append(tenths / 10).append('.').append(tenths % 10).append(" |");
      return result;
    }

    String of(Adversary adversary, long conditions) {
      return "| " + adversary + " | " + conditions + " |" + cells;
    }
  }
}
