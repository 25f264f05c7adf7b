package org.bankcrm.testkit.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.catalogue.BankFacts;
import org.junit.jupiter.api.Test;

/** The example of the module's README, compiled and run. */
class ReadmeExampleTest {

  @Test
  void example_ofTheReadme_runs() {
    List<Facts> facts = new ArrayList<>();
    Map<CustomerId, CustomerId> truth = new HashMap<>();

    // example
    Instant asOf = Instant.parse("2026-06-30T16:00:00Z");
    SyntheticBank bank = SyntheticBank.of(42, 10_000, asOf, ZoneId.of("Asia/Shanghai"));

    BankCatalogue catalogue = BankCatalogue.in(Currency.getInstance("CNY"));
    try (Stream<CustomerRecord> customers = bank.customers()) {
      customers.limit(500).forEach(customer -> facts.add(BankFacts.of(customer, catalogue)));
    }
    bank.customer(4711); // any one of them, without the others
    bank.duplicates().forEach(link -> truth.put(link.duplicate(), link.original()));
    // end

    assertThat(facts).hasSize(500);
    assertThat(truth).hasSizeBetween(120, 280);
  }

  @Test
  void example_ofTheReadme_isTheOneAbove() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    String readme = Files.readString(module.resolve("README.md"));
    String source =
        Files.readString(
            module.resolve("src/test/java/org/bankcrm/testkit/bank/ReadmeExampleTest.java"));
    String example =
        source.substring(source.indexOf("// example\n") + 11, source.indexOf("    // end\n"));
    assertThat(readme).contains(example.stripTrailing().stripIndent());
  }
}
