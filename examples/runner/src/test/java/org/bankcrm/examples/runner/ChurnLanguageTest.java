package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bankcrm.modelling.churn.ChurnDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The schema and the keys of definitions of churn, as they are committed for authors. */
class ChurnLanguageTest {

  private static final Path ROOT = Path.of("../..");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static void assertCommitted(Path file, String made) throws IOException {
    if (Boolean.getBoolean("crm.renew")) {
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file)).isEqualTo(made);
  }

  @Test
  void schema_ofDefinitions_isTheCommittedOne() throws IOException {
    String made = JSON.writeValueAsString(ChurnDefinition.language().schema());
    assertCommitted(
        ROOT.resolve("examples/rules/churn.schema.json"), made.replace("\r\n", "\n") + "\n");
  }

  /** The page ends with the keys, which are those of the reader. */
  @ParameterizedTest
  @CsvSource({"churn.md, en", "churn.zh-CN.md, zh"})
  void keys_onThePage_areThoseOfTheReader(String name, String tag) throws IOException {
    Path page = ROOT.resolve("docs").resolve(name);
    String text = Files.readString(page);
    String keys = ChurnDefinition.language().reference(Locale.forLanguageTag(tag)).strip();
    String before = text.substring(0, text.indexOf("\n### `churn`"));
    assertCommitted(page, before + "\n" + keys + "\n");
  }

  @Test
  void example_ofTheGuide_standsOnThePages() throws IOException {
    String example = Files.readString(ROOT.resolve("examples/modelling/churn/churn.json"));
    for (String name : List.of("churn.md", "churn.zh-CN.md")) {
      String page = Files.readString(ROOT.resolve("docs").resolve(name));
      String shown = page.substring(page.indexOf("```json\n") + 8);
      assertThat(JSON.readTree(shown.substring(0, shown.indexOf("```"))))
          .isEqualTo(JSON.readTree(example));
    }
  }
}
