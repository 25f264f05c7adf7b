package org.bankcrm.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much one customer's values may hold: what is beyond is refused, naming the limit. */
class BoundsOfFactsTest {

  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  private static final TextAttribute TEXT = Attributes.text("text", info("text"));
  private static final CodeSetAttribute TAGS = Attributes.openCodeSet("tags", info("tags"));
  private static final ElementsAttribute PARTS =
      Attributes.elements("parts", AttributeCatalog.of(TEXT, TAGS), info("parts"));

  private static AttributeInfo info(String id) {
    return AttributeInfo.named(id, id);
  }

  private static Facts.Builder facts(Attribute<?>... attributes) {
    return Facts.builder(AttributeCatalog.of(attributes), NOW, ZoneOffset.UTC);
  }

  @Test
  void put_longText_isRefused() {
    String longest = "t".repeat(4_096);

    assertThat(facts(TEXT).put(TEXT, longest).build().get(TEXT)).contains(longest);
    assertThatThrownBy(() -> facts(TEXT).put(TEXT, longest + "u"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text: a text must have at most 4096 characters but has 4097");
    PopulationBuilder rows =
        Population.builder(AttributeCatalog.of(TEXT), NOW, ZoneOffset.UTC).next();
    assertThatThrownBy(() -> rows.column(TEXT).put(longest + "u"))
        .hasMessage("text: a text must have at most 4096 characters but has 4097");
  }

  @Test
  void put_manyCodes_isRefused() {
    Set<String> codes =
        IntStream.rangeClosed(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.toSet());

    assertThatThrownBy(() -> facts(TAGS).put(TAGS, new TreeSet<>(codes)))
        .hasMessage("tags: a set must have at most 10000 codes");
  }

  @Test
  void put_manyParts_isRefused() {
    Facts part = facts(TEXT, TAGS).build();
    List<Facts> most = Collections.nCopies(10_000, part);

    assertThat(facts(PARTS).put(PARTS, most).build().isKnown(PARTS)).isTrue();
    assertThatThrownBy(() -> facts(PARTS).put(PARTS, Collections.nCopies(10_001, part)))
        .hasMessage("parts: a list must have at most 10000 parts but has 10001");
  }

  @Test
  void put_partsWithManyCharacters_isRefused() {
    Facts part =
        facts(TEXT, TAGS)
            .put(TEXT, "t".repeat(4_000))
            .put(TAGS, new TreeSet<>(Set.of("a".repeat(96))))
            .build();

    assertThat(part.characters()).isEqualTo(4_096);
    assertThat(facts(PARTS).put(PARTS, Collections.nCopies(64, part)).build().isKnown(PARTS))
        .isTrue();
    assertThatThrownBy(() -> facts(PARTS).put(PARTS, Collections.nCopies(65, part)))
        .hasMessage(
            "parts: the texts and codes of a list's parts must have at most 262144 characters"
                + " together");
  }

  @Test
  void asOf_beyondTheYearsOfValues_isRefused() {
    for (Instant asOf : List.of(Instant.MIN, Instant.MAX)) {
      assertThatThrownBy(() -> Facts.builder(AttributeCatalog.of(TEXT), asOf, ZoneOffset.UTC))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("years 1 to 9999");
      assertThatThrownBy(() -> Population.builder(AttributeCatalog.of(TEXT), asOf, ZoneOffset.UTC))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("years 1 to 9999");
    }
  }

  @Test
  void population_beyondItsRows_isRefusedNamingTheLimit() {
    PopulationBuilder rows = Population.builder(AttributeCatalog.of(TEXT), NOW, ZoneOffset.UTC);

    assertThatThrownBy(() -> rows.expect(1_073_741_825))
        .hasMessage("customers must be 0 to 1073741824 but was 1073741825");
    assertThat(PopulationBuilder.doubled(700_000_000)).isEqualTo(1_073_741_824);
    assertThatThrownBy(() -> PopulationBuilder.doubled(1_073_741_824))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("a population has at most 1073741824 customers");
  }
}
