package org.bankcrm.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeCatalogTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("party.age", AttributeInfo.named("年龄", "Age"));
  private static final YesNoAttribute CARD =
      Attributes.yesNo("holding.card", AttributeInfo.named("信用卡", "Credit card"));

  /** Large books ask for this thousands of times. */
  @Test
  void with_nothing_isTheCatalogueItself() {
    AttributeCatalog catalog = AttributeCatalog.of(AGE);

    assertThat(catalog.with(List.of())).isSameAs(catalog);
  }

  @Test
  void with_more_hasThemAtItsEnd() {
    assertThat(AttributeCatalog.of(AGE).with(List.of(CARD)))
        .isEqualTo(AttributeCatalog.of(AGE, CARD));
  }
}
