package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Membership;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of the project's README, compiled and run. */
class ReadmeExampleTest {

  private static final MoneyAttribute DEPOSITS =
      Attributes.money(
          "holding.deposits",
          Currency.getInstance("CNY"),
          AttributeInfo.named("存款", "Deposits").withSensitivity(Sensitivity.PERSONAL));
  private static final IntegerAttribute AGE =
      Attributes.integer("party.age", AttributeInfo.named("年龄", "Age"));

  @Test
  void example_ofTheReadme_runs() {
    AttributeCatalog catalog = AttributeCatalog.of(DEPOSITS, AGE);
    Instant asOf = Instant.parse("2026-06-30T15:59:59Z");

    // example
    Segment savers =
        Segment.builder("saver", 1)
            .name("储蓄型客户", "Savers")
            .when(DEPOSITS.atLeast(yuan(50_000)).and(AGE.between(25, 65)))
            .build();
    DecisionEngine engine =
        PolicyBook.builder(PolicyRef.of("retail", 1), LocalizedText.of("零售", "Retail"), catalog)
            .add(savers)
            .build()
            .compile(); // immutable, thread-safe; or every problem with its place

    Facts facts =
        Facts.builder(catalog, asOf, ZoneId.of("Asia/Shanghai"))
            .put(DEPOSITS, yuan(80_000))
            .build(); // the age is missing

    Decision decision = engine.decide(facts);
    // end

    assertThat(decision.result(savers).status()).isEqualTo(Membership.Status.UNDECIDED);
    assertThat(engine.explain(facts, savers, Disclosure.NAMES).render(Locale.CHINESE))
        .contains("存款", "年龄")
        .doesNotContain("80,000");
    Population population =
        Population.builder(catalog, asOf, ZoneId.of("Asia/Shanghai"))
            .add(CustomerId.of("c-1"), facts)
            .build();
    Decisions all = engine.decideAll(population);
    assertThat(all.counts(savers)).containsEntry("UNKNOWN", 1L).containsEntry("TRUE", 0L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void readme_example_isTheCompiledOne(String file) throws IOException {
    String readme = Files.readString(root().resolve(file));
    assertThat(words(readme)).contains(words(example()));
  }

  private static String example() throws IOException {
    Path source =
        root()
            .resolve(
                "examples/runner/src/test/java/org/bankcrm/examples/runner/ReadmeExampleTest.java");
    List<String> lines = Files.readAllLines(source);
    int from = lines.indexOf("    // example") + 1;
    return String.join("\n", lines.subList(from, lines.indexOf("    // end")));
  }

  private static String words(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("README.zh-CN.md"))) {
      here = here.getParent();
    }
    return here;
  }
}
