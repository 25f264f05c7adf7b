package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bankcrm.core.policy.SampleBook.KINDS;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in languages beside Chinese and English, in books and their documents. */
class FurtherLanguagesTest {

  private static final List<String> TAGS =
      List.of("de", "fr-CA", "yue-Hant-HK", "zh-Hant", "zh-Hant-TW", "en-GB");

  /** Every subset of the languages, as the bits of a number. */
  private static LocalizedText text(int languages) {
    SortedMap<String, String> further = new TreeMap<>();
    for (int i = 0; i < TAGS.size(); i++) {
      if ((languages >> i & 1) == 1) {
        further.put(TAGS.get(i), "in " + TAGS.get(i));
      }
    }
    return new LocalizedText("书", "Book", further);
  }

  private static PolicyBook book(LocalizedText name, LocalizedText attribute) {
    AttributeCatalog catalog =
        AttributeCatalog.of(Attributes.yesNo("staff", AttributeInfo.named(attribute)));
    return PolicyBook.builder(PolicyRef.of("retail", 1), name, catalog).build();
  }

  @Property
  void parse_namesInAnyLanguages_areReadAsWritten(
      @ForAll @IntRange(max = 63) int book, @ForAll @IntRange(max = 63) int attribute) {
    PolicyBook written = book(text(book), text(attribute));
    Map<String, Object> document = written.toDocument();
    assertThat(PolicyBook.parse(document, KINDS)).isEqualTo(written);
    assertThat(PolicyBook.parse(document, KINDS).hash()).isEqualTo(written.hash());
    assertThat(PolicyBookSchemaTest.errors(document)).isEmpty();
    assertThat(book(text(book), text(63 - attribute)).hash()).isNotEqualTo(written.hash());
  }

  /** Books that were hashed before there were further languages keep their hash. */
  @Test
  void hash_textsOfTwoLanguages_isWhatItWas() {
    LocalizedText name = LocalizedText.of("书", "Book");
    assertThat(book(name, name).hash())
        .isEqualTo("7d8b9d3a13aab956ee84caf3179b68126de03a620a2e21f09b1100db677dc604");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh_Hant", "EN", "zh-hant", "in", "iw-IL", "codes", "x-own", "zh-Hant-x"})
  void parse_keyThatIsNoTag_isRefused(String key) {
    Map<String, Object> name = new LinkedHashMap<>(Map.of("zh", "书", "en", "Book"));
    name.put(key, "x");
    Map<String, Object> document = new HashMap<>(SampleBook.small(1));
    document.put("name", name);
    assertThat(PolicyBookSchemaTest.problems(document))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(tuple("/name/" + key, "unknown-key"));
  }
}
