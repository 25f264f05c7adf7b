package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a host can follow at debug, and that nothing of a customer is in it. */
class JournalTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));

  private final Overheard overheard = new Overheard();

  @AfterEach
  void stopListening() {
    overheard.close();
  }

  /** What the library logged, without what the framework prints of it. */
  private List<String> lines() {
    return overheard.lines().stream().filter(line -> line.startsWith("org.bankcrm.core ")).toList();
  }

  private static PolicyBook book(Condition when) {
    return PolicyBook.builder(
            PolicyRef.of("retail", 3), LocalizedText.of("零售", "Retail"), AttributeCatalog.of(AGE))
        .add(Segment.builder("adult", 1).name("成年", "Adults").when(when).build())
        .build();
  }

  @Test
  void compile_soundBook_isToldOnce() {
    book(AGE.atLeast(18)).compile();
    assertThat(lines())
        .containsExactly("org.bankcrm.core compiled retail@3: 1 policies read 1 attributes");
  }

  @Test
  void compileAndWarnings_doubtfulAndWrongBooks_areToldByCodes() {
    book(AGE.atLeast(18).and(AGE.lessThan(16))).warnings();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book(Attributes.integer("x", AGE.info()).is(4_711L)).compile());
    assertThat(lines())
        .containsExactly(
            "org.bankcrm.core 1 warnings of retail@3: never-holds ×1",
            "org.bankcrm.core refused for 1 problems: unknown-attribute ×1");
  }

  @Test
  void parse_damagedDataOfACustomer_isToldWithoutAnyOfIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.parse(Map.of("CANARY", "CANARY"), AttributeCatalog.of(AGE)));
    assertThat(lines()).singleElement().asString().contains("refused").doesNotContain("CANARY");
  }
}
