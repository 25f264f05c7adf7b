package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The document in the project's READMEs is the segment of the quickstart above it. */
class ReadmeExampleTest {

  private static final BankCatalogue BANK = BankCatalogue.in(Currency.getInstance("CNY"));

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void document_ofTheReadme_isTheSegmentOfTheQuickstart(String file) throws IOException {
    String readme = Files.readString(Path.of("../..").resolve(file));
    String json = between(readme, "```json\n", "```");
    Map<?, ?> policy = JsonMapper.builder().build().readValue(json, Map.class);

    assertThat(book(BANK.attributes(), policy).find("saver").orElseThrow())
        .isEqualTo(
            Segment.builder("saver", 1)
                .name("储户", "Savers")
                .when(BANK.aum().atLeast(yuan(50_000)))
                .build());
  }

  private static PolicyBook book(AttributeCatalog catalog, Map<?, ?> policy) {
    return PolicyBook.parse(
        Map.of(
            "book", "readme",
            "version", 1,
            "name", Map.of("zh", "示例", "en", "Demo"),
            "attributes", DocumentWriter.tree(catalog),
            "policies", List.of(policy)),
        BookFiles.kinds());
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }
}
