package org.bankcrm.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Consumer;
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

  @Test
  void get_byIdAndType_isTheAttributeOrRefused() {
    AttributeCatalog catalog = AttributeCatalog.of(AGE, CARD);
    assertThat(catalog.integer("party.age")).isSameAs(AGE);
    assertThat(catalog.yesNo("holding.card")).isSameAs(CARD);
    assertThat(catalog.get("party.age", IntegerAttribute.class)).isSameAs(AGE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog.integer("party.agee"))
        .withMessage("the catalogue has no attribute 'party.agee'");
    for (Consumer<String> other :
        List.<Consumer<String>>of(
            catalog::money, catalog::decimal, catalog::code, catalog::yesNo, catalog::date)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> other.accept("party.age"))
          .withMessageContaining("party.age is of the type integer");
    }
  }
}
